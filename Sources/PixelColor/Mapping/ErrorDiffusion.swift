import PixelCore

/// Dithering that passes what a pixel's colour lacks on to its neighbours, rows in alternate directions.
///
/// No error flows into or out of a pixel that is transparent before or after; opacity itself is not dithered.
struct ErrorDiffusion: RowMapping {
    private var search: PaletteSearch
    private let alpha: AlphaTreatment
    private let weights: Weights
    /// What the row to come and the one after it inherit, with two more pixels at either end for what leaves the image.
    private var next: [SIMD4<Float>]
    private var current: [SIMD4<Float>]
    private var afterNext: [SIMD4<Float>]
    private let transparentEntries: [Bool]

    /// The parts of a pixel's error that its neighbours get; "ahead" is where the row goes.
    struct Weights {
        var ahead: Float
        var twoAhead: Float = 0
        var belowBehind: Float
        var below: Float
        var belowAhead: Float = 0
        var twoBelow: Float = 0

        static let floydSteinberg = Weights(
            ahead: 7 / 16, belowBehind: 3 / 16, below: 5 / 16, belowAhead: 1 / 16)
        /// Three quarters of the error: the rest is dropped.
        static let atkinson = Weights(
            ahead: 1 / 8, twoAhead: 1 / 8, belowBehind: 1 / 8, below: 1 / 8, belowAhead: 1 / 8, twoBelow: 1 / 8)
        static let sierraLite = Weights(ahead: 2 / 4, belowBehind: 1 / 4, below: 1 / 4)

        /// All of them times `strength`.
        static func * (weights: Weights, strength: Float) -> Weights {
            Weights(
                ahead: weights.ahead * strength, twoAhead: weights.twoAhead * strength,
                belowBehind: weights.belowBehind * strength, below: weights.below * strength,
                belowAhead: weights.belowAhead * strength, twoBelow: weights.twoBelow * strength)
        }
    }

    /// Prepares dithering of a bitmap of `width` columns.
    init(_ search: PaletteSearch, _ alpha: AlphaTreatment, _ weights: Weights, width: Int) {
        self.search = search
        self.alpha = alpha
        self.weights = weights
        next = [SIMD4<Float>](repeating: .zero, count: width + 4)
        (current, afterNext) = (next, next)
        transparentEntries = search.palette.colors.map(\.isTransparent)
    }

    mutating func map(_ row: Span<RGBA8>, y: Int, to indices: inout MutableSpan<UInt8>) -> DifferenceSum {
        let colors = [RGBA8](capacity: row.count) { treated in
            for x in row.indices { treated.append(alpha.applied(to: row[x])) }
        }
        let points = search.metric.points(of: colors).vectors
        diffuse(points, step: y % 2 == 0 ? 1 : -1, to: &indices)
        let isKept = search.metric == .oklab && row.indices.allSatisfy { row[$0].alpha == colors[$0].alpha }
        let labPoints = isKept ? points : ColorPoints(row).vectors
        var sum = DifferenceSum()
        for x in row.indices {
            let index = Int(indices[x])
            sum += DifferenceSum(row[x], labPoints[x], search.palette.colors[index], search.labPoints[index])
        }
        return sum
    }

    /// Dithers one row.
    private mutating func diffuse(_ points: [SIMD4<Float>], step: Int, to indices: inout MutableSpan<UInt8>) {
        // What comes in takes the place of what the row after next will get.
        swap(&current, &next)
        swap(&next, &afterNext)
        Self.diffuse(
            points.span, step: step, weights, current, &next, &afterNext, transparentEntries, &search, to: &indices)
    }

    private static func diffuse(
        _ points: Span<SIMD4<Float>>, step: Int, _ weights: Weights, _ current: [SIMD4<Float>],
        _ next: inout [SIMD4<Float>], _ afterNext: inout [SIMD4<Float>], _ isTransparent: [Bool],
        _ search: inout PaletteSearch, to indices: inout MutableSpan<UInt8>
    ) {
        var next = next.mutableSpan
        var afterNext = afterNext.mutableSpan
        let (lower, upper) = search.bounds
        let entries = search.points
        var x = step > 0 ? 0 : points.count - 1
        var (ahead, twoAhead) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
        // What has been gathered for the pixels below this one, behind it and below it.
        var (behind, below) = (SIMD4<Float>.zero, next[x + 2])
        for _ in points.indices {
            let point = points[x]
            var error = SIMD4<Float>.zero
            if point.w == 1 {
                let wanted = (point + (current[x + 2] + ahead)).clampedLanes(lower, upper)
                let index = search.nearestIndex(toOpaque: wanted)
                indices[x] = UInt8(truncatingIfNeeded: index)
                if !isTransparent[index] { error = wanted - entries[index] }
                error.w = 0
            } else {
                indices[x] = UInt8(truncatingIfNeeded: search.nearestIndex(to: point))
            }
            ahead = twoAhead + error * weights.ahead
            twoAhead = error * weights.twoAhead
            next[x + 2 - step] = behind + error * weights.belowBehind
            behind = below + error * weights.below
            below = next[x + 2 + step] + error * weights.belowAhead
            afterNext[x + 2] = error * weights.twoBelow
            x += step
        }
        next[x + 2 - step] = behind
    }
}

extension SIMD4<Float> {
    /// Each lane clipped; none is NaN.
    @inline(__always)
    func clampedLanes(_ lower: SIMD4<Float>, _ upper: SIMD4<Float>) -> SIMD4<Float> {
        let raised = replacing(with: lower, where: lower .> self)
        return raised.replacing(with: upper, where: upper .< raised)
    }
}
