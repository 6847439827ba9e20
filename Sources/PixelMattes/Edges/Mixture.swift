/// A pixel as a mixture of the background and of the sprite, by the compositing equation C = α·F + (1 − α)·B.
///
/// Values of eight bits are mixed, as browsers and editors do.
///
/// Source: T. Porter and T. Duff, "Compositing digital images", SIGGRAPH 1984.
struct Mixture {
    /// How much of the pixel is the sprite, 0 through 1.
    private(set) var alpha: Float = 1
    /// The sprite's colour less the background's.
    private(set) var inside = SIMD4<Float>.zero
    /// What no mixture explains, in steps of eight bits.
    private(set) var rest = Float.infinity

    /// The best explanation of a pixel.
    ///
    /// - Parameters:
    ///   - offset: The pixel's colour less the background's.
    ///   - insides: Colours that the sprite may have there, less the background's; none is zero.
    ///   - tolerance: By how much pixels of one colour differ, in steps of eight bits.
    init(of offset: SIMD4<Float>, insides: [SIMD4<Float>], tolerance: Float) {
        for inside in insides {
            let alpha = min(max((offset * inside).sum() / (inside * inside).sum(), 0), 1)
            let rest = (offset - inside * alpha).length
            // Along one direction, the farthest: what is nearer may be a mixture itself.
            let isFarther = rest < self.rest + tolerance && alpha < self.alpha
            if rest + tolerance < self.rest || rest < self.rest && alpha <= self.alpha || isFarther {
                (self.alpha, self.inside, self.rest) = (alpha, inside, rest)
            }
        }
        if rest > tolerance && insides.count > 1 { mixInsides(offset, insides, tolerance) }
    }

    /// Two colours of the sprite in one pixel: at corners, and where its colours meet.
    private mutating func mixInsides(_ offset: SIMD4<Float>, _ insides: [SIMD4<Float>], _ tolerance: Float) {
        for (index, first) in insides.enumerated() {
            for second in insides[(index + 1)...] {
                let (aa, ab, bb) = ((first * first).sum(), (first * second).sum(), (second * second).sum())
                let determinant = aa * bb - ab * ab
                guard determinant > 0.02 * aa * bb else { continue }
                let (ao, bo) = ((first * offset).sum(), (second * offset).sum())
                let u = (ao * bb - bo * ab) / determinant
                let v = (bo * aa - ao * ab) / determinant
                guard u >= 0, v >= 0, u + v <= 1, u + v > 0.02 else { continue }
                let rest = (offset - first * u - second * v).length
                if rest + 0.5 * tolerance < self.rest {
                    (alpha, inside, self.rest) = (u + v, (first * u + second * v) / (u + v), rest)
                }
            }
        }
    }

    /// The sprite's colour, red, green and blue: what the equation leaves, unless so little of it is there that noise would
    /// be all.
    func light(of offset: SIMD4<Float>, behind: SIMD4<Float>, tolerance: Float) -> SIMD4<Float> {
        let expected = behind + inside
        guard alpha > 0.15 else { return expected }
        let solved = behind + offset / alpha
        let reach = SIMD4<Float>(repeating: 2 + tolerance / alpha)
        return solved.clamped(lowerBound: expected - reach, upperBound: expected + reach)
            .clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
    }
}
