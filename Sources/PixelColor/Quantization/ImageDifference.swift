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
    /// - Complexity: O(`size.area`); in parallel for large bitmaps.
    public init(_ bitmap: Bitmap, _ other: Bitmap) {
        precondition(bitmap.size == other.size, "bitmaps of one size are compared")
        // Always the same bands, so that rounding does not depend on the number of threads.
        let bands = Parallelism.map((bitmap.height + Self.band - 1) / Self.band) { band in
            (band * Self.band..<min((band + 1) * Self.band, bitmap.height)).reduce(into: ColorDifference.zero) {
                $0 += ColorDifference(bitmap.row($1), other.row($1))
            }
        }
        self.init(bands.reduce(into: .zero) { $0 += $1 }, count: bitmap.size.area)
    }

    /// Rows that are added up together.
    private static let band = 64

    /// The mean of `count` differences whose sum is given.
    init(_ sum: ColorDifference, count: Int) {
        meanDeltaE = 100 * sum.values.x / Double(count)
        let meanSquare = sum.values.y / (3 * Double(count))
        psnr = meanSquare == 0 ? .infinity : 10 * log10(255 * 255 / meanSquare)
    }
}

/// How far two colours, or the sum of many pairs, are apart.
struct ColorDifference {
    /// The distance in OKLab and the squared error over three channels.
    fileprivate(set) var values: SIMD2<Double>

    static let zero = ColorDifference(values: .zero)

    private init(values: SIMD2<Double>) {
        self.values = values
    }

    /// The sum over two rows of pixels.
    init(_ colors: Span<RGBA8>, _ others: Span<RGBA8>) {
        let (points, otherPoints) = (ColorPoints(colors), ColorPoints(others))
        self = .zero
        for i in colors.indices where colors[i] != others[i] {
            self += ColorDifference(colors[i], points[i], others[i], otherPoints[i])
        }
    }

    /// Compares two colours whose points are at hand.
    init(_ color: RGBA8, _ point: SIMD4<Float>, _ other: RGBA8, _ otherPoint: SIMD4<Float>) {
        func premultiplied(_ color: RGBA8) -> SIMD4<Double> {
            SIMD4(Double(color.red), Double(color.green), Double(color.blue), 255) * (Double(color.alpha) / 255)
        }
        let offset = point - otherPoint
        let difference = premultiplied(color) - premultiplied(other)
        let overBlack = SIMD3(difference.x, difference.y, difference.z)
        let overWhite = overBlack - difference.w
        values = SIMD2(
            Double((offset * offset).sum().squareRoot()),
            ((overBlack * overBlack).sum() + (overWhite * overWhite).sum()) / 2)
    }

    static func += (sum: inout ColorDifference, other: ColorDifference) {
        sum.values += other.values
    }
}
