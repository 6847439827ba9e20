import PixelColor
import PixelCore

extension Pixelator {
    /// A picture at its native size, before its colours are reduced.
    struct Resampled {
        var bitmap: Bitmap
        var grid: PixelGrid?
        var detection: PixelGridDetection?
        /// Whether the pixels are the picture's own.
        var isNative = false
    }

    func resample(_ bitmap: Bitmap) -> Resampled {
        if let targetSize { return Resampled(bitmap: averaged(bitmap, to: targetSize)) }
        switch grid {
        case .pitch(let x, let y):
            return resample(bitmap, on: PixelGrid(pitchX: x, pitchY: y, imageSize: bitmap.size))
        case .cells(let cells):
            return resample(bitmap, on: PixelGrid(cells: cells, imageSize: bitmap.size))
        case .exactly(let grid):
            return resample(bitmap, on: grid)
        case .automatic:
            let detection = PixelGrid.detect(in: bitmap)
            var result =
                switch detection.outcome {
                case .grid(let grid): resample(bitmap, on: grid)
                case .native: Resampled(bitmap: bitmap, isNative: true)
                case .noGrid: Resampled(bitmap: averaged(bitmap, to: Self.standardSize(for: bitmap.size)))
                }
            result.detection = detection
            return result
        }
    }

    private func resample(_ bitmap: Bitmap, on grid: PixelGrid) -> Resampled {
        Resampled(bitmap: CellSampler(bitmap, grid, sampling).sample(), grid: grid)
    }

    /// `bitmap` averaged down; with ``Sampling/content``, lines thinner than a pixel of the result stay.
    private func averaged(_ bitmap: Bitmap, to size: Size) -> Bitmap {
        let average = bitmap.areaAveraged(to: size)
        let isMuchSmaller = 3 * size.width <= bitmap.width && 3 * size.height <= bitmap.height
        guard sampling == .content && isMuchSmaller else { return average }
        return LineKeeping(bitmap, PixelGrid(cells: size, imageSize: bitmap.size), fills: average).drawn()
    }

    /// `size` shrunk so that its longer side is ``standardLongSide``; as it is when it is no longer than that.
    static func standardSize(for size: Size) -> Size {
        let longSide = max(size.width, size.height)
        guard longSide > standardLongSide else { return size }
        func shrunk(_ side: Int) -> Int { max(1, (2 * side * standardLongSide + longSide) / (2 * longSide)) }
        return Size(shrunk(size.width), shrunk(size.height))
    }

    func reduceColors(of resampled: Resampled) -> Bitmap {
        switch colors {
        case .automatic: return resampled.bitmap
        case .standard:
            guard !resampled.isNative, let quantizer = try? Quantizer(colorCount: Self.standardColorCount) else {
                return resampled.bitmap
            }
            return quantizer.quantize([resampled.bitmap])[0].indexed.bitmap
        case .quantized(let quantizer): return quantizer.quantize([resampled.bitmap])[0].indexed.bitmap
        case .mapped(let mapper): return mapper.quantize([resampled.bitmap])[0].indexed.bitmap
        }
    }
}
