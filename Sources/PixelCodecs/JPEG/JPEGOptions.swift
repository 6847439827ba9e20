public import PixelCore

/// How a JPEG is encoded.
public struct JPEGOptions: Hashable, Sendable {
    /// How close the pixels stay to the original, 1 through 100, on the scale of the Independent JPEG Group.
    public var quality = 90
    /// Whether the file holds a coarse picture first and refines it: a little smaller, and slower to decode.
    public var isProgressive = false
    /// How much of the colour resolution is kept.
    public var chromaSubsampling = ChromaSubsampling.automatic
    /// What shows behind pixels that are not opaque, which JPEG cannot hold. Without a matte such an image is refused.
    /// The matte's alpha is ignored.
    public var matte: RGBA8?

    /// How many pixels share one colour; each keeps its own lightness.
    public enum ChromaSubsampling: String, CaseIterable, Hashable, Sendable {
        /// 4:4:4 from quality 90 on, 4:2:0 below.
        case automatic
        /// Each pixel has its colour.
        case ratio444 = "4:4:4"
        /// Two pixels side by side share theirs.
        case ratio422 = "4:2:2"
        /// Squares of 2 × 2 pixels share theirs.
        case ratio420 = "4:2:0"
    }

    /// Creates the default options.
    public init() {}
}
