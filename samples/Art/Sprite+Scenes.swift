internal import PixelCore

extension Sprite {
    /// A figure with helmet, sword and shield.
    static let knight: Sprite = {
        let rows = [
            "         rr             ",
            "        rrRr            ",
            "       kkkkkk           ",
            "      kSsssddk          ",
            "     kSSsssdddk         ",
            "     kSsssssddk     k   ",
            "     kkkkkkkkdk    kwk  ",
            "     kyykyykkdk    kwk  ",
            "     kssskssddk    kwk  ",
            "      ksskssdk     kwk  ",
            "    kkkkssddkkk    kwk  ",
            "   kSsskkkkkssdk   kwk  ",
            "  kbbbbbksbbsdddk  kwk  ",
            " kbBbbbbbkbbbkddk  kwk  ",
            " kbByybbbkbbbbkssk kwk  ",
            " kbyyyybbkbbbbkkssgggggk",
            " kbByybbbkbbbcc ksskhk  ",
            " kbbyybbckbbbck  kkkhk  ",
            "  kbbbbckkyyyyk    khk  ",
            "  kbbbcckkbbbck     k   ",
            "   kbbck kbbbck         ",
            "    kkk ksskssdk        ",
            "        kssk ksdk       ",
            "       kSsdk kssdk      ",
            "       kkkkk kkkkk      ",
        ]
        let colors: [Character: RGBA8] = [
            "k": RGBA8(26, 22, 38), "S": RGBA8(222, 230, 238), "s": RGBA8(160, 174, 192), "d": RGBA8(98, 108, 134),
            "r": RGBA8(206, 52, 60), "R": RGBA8(244, 104, 88), "y": RGBA8(248, 204, 84), "b": RGBA8(52, 92, 178),
            "B": RGBA8(104, 152, 226), "c": RGBA8(34, 56, 122), "w": RGBA8(240, 246, 250), "g": RGBA8(196, 142, 58),
            "h": RGBA8(112, 72, 44),
        ]
        var art = Bitmap(size: Size(26, 27))
        art.drawRows(rows, at: Point(x: 1, y: 1), colors: colors)
        return Sprite(name: "knight", bitmap: art)
    }()

    /// Mountains under an evening sky, with a wood before them. No transparency.
    static let landscape: Sprite = {
        let size = Size(96, 64)
        var art = Bitmap(size: size)
        let sky = Ramp("#f9d98c", "#f4a36c", "#d8707a", "#8f5a8c", "#4f4580", "#2c2c5e")
        for y in 0..<size.height {
            for x in 0..<size.width {
                art[x, y] = sky.color(light: 1 - Double(y) / 46, x: x, y: y, dithering: 1)
            }
        }
        art.drawBall(centerX: 66, centerY: 26, radiusX: 7, radiusY: 7, ramp: Ramp("#fff2c0"))
        art.drawRidge(peaks: [(18, 20), (48, 28), (84, 18)], slope: 0.8, ramp: Ramp("#4a4a78", "#6c6a98", "#a8a6c4"))
        art.drawRidge(peaks: [(4, 36), (34, 40), (70, 36)], slope: 0.55, ramp: Ramp("#2c3a58", "#3c5470"))
        for x in stride(from: 1, to: size.width, by: 5) {
            let top = 44 + (x * 7) % 9
            for y in top..<size.height {
                let half = min((y - top) / 2 % 4 + (y - top) / 5, 4)
                for dx in -half...half where (0..<size.width).contains(x + dx) {
                    art[x + dx, y] = dx < 0 ? RGBA8(38, 84, 66) : RGBA8(20, 48, 52)
                }
            }
        }
        return Sprite(name: "landscape", bitmap: art)
    }()
}

extension Bitmap {
    /// Draws mountains: the left slope of each lit, the right in shadow, and light at the top when the ramp has a third
    /// colour.
    mutating func drawRidge(peaks: [(x: Int, y: Int)], slope: Double, ramp: Ramp) {
        for x in 0..<width {
            for peak in peaks {
                let roughness = Double((x * 13 + peak.x * 7) % 5) / 2
                let top = Double(peak.y) + abs(Double(x - peak.x)) * slope + roughness
                for y in stride(from: max(0, Int(top)), to: height, by: 1) {
                    let isSnow = ramp.colors.count > 2 && Double(y) < Double(peak.y) + 7 - roughness
                    self[x, y] = isSnow ? ramp.colors[2] : ramp.colors[x < peak.x + (y * 3) % 4 ? 1 : 0]
                }
            }
        }
    }
}
