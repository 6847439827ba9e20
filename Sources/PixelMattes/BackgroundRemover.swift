import PixelColor
public import PixelCore
public import PixelGrids

/// Removes what is behind a sprite.
public struct BackgroundRemover: Hashable, Sendable {
    /// The background's colour; nil to find out what the background is.
    public var background: RGBA8?
    /// How far from the background a pixel may be and still be background, as ΔE in OKLab × 100, from 0 through 200; nil to
    /// find out. What is no number counts as 0.
    public var tolerance: Double?
    /// How much of the partial transparency at edges is snapped; nil for a default that depends on the picture.
    public var alphaThreshold: AlphaThreshold?
    /// What becomes of background that the sprite encloses.
    public var holes: HoleTreatment = .automatic
    /// Which grid the sprite's pixels lie on.
    public var grid: GridChoice = .automatic

    /// Creates a remover with standard options.
    public init() {}

    /// What becomes of background that the sprite encloses.
    public enum HoleTreatment: String, CaseIterable, Hashable, Sendable {
        /// It is removed where its colour agrees with the background's and it is no mere spot.
        case automatic = "auto"
        /// It is kept.
        case keep
        /// It is removed wherever it is like the background.
        case remove
    }

    /// Which grid the sprite's pixels lie on.
    public enum GridChoice: Hashable, Sendable {
        /// The one that ``PixelGrid/detect(in:)`` finds, if any.
        case automatic
        /// None: each pixel is judged by itself.
        case none
        /// This one, which was found in a picture of the same size.
        case exactly(PixelGrid)
    }

    /// `bitmap` without its background.
    ///
    /// - Complexity: O(`bitmap.size.area`)
    public func removeBackground(from bitmap: Bitmap) -> BackgroundRemoval {
        removeBackground(from: [bitmap] as [Bitmap])
    }
}
