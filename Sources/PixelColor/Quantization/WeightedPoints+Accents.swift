extension WeightedPoints {
    /// These points with more weight where they are vivid and far from all `centers`: small regions that would go under
    /// among the many pixels of the rest.
    ///
    /// - Precondition: there are 1 through 256 centres, and a point or more.
    func emphasizingAccents(beside centers: [SIMD4<Float>], metric: ColorMetric) -> WeightedPoints {
        let nearest = PointBlocks(self).nearest(centers, count: points.count)
        // Distances in sRGB are about three times those in OKLab.
        let scale: Float = metric == .oklab ? 1 : 1 / 3
        var result = self
        for i in points.indices {
            let offset = (points[i] - centers[Int(nearest[i])]) * scale
            let distance = min((offset * offset).sum() / (Self.fullDistance * Self.fullDistance), 1)
            let vividness = min(Self.chroma(points[i], metric) * scale / Self.fullChroma, 1)
            result.weights[i] *= 1 + Self.emphasis * distance * vividness * vividness
        }
        return result
    }

    /// How many times the weight of a full accent is added.
    private static let emphasis: Float = 24
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
