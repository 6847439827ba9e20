public import PixelCore

/// A bitmap in few colours, and the original it was made from.
public struct Quantization: Hashable, Sendable {
    /// The result.
    public let indexed: IndexedBitmap
    /// What the result was made from; no copy of its pixels.
    public let original: Bitmap

    /// Pairs a result with the bitmap that it was made from.
    ///
    /// - Precondition: both are of one size.
    public init(_ indexed: IndexedBitmap, of original: Bitmap) {
        precondition(indexed.size == original.size, "a result has the size of its original")
        self.indexed = indexed
        self.original = original
    }

    /// How far the result is from the original: the mean ΔE, and the peak signal-to-noise ratio.
    ///
    /// - Complexity: O(`original.size.area`) each time it is asked for; in parallel for large bitmaps.
    public var difference: ImageDifference { ImageDifference(indexed.bitmap, original) }
}
