/// Unites centres until there are few enough, each time the two whose points suffer least from it.
///
/// J. H. Ward, "Hierarchical grouping to optimize an objective function", J. Am. Stat. Assoc. 58, 1963. Splitting farther
/// than need be and uniting again mends what an early split did wrong.
struct CenterMerging {
    private var centers: [SIMD4<Float>]
    private var weights: [Double]
    /// For each centre, the one after it whose union with it costs least, and what it costs.
    private var partners: [(index: Int, cost: Double)]

    /// The centres that are left of some, each with the weight of its points, when only `count` may be.
    ///
    /// - Complexity: O(n²) for n centres, most often
    static func centers(_ centers: [SIMD4<Float>], weights: [Double], count: Int) -> [SIMD4<Float>] {
        var merging = CenterMerging(centers, weights)
        while merging.centers.count > max(count, 1) { merging.mergeCheapest() }
        return merging.centers
    }

    private init(_ centers: [SIMD4<Float>], _ weights: [Double]) {
        self.centers = centers
        self.weights = weights
        partners = []
        for i in centers.indices { partners.append(partner(of: i)) }
    }

    /// What the weighted squared error grows by when two centres become one.
    private func cost(_ i: Int, _ j: Int) -> Double {
        let offset = centers[i] - centers[j]
        let weight = weights[i] + weights[j]
        return weight > 0 ? weights[i] * weights[j] / weight * Double((offset * offset).sum()) : 0
    }

    private func partner(of i: Int) -> (index: Int, cost: Double) {
        var best = (index: i, cost: Double.infinity)
        for j in centers.indices.dropFirst(i + 1) {
            let cost = cost(i, j)
            if cost < best.cost { best = (j, cost) }
        }
        return best
    }

    private mutating func mergeCheapest() {
        guard let i = partners.indices.min(by: { partners[$0].cost < partners[$1].cost }) else { return }
        let (j, last) = (partners[i].index, centers.count - 1)
        let weight = weights[i] + weights[j]
        if weight > 0 {
            centers[i] += (centers[j] - centers[i]) * Float(weights[j] / weight)
            weights[i] = weight
        }
        // The last takes the place that becomes free.
        centers.swapAt(j, last)
        weights.swapAt(j, last)
        centers.removeLast()
        weights.removeLast()
        partners.removeLast()
        for k in centers.indices {
            let isStale = k == i || k == j || [i, j, last].contains(partners[k].index)
            if isStale { partners[k] = partner(of: k) } else { update(k, with: i) }
        }
        for k in centers.indices where k < j { update(k, with: j) }
    }

    /// Makes `j` the partner of a centre before it when that costs less.
    private mutating func update(_ k: Int, with j: Int) {
        guard k < j, j < centers.count else { return }
        let cost = cost(k, j)
        if cost < partners[k].cost { partners[k] = (j, cost) }
    }
}
