import PixelCore

extension RGBA8 {
    /// Red, green and blue times the opacity, 0 through 255, and alpha.
    @inline(__always)
    var weightedByOpacity: SIMD4<Float> {
        SIMD4(Float(red), Float(green), Float(blue), 255) * (Float(alpha) / 255)
    }

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
