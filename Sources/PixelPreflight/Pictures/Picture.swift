package import Pixelwright

/// A picture that is checked: what its headers say, and what its pixels say where they are looked at.
package struct Picture: Sendable {
    /// What its headers say.
    package let info: ImageInfo
    /// What its pixels say; nil when only the headers were read.
    package let content: PictureContent?
    /// Why its pixels, which were to be looked at, were not: it is too large for that.
    package let unexamined: DecodeError?

    /// Reads the headers of the file that `bytes` hold, and its pixels if `isDeep`.
    package init(_ bytes: [UInt8], isDeep: Bool) throws(DecodeError) {
        let info = try ImageInfo(bytes, limits: .headers)
        guard isDeep else {
            self.init(info)
            return
        }
        do throws(DecodeError) {
            self.init(info, try PictureContent(decoding: bytes))
        } catch {
            // Its headers may still say all that a service would refuse it for.
            guard error.code == .limitExceeded else { throw error }
            self.init(info, nil, unexamined: error)
        }
    }

    /// The picture whose headers say this.
    package init(_ info: ImageInfo, _ content: PictureContent? = nil, unexamined: DecodeError? = nil) {
        self.info = info
        self.content = content
        self.unexamined = unexamined
    }

    /// Reads the headers of the file at `path`, and its pixels if `isDeep`.
    package init(contentsOf path: String, isDeep: Bool) throws(DecodeError) {
        if isDeep {
            try self.init([UInt8](contentsOfFile: path, limits: .preflight), isDeep: true)
        } else {
            self.init(try ImageInfo(contentsOf: path, limits: .headers))
        }
    }
}

extension DecodeLimits {
    /// For headers alone, which cost nothing: what is too large for a service is to be told in its words.
    package static var headers: DecodeLimits {
        var limits = DecodeLimits.default
        (limits.byteCount, limits.side, limits.area) = (1 << 40, 1 << 31, 1 << 62)
        (limits.frameCount, limits.totalArea) = (1 << 31, .max)
        return limits
    }

    /// As wide or high as a strip of frames may be: preflight is to say that it is too large, not to fail on it.
    package static var preflight: DecodeLimits {
        var limits = DecodeLimits.default
        limits.side = 65_535
        return limits
    }
}

extension DecodeOptions {
    /// Whole files only.
    package static var preflight: DecodeOptions {
        var options = DecodeOptions()
        options.limits = .preflight
        return options
    }
}
