public import PixelColor

/// How a GIF is encoded.
public struct GIFOptions: Hashable, Sendable {
    /// The least alpha that counts as opaque. GIF knows no others: what is below becomes transparent.
    public var alphaThreshold: UInt8 = 128
    /// Which palettes the frames get.
    public var palette = PaletteUse.automatic
    /// The space in which errors are made small where colours are reduced.
    public var colorSpace = ColorMetric.oklab
    /// How much time is taken for better colours where they are reduced.
    public var level = QuantizerLevel.balanced

    /// Which palettes the frames of an animation get. A palette holds 256 colours, a transparent one among them.
    public enum PaletteUse: String, CaseIterable, Hashable, Sendable {
        /// One palette for all if it holds every colour; otherwise a palette a frame if those do; otherwise one palette
        /// for all to which colours are reduced, so that they do not flicker.
        case automatic
        /// One palette for all. Colours are reduced where it does not hold them.
        case shared
        /// A palette a frame. Colours are reduced in frames of more than 256.
        case perFrame = "per-frame"
    }

    /// Creates the default options.
    public init() {}
}
