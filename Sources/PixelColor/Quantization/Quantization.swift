public import PixelCore

/// A bitmap in few colours, and how far it is from the original.
public struct Quantization: Hashable, Sendable {
    /// The result.
    public let indexed: IndexedBitmap
    /// The mean distance in OKLab, × 100; see ``ImageDifference/meanDeltaE``.
    public let meanDeltaE: Double
    /// Peak signal-to-noise ratio in dB; infinite when nothing changed; see ``ImageDifference/psnr``.
    public let psnr: Double

    /// Measures `indexed` against the bitmap that it was made from.
    ///
    /// - Precondition: both are of one size.
    public init(_ indexed: IndexedBitmap, of original: Bitmap) {
        self.init(indexed, ImageDifference(indexed.bitmap, original))
    }

    init(_ indexed: IndexedBitmap, _ difference: ImageDifference) {
        self.indexed = indexed
        meanDeltaE = difference.meanDeltaE
        psnr = difference.psnr
    }
}
