import PixelCore

extension ColorHistogram {
    /// For each centre that is nearest to a colour of the histogram: the one of those colours that is nearest to it.
    ///
    /// - Precondition: there are 1 through 256 centres.
    func members(nearestTo centers: [SIMD4<Float>], metric: ColorMetric) -> [RGBA8] {
        let sample = WeightedPoints(self, metric: metric)
        guard !sample.points.isEmpty else { return [] }
        let visible = colors.filter { !$0.isTransparent }
        let nearest = PointBlocks(sample).nearest(centers, count: sample.points.count)
        var best = [(distance: Float, color: RGBA8)?](repeating: nil, count: centers.count)
        for i in sample.points.indices {
            let center = Int(nearest[i])
            let offset = sample.points[i] - centers[center]
            let distance = (offset * offset).sum()
            if distance < best[center]?.distance ?? .infinity { best[center] = (distance, visible[i]) }
        }
        return best.compactMap { $0?.color }
    }
}
