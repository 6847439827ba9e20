import PixelColor
import PixelCore

/// A colour of the background, in the space where colours are mixed and in the one where they are compared.
struct BackgroundColor: Hashable, Sendable {
    /// Red, green and blue, 0 through 255, not rounded; the last is 0.
    let light: SIMD4<Float>
    /// The same in OKLab, toned.
    let lab: OKLab

    init(_ light: SIMD4<Float>) {
        self.light = light
        // Between two values of eight bits, as noise and gradients are.
        let low = light.rounded(.down)
        let share = light - low
        var mix = SIMD4<Float>.zero
        for corner in 0..<8 {
            let step = SIMD4<Float>(Float(corner & 1), Float(corner >> 1 & 1), Float(corner >> 2), 0)
            let weights = share * step + (1 - share) * (1 - step)
            let weight = weights.x * weights.y * weights.z
            guard weight > 0 else { continue }
            let lab = OKLab(RGBA8(light: low + step)).toned
            mix += SIMD4(lab.l, lab.a, lab.b, 0) * weight
        }
        lab = OKLab(l: mix.x, a: mix.y, b: mix.z)
    }

    init(_ color: RGBA8) {
        light = color.light
        lab = OKLab(color).toned
    }

    /// The nearest colour of eight bits.
    var rounded: RGBA8 { RGBA8(light: light) }
}

extension RGBA8 {
    /// Red, green and blue, 0 through 255; the last is 0. Compositing in browsers mixes these values.
    var light: SIMD4<Float> { SIMD4(Float(red), Float(green), Float(blue), 0) }

    /// Creates the opaque colour nearest to red, green and blue from 0 through 255.
    init(light: SIMD4<Float>, alpha: UInt8 = 255) {
        let clamped = light.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255)).rounded(.toNearestOrEven)
        self.init(UInt8(clamped.x), UInt8(clamped.y), UInt8(clamped.z), alpha)
    }
}

extension OKLab {
    /// The coordinates as a vector; the last is 0.
    var vector: SIMD4<Float> { SIMD4(l, a, b, 0) }

    /// How far from grey.
    var chroma: Float { (a * a + b * b).squareRoot() }
}

extension SIMD4<Float> {
    /// The distance from zero.
    var length: Float { (self * self).sum().squareRoot() }
}
