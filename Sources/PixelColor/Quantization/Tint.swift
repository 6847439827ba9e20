/// What distinguishes a colour from a grey of the same lightness.
struct Tint {
    /// The lightness, about 0 through 1.
    let lightness: Float
    /// How far the colour is from that grey.
    let chroma: SIMD4<Float>

    init(lightness: Float, chroma: SIMD4<Float>) {
        (self.lightness, self.chroma) = (lightness, chroma)
    }

    /// The tint of a point of the space of `metric`.
    init(_ point: SIMD4<Float>, _ metric: ColorMetric) {
        switch metric {
        case .oklab: self.init(lightness: point.x, chroma: SIMD4(0, point.y, point.z, 0))
        case .srgb:
            let mean = (point.x + point.y + point.z) / 3
            // Distances in sRGB are about three times those in OKLab.
            self.init(lightness: mean, chroma: SIMD4(point.x - mean, point.y - mean, point.z - mean, 0) / 3)
        }
    }

    /// How far this tint is from another, in proportion to ``scale``.
    func distance(to other: Tint) -> Float {
        let offset = chroma - other.chroma
        return (offset * offset).sum().squareRoot() / scale
    }

    /// What distances are in proportion to: lightness, but the same for all that is near black, where little can be seen.
    var scale: Float { 0.25 + max(lightness, 0.3) }
}

/// The tints of the points around a centre.
struct Surroundings {
    private let center: Tint
    private var weight: Float = 0
    /// The weighted sums of offsets from the centre, and of their squares.
    private var offsets = SIMD4<Float>.zero
    private var squares: Float = 0
    private var lightness: Float = 0

    init(_ center: Tint) { self.center = center }

    /// Takes in points of a tint.
    mutating func add(_ tint: Tint, weight: Float) {
        let offset = tint.chroma - center.chroma
        self.weight += weight
        offsets += offset * weight
        squares += (offset * offset).sum() * weight
        lightness += tint.lightness * weight
    }

    /// The mean of the tints taken in, or the centre when there is none, and their root mean square distance from it.
    var spread: (mean: Tint, deviation: Float) {
        guard weight > 0 else { return (center, 0) }
        let shift = offsets / weight
        let mean = Tint(lightness: lightness / weight, chroma: center.chroma + shift)
        let variance = max(squares / weight - (shift * shift).sum(), 0)
        return (mean, variance.squareRoot() / mean.scale)
    }
}
