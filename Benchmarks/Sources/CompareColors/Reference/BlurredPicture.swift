import Pixelwright

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A picture in linear light after a Gaussian blur of σ 1.5 pixels: what an eye at a distance makes of dithering.
struct BlurredPicture {
    private let points: [SIMD3<Float>]

    init(_ bitmap: Bitmap) {
        let (width, height) = (bitmap.width, bitmap.height)
        let pixels = bitmap.pixels
        let light = pixels.indices.map { i in
            SIMD3(Self.light[Int(pixels[i].red)], Self.light[Int(pixels[i].green)], Self.light[Int(pixels[i].blue)])
        }
        // Turned twice, so that both directions are blurred along rows.
        let upright = Self.blurredRowsTransposed(light, width: width, height: height)
        points = Self.blurredRowsTransposed(upright, width: height, height: width).map(Self.oklab)
    }

    /// The mean distance in OKLab × 100.
    func meanDistance(to other: BlurredPicture) -> Double {
        let sum = zip(points, other.points).reduce(0.0) { sum, pair in
            let offset = pair.0 - pair.1
            return sum + Double((offset * offset).sum().squareRoot())
        }
        return 100 * sum / Double(points.count)
    }

    /// Linear light of each sRGB value (IEC 61966-2-1).
    private static let light = (0..<256).map { value in
        let c = Double(value) / 255
        return Float(c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4))
    }

    private static let radius = 5
    private static let kernel = {
        let weights = (-radius...radius).map { Float(exp(-0.5 * pow(Double($0) / 1.5, 2))) }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }()

    /// Blurs along rows, edges extended, and swaps rows and columns.
    private static func blurredRowsTransposed(_ image: [SIMD3<Float>], width: Int, height: Int) -> [SIMD3<Float>] {
        let kernel = kernel
        var result = [SIMD3<Float>](repeating: .zero, count: image.count)
        for y in 0..<height {
            for x in 0..<width {
                var sum = SIMD3<Float>.zero
                for (i, weight) in kernel.enumerated() {
                    let column = min(max(x + i - radius, 0), width - 1)
                    sum += image[y * width + column] * SIMD3(repeating: weight)
                }
                result[x * height + y] = sum
            }
        }
        return result
    }

    /// OKLab of linear light (B. Ottosson, 2020).
    private static func oklab(_ light: SIMD3<Float>) -> SIMD3<Float> {
        func dot(_ x: Float, _ y: Float, _ z: Float, _ v: SIMD3<Float>) -> Float { x * v.x + y * v.y + z * v.z }
        let cones = SIMD3(
            cbrtf(dot(0.4122214708, 0.5363325363, 0.0514459929, light)),
            cbrtf(dot(0.2119034982, 0.6806995451, 0.1073969566, light)),
            cbrtf(dot(0.0883024619, 0.2817188376, 0.6299787005, light)))
        return SIMD3(
            dot(0.2104542553, 0.7936177850, -0.0040720468, cones),
            dot(1.9779984951, -2.4285922050, 0.4505937099, cones),
            dot(0.0259040371, 0.7827717662, -0.8086757660, cones))
    }
}
