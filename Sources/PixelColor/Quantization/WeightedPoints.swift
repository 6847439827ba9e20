import PixelCore

/// Points in the space of a ``ColorMetric``, each with the number of pixels it stands for.
///
/// A colour of opacity α is (α·x, α·y, α·z, α), as in ``ColorPoints``.
struct WeightedPoints {
    var points: [SIMD4<Float>]
    var weights: [Float]

    /// The points of mean colours.
    init(_ colors: WeightedColors, metric: ColorMetric) {
        points = colors.points(metric)
        weights = colors.weights
    }

    /// The colours of a histogram but for a transparent one.
    init(_ histogram: ColorHistogram, metric: ColorMetric) {
        points = []
        weights = []
        let all = metric.points(of: histogram.colors.span)
        for (i, color) in histogram.colors.enumerated() where !color.isTransparent {
            points.append(all[i])
            weights.append(Float(histogram.counts[i]))
        }
    }

    /// Whether all points are opaque.
    var isOpaque: Bool { points.allSatisfy { $0.w == 1 } }
}
