public import PixelCore

/// What was found behind a sprite.
public struct Background: Hashable, Sendable {
    /// What it looks like.
    public let kind: Kind
    /// Its colours: one of a plain background, two of a checkerboard, the darkest and the lightest corner of a gradient; none of
    /// transparency.
    public let colors: [RGBA8]
    /// How far its pixels usually stray from what was expected, as ΔE in OKLab × 100; 0 for flat colour.
    public let noise: Double
    /// The share of the picture's border that it fills, 0 through 1.
    public let borderShare: Double

    /// What backgrounds look like. More may be added, so a `switch` needs a `default`.
    public struct Kind: Hashable, Sendable, CustomStringConvertible {
        /// Its name.
        public let description: String

        /// There is none: the border is transparent already.
        public static let transparent = Kind(description: "transparent")
        /// One colour, which may be noisy.
        public static let uniform = Kind(description: "uniform")
        /// One vivid colour that was meant to be removed.
        public static let chromaKey = Kind(description: "chroma-key")
        /// Colour that changes smoothly.
        public static let gradient = Kind(description: "gradient")
        /// Squares of two greys: transparency as it is drawn in editors, painted into the picture.
        public static let checkerboard = Kind(description: "checkerboard")
        /// Colour with a grain or pattern of low contrast.
        public static let texture = Kind(description: "texture")
    }
}
