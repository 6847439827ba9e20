package import Pixelwright

/// A picture that is checked: what its headers say, and what its pixels say where they are looked at.
package struct Picture: Sendable {
    /// What its headers say.
    package let info: ImageInfo
    /// What its pixels say; nil when only the headers were read.
    package let content: PictureContent?

    /// Reads the headers of the file that `bytes` hold, and its pixels if `isDeep`.
    package init(_ bytes: [UInt8], isDeep: Bool) throws(DecodeError) {
        self.init(
            try ImageInfo(bytes, limits: .preflight), isDeep ? try PictureContent(decoding: bytes) : nil)
    }

    /// The picture whose headers say this.
    package init(_ info: ImageInfo, _ content: PictureContent? = nil) {
        self.info = info
        self.content = content
    }

    /// Reads the headers of the file at `path`, and its pixels if `isDeep`.
    package init(contentsOf path: String, isDeep: Bool) throws(DecodeError) {
        if isDeep {
            try self.init([UInt8](contentsOfFile: path, limits: .preflight), isDeep: true)
        } else {
            self.init(try ImageInfo(contentsOf: path, limits: .preflight), nil)
        }
    }
}

extension DecodeLimits {
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
