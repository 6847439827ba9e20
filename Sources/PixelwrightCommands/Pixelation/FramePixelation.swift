import Pixelwright
import Synchronization

/// The frames of one image as pixel art, on one grid and in one palette.
struct FramePixelation: Sendable {
    /// The results at their native size.
    let bitmaps: [Bitmap]
    /// The grid that was sampled, if there was one.
    let grid: PixelGrid?
    /// What became of the first frame, whose grid all share.
    let outcome: PixelGridDetection.Outcome?
    /// How the first frame had been enlarged, where that was recognised and undone.
    let kernel: UpscaleKernel?
    /// How likely the grid is right, 0 through 1.
    let confidence: Double

    /// Pixelates `frames`, which are one or more of one size.
    init(_ frames: [Bitmap], by pixelator: Pixelator) {
        var sampler = pixelator
        // Colours are reduced over all frames together.
        sampler.colors = .automatic
        let first = sampler.pixelate(frames[0])
        if let grid = first.grid {
            sampler.grid = .exactly(grid)
        } else {
            sampler.targetSize = first.bitmap.size
        }
        let sampled = [first.bitmap] + Self.sample(Array(frames.dropFirst()), by: sampler)
        bitmaps = Self.reduceColors(of: sampled, to: pixelator.colors, isNative: first.detection?.outcome == .native)
        grid = first.grid
        outcome = first.detection?.outcome
        kernel = first.kernel
        confidence = first.confidence
    }

    /// Each frame's cells, frames in parallel.
    private static func sample(_ frames: [Bitmap], by sampler: Pixelator) -> [Bitmap] {
        let results = Mutex(frames)
        Parallelism.forEachBand(of: frames.count, minimumBand: 1) { range in
            for index in range {
                let bitmap = sampler.pixelate(frames[index]).bitmap
                results.withLock { $0[index] = bitmap }
            }
        }
        return results.withLock(\.self)
    }

    private static func reduceColors(
        of bitmaps: [Bitmap], to colors: Pixelator.ColorChoice, isNative: Bool
    ) -> [Bitmap] {
        switch colors {
        case .automatic: return bitmaps
        case .standard:
            guard !isNative, let quantizer = try? Quantizer(colorCount: Pixelator.standardColorCount) else {
                return bitmaps
            }
            return quantizer.quantize(bitmaps).map(\.indexed.bitmap)
        case .quantized(let quantizer): return quantizer.quantize(bitmaps).map(\.indexed.bitmap)
        case .mapped(let mapper): return mapper.quantize(bitmaps).map(\.indexed.bitmap)
        }
    }
}
