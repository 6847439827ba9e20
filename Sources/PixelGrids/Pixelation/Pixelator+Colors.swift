import PixelColor
import PixelCore

extension Pixelator {
    /// `resampled` in one palette.
    func reduceColors(of resampled: [Resampled]) -> [Pixelation] {
        guard !resampled.isEmpty else { return [] }
        let bitmaps = reduceColors(
            of: Self.mergeNearDuplicates(in: resampled), isNative: resampled.allSatisfy { $0.placement.way == .keeping }
        )
        let usage = ColorUsage(bitmaps)
        return zip(bitmaps, resampled).map { Pixelation(bitmap: $0, $1, usage: usage) }
    }

    private func reduceColors(of bitmaps: [Bitmap], isNative: Bool) -> [Bitmap] {
        switch colors {
        case .automatic: return bitmaps
        case .standard:
            guard !isNative, let quantizer = try? Quantizer(colorCount: Self.standardColorCount) else {
                return bitmaps
            }
            return quantizer.quantize(bitmaps).map(\.indexed.bitmap)
        case .quantized(let quantizer): return quantizer.quantize(bitmaps).map(\.indexed.bitmap)
        case .mapped(let mapper): return mapper.quantize(bitmaps).map(\.indexed.bitmap)
        }
    }

    /// Merges what is nearly one colour over all of several pictures that ask for it: it would change from frame to frame.
    private static func mergeNearDuplicates(in resampled: [Resampled]) -> [Bitmap] {
        let tolerances = resampled.map(\.tolerance).filter { $0 > 0 }
        guard resampled.count > 1, !tolerances.isEmpty else { return resampled.map(\.bitmap) }
        let tolerance = tolerances.reduce(0, +) / Float(tolerances.count)
        let stack = BitmapStack(resampled.map(\.bitmap))
        return stack.map { $0.mergingNearDuplicates(within: tolerance) }
    }
}
