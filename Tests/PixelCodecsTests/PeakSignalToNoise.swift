import PixelCore

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension Bitmap {
    /// How close the colours are to those of `other`, in decibels; infinite when equal.
    func peakSignalToNoise(_ other: Bitmap) -> Double {
        var sum = 0
        for y in 0..<height {
            for x in 0..<width {
                let (a, b) = (self[x, y], other[x, y])
                for (i, j) in [(a.red, b.red), (a.green, b.green), (a.blue, b.blue)] {
                    let difference = Int(i) - Int(j)
                    sum += difference * difference
                }
            }
        }
        guard sum > 0 else { return .infinity }
        return 10 * log10(255 * 255 * 3 * Double(size.area) / Double(sum))
    }
}
