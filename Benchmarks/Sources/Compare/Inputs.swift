import Pixelwright

/// Pictures to measure on, drawn here; files named on the command line are measured besides.
struct Input {
    let name: String
    let bitmap: Bitmap

    /// Something like a photograph: smooth light with grain, no two neighbours alike.
    static let photograph = Input(name: "photograph 2048×2048", bitmap: photograph(Size(2048, 2048), alpha: false))
    /// The same with soft transparency.
    static let translucent = Input(name: "translucent 2048×2048", bitmap: photograph(Size(2048, 2048), alpha: true))
    /// A sheet of pixel art of 24 colours.
    static let sheet = Input(name: "pixel-art sheet 2048×2048", bitmap: pixelArt(Size(256, 256)).scaled(by: 8))
    /// One small sprite.
    static let sprite = Input(name: "sprite 48×48", bitmap: pixelArt(Size(48, 48)))
    /// One tiny sprite.
    static let icon = Input(name: "icon 16×16", bitmap: pixelArt(Size(16, 16)))

    static func photograph(_ size: Size, alpha: Bool) -> Bitmap {
        var bitmap = Bitmap(size: size)
        var noise: UInt32 = 1
        for y in 0..<size.height {
            for x in 0..<size.width {
                noise = noise &* 1_664_525 &+ 1_013_904_223
                let grain = Int(noise >> 29)
                let red = UInt8(truncatingIfNeeded: (3 * x + y) / 16 + grain)
                let green = UInt8(truncatingIfNeeded: (x + 2 * y) / 16 + grain)
                let blue = UInt8(truncatingIfNeeded: (2 * x + 3 * y) / 16 + grain)
                bitmap[x, y] = RGBA8(red, green, blue, alpha ? UInt8(truncatingIfNeeded: (x + y) / 8) : 255)
            }
        }
        return bitmap
    }

    static func pixelArt(_ size: Size) -> Bitmap {
        var noise: UInt32 = 7
        var bitmap = Bitmap(size: size)
        var colors: [RGBA8] = [.clear]
        for step: UInt8 in 0..<24 { colors.append(RGBA8(step * 10, 255 - step * 7, step &* 37)) }
        for y in 0..<size.height {
            for x in 0..<size.width {
                noise = noise &* 1_664_525 &+ 1_013_904_223
                switch noise >> 28 {
                case 0, 1: bitmap[x, y] = colors[Int(noise >> 8) % colors.count]
                case 2...9 where x > 0: bitmap[x, y] = bitmap[x - 1, y]
                default: bitmap[x, y] = y > 0 ? bitmap[x, y - 1] : colors[0]
                }
            }
        }
        return bitmap
    }

    /// Frames of one scene, the last differing from the first.
    static func animation(_ size: Size, frames: Int) throws -> Animation {
        let background = photograph(size, alpha: false)
        let figure = pixelArt(Size(64, 64)).scaled(by: 4)
        let cels = (0..<frames).map { index in
            var canvas = background
            canvas.draw(figure, at: Point(x: index * 13, y: index * 7))
            return Cel(canvas, duration: .milliseconds(80))
        }
        return try Animation(cels: cels)
    }
}
