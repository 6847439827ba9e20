import Pixelwright

extension ImageFormat {
    /// The endings that name a format, for messages.
    static let knownEndings = ".png, .apng, .jpg, .webp, .gif"

    /// This format, or PNG instead of one that would blur what was drawn pixel by pixel.
    var keepingPixels: ImageFormat { self == .jpeg ? .png : self }

    /// The format that the ending of `path` asks for.
    init(endingOf path: String) throws(CommandFailure) {
        guard let format = FilePath(path).ending.flatMap({ ImageFormat(pathExtension: $0) }) else {
            throw .usage(
                "the ending of \(path) asks for no format known here; end it in one of \(Self.knownEndings), "
                    + "give --format, or end it in / to write into a folder")
        }
        self = format
    }
}
