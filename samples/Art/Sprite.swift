public import PixelCore

/// A sprite that is drawn here, pixel by pixel, at its native size.
public struct Sprite: Sendable {
    /// What it shows; also the name of its files.
    public let name: String
    /// Its pixels.
    public let bitmap: Bitmap

    /// All sprites.
    public static let all = [potion, mushroom, slime, gem, knight, landscape]
}

extension Bitmap {
    /// Draws every pixel of an ellipse, lit as a ball from the upper left.
    mutating func drawBall(
        centerX: Double, centerY: Double, radiusX: Double, radiusY: Double, ramp: Ramp,
        where isInside: (Int, Int) -> Bool = { _, _ in true }
    ) {
        for y in 0..<height {
            for x in 0..<width where isInside(x, y) {
                let (u, v) = ((Double(x) + 0.5 - centerX) / radiusX, (Double(y) + 0.5 - centerY) / radiusY)
                let squared = u * u + v * v
                guard squared <= 1 else { continue }
                let depth = (1 - squared).squareRoot()
                let light = max(0, -0.5 * u - 0.6 * v + 0.62 * depth)
                self[x, y] = ramp.color(light: light, x: x, y: y)
            }
        }
    }

    /// Draws a rectangle, lit from the left.
    mutating func drawColumn(_ rectangle: Rectangle, ramp: Ramp) {
        for y in rectangle.minY..<rectangle.maxY {
            for x in rectangle.minX..<rectangle.maxX {
                let light = 1 - (Double(x - rectangle.minX) + 0.5) / Double(rectangle.width)
                self[x, y] = ramp.color(light: light, x: x, y: y, dithering: 0.3)
            }
        }
    }

    /// Puts `color` on every transparent pixel beside an opaque one.
    mutating func drawOutline(_ color: RGBA8) {
        let shape = self
        for y in 0..<height {
            for x in 0..<width where shape[x, y].isTransparent {
                let neighbours = [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
                let touches = neighbours.contains { x, y in
                    x >= 0 && y >= 0 && x < width && y < height && shape[x, y].isOpaque
                }
                if touches { self[x, y] = color }
            }
        }
    }

    /// Draws rows of characters, each standing for a colour; a space draws nothing.
    mutating func drawRows(_ rows: [String], at origin: Point, colors: [Character: RGBA8]) {
        for (y, row) in rows.enumerated() {
            for (x, character) in row.enumerated() {
                if let color = colors[character] { self[origin.x + x, origin.y + y] = color }
            }
        }
    }
}
