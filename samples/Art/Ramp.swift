import PixelCore

/// Colours of one material from shadow to light.
struct Ramp {
    let colors: [RGBA8]

    /// Colours by their hexadecimal forms, the darkest first.
    init(_ hex: String...) {
        colors = hex.compactMap { RGBA8(hex: $0) }
    }

    /// Colours, the darkest first.
    init(colors: [RGBA8]) {
        self.colors = colors
    }

    /// The colour for `light` (0 is shadow, 1 full light) at a place: between two steps of the ramp, a Bayer pattern
    /// decides, as an artist dithers by hand.
    func color(light: Double, x: Int, y: Int, dithering: Double = 0.5) -> RGBA8 {
        let bayer = [[0.0, 0.5], [0.75, 0.25]][y & 1][x & 1] - 0.375
        let step = light * Double(colors.count) + bayer * dithering
        return colors[min(max(Int(step), 0), colors.count - 1)]
    }
}
