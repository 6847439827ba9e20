public import ArgumentParser
public import Pixelwright

extension ImageFormat: @retroactive ExpressibleByArgument {
    /// Reads a format by its name or by an ending that stands for it, such as `jpg`.
    public init?(argument: String) { self.init(pathExtension: argument) }
}

extension ImageFormat {
    /// This format, or PNG instead of one that would blur what was drawn pixel by pixel.
    var keepingPixels: ImageFormat { self == .jpeg ? .png : self }

    /// The endings that name a format, for messages.
    static let knownEndings = ".png, .apng, .jpg, .webp, .gif"
}
