import PixelCore

/// Puts every pixel into the nearest of a palette's colours.
struct NearestMapping: RowMapping {
    /// What becomes of a colour.
    private struct Result: BitwiseCopyable {
        var difference: DifferenceSum
        var index: UInt8
    }

    private var search: PaletteSearch
    private let alpha: AlphaTreatment
    private var recent: RecentColors
    /// Results by the colours' numbers.
    private var results: [Result] = []
    private var numbers: [UInt32] = []

    /// Prepares mapping of about `pixelCount` pixels.
    init(_ search: PaletteSearch, _ alpha: AlphaTreatment, pixelCount: Int) {
        self.search = search
        self.alpha = alpha
        recent = RecentColors(pixelCount: pixelCount)
    }

    mutating func map(_ row: Span<RGBA8>, y: Int, to indices: inout MutableSpan<UInt8>) -> DifferenceSum {
        recent.number(row, into: &numbers)
        search(recent.colors[results.count...])
        var sum = DifferenceSum()
        for x in 0..<row.count {
            let result = results[Int(numbers[x])]
            indices[x] = result.index
            sum += result.difference
        }
        return sum
    }

    /// Finds the results of colours that are new.
    private mutating func search(_ colors: ArraySlice<RGBA8>) {
        let colors = Array(colors)
        let points = ColorPoints(colors)
        for (i, color) in colors.enumerated() {
            let point = points[i]
            let treated = alpha.applied(to: color)
            let isKept = treated.alpha == color.alpha && search.metric == .oklab
            let index = search.nearestIndex(to: isKept ? point : search.metric.point(of: treated))
            let difference = DifferenceSum(color, point, search.palette.colors[index], search.labPoints[index])
            results.append(Result(difference: difference, index: UInt8(truncatingIfNeeded: index)))
        }
    }
}
