import PixelColor
import PixelCore
import TestSupport
import Testing

/// Small regions of a colour of their own, among thousands of other pixels.
@Suite struct AccentTests {
    /// A colour that is distinct, near black as well as in full light.
    static let accents = [
        RGBA8(96, 44, 4), RGBA8(60, 28, 2), RGBA8(4, 52, 30), RGBA8(72, 6, 20), RGBA8(230, 110, 20), RGBA8(250, 40, 60),
        RGBA8(40, 220, 90),
    ]

    /// A shaded bluish figure near black before a sky, with noise in both, and two eyes of `size` × `size` pixels.
    private func figure(eyes: RGBA8, size: Int, seed: UInt64) throws -> Bitmap {
        var random = RandomSource(seed: seed)
        return try bitmap(200, 180) { x, y in
            let (column, row) = (x - 60, y - 60)
            if (20..<20 + size).contains(row), (20..<20 + size).contains(column) || (52..<52 + size).contains(column) {
                return eyes
            }
            func noisy(_ red: Int, _ green: Int, _ blue: Int) -> RGBA8 {
                let noise = random.next(in: -3...3)
                return RGBA8(UInt8(max(red + noise, 0)), UInt8(max(green + noise, 0)), UInt8(max(blue + noise, 0)))
            }
            if (0..<80).contains(row), (0..<80).contains(column) {
                return noisy(12 + row / 5, 12 + row / 6, 18 + column / 5)
            }
            return noisy(90 + y / 3, 120 + y / 3, 160 + x / 4)
        }
    }

    private func distance(_ color: RGBA8, _ palette: Palette) -> Float {
        palette.colors.map { OKLab($0).deltaE(to: OKLab(color)) }.min() ?? .infinity
    }

    @Test(arguments: accents, [16, 24])
    func aFewPixelsKeepTheirColour(eyes: RGBA8, count: Int) throws {
        for (level, size) in [(QuantizerLevel.balanced, 2), (.balanced, 5), (.fast, 3), (.best, 3)] {
            let image = try figure(eyes: eyes, size: size, seed: UInt64(count))
            var quantizer = try Quantizer(colorCount: count)
            quantizer.level = level
            quantizer.keepAccents = true
            #expect(distance(eyes, quantizer.palette(of: [image])) < 3, "\(level), \(size) px")
        }
    }

    @Test func unlessAskedForTheyGoUnder() throws {
        let eyes = RGBA8(60, 28, 2)
        let image = try figure(eyes: eyes, size: 2, seed: 6)
        #expect(distance(eyes, try Quantizer(colorCount: 16).palette(of: [image])) > 6)
    }

    @Test(arguments: accents)
    func inSRGBToo(eyes: RGBA8) throws {
        let image = try figure(eyes: eyes, size: 4, seed: 1)
        var quantizer = try Quantizer(colorCount: 16)
        quantizer.colorSpace = .srgb
        quantizer.keepAccents = true
        #expect(distance(eyes, quantizer.palette(of: [image])) < 3)
    }

    @Test func severalKeepTheirsTogether() throws {
        var image = try figure(eyes: RGBA8(60, 28, 2), size: 3, seed: 2)
        for (i, color) in [RGBA8(220, 30, 40), RGBA8(30, 160, 60)].enumerated() {
            for y in 0..<3 {
                for x in 0..<3 { image[20 + 20 * i + x, 20 + y] = color }
            }
        }
        var quantizer = try Quantizer(colorCount: 40)
        quantizer.keepAccents = true
        let palette = quantizer.palette(of: [image])
        #expect(palette.count == 40)
        for color in [RGBA8(60, 28, 2), RGBA8(220, 30, 40), RGBA8(30, 160, 60)] {
            #expect(distance(color, palette) < 3)
        }
    }

    @Test(arguments: [8, 16, 32])
    func otherImagesSufferLittle(count: Int) throws {
        let images = [
            try figure(eyes: RGBA8(60, 28, 2), size: 3, seed: 3),
            try bitmap(200, 180) { x, y in RGBA8(UInt8(x), UInt8(y), UInt8((x * y) >> 8)) },
            try bitmap(200, 180) { x, y in RGBA8(UInt8(x), UInt8((x + y) / 2), UInt8(y)) },
        ]
        for image in images {
            var quantizer = try Quantizer(colorCount: count)
            let plain = quantizer.quantize([image])[0].difference.meanDeltaE
            quantizer.keepAccents = true
            #expect(quantizer.quantize([image])[0].difference.meanDeltaE < (count < 16 ? 1.15 : 1.06) * plain)
        }
    }

    @Test func pinnedColoursStayWhereTheyAre() throws {
        let image = try figure(eyes: RGBA8(96, 44, 4), size: 4, seed: 4)
        var quantizer = try Quantizer(colorCount: 12)
        quantizer.pinned = [RGBA8(1, 2, 3), RGBA8(255, 0, 255)]
        quantizer.keepAccents = true
        let palette = quantizer.palette(of: [image])
        #expect(Array(palette.colors.prefix(2)) == quantizer.pinned)
        #expect(palette.count == 12)
        #expect(distance(RGBA8(96, 44, 4), palette) < 3)
    }

    @Test(arguments: 2...5)
    func smallPalettesStaySmall(count: Int) throws {
        var quantizer = try Quantizer(colorCount: count)
        quantizer.keepAccents = true
        let palette = quantizer.palette(of: [try figure(eyes: RGBA8(96, 44, 4), size: 4, seed: 5)])
        #expect(palette.count == count)
    }
}
