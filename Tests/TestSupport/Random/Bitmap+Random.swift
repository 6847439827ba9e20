package import PixelCore

/// What a random bitmap looks like.
package enum BitmapKind: String, CaseIterable, Sendable {
    /// Every pixel any opaque colour.
    case noise
    /// A handful of opaque colours in patches, as in pixel art.
    case fewColors
    /// Opaque colours that change a little from pixel to pixel.
    case gradient
    /// A handful of colours; pixels are opaque or else transparent black.
    case binaryAlpha
    /// Every pixel any colour under any alpha; colours hide under alpha 0.
    case hiddenColors
    /// Opaque greys.
    case grayscale
    /// One colour, of any alpha.
    case solid
}

extension RandomSource {
    /// A random bitmap of the given look.
    ///
    /// - Complexity: O(`size.area`)
    package mutating func bitmap(_ kind: BitmapKind, size: Size) -> Bitmap {
        switch kind {
        case .noise: bitmap(size) { random, _, _ in random.color() }
        case .fewColors: patches(size, colors: colors(next(in: 2...20)))
        case .gradient: gradient(size)
        case .binaryAlpha: patches(size, colors: [.clear] + colors(next(in: 1...20)))
        case .hiddenColors: bitmap(size) { random, _, _ in random.color(alpha: random.anyAlpha()) }
        case .grayscale:
            bitmap(size) { random, _, _ in
                let level = random.byte()
                return RGBA8(level, level, level)
            }
        case .solid: Bitmap(size: size, filledWith: color(alpha: anyAlpha()))
        }
    }

    /// A random bitmap of a random look.
    package mutating func bitmap(size: Size) -> Bitmap {
        bitmap(pick(BitmapKind.allCases), size: size)
    }

    /// A random size with both sides in `range`.
    package mutating func size(in range: ClosedRange<Int>) -> Size {
        Size(next(in: range), next(in: range))
    }

    /// A random colour.
    package mutating func color(alpha: UInt8 = 255) -> RGBA8 {
        let word = next()
        return RGBA8(
            UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 8),
            UInt8(truncatingIfNeeded: word >> 16), alpha)
    }

    /// `count` different opaque colours.
    package mutating func colors(_ count: Int) -> [RGBA8] {
        var result: [RGBA8] = []
        while result.count < count {
            let color = color()
            if !result.contains(color) { result.append(color) }
        }
        return result
    }

    private mutating func anyAlpha() -> UInt8 {
        pick([0, 255, byte(), byte()])
    }

    private mutating func bitmap(_ size: Size, _ pixel: (inout RandomSource, Int, Int) -> RGBA8) -> Bitmap {
        var bitmap = Bitmap(size: size)
        for y in 0..<size.height {
            for x in 0..<size.width { bitmap[x, y] = pixel(&self, x, y) }
        }
        return bitmap
    }

    /// Pixels that mostly repeat the one to their left or above.
    private mutating func patches(_ size: Size, colors: [RGBA8]) -> Bitmap {
        var bitmap = Bitmap(size: size, filledWith: pick(colors))
        for y in 0..<size.height {
            for x in 0..<size.width {
                switch next(in: 0...9) {
                case 0: bitmap[x, y] = pick(colors)
                case 1...5 where x > 0: bitmap[x, y] = bitmap[x - 1, y]
                default: if y > 0 { bitmap[x, y] = bitmap[x, y - 1] }
                }
            }
        }
        return bitmap
    }

    private mutating func gradient(_ size: Size) -> Bitmap {
        let start = color()
        let (across, down) = (next(in: 1...5), next(in: 1...5))
        return bitmap(size) { _, x, y in
            RGBA8(
                start.red &+ UInt8(truncatingIfNeeded: x * across), start.green &+ UInt8(truncatingIfNeeded: y * down),
                start.blue &+ UInt8(truncatingIfNeeded: x + y))
        }
    }
}
