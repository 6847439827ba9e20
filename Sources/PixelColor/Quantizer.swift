public import PixelCore

/// Reduces bitmaps to few colours.
public struct Quantizer: Hashable, Sendable {
    /// The most colours, 2 through 256; a transparent one counts.
    public var colorCount: Int

    /// Creates a quantizer.
    public init(colorCount: Int) {
        self.colorCount = colorCount
    }

    /// Each of `bitmaps` in the colours of one palette that they share.
    public func quantize(_ bitmaps: [Bitmap]) -> [Quantization] {
        preconditionFailure("being built")
    }
}

/// A bitmap in few colours, and how far it is from the original.
public struct Quantization: Hashable, Sendable {
    /// The result.
    public let indexed: IndexedBitmap
    /// The mean distance in OKLab, × 100.
    public let meanDeltaE: Double
    /// Peak signal-to-noise ratio over red, green and blue in dB; infinite when nothing changed.
    public let psnr: Double
}
