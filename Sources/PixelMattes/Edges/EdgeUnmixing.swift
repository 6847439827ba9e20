import PixelCore

/// Takes the background out of pixels that are mixtures of it and the sprite, by solving the compositing equation
/// C = α·F + (1 − α)·B for α, with the colour F of what lies deeper inside nearby.
///
/// Values of eight bits are mixed, as browsers and editors do.
///
/// Source: T. Porter and T. Duff, "Compositing digital images", SIGGRAPH 1984.
struct EdgeUnmixing {
    private let frame: Bitmap
    private let model: BackgroundModel
    private let depth: EdgeDepth
    /// How many pixels from the background inwards may be mixtures.
    private let width: Int
    /// By how much pixels of one colour differ, in steps of eight bits.
    private let tolerance: Float

    init(_ frame: Bitmap, _ model: BackgroundModel, _ depth: EdgeDepth, width: Int, tolerance: Float) {
        self.frame = frame
        self.model = model
        self.depth = depth
        self.width = width
        self.tolerance = tolerance
    }

    /// What of a pixel is the sprite.
    struct Share {
        /// Its opacity, 0 through 1.
        let alpha: Float
        /// Its colour: red, green and blue.
        let light: SIMD4<Float>
        /// Whether the pixel is explained as a mixture, or has a colour of its own.
        let isMixture: Bool
    }

    /// What of the pixel at a place is the sprite.
    func share(x: Int, y: Int) -> Share {
        let light = frame[x, y].light
        let behind = model.light(x: x, y: y)
        let offset = light - behind
        let own = Share(alpha: 1, light: light, isMixture: false)
        let insides = candidates(x, y, behind)
        guard !insides.isEmpty else { return own }
        var best = (rest: Float.infinity, alpha: Float(1), inside: SIMD4<Float>.zero)
        for inside in insides {
            let alpha = min(max((offset * inside).sum() / (inside * inside).sum(), 0), 1)
            let rest = (offset - inside * alpha).length
            // Along one direction, the farthest: what is nearer may be a mixture itself.
            let isFarther = rest < best.rest + tolerance && alpha < best.alpha
            if rest + tolerance < best.rest || rest < best.rest && alpha <= best.alpha || isFarther {
                best = (rest, alpha, inside)
            }
        }
        if best.rest > tolerance && insides.count > 1 { improve(&best, offset, insides) }
        guard best.rest <= tolerance + 0.2 * offset.length else { return own }
        return Share(alpha: best.alpha, light: unmixed(light, behind, best.alpha, best.inside), isMixture: true)
    }

    /// The sprite's colour: what the equation leaves, unless so little of it is there that noise would be all.
    private func unmixed(
        _ light: SIMD4<Float>, _ behind: SIMD4<Float>, _ alpha: Float, _ inside: SIMD4<Float>
    ) -> SIMD4<Float> {
        let expected = behind + inside
        guard alpha > 0.15 else { return expected }
        let solved = (light - behind * (1 - alpha)) / alpha
        let reach = SIMD4<Float>(repeating: 2 + tolerance / alpha)
        return solved.clamped(lowerBound: expected - reach, upperBound: expected + reach)
            .clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
    }

    /// Two colours of the sprite in one pixel: at corners, and where its colours meet.
    private func improve(
        _ best: inout (rest: Float, alpha: Float, inside: SIMD4<Float>), _ offset: SIMD4<Float>,
        _ insides: [SIMD4<Float>]
    ) {
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
                if rest + 0.5 * tolerance < best.rest {
                    best = (rest, u + v, (first * u + second * v) / (u + v))
                }
            }
        }
    }

    /// The colours, less the background's, of pixels nearby that are no mixtures; where there are none, as on thin
    /// lines, the one that is farthest from the background.
    private func candidates(_ x: Int, _ y: Int, _ behind: SIMD4<Float>) -> [SIMD4<Float>] {
        let reach = width + 1
        var found: [SIMD4<Float>] = []
        var farthest = (length: (2 * tolerance), offset: SIMD4<Float>.zero)
        for row in max(0, y - reach)...min(frame.height - 1, y + reach) {
            for column in max(0, x - reach)...min(frame.width - 1, x + reach) where depth[column, row] > 0 {
                let offset = frame[column, row].light - behind
                let length = offset.length
                guard length > 2 * tolerance else { continue }
                if Int(depth[column, row]) > width {
                    if found.count < 10, !found.contains(where: { ($0 - offset).length <= tolerance }) {
                        found.append(offset)
                    }
                } else if length > farthest.length {
                    farthest = (length, offset)
                }
            }
        }
        return found.isEmpty && farthest.offset != .zero ? [farthest.offset] : found
    }
}
