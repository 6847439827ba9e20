import PixelCore

/// Takes the background out of pixels that are mixtures of it and of what lies deeper inside the sprite nearby.
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

    /// How opaque the sprite is at a place, and its colour; nil where the pixel has a colour of its own.
    func share(x: Int, y: Int) -> (alpha: Float, light: SIMD4<Float>)? {
        let behind = model.light(x: x, y: y)
        let offset = frame[x, y].light - behind
        let insides = candidates(x, y, behind)
        guard !insides.isEmpty else { return nil }
        let mixture = Mixture(of: offset, insides: insides, tolerance: tolerance)
        guard mixture.rest <= tolerance + 0.2 * offset.length else { return nil }
        return (mixture.alpha, mixture.light(of: offset, behind: behind, tolerance: tolerance))
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
