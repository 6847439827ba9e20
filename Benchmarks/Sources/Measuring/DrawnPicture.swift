package import Pixelwright

/// A picture to measure on, drawn here; files named on the command line are measured besides.
package struct DrawnPicture {
    package let name: String
    package let bitmap: Bitmap

    package init(name: String, bitmap: Bitmap) {
        (self.name, self.bitmap) = (name, bitmap)
    }

    /// Something like a photograph: smooth light with grain, no two neighbours alike.
    package static let photograph = DrawnPicture(
        name: "photograph 2048×2048", bitmap: photograph(Size(2048, 2048), alpha: false))
    /// The same with soft transparency.
    package static let translucent = DrawnPicture(
        name: "translucent 2048×2048", bitmap: photograph(Size(2048, 2048), alpha: true))
    /// A sheet of pixel art of 24 colours.
    package static let sheet = DrawnPicture(
        name: "pixel-art sheet 2048×2048", bitmap: pixelArt(Size(256, 256)).scaled(by: 8))
    /// One small sprite.
    package static let sprite = DrawnPicture(name: "sprite 48×48", bitmap: pixelArt(Size(48, 48)))
    /// One tiny sprite.
    package static let icon = DrawnPicture(name: "icon 16×16", bitmap: pixelArt(Size(16, 16)))

    package static func photograph(_ size: Size, alpha: Bool) -> Bitmap {
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

    package static func pixelArt(_ size: Size) -> Bitmap {
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
    package static func animation(_ size: Size, frames: Int) throws -> Animation {
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
