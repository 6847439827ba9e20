internal import PixelCore

extension Sprite {
    /// A sprite of chance, at most 96 pixels wide and high: a creature, an object, a stone, a place of tiles or a
    /// landscape. The same for the same `seed`.
    public static func random(seed: UInt64) -> Sprite {
        var random = Noise(seed: seed)
        switch random.number(in: 0...9) {
        case 0...3: return Sprite(name: "creature", bitmap: .creature(&random).withoutMargins)
        case 4...6: return Sprite(name: "object", bitmap: .object(&random).withoutMargins)
        case 7: return Sprite(name: "stone", bitmap: .stone(&random).withoutMargins)
        case 8: return Sprite(name: "place", bitmap: .place(&random))
        default: return Sprite(name: "landscape", bitmap: .landscape(&random))
        }
    }
}

extension Bitmap {
    fileprivate var withoutMargins: Bitmap {
        trimmed()?.bitmap ?? self
    }

    /// Puts a lighter or darker colour on some opaque pixels: freckles, scratches, rust.
    mutating func drawSpots(_ color: RGBA8, share: Double, _ random: inout Noise) {
        for y in 0..<height {
            for x in 0..<width where self[x, y].isOpaque && random.happens(share) { self[x, y] = color }
        }
    }
}

extension RGBA8 {
    /// A dark colour for outlines.
    static func ink(_ random: inout Noise) -> RGBA8 {
        RGBA8(hue: random.fraction(), saturation: 0.4, value: 0.08 + 0.12 * random.fraction())
    }
}
