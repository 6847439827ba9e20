import PixelCore

/// The cells' colours with noise, blur and interpolation undone as far as they can be told.
struct RestoredCells {
    private let grid: PixelGrid
    /// One estimate a cell, row by row.
    private(set) var estimates: [CellEstimate] = []
    /// The standard deviation of a pixel's noise, in 8-bit steps.
    private(set) var noise: Float = 0
    /// Whether every cell is of one colour.
    let isPure: Bool

    /// Columns × rows of cells.
    var size: Size { grid.size }

    /// The part of a cell's length at either end that says nothing about noise.
    private static let margin: Float = 0.25
    /// The noise from which on every pixel is worth having.
    private static let considerableNoise: Float = 1
    /// How wrong a share may be for each step of noise.
    private static let doubt: Float = 0.0005
    /// The noise from which on it may be specks.
    private static let suspiciousNoise: Float = 4
    /// The part of a cell's length at either end that is left out where there is no such noise.
    private static let leastMargin: Float = 0.22

    /// Estimates all cells of `bitmap` on `grid`, which is one of a bitmap of this size.
    ///
    /// - Complexity: O(`bitmap.size.area`)
    init(_ bitmap: Bitmap, _ grid: PixelGrid) {
        self.grid = grid
        let middles = Self.middles(of: bitmap, grid, withoutShare: Self.margin)
        isPure = middles.allSatisfy { $0.variance == .zero }
        guard !isPure else {
            estimates = middles
            return
        }
        noise = PixelNoise.deviation(in: middles)
        if noise > Self.suspiciousNoise {
            let ranges = [grid.columnCuts, grid.rowCuts].map { cuts in
                cuts.ranges.map { $0.middle(withoutShare: Self.margin) }
            }
            noise = min(noise, PixelNoise.limit(in: bitmap, ranges[0], ranges[1]))
        }
        let anchors = Self.middles(of: bitmap, grid, withoutShare: Bleeding.anchorMargin)
        let x = Bleeding(along: .columns, of: bitmap, on: grid, anchors: anchors, noise: noise)
        let y = Bleeding(along: .rows, of: bitmap, on: grid, anchors: anchors, noise: noise)
        let columns = Self.windows(grid.columnCuts, x, noise)
        let rows = Self.windows(grid.rowCuts, y, noise)
        let window = CellWindow(bitmap, noise: noise)
        estimates = rows.flatMap { row in columns.map { window.estimate($0.pixels, row.pixels) } }
        if x.isPresent || y.isPresent { separate(columns.map(\.share), rows.map(\.share)) }
    }

    private static func middles(
        of bitmap: Bitmap, _ grid: PixelGrid, withoutShare share: Float
    ) -> [CellEstimate] {
        let columns = grid.columnCuts.ranges.map { $0.middle(withoutShare: share) }
        let rows = grid.rowCuts.ranges.map { $0.middle(withoutShare: share) }
        return rows.flatMap { row in columns.map { CellWindow.mean(of: bitmap, $0, row) } }
    }

    /// The pixels along one axis that are looked at in every cell, and either neighbour's share in them.
    private static func windows(
        _ cuts: [Int], _ bleeding: Bleeding, _ noise: Float
    ) -> [(pixels: Range<Int>, share: MixedShares)] {
        // More pixels are only worth the risk where there is noise to average.
        let least = noise > considerableNoise ? 0 : leastMargin
        return cuts.ranges.map { range in
            let margin = bleeding.margin(of: range.count, least: least)
            return (
                range.insetBy(margin),
                bleeding.meanShare(of: range.count, margin: margin).significant(beyond: doubt * noise)
            )
        }
    }

    /// Takes the neighbours' shares out of every cell: a few Jacobi iterations on means = mixture × colours.
    private mutating func separate(_ columnShares: [MixedShares], _ rowShares: [MixedShares]) {
        let means = estimates.map(\.color)
        let (columns, rows) = (grid.columns, grid.rows)
        var colors = means
        for _ in 0..<4 {
            var next = means
            for row in 0..<rows {
                for column in 0..<columns {
                    let cell = row * columns + column
                    let own = colors[cell]
                    var (beside, above) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
                    if column > 0 { beside += own - colors[cell - 1] }
                    if column + 1 < columns { beside += own - colors[cell + 1] }
                    if row > 0 { above += own - colors[cell - columns] }
                    if row + 1 < rows { above += own - colors[cell + columns] }
                    next[cell] += columnShares[column].part(of: beside) + rowShares[row].part(of: above)
                    next[cell].clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
                    // What was clipped may have been mixed with anything.
                    let (dark, bright) = (means[cell] .< 0.75, means[cell] .> 254.25)
                    next[cell].replace(with: means[cell], where: dark .| bright)
                }
            }
            colors = next
        }
        for cell in estimates.indices { estimates[cell].color = colors[cell] }
    }
}

extension [Int] {
    /// The ranges between these cuts.
    var ranges: [Range<Int>] { zip(self, dropFirst()).map { $0..<$1 } }
}
