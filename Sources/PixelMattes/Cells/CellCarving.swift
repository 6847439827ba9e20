import PixelCore
import PixelGrids

/// Cuts background out of cells of the sprite that are not all sprite: image models draw cells whose sides stray, so that
/// one at the outline may hold some of what is beside it.
struct CellCarving {
    private let cells: CellDistances
    /// Which cells are background.
    private let region: BackgroundRegion
    /// Which pixels are, each by itself.
    private let pixels: BackgroundRegion
    /// How far from the background in OKLab, squared, cells are that hold more than it and noise.
    private let plain: Float

    /// - Parameters:
    ///   - pixels: What is connected to the border through pixels that are like the background.
    ///   - plain: How far in OKLab a cell is from the background that plainly has something else in it.
    init(_ cells: CellDistances, _ region: BackgroundRegion, pixels: BackgroundRegion, plain: Float) {
        self.cells = cells
        self.region = region
        self.pixels = pixels
        self.plain = plain * plain
    }

    /// Calls `body` with each pixel that is background in such a cell.
    func forEach(_ body: (_ index: Int) -> Void) {
        let (columns, rows) = (cells.grid.columnCuts, cells.grid.rowCuts)
        for row in 0..<cells.grid.rows {
            for column in 0..<cells.grid.columns where isAtOutline(column, row) {
                for y in rows[row]..<rows[row + 1] {
                    for index in y * pixels.size.width + columns[column]..<y * pixels.size.width + columns[column + 1]
                    where pixels.plane[index] == BackgroundRegion.background { body(index) }
                }
            }
        }
    }

    private func isBackground(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && row >= 0 && column < cells.grid.columns && row < cells.grid.rows
            && region.plane[row * cells.grid.columns + column] == BackgroundRegion.background
    }

    private func isAtOutline(_ column: Int, _ row: Int) -> Bool {
        guard !isBackground(column, row), cells.squared[row * cells.grid.columns + column] > plain else { return false }
        for y in row - 1...row + 1 {
            for x in column - 1...column + 1 where isBackground(x, y) { return true }
        }
        return false
    }
}
