import PixelColor
import PixelCore

/// How far from the background a pixel or cell may be and still be background.
struct AdaptiveThreshold: Sendable {
    /// In OKLab.
    let value: Float
    /// Whether the picture shows noise near the sprite that its border does not have, as compression leaves it.
    let isCompressed: Bool

    /// The least that is always allowed, in OKLab: on flat colour, and where colour changes smoothly and is rounded to
    /// eight bits.
    static let exact: Float = 0.002
    private static let rounded: Float = 0.007

    /// - Parameters:
    ///   - distances: Squared distances of a frame's pixels, or cells, from the background.
    ///   - noise: How far those at the border stray from the background.
    init(_ distances: [Float], size: Size, _ background: FittedBackground, noise: Residuals) {
        guard background.isSmooth || noise.median >= Self.exact else {
            let search = PauseSearch(
                ThinnedPlane(distances, size: size), background, from: max(Self.exact, noise.reach))
            (value, isCompressed) = (search.threshold, search.isCompressed)
            return
        }
        // The border has said what noise there is.
        (value, isCompressed) = (max(background.isSmooth ? Self.rounded : Self.exact, noise.reach), false)
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
