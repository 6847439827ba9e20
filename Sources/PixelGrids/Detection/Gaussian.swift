#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Smoothing by a bell curve.
enum Gaussian {
    /// 2 × `radius` + 1 values of sum 1.
    static func kernel(sigma: Float, radius: Int) -> [Float] {
        let values = (-radius...radius).map { x in expf(-Float(x * x) / (2 * sigma * sigma)) }
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }

    /// `values` smoothed to four σ; those beyond either end count as 0.
    static func smoothed(_ values: [Float], sigma: Float) -> [Float] {
        let radius = Int(4 * sigma + 0.5)
        guard radius > 0 else { return values }
        let kernel = kernel(sigma: sigma, radius: radius)
        return values.indices.map { center in
            var sum: Float = 0
            for offset in max(-radius, -center)...min(radius, values.count - 1 - center) {
                sum += values[center + offset] * kernel[offset + radius]
            }
            return sum
        }
    }
}
