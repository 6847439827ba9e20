#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Undoes what clipping to 0 through 255 does to means of noisy values: noise on black only brightens, on white only
/// darkens.
enum ClippedNoise {
    /// The value whose noise of standard deviation `deviation`, clipped, has the mean `mean`; 0 through 255.
    static func value(ofMean mean: Float, deviation: Float) -> Float {
        guard deviation > 0.05 else { return mean }
        if mean > 127.5 { return 255 - value(ofMean: 255 - mean, deviation: deviation) }
        guard mean < 3 * deviation else { return mean }
        guard mean > clippedMean(0, deviation) else { return 0 }
        var (low, high) = (Float.zero, mean)
        for _ in 0..<16 {
            let middle = (low + high) / 2
            if clippedMean(middle, deviation) < mean { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The mean of normally distributed values around `center` of which the negative ones became 0.
    private static func clippedMean(_ center: Float, _ deviation: Float) -> Float {
        let u = center / deviation
        let density = expf(-u * u / 2) * 0.398942280
        return deviation * (u * (1 + erff(u * 0.707106781)) / 2 + density)
    }
}
