/// How far samples are from what a model of the background says.
struct Residuals: Sendable {
    /// Distances in OKLab of the samples that are background, sorted.
    let inliers: [Float]
    /// The share of all samples that they are.
    let share: Double

    /// The median distance of all samples.
    let overallMedian: Float

    /// - Parameters:
    ///   - distances: Those of all samples.
    ///   - reach: The most that noise and texture of a background may amount to.
    init(_ distances: [Float], reach: Float) {
        let sorted = distances.sorted()
        let usual = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        overallMedian = usual
        // What is far from the model beside most of the samples is no noise of it.
        let limit = min(reach, max(4 * usual, 0.02))
        inliers = Array(sorted.prefix { $0 <= limit })
        share = sorted.isEmpty ? 0 : Double(inliers.count) / Double(sorted.count)
    }

    /// The distance below which `share` of the inliers lie.
    func quantile(_ share: Double) -> Float {
        inliers.isEmpty ? 0 : inliers[min(inliers.count - 1, Int(share * Double(inliers.count)))]
    }

    var median: Float { quantile(0.5) }

    /// How far nearly all of the background strays, with something to spare: of noise, a few times as far as usual. What
    /// strays farther is the model's fault in some corner, or the sprite.
    var reach: Float {
        let reach = min(1.35, max(1.08, 0.65 * quantile(0.98) / max(median, 1e-6))) * quantile(0.98)
        return median > 0.0015 ? min(reach, 4.5 * median) : reach
    }
}
