import PixelCore

/// What the pixels of a cell say about its colour.
struct CellEstimate {
    /// The mean of the pixels that count: red, green, blue, each times the opacity, and the opacity, in 8-bit steps.
    var color = SIMD4<Float>.zero
    /// The variance of those pixels, channel by channel.
    var variance = SIMD4<Float>.zero
    /// How many pixels count.
    var count: Float = 0

    /// Whether there is any colour to be told.
    var isVisible: Bool { color.w > 8 }
    /// The mean of the variance over red, green and blue.
    var usualVariance: Float { (variance.x + variance.y + variance.z) / 3 }
}

extension RGBA8 {
    /// Creates a colour from ``weightedByOpacity``, rounded.
    init(weightedByOpacity steps: SIMD4<Float>) {
        let alpha = min(max(steps.w, 0), 255).rounded()
        guard alpha > 0 else {
            self = .clear
            return
        }
        func channel(_ value: Float) -> UInt8 { UInt8(min(max((value * 255 / steps.w).rounded(), 0), 255)) }
        self.init(channel(steps.x), channel(steps.y), channel(steps.z), UInt8(alpha))
    }
}
