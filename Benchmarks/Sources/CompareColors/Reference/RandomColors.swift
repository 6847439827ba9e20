import Pixelwright

/// Opaque colours evenly from all of sRGB, always the same (S. Vigna's splitmix64).
struct RandomColors {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> RGBA8 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        let color = RGBA8(packed: UInt32(truncatingIfNeeded: bits ^ (bits >> 31)))
        return RGBA8(color.red, color.green, color.blue)
    }

    /// A bitmap of noise.
    mutating func bitmap(_ size: Size) -> Bitmap {
        Bitmap(size: size) { pixels in
            for _ in 0..<size.area { pixels.append(next()) }
        }
    }

    /// A palette of `count` colours.
    mutating func palette(_ count: Int) throws(PaletteError) -> Palette {
        var colors: [RGBA8] = []
        for _ in 0..<count { colors.append(next()) }
        return try Palette(colors)
    }
}
