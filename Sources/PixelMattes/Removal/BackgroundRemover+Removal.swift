import PixelColor
public import PixelCore
import PixelGrids

extension BackgroundRemover {
    /// `frames`, one or more of one size, without the background that they share.
    ///
    /// - Precondition: there are frames, and they have one size.
    /// - Complexity: O(pixels)
    public func removeBackground(from frames: [Bitmap]) -> BackgroundRemoval {
        precondition(!frames.isEmpty && frames.allSatisfy { $0.size == frames[0].size }, "frames have one size")
        let estimate = BackgroundEstimate(of: frames, color: background)
        let size = frames[0].size
        var model = estimate.model
        var distances = frames.map { model.squaredDistances(of: $0) }
        let fixed = tolerance.map { Float($0 / 100) }
        var thresholds = distances.map { AdaptiveThreshold($0, size: size, estimate, fixed: fixed) }
        if case .smooth(let field) = model {
            model = .smooth(field.refined(by: frames, thresholds.map(\.region.plane)))
            distances = frames.map { model.squaredDistances(of: $0) }
            thresholds = distances.map { AdaptiveThreshold($0, size: size, estimate, fixed: fixed) }
        }
        let threshold = thresholds.map(\.value).max() ?? 0
        var regions = thresholds.map(\.region)
        let holes = EnclosedHoles(treatment: holes, kind: estimate.kind, smallestArea: 12)
        for index in regions.indices {
            holes.add(
                to: &regions[index], distances[index], threshold: threshold, usual: estimate.residuals.median)
        }
        let colorTolerance = 6 + 300 * estimate.residuals.median
        let softness = EdgeSoftness(
            frames[0], model, EdgeDepth(regions[0], limit: UInt8(EdgeSoftness.limit + 1)), tolerance: colorTolerance)
        let cutouts = zip(frames, regions).map {
            FrameCutout($0, model, $1, edgeWidth: softness.width, tolerance: colorTolerance)
        }
        let applied = alphaThreshold ?? AlphaThreshold(softness.width == 0 ? 255 : 8)
        return BackgroundRemoval(
            frames: zip(cutouts, frames).map { $0.bitmap(applied, opacityOf: $1) },
            background: Background(
                kind: estimate.kind, colors: estimate.colors(size: size),
                noise: Double(estimate.residuals.median * 100), borderShare: estimate.residuals.share),
            alphaThreshold: applied, tolerance: Double(threshold * 100), edgeWidth: softness.width, grid: nil,
            confidence: estimate.residuals.share)
    }
}
