import PixelCore

/// Takes an opaque matte's colour out of pixels that were mixed with it, by solving
/// `mixture = alpha × colour + (1 − alpha) × matte`.
struct MatteUnmixing {
    private let matte: RGBA8

    init(_ matte: RGBA8) { self.matte = matte }

    /// The colour of a partly transparent pixel, which holds the mixture.
    ///
    /// Alpha stays, unless no colour could make that mixture with it: then it is the least with which one could.
    func unmixed(_ pixel: RGBA8) -> RGBA8 {
        let alpha = max(
            Int(pixel.alpha), leastAlpha(pixel.red, matte.red), leastAlpha(pixel.green, matte.green),
            leastAlpha(pixel.blue, matte.blue))
        func channel(_ mixture: UInt8, _ matte: UInt8) -> UInt8 {
            let light = 255 * Int(mixture) - (255 - alpha) * Int(matte)
            return UInt8(min(max((light + alpha / 2) / alpha, 0), 255))
        }
        return RGBA8(
            channel(pixel.red, matte.red), channel(pixel.green, matte.green), channel(pixel.blue, matte.blue),
            UInt8(alpha))
    }

    /// The least alpha with which some colour over `matte` is `mixture`, of which half a level may be due to rounding.
    private func leastAlpha(_ mixture: UInt8, _ matte: UInt8) -> Int {
        let (mixture, matte) = (Int(mixture), Int(matte))
        guard mixture != matte else { return 0 }
        let room = mixture > matte ? 255 - matte : matte
        return (255 * (2 * abs(mixture - matte) - 1) + 2 * room - 1) / (2 * room)
    }

    /// How clearly a colour must differ from the matte, as a distance of channels.
    private static let leastContrast = 48
    /// Above this share a pixel is the colour itself, with noise or shading.
    private static let largestShare = 0.9
    /// How far from the line between both a mixture may lie, as a share of its length.
    private static let largestDeviation = 0.125

    /// What an opaque pixel is if it is clearly mixed of `color`, which lies farther in, and the matte: that colour with
    /// its share for alpha. Nil when it is something else.
    func unmixed(opaque pixel: RGBA8, from color: RGBA8) -> RGBA8? {
        let line = vector(to: color)
        let length = line.squaredLength
        guard length >= Self.leastContrast * Self.leastContrast else { return nil }
        let mixture = vector(to: pixel)
        let share = max(0, Double((mixture &* line).wrappedSum()) / Double(length))
        guard share <= Self.largestShare else { return nil }
        let deviation = Double(mixture.squaredLength) - share * share * Double(length)
        guard deviation <= Self.largestDeviation * Self.largestDeviation * Double(length) else { return nil }
        let alpha = UInt8((255 * share).rounded())
        return alpha == 0 ? .clear : RGBA8(color.red, color.green, color.blue, alpha)
    }

    private func vector(to color: RGBA8) -> SIMD4<Int> {
        SIMD4(
            Int(color.red) - Int(matte.red), Int(color.green) - Int(matte.green), Int(color.blue) - Int(matte.blue), 0)
    }
}

extension SIMD4<Int> {
    fileprivate var squaredLength: Int { (self &* self).wrappedSum() }
}
