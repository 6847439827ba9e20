import PixelCore

/// What speaks for a result, and against it.
struct RemovalEvidence: Sendable {
    /// The share of the border that is background, 0 through 1.
    let borderShare: Double
    /// How far the background strays, in OKLab.
    let noise: Double
    /// How many times as far as the threshold the sprite's outline is from the background, usually.
    let contrast: Double
    /// The share of the sprite that is hardly farther from the background than the threshold.
    let faintShare: Double
    /// By how much the background grows with a threshold half as large again, in shares of the sprite's outline.
    let leak: Double
    /// The share of the pictures that was kept.
    let contentShare: Double

    init(_ background: FittedBackground, _ distances: [[Float]], _ thresholds: [AdaptiveThreshold]) {
        borderShare = background.residuals.share
        noise = Double(background.residuals.median)
        var outline: [Float] = []
        var (content, faint, all, grown) = (0, 0, 0, 0)
        for (plane, threshold) in zip(distances, thresholds) {
            let depth = EdgeDepth(threshold.region, limit: 2)
            let limit = 2 * threshold.value
            for index in plane.indices where depth.plane[index] != 0 {
                content += 1
                if plane[index] <= limit * limit { faint += 1 }
                if depth.plane[index] == 2 { outline.append(plane[index]) }
            }
            all += plane.count
            let wider = BackgroundRegion(plane, size: threshold.region.size, threshold: 1.5 * threshold.value)
            grown += wider.area - threshold.region.area
        }
        let usual = outline.isEmpty ? 0 : outline.sorted()[outline.count / 3].squareRoot()
        let threshold = thresholds.map(\.value).max() ?? 0
        contrast = Double(usual / max(threshold, 0.004))
        faintShare = content == 0 ? 1 : Double(faint) / Double(content)
        leak = Double(grown) / Double(max(8, outline.count))
        contentShare = Double(content) / Double(max(1, all))
    }

    /// How likely the result is right, 0 through 1.
    var confidence: Double { borderShare }
}
