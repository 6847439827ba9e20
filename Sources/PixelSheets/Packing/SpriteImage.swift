public import PixelCore

/// A sprite that is to be packed.
public struct SpriteImage: Hashable, Sendable {
    /// Its name, unique among those packed together.
    public var name: String
    /// Its pixels.
    public var bitmap: Bitmap
    /// How long it is shown as a frame; nil when it is none.
    public var duration: Duration?
    /// What it is placed and turned by; nil for its middle.
    public var pivot: Pivot?

    /// Creates a sprite.
    public init(name: String, bitmap: Bitmap, duration: Duration? = nil, pivot: Pivot? = nil) {
        self.name = name
        self.bitmap = bitmap
        self.duration = duration
        self.pivot = pivot
    }
}

/// Sprites on pages.
public struct PackedSheet: Hashable, Sendable {
    /// Where each lies.
    public let layout: SheetLayout
    /// The pages' pixels.
    public let images: [Bitmap]
    /// How many sprites share the place of an equal one.
    public let sharedCount: Int
    /// Which part of the pages' area the stored pictures take, 0 through 1.
    public let efficiency: Double
}
