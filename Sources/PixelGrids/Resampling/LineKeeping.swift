import PixelCore

/// Keeps lines that are thinner than a cell: a cell that one crosses gets the line's colour.
///
/// A line is the smaller part of a cell, of another colour, that joins two opposite sides of it and belongs to neither
/// neighbour beside it. Where it lies in two cells beside each other, the one that has more of it keeps it.
struct LineKeeping {
    private let bitmap: Bitmap
    private let grid: PixelGrid
    private let fills: Bitmap

    /// The least share of a cell that a line takes.
    private static let leastShare: Float = 0.12
    /// How different, in 8-bit steps, a line and what it crosses are, squared.
    private static let leastContrast: Float = 60 * 60
    /// How much more alike colours of one line are, squared.
    private static let likeness: Float = 40 * 40

    /// Prepares to draw lines over `fills`, the cells' colours without them.
    init(_ bitmap: Bitmap, _ grid: PixelGrid, fills: Bitmap) {
        self.bitmap = bitmap
        self.grid = grid
        self.fills = fills
    }

    /// A line through a cell.
    private struct Line {
        let color: SIMD4<Float>
        let share: Float
        let joinsSides: Bool
        let joinsTopAndBottom: Bool
    }

    /// The cells' colours, lines included.
    ///
    /// - Complexity: O(`bitmap.size.area`)
    func drawn() -> Bitmap {
        let columns = grid.columnCuts.ranges
        let lines = grid.rowCuts.ranges.enumerated().flatMap { row, ys in
            columns.enumerated().map { column, xs in line(xs, ys, fill: fills[column, row].weightedByOpacity) }
        }
        var result = fills
        for row in 0..<grid.rows {
            for column in 0..<grid.columns {
                guard let line = lines[row * grid.columns + column] else { continue }
                let wins =
                    line.joinsSides && isOwn(line, lines, column, row, 0, 1)
                    || line.joinsTopAndBottom && isOwn(line, lines, column, row, 1, 0)
                if wins { result[column, row] = RGBA8(weightedByOpacity: line.color) }
            }
        }
        return result
    }

    /// Whether neither neighbour (`dx`, `dy`) beside a line is of its colour, nor has more of it.
    private func isOwn(_ line: Line, _ lines: [Line?], _ column: Int, _ row: Int, _ dx: Int, _ dy: Int) -> Bool {
        for side in [-1, 1] {
            let (x, y) = (column + side * dx, row + side * dy)
            guard x >= 0, y >= 0, x < grid.columns, y < grid.rows else { continue }
            if Self.distance(fills[x, y].weightedByOpacity, line.color) < Self.likeness { return false }
            guard let other = lines[y * grid.columns + x], Self.distance(other.color, line.color) < Self.likeness
            else { continue }
            if other.share > line.share || other.share == line.share && side < 0 { return false }
        }
        return true
    }

    /// The line through the pixels `xs` × `ys`, if there is one.
    private func line(_ xs: Range<Int>, _ ys: Range<Int>, fill: SIMD4<Float>) -> Line? {
        guard xs.count > 2 && ys.count > 2, let seed = mostDifferent(xs, ys, from: fill) else { return nil }
        var (sum, count) = (SIMD4<Float>.zero, Float.zero)
        // Bits: left 1, right 2, top 4, bottom 8.
        var sides = 0
        for y in ys {
            let row = bitmap.row(y)
            for x in xs {
                let pixel = row[x].weightedByOpacity
                guard Self.distance(pixel, seed) < Self.distance(pixel, fill) else { continue }
                sum += pixel
                count += 1
                sides |= x == xs.lowerBound ? 1 : 0
                sides |= x == xs.upperBound - 1 ? 2 : 0
                sides |= y == ys.lowerBound ? 4 : 0
                sides |= y == ys.upperBound - 1 ? 8 : 0
            }
        }
        let share = count / Float(xs.count * ys.count)
        guard share >= Self.leastShare, share < 0.6 else { return nil }
        let color = sum / count
        guard color.w > 127, Self.distance(color, fill) > Self.leastContrast else { return nil }
        return Line(color: color, share: share, joinsSides: sides & 3 == 3, joinsTopAndBottom: sides & 12 == 12)
    }

    private func mostDifferent(_ xs: Range<Int>, _ ys: Range<Int>, from fill: SIMD4<Float>) -> SIMD4<Float>? {
        var best = (color: SIMD4<Float>.zero, distance: Self.leastContrast)
        for y in ys {
            let row = bitmap.row(y)
            for x in xs {
                let pixel = row[x].weightedByOpacity
                let distance = Self.distance(pixel, fill)
                if distance > best.distance { best = (pixel, distance) }
            }
        }
        return best.distance > Self.leastContrast ? best.color : nil
    }

    @inline(__always)
    private static func distance(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> Float {
        let offset = a - b
        return (offset * offset).sum()
    }
}
