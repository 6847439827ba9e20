#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif
public import PixelCore

/// A colour in OKLab, a space in which equal distances look about equally different.
///
/// Source: B. Ottosson, "A perceptual color space for image processing", 2020, with the matrices of 2021-01-25.
@frozen
public struct OKLab: Hashable, Sendable, BitwiseCopyable {
    /// Lightness, 0 for black through 1 for white.
    public var l: Float
    /// From green (negative) to red, about −0.25 through 0.28 in sRGB.
    public var a: Float
    /// From blue (negative) to yellow, about −0.32 through 0.2 in sRGB.
    public var b: Float

    /// Creates a colour from its coordinates.
    @inlinable
    public init(l: Float, a: Float, b: Float) {
        self.l = l
        self.a = a
        self.b = b
    }

    /// Creates a colour from an sRGB one; alpha is left out.
    public init(_ color: RGBA8) {
        let table = SRGBTransfer.linear
        let (l, a, b) = OKLabKernel.convert(
            red: SIMD8(repeating: table[Int(color.red)]), green: SIMD8(repeating: table[Int(color.green)]),
            blue: SIMD8(repeating: table[Int(color.blue)]))
        self.init(l: l[0], a: a[0], b: b[0])
    }
}

extension OKLab {
    /// The distance to `other`: Euclidean, × 100. About 2 is just noticeable between neighbouring areas.
    @inlinable
    public func deltaE(to other: OKLab) -> Float {
        let (dl, da, db) = (l - other.l, a - other.a, b - other.b)
        return 100 * (dl * dl + da * da + db * db).squareRoot()
    }
}

extension RGBA8 {
    /// Creates the sRGB colour nearest to an OKLab one; channels outside sRGB are clipped.
    public init(_ color: OKLab, alpha: UInt8 = 255) {
        func cube(_ x: Float) -> Float { x * x * x }
        let l = cube(color.l + 0.3963377774 * color.a + 0.2158037573 * color.b)
        let m = cube(color.l - 0.1055613458 * color.a - 0.0638541728 * color.b)
        let s = cube(color.l - 0.0894841775 * color.a - 1.2914855480 * color.b)
        self.init(
            SRGBTransfer.encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            SRGBTransfer.encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            SRGBTransfer.encode(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s),
            alpha)
    }
}

/// The sRGB transfer function, IEC 61966-2-1.
enum SRGBTransfer {
    /// Linear light, 0 through 1, of each 8-bit value.
    static let linear: [Float] = (0..<256).map { value in
        let c = Double(value) / 255
        return Float(c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4))
    }

    /// The 8-bit value nearest to `linear` light, which is clipped to 0 through 1.
    static func encode(_ linear: Float) -> UInt8 {
        let c = Double(min(max(linear, 0), 1))
        let encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * pow(c, 1 / 2.4) - 0.055
        return UInt8((encoded * 255).rounded())
    }
}
