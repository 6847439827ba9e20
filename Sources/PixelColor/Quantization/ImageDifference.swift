#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif
public import PixelCore

/// How far one bitmap is from another of the same size, pixel by pixel.
public struct ImageDifference: Hashable, Sendable {
    /// The mean over all pixels of the Euclidean distance in OKLab, × 100.
    ///
    /// A pixel of opacity α stands at (α·L, α·a, α·b, α), so two transparent pixels are equal whatever they hide.
    public let meanDeltaE: Double
    /// Peak signal-to-noise ratio over red, green and blue in dB, infinite for equal images.
    ///
    /// Where pixels are partly transparent, the squared error is the mean of those over black and over white.
    public let psnr: Double

    /// Compares two bitmaps.
    ///
    /// - Precondition: both are of one size.
    /// - Complexity: O(`size.area`)
    public init(_ bitmap: Bitmap, _ other: Bitmap) {
        precondition(bitmap.size == other.size, "bitmaps of one size are compared")
        self.init(bitmap.pixels, other.pixels, weights: nil)
    }

    /// Compares colours in pairs, each pair counted as often as its weight says.
    init(_ colors: Span<RGBA8>, _ others: Span<RGBA8>, weights: [Int]?) {
        let points = ColorPoints(colors)
        let otherPoints = ColorPoints(others)
        var (deltaSum, squareSum, total) = (0.0, 0.0, 0)
        for i in colors.indices {
            let weight = weights?[i] ?? 1
            total += weight
            guard colors[i] != others[i] else { continue }
            let offset = points[i] - otherPoints[i]
            deltaSum += Double((offset * offset).sum().squareRoot()) * Double(weight)
            squareSum += Self.squaredError(colors[i], others[i]) * Double(weight)
        }
        meanDeltaE = total == 0 ? 0 : 100 * deltaSum / Double(total)
        let meanSquare = total == 0 ? 0 : squareSum / (3 * Double(total))
        psnr = meanSquare == 0 ? .infinity : 10 * log10(255 * 255 / meanSquare)
    }

    /// The squared difference of three channels, the mean of that over black and that over white.
    private static func squaredError(_ color: RGBA8, _ other: RGBA8) -> Double {
        func premultiplied(_ color: RGBA8) -> SIMD4<Double> {
            SIMD4(Double(color.red), Double(color.green), Double(color.blue), 255) * (Double(color.alpha) / 255)
        }
        let difference = premultiplied(color) - premultiplied(other)
        let overBlack = SIMD3(difference.x, difference.y, difference.z)
        let overWhite = overBlack - difference.w
        return ((overBlack * overBlack).sum() + (overWhite * overWhite).sum()) / 2
    }
}
