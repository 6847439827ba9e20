import Pixelwright

/// Pictures of which it is known what is background.
enum RemovalSample {
    static let key = RGBA8(0, 200, 60)
    static let colors = [RGBA8(200, 60, 40), RGBA8(60, 80, 220), RGBA8(230, 190, 60)]

    /// A framed figure of 28×24 px with an eye and, through it, a hole; `shift` moves it to the right.
    static func sprite(_ color: RGBA8 = colors[0], shift: Int = 0) -> Bitmap {
        var bitmap = Bitmap(size: Size(28, 24))
        for y in 4..<20 {
            for x in 5..<20 {
                let isFrame = x == 5 || x == 19 || y == 4 || y == 19
                bitmap[x + shift, y] = isFrame ? RGBA8(20, 16, 30) : color
            }
        }
        for y in 6..<9 { for x in 8..<10 { bitmap[x + shift, y] = .white } }
        for y in 10..<17 { for x in 9..<16 { bitmap[x + shift, y] = .clear } }
        return bitmap
    }

    /// The same before a background.
    static func picture(_ color: RGBA8 = colors[0], on background: RGBA8 = key, shift: Int = 0) -> Bitmap {
        sprite(color, shift: shift).flattened(onto: background)
    }

    /// Figures that walk, one frame a colour, with times that every format can hold; before `background`, if any.
    static func walk(on background: RGBA8?) throws -> Animation {
        let cels = colors.enumerated().map { index, color in
            let frame = sprite(color, shift: index)
            return Cel(
                background.map { frame.flattened(onto: $0) } ?? frame, duration: .milliseconds(70 + 10 * index))
        }
        return try Animation(cels: cels, loopCount: 3)
    }

    /// A shaded disk whose edge is mixed with what is behind it.
    static func softDisk(on background: RGBA8 = .white) -> Bitmap {
        let side = 48
        var bitmap = Bitmap(size: Size(side, side))
        for y in 0..<side {
            for x in 0..<side {
                let (dx, dy) = (Double(x) - 23.3, Double(y) - 23.8)
                let coverage = min(1, max(0, 17.5 - (dx * dx + dy * dy).squareRoot()))
                bitmap[x, y] = RGBA8(180, UInt8(30 + y), UInt8(50 + 2 * x), UInt8((255 * coverage).rounded()))
            }
        }
        return bitmap.flattened(onto: background)
    }
}

extension Bitmap {
    /// Whether a pixel is neither opaque nor transparent.
    var hasSoftPixels: Bool {
        pixels.indices.contains { !pixels[$0].isOpaque && !pixels[$0].isTransparent }
    }
}
