public import PixelCore

extension Bitmap {
    /// Width × height in pixels of a line of text at scale 1; at least 1 × 7.
    public static func textSize(_ text: String) -> Size {
        Size(max(1, text.count * (PixelFont.width + 1) - 1), PixelFont.height)
    }

    /// Draws a line of text of letters five by seven pixels large.
    ///
    /// - Parameters:
    ///   - origin: Where its top left pixel goes; what falls outside is not drawn.
    ///   - scale: How many pixels a pixel of a letter is wide and high, 1 or more.
    public mutating func draw(_ text: String, at origin: Point, color: RGBA8, scale: Int = 1) {
        var x = origin.x
        for letter in text {
            for row in 0..<PixelFont.height {
                let bits = PixelFont.row(row, of: letter)
                for column in 0..<PixelFont.width where bits >> (PixelFont.width - 1 - column) & 1 == 1 {
                    fill(
                        Point(x: x + column * scale, y: origin.y + row * scale), side: scale, with: color)
                }
            }
            x += (PixelFont.width + 1) * scale
        }
    }

    private mutating func fill(_ origin: Point, side: Int, with color: RGBA8) {
        for y in max(0, origin.y)..<max(0, origin.y, min(height, origin.y + side)) {
            for x in max(0, origin.x)..<max(0, origin.x, min(width, origin.x + side)) {
                self[x, y] = color.composited(over: self[x, y])
            }
        }
    }
}
