public import Pixelwright

/// A picture that a service takes.
public struct PreparedPicture: Hashable, Sendable {
    /// The file.
    public let bytes: [UInt8]
    /// Its format.
    public let format: ImageFormat
    /// Its width × height in pixels.
    public let size: Size
    /// What was done to it, in order; empty when it was right as it was.
    public let steps: [PreparationStep]
}

extension PreparedPicture {
    /// The file in Base64.
    public var base64: String { Base64.encode(bytes) }

    /// The file as a data URL.
    public var dataURL: String { DataURL(bytes, format: format).text }
}
