/// How images are encoded, for each format.
public struct EncodeOptions: Hashable, Sendable {
    /// For PNG and APNG.
    public var png = PNGOptions()
    /// For JPEG.
    public var jpeg = JPEGOptions()
    /// For WebP.
    public var webp = WebPOptions()
    /// For GIF.
    public var gif = GIFOptions()

    /// Creates the default options: everything lossless that can be.
    public init() {}
}
