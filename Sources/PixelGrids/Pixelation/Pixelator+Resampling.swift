import PixelColor
import PixelCore

extension Pixelator {
    /// A picture at its native size, before its colours are reduced.
    struct Resampled {
        var bitmap: Bitmap
        /// How it came about.
        var placement: Placement
        /// How the picture had been enlarged, where that was undone.
        var kernel: UpscaleKernel?
        /// How far apart colours of several frames are that are one (ΔE, OKLab × 100); 0 to merge none.
        var tolerance: Float = 0
    }

    /// What is left of noise from frame to frame when each frame's cells have been cleaned.
    private static let frameTolerance: Float = 1

    /// `bitmap` at its native size.
    ///
    /// - Parameter isExact: Whether there are exactly as many cells as the grid has, if need be against the evidence.
    func resample(_ bitmap: Bitmap, _ placement: Placement, isExact: Bool = false) -> Resampled {
        switch placement.way {
        case .keeping: Resampled(bitmap: bitmap, placement: placement)
        case .shrinking(let size): Resampled(bitmap: shrunk(bitmap, to: size), placement: placement)
        case .sampling(let grid): resample(bitmap, on: grid, placement, isExact: isExact || placement.detection == nil)
        }
    }

    /// `bitmap` shrunk with outlines and small features kept, unless a mean or one of the pixels is asked for; with
    /// ``Sampling/content``, with lines thinner than a pixel of the result.
    private func shrunk(_ bitmap: Bitmap, to size: Size) -> Bitmap {
        let isMuchSmaller = 3 * size.width <= bitmap.width && 3 * size.height <= bitmap.height
        switch sampling {
        case .mean: return bitmap.areaAveraged(to: size)
        case .median, .mode,
            .center where size.width <= bitmap.width && size.height <= bitmap.height:
            return CellSampler(bitmap, PixelGrid(cells: size, imageSize: bitmap.size), sampling).sample()
        case .content where isMuchSmaller:
            let grid = PixelGrid(cells: size, imageSize: bitmap.size)
            return LineKeeping(bitmap, grid, fills: bitmap.areaAveraged(to: size)).drawn()
        default: return bitmap.downscaledKeepingFeatures(to: size)
        }
    }

    private func resample(_ bitmap: Bitmap, on grid: PixelGrid, _ placement: Placement, isExact: Bool) -> Resampled {
        if sampling == .automatic,
            let inversion = UpscaleInversion(of: bitmap, to: grid.size, isExact: isExact)
        {
            let grid = isExact ? grid : grid.confirmed(as: inversion.bitmap.size, imageSize: bitmap.size)
            // Undoing an enlargement may have corrected the grid.
            let placement = Placement(way: .sampling(grid), detection: placement.detection?.replacing(grid))
            return Resampled(bitmap: inversion.bitmap, placement: placement, kernel: inversion.kernel)
        }
        var result = Resampled(bitmap: CellSampler(bitmap, grid, sampling).sample(), placement: placement)
        if sampling == .automatic { result.tolerance = Self.frameTolerance }
        return result
    }
}
