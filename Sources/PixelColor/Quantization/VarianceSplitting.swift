/// Divides weighted points into groups of small variance.
///
/// The group that varies most along one direction is split by the plane across that direction that leaves the least
/// error, until there are enough groups. After X. Wu, "Color quantization by dynamic programming and principal
/// analysis", ACM TOG 11, 1992.
struct VarianceSplitting {
    /// The points, reordered so that the members of a group follow one another.
    private var points: [SIMD4<Float>]
    private var weights: [Float]
    private var groups: [Group]

    /// The means of at most `count` groups; fewer when there are fewer different points, or when the root mean square
    /// distance of the points from the means is no more than `error`.
    ///
    /// - Complexity: O(points × log `count`), unless groups are very uneven.
    static func centers(of sample: WeightedPoints, count: Int, error: Float = 0) -> [SIMD4<Float>] {
        guard !sample.points.isEmpty, count > 0 else { return [] }
        var splitting = VarianceSplitting(sample)
        let limit = error * error * sample.weights.reduce(0, +)
        while splitting.groups.count < count, splitting.error > limit, splitting.splitWorst() {}
        return splitting.groups.map(\.mean)
    }

    private init(_ sample: WeightedPoints) {
        points = sample.points
        weights = sample.weights
        groups = []
        groups.append(Group(points.span, weights.span, points.indices, around: points[0]))
    }

    /// Some of the points.
    private struct Group {
        let range: Range<Int>
        let mean: SIMD4<Float>
        /// The weighted sum of squared distances from the mean.
        let error: Float
        /// The direction in which the points vary most, of length 1.
        let axis: SIMD4<Float>
        /// The weighted sum of squares along the axis, 0 when the points are equal.
        let spread: Float
        /// The standard deviation along the axis.
        let deviation: Float

        /// - Parameter origin: A point nearby, for the sake of precision.
        init(_ points: Span<SIMD4<Float>>, _ weights: Span<Float>, _ range: Range<Int>, around origin: SIMD4<Float>) {
            self.range = range
            var (sum, weight) = (SIMD4<Float>.zero, Float.zero)
            var scatter = Matrix()
            for i in range {
                let offset = points[i] - origin
                let weighted = offset * weights[i]
                sum += weighted
                weight += weights[i]
                scatter.add(offset, weighted)
            }
            let shift = sum / weight
            mean = origin + shift
            scatter.add(-shift, sum)
            error = scatter.trace
            (axis, spread) = scatter.principalAxis
            deviation = (spread / weight).squareRoot()
        }

        /// Whether there is more than rounding leaves of the variance of equal points.
        var isDivisible: Bool { range.count > 1 && deviation > 1e-5 }
    }

    /// The weighted sum of squared distances of all points from the means of their groups.
    private var error: Float { groups.reduce(0) { $0 + $1.error } }

    /// Splits the group that varies most; false when no group can be split.
    private mutating func splitWorst() -> Bool {
        var worst: Int?
        for i in groups.indices where groups[i].isDivisible {
            if groups[i].spread > worst.map({ groups[$0].spread }) ?? 0 { worst = i }
        }
        guard let worst else { return false }
        let group = groups[worst]
        let middle = partition(group)
        // Where rounding put all members on one side, they are as good as equal.
        guard group.range.lowerBound < middle, middle < group.range.upperBound else { return false }
        groups[worst] = Group(points.span, weights.span, group.range.lowerBound..<middle, around: group.mean)
        groups.append(Group(points.span, weights.span, middle..<group.range.upperBound, around: group.mean))
        return true
    }

    /// Reorders a group into the two sides of the best plane; returns where the second begins.
    private mutating func partition(_ group: Group) -> Int {
        let scale = Float(Cuts.count) / (6 * group.deviation)
        let axis = group.axis * scale
        let middle = Float(Cuts.count) / 2 - (group.mean * axis).sum()
        var cuts = Cuts()
        for i in group.range { cuts.add((points[i] * axis).sum() + middle, weight: weights[i]) }
        let cut = cuts.best
        var (low, high) = (group.range.lowerBound, group.range.upperBound)
        while low < high {
            if Cuts.step((points[low] * axis).sum() + middle) < cut {
                low += 1
            } else {
                high -= 1
                points.swapAt(low, high)
                weights.swapAt(low, high)
            }
        }
        return low
    }
}

/// Weights along an axis by small steps, to find where to cut it in two.
private struct Cuts {
    /// How finely the places for a plane are tried, over six standard deviations.
    static let count = 64

    /// The weight in each step, and the sum of positions.
    private var sums = [SIMD2<Float>](repeating: .zero, count: count)

    /// The step of a position, 0 through ``count``.
    @inline(__always)
    static func step(_ position: Float) -> Int {
        Int(min(max(position, 0), Float(count - 1)))
    }

    @inline(__always)
    mutating func add(_ position: Float, weight: Float) {
        sums[Self.step(position)] += SIMD2(weight, weight * position)
    }

    /// The step before which to cut so that the variance between both sides is largest.
    var best: Int {
        let total = sums.reduce(.zero, +)
        var (best, bestCut) = (-Float.infinity, 1)
        var below = SIMD2<Float>.zero
        for cut in 1..<Self.count {
            below += sums[cut - 1]
            let above = total - below
            guard below.x > 0, above.x > 0 else { continue }
            let between = below.y * below.y / below.x + above.y * above.y / above.x
            if between > best { (best, bestCut) = (between, cut) }
        }
        return bestCut
    }
}

/// A symmetric matrix of four rows.
private struct Matrix {
    private var rows = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)

    /// Adds the outer product of two vectors.
    @inline(__always)
    mutating func add(_ p: SIMD4<Float>, _ q: SIMD4<Float>) {
        rows.0 += p * q.x
        rows.1 += p * q.y
        rows.2 += p * q.z
        rows.3 += p * q.w
    }

    var trace: Float { rows.0.x + rows.1.y + rows.2.z + rows.3.w }

    private func times(_ v: SIMD4<Float>) -> SIMD4<Float> {
        rows.0 * v.x + rows.1 * v.y + rows.2 * v.z + rows.3 * v.w
    }

    /// The eigenvector of the largest eigenvalue, of length 1, and that value, by power iteration.
    var principalAxis: (axis: SIMD4<Float>, value: Float) {
        // The longest row is never at right angles to the axis.
        var axis = rows.0
        for row in [rows.1, rows.2, rows.3] where (row * row).sum() > (axis * axis).sum() { axis = row }
        for _ in 0..<8 {
            let length = (axis * axis).sum().squareRoot()
            guard length > 0 else { return (SIMD4(1, 0, 0, 0), 0) }
            axis = times(axis / length)
        }
        let length = (axis * axis).sum().squareRoot()
        return length > 0 ? (axis / length, length) : (SIMD4(1, 0, 0, 0), 0)
    }
}
