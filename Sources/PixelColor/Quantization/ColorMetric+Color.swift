import PixelCore

extension ColorMetric {
    /// The colour nearest to a point (α·x, α·y, α·z, α) of this space.
    func color(at point: SIMD4<Float>) -> RGBA8 {
        switch self {
        case .oklab: return RGBA8(point: point)
        case .srgb:
            let alpha = min(max(point.w, 0), 1) * 255
            guard alpha >= 0.5 else { return .clear }
            func channel(_ value: Float) -> UInt8 { UInt8((min(max(value / point.w, 0), 1) * 255).rounded()) }
            return RGBA8(channel(point.x), channel(point.y), channel(point.z), UInt8(alpha.rounded()))
        }
    }
}
