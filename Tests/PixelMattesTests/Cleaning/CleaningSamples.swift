import PixelCore
import SampleArt
import TestSupport

/// Pictures that cleaning is tested with.
enum CleaningSamples {
    static let seeds: [UInt64] = Array(1...12)

    /// A sprite of chance with transparent margins; pixels are opaque or transparent.
    static func sprite(_ seed: UInt64) -> Bitmap { Sprite.random(seed: seed).bitmap.padded(by: Insets(all: 2)) }

    /// A picture of chance: any alpha, colours under alpha 0.
    static func anything(_ seed: UInt64) -> Bitmap {
        var random = RandomSource(seed: seed)
        return random.bitmap(random.chance(1, in: 2) ? .hiddenColors : .binaryAlpha, size: random.size(in: 1...24))
    }

    /// A sprite with a soft edge: its mean over squares of 2 × 2 pixels, so that edge pixels have a part of its colour.
    static func soft(_ seed: UInt64) -> Bitmap {
        let sharp = Sprite.random(seed: seed).bitmap.padded(by: Insets(all: 3))
        var soft = Bitmap(size: Size(sharp.width - 1, sharp.height - 1))
        for y in 0..<soft.height {
            for x in 0..<soft.width {
                let pixels = [sharp[x, y], sharp[x + 1, y], sharp[x, y + 1], sharp[x + 1, y + 1]]
                guard var color = pixels.first(where: \.isOpaque) else { continue }
                color.alpha = UInt8(pixels.count(where: \.isOpaque) * 255 / 4)
                soft[x, y] = color
            }
        }
        return soft
    }
}

extension Bitmap {
    /// Its pixels, row by row.
    var allPixels: [RGBA8] { (0..<size.area).map { pixels[$0] } }

    /// Where its pixels are.
    var allPoints: [Point] { (0..<size.area).map { Point(x: $0 % width, y: $0 / width) } }

    /// This bitmap with `change` made to it.
    func changed(_ change: (inout Bitmap) -> Void) -> Bitmap {
        var result = self
        change(&result)
        return result
    }

    /// A picture drawn with characters: `#` is red, `o` green, `+` half transparent red, all else transparent.
    init(rows: [String]) {
        self.init(size: Size(rows[0].count, rows.count))
        for (y, row) in rows.enumerated() {
            for (x, character) in row.enumerated() {
                switch character {
                case "#": self[x, y] = RGBA8(200, 20, 20)
                case "o": self[x, y] = RGBA8(20, 200, 20)
                case "+": self[x, y] = RGBA8(200, 20, 20, 128)
                default: break
                }
            }
        }
    }
}
