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
        /// How far apart near-duplicate colours are, for noise (ΔE, OKLab × 100); 0 to merge none.
        var tolerance: Float = 0
    }

    /// `bitmap` at its native size.
    ///
    /// - Parameter isExact: Whether there are exactly as many cells as the grid has, if need be against the evidence.
    func resample(_ bitmap: Bitmap, _ placement: Placement, isExact: Bool = false) -> Resampled {
        switch placement.way {
        case .keeping: Resampled(bitmap: bitmap, placement: placement)
        case .shrinking(let size):
            Resampled(
                bitmap: sampling == .mean ? bitmap.areaAveraged(to: size) : bitmap.downscaledKeepingFeatures(to: size),
                placement: placement)
        case .sampling(let grid): resample(bitmap, on: grid, placement, isExact: isExact || placement.detection == nil)
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
        let cells = CellSampler(bitmap, grid, sampling).sample()
        var result = Resampled(bitmap: cells.bitmap, placement: placement)
        // Rounding alone moves a colour by about a third of a ΔE; noise by its standard error and more.
        if sampling == .automatic { result.tolerance = min(max(0.35 + 1.6 * cells.noise, 0.35), 2.6) }
        return result
    }
}
