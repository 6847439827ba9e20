import PixelCore

/// Finds one colour for every cell of a grid.
struct CellSampler {
    private let bitmap: Bitmap
    private let grid: PixelGrid
    private let method: Sampling
    /// The share of a cell at either border that median and mode leave out: blur bleeds there.
    private static let margin = 0.22

    /// Prepares to sample `bitmap` on `grid`.
    ///
    /// - Precondition: the grid is one of a bitmap of this size.
    init(_ bitmap: Bitmap, _ grid: PixelGrid, _ method: Sampling) {
        precondition(
            grid.columnCuts.last == bitmap.width && grid.rowCuts.last == bitmap.height, "the grid covers the bitmap")
        self.bitmap = bitmap
        self.grid = grid
        self.method = method
    }

    /// One pixel a cell: `grid.size` of them.
    ///
    /// - Complexity: O(`bitmap.size.area`)
    func sample() -> Bitmap {
        switch method {
        case .automatic: return restored()
        case .content: return LineKeeping(bitmap, grid, fills: restored()).drawn()
        case .mean: return map(grid.columnCuts.ranges, grid.rowCuts.ranges, mean)
        case .median: return map(middles(grid.columnCuts), middles(grid.rowCuts), median)
        case .mode: return map(middles(grid.columnCuts), middles(grid.rowCuts), mode)
        case .center:
            return map(centers(grid.columnCuts), centers(grid.rowCuts)) { xs, ys in
                bitmap[xs.lowerBound, ys.lowerBound]
            }
        }
    }

    private func restored() -> Bitmap {
        let cells = RestoredCells(bitmap, grid)
        guard cells.isPure else { return CellPalette(cells).bitmap() }
        return Bitmap(size: grid.size) { span in
            for estimate in cells.estimates { span.append(RGBA8(weightedByOpacity: estimate.color)) }
        }
    }

    private func map(
        _ columns: [Range<Int>], _ rows: [Range<Int>], _ color: (Range<Int>, Range<Int>) -> RGBA8
    ) -> Bitmap {
        Bitmap(size: grid.size) { span in
            for row in rows {
                for column in columns { span.append(color(column, row)) }
            }
        }
    }

    private func middles(_ cuts: [Int]) -> [Range<Int>] {
        cuts.ranges.map { $0.insetBy(Int(Self.margin * Double($0.count))) }
    }

    private func centers(_ cuts: [Int]) -> [Range<Int>] {
        cuts.ranges.map { range in
            let middle = (range.lowerBound + range.upperBound) / 2
            return middle..<middle + 1
        }
    }

    /// The mean of the pixels that show, each weighted by its opacity; transparent where most do not.
    private func mean(_ xs: Range<Int>, _ ys: Range<Int>) -> RGBA8 {
        var (sum, count) = (SIMD4<Float>.zero, 0)
        for y in ys {
            let row = bitmap.row(y)
            for x in xs where !row[x].isTransparent {
                sum += row[x].weightedByOpacity
                count += 1
            }
        }
        guard 2 * count >= xs.count * ys.count else { return .clear }
        return RGBA8(weightedByOpacity: sum / Float(count))
    }

    /// The pixel nearest to the median of every channel.
    private func median(_ xs: Range<Int>, _ ys: Range<Int>) -> RGBA8 {
        let pixels = pixels(xs, ys)
        let median = pixels.map(\.weightedByOpacity).median
        var best = (pixel: RGBA8.clear, distance: Float.infinity)
        for pixel in pixels {
            let offset = pixel.weightedByOpacity - median
            let distance = (offset * offset).sum()
            if distance < best.distance { best = (pixel, distance) }
        }
        return best.pixel
    }

    /// The most frequent colour, the first of equals.
    private func mode(_ xs: Range<Int>, _ ys: Range<Int>) -> RGBA8 {
        let pixels = pixels(xs, ys)
        var counts: [RGBA8: Int] = [:]
        for pixel in pixels { counts[pixel, default: 0] += 1 }
        var best = (pixel: RGBA8.clear, count: 0)
        for pixel in pixels {
            let count = counts[pixel, default: 0]
            if count > best.count { best = (pixel, count) }
        }
        return best.pixel
    }

    /// The pixels in `xs` × `ys`; all that are transparent are one colour.
    private func pixels(_ xs: Range<Int>, _ ys: Range<Int>) -> [RGBA8] {
        var result: [RGBA8] = []
        result.reserveCapacity(xs.count * ys.count)
        for y in ys {
            let row = bitmap.row(y)
            for x in xs { result.append(row[x].isTransparent ? .clear : row[x]) }
        }
        return result
    }
}
