import PixelCore

/// The ways in which Adobe's swatches write a colour.
enum SwatchModel: String {
    case rgb = "RGB "
    case gray = "GRAY"
    case cmyk = "CMYK"
    case lab = "LAB "

    var channelCount: Int {
        switch self {
        case .gray: 1
        case .rgb, .lab: 3
        case .cmyk: 4
        }
    }

    /// The sRGB colour of `channelCount` finite values, clipped to what sRGB has.
    ///
    /// RGB and Gray are taken for sRGB, CMYK for ideal inks, as the files name no profile.
    func color(_ values: [Float]) -> RGBA8 {
        func byte(_ value: Float) -> UInt8 { UInt8((min(max(value, 0), 1) * 255).rounded()) }
        switch self {
        case .gray: return RGBA8(byte(values[0]), byte(values[0]), byte(values[0]))
        case .rgb: return RGBA8(byte(values[0]), byte(values[1]), byte(values[2]))
        case .cmyk:
            let rest = values.map { 1 - min(max($0, 0), 1) }
            return RGBA8(byte(rest[0] * rest[3]), byte(rest[1] * rest[3]), byte(rest[2] * rest[3]))
        case .lab: return Self.color(lightness: values[0] * 100, a: values[1], b: values[2])
        }
    }

    /// CIE L*a*b* under D50 (CIE 15:2004), to D65 by the Bradford transform, to sRGB (IEC 61966-2-1); the matrix is
    /// the product of the last two, by B. Lindbloom.
    private static func color(lightness: Float, a: Float, b: Float) -> RGBA8 {
        let f = (min(max(lightness, 0), 100) + 16) / 116
        let x = 0.96422 * inverse(f + min(max(a, -128), 127) / 500)
        let y = inverse(f)
        let z = 0.82521 * inverse(f - min(max(b, -128), 127) / 200)
        return RGBA8(
            SRGBTransfer.encode(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
            SRGBTransfer.encode(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
            SRGBTransfer.encode(0.0719453 * x - 0.2289914 * y + 1.4052427 * z))
    }

    private static func inverse(_ t: Float) -> Float {
        t > 6.0 / 29 ? t * t * t : 3 * (6.0 / 29) * (6.0 / 29) * (t - 4.0 / 29)
    }
}
