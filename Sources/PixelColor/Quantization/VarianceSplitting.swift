/// Divides weighted points into groups of small variance.
///
/// The group with the largest squared error is split by the plane across its principal axis that leaves the least error,
/// until there are enough groups. After X. Wu, "Color quantization by dynamic programming and principal analysis",
/// ACM TOG 11, 1992.
enum VarianceSplitting {
    /// The means of at most `count` groups; fewer when there are fewer different points.
    static func centers(of sample: WeightedPoints, count: Int) -> [SIMD4<Float>] {
        var order = Array(sample.points.indices)
        var groups = [Group(order[...], sample)]
        while groups.count < count {
            guard let worst = groups.indices.max(by: { groups[$0].error < groups[$1].error }),
                groups[worst].error > 0, let middle = split(groups[worst], sample, &order)
            else { break }
            let range = groups[worst].range
            groups[worst] = Group(order[range.lowerBound..<middle], sample)
            groups.append(Group(order[middle..<range.upperBound], sample))
        }
        return groups.map(\.mean)
    }

    /// Some of the points, as a range of an order in which groups follow one another.
    private struct Group {
        let range: Range<Int>
        let mean: SIMD4<Float>
        /// The weighted sum of squared distances from the mean.
        let error: Float
        /// The direction in which the points vary most, of length 1.
        let axis: SIMD4<Float>

        init(_ members: ArraySlice<Int>, _ sample: WeightedPoints) {
            range = members.indices
            var (sum, weight) = (SIMD4<Double>.zero, 0.0)
            for i in members {
                sum += SIMD4<Double>(sample.points[i]) * Double(sample.weights[i])
                weight += Double(sample.weights[i])
            }
            mean = SIMD4<Float>(sum / weight)
            var scatter = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
            for i in members {
                let offset = sample.points[i] - mean
                let weighted = offset * sample.weights[i]
                scatter.0 += offset * weighted.x
                scatter.1 += offset * weighted.y
                scatter.2 += offset * weighted.z
                scatter.3 += offset * weighted.w
            }
            let trace = scatter.0.x + scatter.1.y + scatter.2.z + scatter.3.w
            // Rounding leaves a trace of error in groups of equal points.
            error = members.count < 2 || trace < 1e-9 * Float(weight) ? 0 : trace
            // Power iteration: the longest row is never at right angles to the axis.
            let rows = [scatter.0, scatter.1, scatter.2, scatter.3]
            var axis = rows.max { ($0 * $0).sum() < ($1 * $1).sum() } ?? SIMD4(1, 0, 0, 0)
            for _ in 0..<8 {
                let length = (axis * axis).sum().squareRoot()
                guard length > 0 else { break }
                axis /= length
                axis = scatter.0 * axis.x + scatter.1 * axis.y + scatter.2 * axis.z + scatter.3 * axis.w
            }
            let length = (axis * axis).sum().squareRoot()
            self.axis = length > 0 ? axis / length : SIMD4(1, 0, 0, 0)
        }
    }

    /// How finely the places for a plane are tried.
    private static let steps = 128

    /// Reorders a group's part of `order` into the two sides of the best plane; where the second begins, or nil when
    /// all points lie in one.
    private static func split(_ group: Group, _ sample: WeightedPoints, _ order: inout [Int]) -> Int? {
        var (low, high) = (Float.infinity, -Float.infinity)
        let positions = order[group.range].map { i in
            let position = ((sample.points[i] - group.mean) * group.axis).sum()
            (low, high) = (min(low, position), max(high, position))
            return position
        }
        guard high > low else { return nil }
        let scale = Float(steps) / (high - low)
        func step(_ position: Float) -> Int { min(Int((position - low) * scale), steps - 1) }
        var (weights, sums) = ([Double](repeating: 0, count: steps), [Double](repeating: 0, count: steps))
        for (offset, position) in positions.enumerated() {
            let weight = Double(sample.weights[order[group.range.lowerBound + offset]])
            weights[step(position)] += weight
            sums[step(position)] += weight * Double(position)
        }
        let cut = bestCut(weights, sums)
        // The first and last step are never empty, so neither side is.
        let members = Array(order[group.range])
        var (next, last) = (group.range.lowerBound, group.range.upperBound)
        var above: [Int] = []
        for (member, position) in zip(members, positions) {
            if step(position) < cut {
                order[next] = member
                next += 1
            } else {
                above.append(member)
            }
        }
        last = next
        for member in above {
            order[next] = member
            next += 1
        }
        return last
    }

    /// The step before which to cut so that the variance between both sides is largest.
    private static func bestCut(_ weights: [Double], _ sums: [Double]) -> Int {
        let (total, sum) = (weights.reduce(0, +), sums.reduce(0, +))
        var (best, bestCut) = (-1.0, 1)
        var (weightBelow, sumBelow) = (0.0, 0.0)
        for cut in 1..<weights.count {
            weightBelow += weights[cut - 1]
            sumBelow += sums[cut - 1]
            guard weightBelow > 0, total > weightBelow else { continue }
            let between =
                sumBelow * sumBelow / weightBelow + (sum - sumBelow) * (sum - sumBelow) / (total - weightBelow)
            if between > best { (best, bestCut) = (between, cut) }
        }
        return bestCut
    }
}
