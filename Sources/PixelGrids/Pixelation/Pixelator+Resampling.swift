import PixelColor
import PixelCore

extension Pixelator {
    /// A picture at its native size, before its colours are reduced.
    struct Resampled {
        var bitmap: Bitmap
        /// How it came about.
        var placement: Placement
        /// How far apart near-duplicate colours are, for noise (ΔE, OKLab × 100); 0 to merge none.
        var tolerance: Float = 0
    }

    /// `bitmap` at its native size.
    func resample(_ bitmap: Bitmap, _ placement: Placement) -> Resampled {
        switch placement.way {
        case .keeping: Resampled(bitmap: bitmap, placement: placement)
        case .shrinking(let size):
            Resampled(
                bitmap: sampling == .mean ? bitmap.areaAveraged(to: size) : bitmap.downscaledKeepingFeatures(to: size),
                placement: placement)
        case .sampling(let grid): resample(bitmap, on: grid, placement)
        }
    }

    private func resample(_ bitmap: Bitmap, on grid: PixelGrid, _ placement: Placement) -> Resampled {
        let cells = CellSampler(bitmap, grid, sampling).sample()
        var result = Resampled(bitmap: cells.bitmap, placement: placement)
        // Rounding alone moves a colour by about a third of a ΔE; noise by its standard error and more.
        if sampling == .automatic { result.tolerance = min(max(0.35 + 1.6 * cells.noise, 0.35), 2.6) }
        return result
    }
}
