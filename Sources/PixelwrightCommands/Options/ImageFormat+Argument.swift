public import ArgumentParser
public import Pixelwright

extension ImageFormat: @retroactive ExpressibleByArgument {
    /// Reads a format by its name or by an ending that stands for it, such as `jpg`.
    public init?(argument: String) { self.init(pathExtension: argument) }
}

extension ImageFormat {
    /// The endings that name a format, for messages.
    static let knownEndings = ".png, .apng, .jpg, .webp, .gif"
}
