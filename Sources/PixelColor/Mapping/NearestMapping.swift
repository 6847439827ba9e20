import PixelCore

/// Puts every pixel into the nearest of a palette's colours.
struct NearestMapping: RowMapping {
    private var search: PaletteSearch
    private let alpha: AlphaTreatment
    private var recent = RecentColors()
    /// What becomes of colours, by their numbers.
    private var results: [Result] = []
    private var numbers: [UInt32]

    private struct Result: BitwiseCopyable {
        var difference: DifferenceSum
        var index: UInt8
    }

    /// Prepares mapping of a bitmap of `width` columns.
    init(_ search: PaletteSearch, _ alpha: AlphaTreatment, width: Int) {
        self.search = search
        self.alpha = alpha
        numbers = [UInt32](repeating: 0, count: width)
    }

    mutating func map(_ row: Span<RGBA8>, y: Int, to indices: inout MutableSpan<UInt8>) -> DifferenceSum {
        let (first, fresh) = recent.number(row, &numbers)
        if first == 0 { results.removeAll(keepingCapacity: true) }
        find(fresh.span)
        var sum = DifferenceSum()
        let (results, numbers) = (results.span, numbers.span)
        for x in row.indices {
            let result = results[Int(numbers[x])]
            indices[x] = result.index
            sum += result.difference
        }
        return sum
    }

    /// Appends the results of colours.
    private mutating func find(_ colors: Span<RGBA8>) {
        let points = ColorPoints(colors).vectors
        if search.metric == .oklab, colors.indices.allSatisfy({ colors[$0].isOpaque }) {
            Self.findOpaque(colors, points, &search, &results)
            return
        }
        for i in colors.indices {
            let index = search.nearestIndex(to: search.metric.point(of: alpha.applied(to: colors[i])))
            let difference = DifferenceSum(colors[i], points[i], search.palette.colors[index], search.labPoints[index])
            results.append(Result(difference: difference, index: UInt8(truncatingIfNeeded: index)))
        }
    }

    /// The same for opaque colours compared in OKLab.
    private static func findOpaque(
        _ colors: Span<RGBA8>, _ points: [SIMD4<Float>], _ search: inout PaletteSearch, _ results: inout [Result]
    ) {
        let entries = search.palette.colors
        let entryPoints = search.labPoints
        results.append(addingCapacity: colors.count) { results in
            for i in colors.indices {
                let index = search.nearestIndex(toOpaque: points[i])
                let difference = DifferenceSum(colors[i], points[i], entries[index], entryPoints[index])
                results.append(Result(difference: difference, index: UInt8(truncatingIfNeeded: index)))
            }
        }
    }
}
