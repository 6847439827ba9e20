#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif
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
    /// Whether the pictures went through lossy compression.
    let isCompressed: Bool
    /// Into how many parts the sprite falls, in a picture, usually.
    let partCount: Double

    /// - Parameters:
    ///   - planes: Squared distances from the background.
    ///   - threshold: What was background by them.
    init(_ background: FittedBackground, _ planes: [ThinnedPlane], _ threshold: Float, isCompressed: Bool) {
        self.isCompressed = isCompressed
        borderShare = background.residuals.share
        noise = Double(background.residuals.median)
        let limit = 2 * threshold
        var outline: [Float] = []
        var (content, faint, all, grown, parts) = (0, 0, 0, 0, 0)
        for plane in planes {
            let region = BackgroundRegion(plane.distances, size: plane.size, threshold: threshold)
            let depth = EdgeDepth(region, limit: 2)
            for index in plane.distances.indices where depth.plane[index] != 0 {
                content += 1
                if plane.distances[index] <= limit * limit { faint += 1 }
                if depth.plane[index] == 2 { outline.append(plane.distances[index]) }
            }
            parts +=
                ConnectedRuns(
                    of: region.plane, width: plane.size.width, where: BackgroundRegion.content, connectsCorners: true
                ).count
            all += plane.distances.count
            let wider = BackgroundRegion(plane.distances, size: plane.size, threshold: 1.5 * threshold)
            grown += wider.area - region.area
        }
        let usual = outline.isEmpty ? 0 : outline.sorted()[outline.count / 3].squareRoot()
        contrast = Double(usual / max(threshold, 0.004))
        faintShare = content == 0 ? 1 : Double(faint) / Double(content)
        leak = Double(grown) / Double(max(8, outline.count))
        contentShare = Double(content) / Double(max(1, all))
        partCount = Double(parts) / Double(max(1, planes.count))
    }

    /// How likely hardly a pixel of the result is wrong, 0 through 1.
    ///
    /// A logistic regression on 1200 pictures whose truth is known, of the classes that the benchmark of removal draws,
    /// busy ones among them: where it says 0.9, 9 of 10 were right.
    var confidence: Double {
        var score = -3.88 + 5.17 * borderShare + 3.4 * min(noise, 0.08)
        score += 0.54 * log2(min(max(contrast, 0.5), 32)) - 0.55 * min(max(faintShare, 0), 1).squareRoot()
        score -= 0.16 * min(leak, 3) + 1.75 * max(0, contentShare - 0.6) + 0.46 * min(log2(1 + partCount), 8)
        if isCompressed { score += 0.44 }
        return 1 / (1 + exp(-score))
    }
}
