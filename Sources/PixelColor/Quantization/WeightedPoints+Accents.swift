extension WeightedPoints {
    /// The means of small regions whose tint stands out from what surrounds them in the space of colours.
    ///
    /// A tint is judged by how far it is from that of the nearest centre, in proportion to lightness: what is distinct
    /// near black has little chroma. Where the points of a centre are spread widely, as noise and gradients are, a point
    /// must be farther from them to stand out.
    ///
    /// - Precondition: there are 1 through 256 centres, and a point or more.
    /// - Complexity: O(points × `limit`)
    func accents(beside centers: [SIMD4<Float>], metric: ColorMetric, limit: Int) -> [SIMD4<Float>] {
        var rest = outliers(beside: centers, metric)
        let leastWeight = max(2, weights.reduce(0, +) * Self.leastPart)
        var accents: [SIMD4<Float>] = []
        for _ in 0..<4 * limit where accents.count < limit {
            guard let seed = rest.max(by: { $0.importance < $1.importance }) else { break }
            let region = rest.filter { $0.isLike(seed) }
            rest.removeAll { $0.isLike(seed) }
            let weight = region.reduce(0) { $0 + $1.weight }
            guard weight >= leastWeight else { continue }
            accents.append(region.reduce(.zero) { $0 + $1.point * $1.weight } / weight)
        }
        return accents
    }

    /// The distance between tints from which they are told apart.
    private static let leastDistance: Float = 0.07
    /// How many times the deviation of what surrounds it a point must be away.
    private static let leastDeviations: Float = 3.5
    /// The part of all pixels that a region needs, lest a speck of noise be one.
    private static let leastPart: Float = 1 / 16384

    /// A point that stands out.
    private struct Outlier {
        let point: SIMD4<Float>
        let weight: Float
        let tint: Tint
        /// The greater, the sooner it gets an entry; size counts for less than in the error, lest it decide alone.
        let importance: Float

        /// Whether one entry can stand for both.
        func isLike(_ other: Outlier) -> Bool {
            tint.distance(to: other.tint) < WeightedPoints.leastDistance
                && abs(tint.lightness - other.tint.lightness) < 2 * WeightedPoints.leastDistance
        }
    }

    /// The points whose tint is far from that of the centre nearest to them.
    private func outliers(beside centers: [SIMD4<Float>], _ metric: ColorMetric) -> [Outlier] {
        let nearest = PointBlocks(self).nearest(centers, count: points.count)
        let tints = points.map { Tint($0, metric) }
        let means = centers.map { Tint($0, metric) }
        // What surrounds an outlier, without other outliers.
        var surroundings = means.map(Surroundings.init)
        for i in points.indices where tints[i].distance(to: means[Int(nearest[i])]) < Self.leastDistance {
            surroundings[Int(nearest[i])].add(tints[i], weight: weights[i])
        }
        let spreads = surroundings.map(\.spread)
        return points.indices.compactMap { i in
            let spread = spreads[Int(nearest[i])]
            let distance = tints[i].distance(to: spread.mean)
            guard distance > max(Self.leastDistance, Self.leastDeviations * spread.deviation) else { return nil }
            let offset = points[i] - centers[Int(nearest[i])]
            return Outlier(
                point: points[i], weight: weights[i], tint: tints[i],
                importance: (offset * offset).sum() * weights[i].squareRoot())
        }
    }
}
