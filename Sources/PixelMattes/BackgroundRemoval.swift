public import PixelCore
public import PixelGrids

/// A sprite without its background, and how it was found.
public struct BackgroundRemoval: Hashable, Sendable {
    /// The result, frame by frame.
    public let frames: [Bitmap]
    /// What was behind the sprite.
    public let background: Background
    /// The threshold that was applied.
    public let alphaThreshold: AlphaThreshold
    /// How far from the background a pixel could be and still be background, as ΔE in OKLab × 100.
    public let tolerance: Double
    /// Over how many pixels the sprite's edges fade into the background; 0 for hard edges.
    public let edgeWidth: Int
    /// The grid whose cells were judged as a whole, if there was one.
    public let grid: PixelGrid?
    /// How likely the result is right, 0 through 1.
    public let confidence: Double

    /// The result of a still, or the first frame.
    public var bitmap: Bitmap { frames[0] }
}
