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
