import PixelColor
import PixelCore
import PixelGrids

/// How far the cells of a grid are from the background: each as a whole, so that noise averages out.
struct CellDistances: Sendable {
    let grid: PixelGrid
    /// The mean difference from the background in OKLab, one a cell, row by row.
    let differences: [SIMD4<Float>]
    /// The squares of their lengths.
    let squared: [Float]
    /// The mean colour of the middle of each cell: red, green and blue.
    let light: [SIMD4<Float>]

    /// The share of a cell at either side that is left out: blur and compression bleed there.
    private static let margin = 0.25

    init(_ frame: Bitmap, _ model: BackgroundModel, _ grid: PixelGrid) {
        self.grid = grid
        let columns = Self.cores(grid.columnCuts)
        let rows = Self.cores(grid.rowCuts)
        differences = rows.flatMap { ys in
            columns.map { xs in
                var sum = SIMD4<Float>.zero
                for y in ys {
                    let pixels = frame.row(y)
                    for x in xs { sum += model.difference(OKLab(pixels[x]).toned.vector, x: x, y: y) }
                }
                return sum * (1 / Float(xs.count * ys.count))
            }
        }
        squared = differences.map { ($0 * $0).sum() }
        light = rows.flatMap { ys in
            columns.map { xs in
                var sum = SIMD4<Float>.zero
                for y in ys {
                    let pixels = frame.row(y)
                    for x in xs { sum += pixels[x].light }
                }
                return sum * (1 / Float(xs.count * ys.count))
            }
        }
    }

    /// The background in the middle of a cell: red, green and blue.
    func behind(_ column: Int, _ row: Int, _ model: BackgroundModel) -> SIMD4<Float> {
        model.light(
            x: (grid.columnCuts[column] + grid.columnCuts[column + 1]) / 2,
            y: (grid.rowCuts[row] + grid.rowCuts[row + 1]) / 2)
    }

    /// How far the cells at the border are from the background.
    var borderResiduals: Residuals {
        var distances: [Float] = []
        for row in 0..<grid.rows {
            for column in 0..<grid.columns
            where row == 0 || row == grid.rows - 1 || column == 0 || column == grid.columns - 1 {
                distances.append(squared[row * grid.columns + column].squareRoot())
            }
        }
        return Residuals(distances, reach: FlatBackground.reach)
    }

    /// The middle of each cell, at most four pixels of it evenly chosen.
    private static func cores(_ cuts: [Int]) -> [[Int]] {
        zip(cuts, cuts.dropFirst()).map { start, end in
            let inset = Int((margin * Double(end - start)).rounded())
            let (first, last) = (start + inset, max(start + inset + 1, end - inset))
            let step = max(1, (last - first + 3) / 4)
            return Array(stride(from: first, to: last, by: step))
        }
    }

    /// `region` of cells as one of pixels.
    func enlarged(_ region: BackgroundRegion) -> BackgroundRegion {
        let size = Size(grid.columnCuts[grid.columns], grid.rowCuts[grid.rows])
        var plane = [UInt8](repeating: BackgroundRegion.content, count: size.area)
        for row in 0..<grid.rows {
            for column in 0..<grid.columns
            where region.plane[row * grid.columns + column] == BackgroundRegion.background {
                for y in grid.rowCuts[row]..<grid.rowCuts[row + 1] {
                    let start = y * size.width
                    for x in grid.columnCuts[column]..<grid.columnCuts[column + 1] {
                        plane[start + x] = BackgroundRegion.background
                    }
                }
            }
        }
        return BackgroundRegion(size: size, plane: plane)
    }
}
