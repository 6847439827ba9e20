extension WeightedPoints {
    /// These points with more weight where they are vivid and far from all `centers`: small regions that would go under
    /// among the many pixels of the rest.
    ///
    /// - Precondition: there are 1 through 256 centres, and a point or more.
    func emphasizingAccents(beside centers: [SIMD4<Float>], metric: ColorMetric) -> WeightedPoints {
        let nearest = PointBlocks(self).nearest(centers, count: points.count)
        // Distances in sRGB are about three times those in OKLab.
        let scale: Float = metric == .oklab ? 1 : 1 / 3
        let accents = points.indices.map { i in
            let offset = (points[i] - centers[Int(nearest[i])]) * scale
            let distance = min((offset * offset).sum() / (Self.fullDistance * Self.fullDistance), 1)
            let vividness = min(Self.chroma(points[i], metric) * scale / Self.fullChroma, 1)
            return distance * vividness * vividness
        }
        // Together they shall weigh about as much as half of what one entry stands for.
        let accentWeight = zip(accents, weights).reduce(Float.zero) { $0 + $1.0 * $1.1 }
        guard accentWeight > 0 else { return self }
        let share = weights.reduce(0, +) / Float(2 * centers.count)
        let emphasis = min(max(share / accentWeight, Self.emphases.lowerBound), Self.emphases.upperBound)
        var result = self
        for i in points.indices { result.weights[i] *= 1 + emphasis * accents[i] }
        return result
    }

    /// How many times the weight of a full accent is added.
    private static let emphases: ClosedRange<Float> = 24...256
    /// The distance from its palette entry, and the chroma, at which a colour is a full accent.
    private static let fullDistance: Float = 0.1
    private static let fullChroma: Float = 0.12

    private static func chroma(_ point: SIMD4<Float>, _ metric: ColorMetric) -> Float {
        switch metric {
        case .oklab: (point.y * point.y + point.z * point.z).squareRoot()
        case .srgb: max(point.x, point.y, point.z) - min(point.x, point.y, point.z)
        }
    }
}
