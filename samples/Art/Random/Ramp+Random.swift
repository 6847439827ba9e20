import PixelCore

extension Ramp {
    /// A material of any hue, which turns warmer and paler towards the light, as artists shade.
    static func random(_ random: inout Noise) -> Ramp {
        let count = random.number(in: 3...6)
        let hue = random.fraction()
        let saturation = 0.25 + 0.6 * random.fraction()
        let darkest = 0.15 + 0.25 * random.fraction()
        let shift = 0.12 * random.signed()
        return Ramp(
            colors: (0..<count).map { step in
                let light = Double(step) / Double(count - 1)
                return RGBA8(
                    hue: hue + shift * light, saturation: saturation * (1 - 0.5 * light * light),
                    value: darkest + (0.97 - darkest) * light)
            })
    }
}

extension RGBA8 {
    /// An opaque colour by hue (turns, any number), saturation and value (0 through 1).
    init(hue: Double, saturation: Double, value: Double) {
        func channel(_ phase: Double) -> UInt8 {
            let turned = phase + hue * 6
            let k = turned - 6 * (turned / 6).rounded(.down)
            return UInt8(255 * (value - value * saturation * max(0, min(k, 4 - k, 1))))
        }
        self.init(channel(5), channel(3), channel(1))
    }
}
