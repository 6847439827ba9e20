import PixelColor
import PixelCore

/// How far from the background a pixel may be and still be background.
struct AdaptiveThreshold: Sendable {
    /// In OKLab.
    let value: Float
    /// What is background by it.
    let region: BackgroundRegion
    /// By how much more background there were with a larger threshold, in shares of the content's outline: near 0 where
    /// the sprite is plainly apart, large where it runs into the background.
    let leak: Double

    /// Each threshold that is tried over the one before.
    private static let step: Float = 1.5
    /// What more background a larger threshold may bring, in shares of the content's outline: soft edges bring some.
    private static let growth = 0.3
    /// Steps of eight bits that noise may amount to at most, and that are always allowed.
    private static let widest: Float = 20
    private static let narrowest: Float = 1.2

    /// - Parameters:
    ///   - distances: Squared distances of a frame's pixels from the background.
    ///   - estimate: What the border showed.
    ///   - fixed: The threshold where one is given.
    init(_ distances: [Float], size: Size, _ estimate: BackgroundEstimate, fixed: Float? = nil) {
        if let fixed {
            value = fixed
            region = BackgroundRegion(distances, size: size, threshold: fixed)
            leak = 0
            return
        }
        let color = estimate.model.light(x: 0, y: 0)
        let limit = Self.distance(of: Self.widest, at: color)
        var threshold = min(
            limit, max(Self.distance(of: Self.narrowest, at: color), 1.35 * estimate.residuals.quantile(0.98)))
        var region = BackgroundRegion(distances, size: size, threshold: threshold)
        var area = region.area
        while true {
            let outline = max(8, region.outlineLength)
            let wider = BackgroundRegion(distances, size: size, threshold: threshold * Self.step)
            let widerArea = wider.area
            let growth = Double(widerArea - area) / Double(outline)
            if growth <= Self.growth || threshold * Self.step > limit {
                (value, self.region, leak) = (threshold, region, growth)
                return
            }
            (threshold, region, area) = (threshold * Self.step, wider, widerArea)
        }
    }

    /// How far in OKLab a colour is from one `steps` lighter or darker: in the dark a step is a long way.
    static func distance(of steps: Float, at light: SIMD4<Float>) -> Float {
        let color = BackgroundColor(light).lab.vector
        let all = SIMD4<Float>(steps, steps, steps, 0)
        let limits = (SIMD4<Float>.zero, SIMD4<Float>(repeating: 255))
        let others = [light + all, light - all].map {
            (BackgroundColor($0.clamped(lowerBound: limits.0, upperBound: limits.1)).lab.vector - color).length
        }
        return max(others[0], others[1])
    }
}
