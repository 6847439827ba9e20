import PixelCore

extension Bitmap {
    /// Tiles of 16 × 16 pixels with a creature before them. No transparency.
    static func place(_ random: inout Noise) -> Bitmap {
        let tiles = Size(random.number(in: 2...5), random.number(in: 2...4))
        var art = Bitmap(size: Size(tiles.width * 16, tiles.height * 16))
        let kinds = (0..<3).map { _ in tile(&random) }
        for row in 0..<tiles.height {
            for column in 0..<tiles.width {
                art.draw(kinds[row == 0 ? 0 : random.number(in: 1...2)], at: Point(x: column * 16, y: row * 16))
            }
        }
        let figure = creature(&random)
        art.draw(
            figure, at: Point(x: max(0, (art.width - figure.width) / 2), y: max(0, art.height - figure.height - 2)))
        return art
    }

    /// A tile of grass, bricks, planks or water.
    private static func tile(_ random: inout Noise) -> Bitmap {
        var art = Bitmap(size: Size(16, 16))
        let ramp = Ramp.random(&random)
        let last = ramp.colors.count - 1
        let kind = random.number(in: 0...3)
        for y in 0..<16 {
            for x in 0..<16 {
                let light: Double
                switch kind {
                case 0: light = 0.5 + 0.5 * random.signed()
                case 1: light = y % 4 == 3 || (x + y / 4 * 4) % 8 == 7 ? 0 : 0.6 + (y % 4 == 0 ? 0.3 : 0)
                case 2: light = x % 5 == 4 ? 0 : 0.5 + Double((x * 7 + y / 5 * 3) % 5) * 0.1
                default: light = (x + (y % 6 < 3 ? y : -y) + 32) % 8 == 0 ? 0.95 : 0.3 + 0.02 * Double(y)
                }
                art[x, y] = ramp.color(light: light, x: x, y: y)
            }
        }
        art.drawSpots(ramp.colors[random.number(in: 0...last)], share: 0.04, &random)
        return art
    }

    /// A dithered sky, mountains in two rows, trees. No transparency.
    static func landscape(_ random: inout Noise) -> Bitmap {
        let size = Size(random.number(in: 40...96), random.number(in: 32...64))
        var art = Bitmap(size: size)
        let sky = Ramp.random(&random)
        for y in 0..<size.height {
            for x in 0..<size.width {
                art[x, y] = sky.color(light: Double(y) / Double(size.height), x: x, y: y, dithering: 1)
            }
        }
        for top in [0.3, 0.5] {
            let peaks = (0..<random.number(in: 2...4)).map { _ in
                (x: random.number(in: 0...size.width), y: Int(Double(size.height) * (top + 0.15 * random.signed())))
            }
            art.drawRidge(peaks: peaks, slope: 0.5 + 0.4 * random.fraction(), ramp: .random(&random))
        }
        let leaves = Ramp.random(&random)
        for x in stride(from: random.number(in: 0...4), to: size.width, by: random.number(in: 4...7)) {
            let height = random.number(in: 5...12)
            for y in (size.height - height)..<size.height {
                let half = min((y - size.height + height) / 2, 3)
                for dx in -half...half where (0..<size.width).contains(x + dx) {
                    art[x + dx, y] = leaves.color(light: dx < 0 ? 0.7 : 0.2, x: x + dx, y: y)
                }
            }
        }
        return art
    }
}
