public import PixelCore

extension Bitmap {
    /// Decodes the image file at `path`; of an animation, the first frame as it is shown.
    ///
    /// - Throws: ``DecodeError``, with code `unreadable` when the file cannot be opened or read.
    /// - Complexity: O(bytes + pixels)
    public init(contentsOf path: String, options: DecodeOptions = DecodeOptions()) throws(DecodeError) {
        try self.init(decoding: [UInt8](contentsOfFile: path, limits: options.limits), options: options)
    }

    /// Writes this bitmap to an image file that appears whole or not at all.
    ///
    /// - Parameters:
    ///   - path: Where it goes.
    ///   - format: The format; nil for the one that the path's ending asks for.
    ///   - options: How it is encoded.
    ///   - replacing: Whether a file that is there may be replaced.
    /// - Throws: ``EncodeError``, with code `unknownFormat` when the ending asks for no format, `exists` when a file is
    ///   there, `unwritable` when it cannot be written.
    public func write(
        to path: String, as format: ImageFormat? = nil, options: EncodeOptions = EncodeOptions(),
        replacing: Bool = false
    ) throws(EncodeError) {
        let format = try ImageFormat(named: format, orByEndingOf: path)
        try writeImage(encoded(as: format, options: options), as: format, to: path, replacing: replacing)
    }
}

extension Animation {
    /// Decodes all frames of the image file at `path`; a still is an animation of one frame.
    ///
    /// - Throws: ``DecodeError``, with code `unreadable` when the file cannot be opened or read.
    /// - Complexity: O(bytes + frames × pixels)
    public init(contentsOf path: String, options: DecodeOptions = DecodeOptions()) throws(DecodeError) {
        try self.init(decoding: [UInt8](contentsOfFile: path, limits: options.limits), options: options)
    }

    /// Writes this animation to an image file that appears whole or not at all.
    ///
    /// - Parameters:
    ///   - path: Where it goes.
    ///   - format: The format; nil for the one that the path's ending asks for.
    ///   - options: How it is encoded.
    ///   - replacing: Whether a file that is there may be replaced.
    /// - Throws: ``EncodeError``, with code `unknownFormat` when the ending asks for no format, `exists` when a file is
    ///   there, `unwritable` when it cannot be written, `unsupported` when the format holds one frame only.
    public func write(
        to path: String, as format: ImageFormat? = nil, options: EncodeOptions = EncodeOptions(),
        replacing: Bool = false
    ) throws(EncodeError) {
        let format = try ImageFormat(named: format, orByEndingOf: path)
        try writeImage(encoded(as: format, options: options), as: format, to: path, replacing: replacing)
    }
}

extension ImageFormat {
    /// The format that is `named`, or else the one that the ending of `path` asks for.
    fileprivate init(named format: ImageFormat?, orByEndingOf path: String) throws(EncodeError) {
        if let format {
            self = format
            return
        }
        guard let ending = FilePath(path).ending, let format = ImageFormat(pathExtension: ending) else {
            let known = ImageFormat.allCases.map { "." + $0.pathExtension }.joined(separator: ", ")
            throw EncodeError(
                .unknownFormat, format: nil,
                detail: "the ending of \(path) asks for no format; name one, or end the name in one of \(known)")
        }
        self = format
    }
}

private func writeImage(
    _ bytes: [UInt8], as format: ImageFormat, to path: String, replacing: Bool
) throws(EncodeError) {
    do { try AtomicFile.write(bytes, to: path, replacing: replacing) } catch {
        throw EncodeError(error.fileExists ? .exists : .unwritable, format: format, detail: error.description)
    }
}
