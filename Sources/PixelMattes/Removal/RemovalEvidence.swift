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

    /// - Parameters:
    ///   - planes: Squared distances from the background.
    ///   - threshold: What was background by them.
    init(_ background: FittedBackground, _ planes: [ThinnedPlane], _ threshold: Float) {
        borderShare = background.residuals.share
        noise = Double(background.residuals.median)
        let limit = 2 * threshold
        var outline: [Float] = []
        var (content, faint, all, grown) = (0, 0, 0, 0)
        for plane in planes {
            let region = BackgroundRegion(plane.distances, size: plane.size, threshold: threshold)
            let depth = EdgeDepth(region, limit: 2)
            for index in plane.distances.indices where depth.plane[index] != 0 {
                content += 1
                if plane.distances[index] <= limit * limit { faint += 1 }
                if depth.plane[index] == 2 { outline.append(plane.distances[index]) }
            }
            all += plane.distances.count
            let wider = BackgroundRegion(plane.distances, size: plane.size, threshold: 1.5 * threshold)
            grown += wider.area - region.area
        }
        let usual = outline.isEmpty ? 0 : outline.sorted()[outline.count / 3].squareRoot()
        contrast = Double(usual / max(threshold, 0.004))
        faintShare = content == 0 ? 1 : Double(faint) / Double(content)
        leak = Double(grown) / Double(max(8, outline.count))
        contentShare = Double(content) / Double(max(1, all))
    }

    /// How likely the result is right, 0 through 1.
    var confidence: Double { borderShare }
}
