import PixelCore
import PixelGrids

/// How far from the background a cell may be and still be background.
struct CellThreshold {
    /// In OKLab.
    let value: Float

    /// What compression does to cells, in OKLab.
    private static let compressed: Float = 0.038

    init(_ frames: [Bitmap], _ background: FittedBackground, _ grid: PixelGrid, isCompressed: Bool, _ fixed: Float?) {
        if let fixed {
            value = fixed
            return
        }
        let found = frames.map { frame in
            let cells = CellDistances(frame, background.model, grid)
            return AdaptiveThreshold(cells.squared, size: grid.size, background, noise: cells.borderResiduals).value
        }
        value = max(found.max() ?? 0, isCompressed ? Self.compressed : 0)
    }
}
