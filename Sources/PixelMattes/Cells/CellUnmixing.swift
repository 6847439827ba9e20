import PixelCore
import PixelGrids

/// Takes the background out of the pixels along the sides of cells, where a cell of the sprite meets one of the
/// background: of the sprite's colours there, only those of the cells nearby come into question.
struct CellUnmixing {
    private let frame: Bitmap
    private let model: BackgroundModel
    private let cells: CellDistances
    /// Which cells are background.
    private let region: BackgroundRegion
    /// How far from a side pixels may be mixtures.
    private let reach: Int
    /// By how much pixels of one colour differ, in steps of eight bits.
    private let tolerance: Float
    /// The same where there is no noise at all.
    private static let same: Float = 1.5

    init(
        _ frame: Bitmap, _ model: BackgroundModel, _ cells: CellDistances, _ region: BackgroundRegion, reach: Int,
        tolerance: Float
    ) {
        self.frame = frame
        self.model = model
        self.cells = cells
        self.region = region
        self.reach = reach
        self.tolerance = tolerance
    }

    /// Calls `body` with each pixel that may be a mixture, how opaque the sprite is there, and its colour.
    func forEach(_ body: (_ x: Int, _ y: Int, _ alpha: Float, _ light: SIMD4<Float>) -> Void) {
        for row in 0..<cells.grid.rows {
            for column in 0..<cells.grid.columns where meetsOther(column, row) { visit(column, row, body) }
        }
    }

    private func isBackground(_ column: Int, _ row: Int) -> Bool {
        // Outside the picture lies background: a picture may end in the middle of an edge.
        guard column >= 0, row >= 0, column < cells.grid.columns, row < cells.grid.rows else { return true }
        return region.plane[row * cells.grid.columns + column] == BackgroundRegion.background
    }

    private func meetsOther(_ column: Int, _ row: Int) -> Bool {
        let own = isBackground(column, row)
        for y in row - 1...row + 1 {
            for x in column - 1...column + 1 where isBackground(x, y) != own { return true }
        }
        return false
    }

    private func visit(
        _ column: Int, _ row: Int, _ body: (_ x: Int, _ y: Int, _ alpha: Float, _ light: SIMD4<Float>) -> Void
    ) {
        let (columns, rows) = (cells.grid.columnCuts, cells.grid.rowCuts)
        let own = isBackground(column, row)
        for y in rows[row]..<rows[row + 1] {
            let below = y - rows[row] < reach ? -1 : rows[row + 1] - y <= reach ? 1 : 0
            for x in columns[column]..<columns[column + 1] {
                let aside = x - columns[column] < reach ? -1 : columns[column + 1] - x <= reach ? 1 : 0
                guard aside != 0 || below != 0 else { continue }
                let isAtSide =
                    aside != 0 && isBackground(column + aside, row) != own
                    || below != 0 && isBackground(column, row + below) != own
                    || aside != 0 && below != 0 && isBackground(column + aside, row + below) != own
                guard isAtSide else { continue }
                let share = share(x, y, column, row, aside: aside, below: below, isBackground: own)
                body(x, y, share.alpha, share.light)
            }
        }
    }

    private func share(
        _ x: Int, _ y: Int, _ column: Int, _ row: Int, aside: Int, below: Int, isBackground: Bool
    ) -> (alpha: Float, light: SIMD4<Float>) {
        let behind = model.light(x: x, y: y)
        let offset = frame[x, y].light - behind
        // Most pixels have the colour of what is behind them or of their cell.
        if isBackground && offset.length < Self.same { return (0, frame[x, y].light) }
        if !isBackground && (frame[x, y].light - cells.light[row * cells.grid.columns + column]).length < Self.same {
            return (1, frame[x, y].light)
        }
        var insides: [SIMD4<Float>] = []
        func add(_ column: Int, _ row: Int) {
            guard !self.isBackground(column, row) else { return }
            let inside = cells.light[row * cells.grid.columns + column] - behind
            if inside.length > 1 { insides.append(inside) }
        }
        add(column, row)
        if !isBackground, let own = insides.first {
            let mixture = Mixture(of: offset, insides: [own], tolerance: tolerance)
            if mixture.rest <= tolerance + 0.15 * offset.length { return result(mixture, offset, behind) }
        }
        if aside != 0 { add(column + aside, row) }
        if below != 0 { add(column, row + below) }
        if aside != 0 && below != 0 { add(column + aside, row + below) }
        guard !insides.isEmpty else { return (isBackground ? 0 : 1, frame[x, y].light) }
        return result(Mixture(of: offset, insides: insides, tolerance: tolerance), offset, behind)
    }

    private func result(
        _ mixture: Mixture, _ offset: SIMD4<Float>, _ behind: SIMD4<Float>
    ) -> (alpha: Float, light: SIMD4<Float>) {
        (mixture.alpha, mixture.light(of: offset, behind: behind, tolerance: tolerance))
    }
}
