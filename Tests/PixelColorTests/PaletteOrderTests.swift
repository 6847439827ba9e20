import PixelColor
import PixelCore
import TestSupport
import Testing

@Suite struct PaletteOrderTests {
    private func lightness(_ colors: some Sequence<RGBA8>) -> [Float] { colors.map { OKLab($0).l } }

    @Test(arguments: PaletteOrder.allCases) func keepsEveryColorAndItsName(order: PaletteOrder) throws {
        for builtIn in BuiltInPalette.all {
            let names = builtIn.palette.colors.map { $0.hex as String? }
            let palette = NamedPalette(builtIn.palette, name: builtIn.title, colorNames: names)
            let sorted = palette.sorted(by: order)
            #expect(
                sorted.palette.colors.sorted { $0.packed < $1.packed }
                    == palette.palette.colors.sorted { $0.packed < $1.packed })
            #expect(sorted.colorNames == sorted.palette.colors.map { $0.hex })
            #expect(sorted.name == builtIn.title)
            #expect(sorted.sorted(by: order) == sorted, "\(builtIn.name): sorting again changes nothing")
        }
    }

    @Test func lightnessRises() throws {
        let sorted = try Palette(named: "db32").sorted(by: .lightness)
        #expect(lightness(sorted.colors) == lightness(sorted.colors).sorted())
    }

    @Test(arguments: PaletteOrder.allCases) func doesNotDependOnTheOrderBefore(order: PaletteOrder) throws {
        var random = RandomSource(seed: 42)
        let palette = try Palette(named: "endesga-32")
        for _ in 0..<10 {
            var colors = palette.colors
            for i in colors.indices.dropFirst() { colors.swapAt(i, random.next(in: 0...i)) }
            #expect(try Palette(colors).sorted(by: order) == palette.sorted(by: order))
        }
    }

    @Test(arguments: [PaletteOrder.hue, .ramps]) func transparentColorsThenGreysComeFirst(order: PaletteOrder) throws {
        let palette = try Palette([RGBA8(200, 0, 0), .white, RGBA8(60, 60, 60), .clear, RGBA8(0, 0, 90), .black])
        let sorted = palette.sorted(by: order)
        #expect(Array(sorted.colors.prefix(4)) == [.clear, .black, RGBA8(60, 60, 60), .white])
    }

    @Test func hueGoesFromRedOverGreenToBlue() throws {
        let palette = try Palette([RGBA8(0, 0, 255), RGBA8(0, 255, 0), RGBA8(255, 255, 0), RGBA8(255, 0, 0)])
        #expect(
            palette.sorted(by: .hue).colors
                == [RGBA8(255, 0, 0), RGBA8(255, 255, 0), RGBA8(0, 255, 0), RGBA8(0, 0, 255)])
    }

    @Test func rampsGoFromDarkToLightHueByHue() throws {
        let greens = [RGBA8(0, 60, 0), RGBA8(0, 140, 0), RGBA8(0, 250, 0)]
        let blues = [RGBA8(0, 0, 80), RGBA8(0, 0, 160), RGBA8(0, 0, 250)]
        let mixed = try Palette([greens[2], blues[1], greens[0], blues[2], blues[0], greens[1]])
        let sorted = mixed.sorted(by: .ramps).colors
        #expect(sorted == greens + blues || sorted == blues + greens)
    }

    /// A ramp of reds lies on both sides of the place where degrees start again.
    @Test func aRampIsNotCutWhereDegreesStartAgain() throws {
        let reds = [RGBA8(90, 20, 50), RGBA8(160, 40, 80), RGBA8(220, 60, 90), RGBA8(250, 120, 130)]
        let greens = [RGBA8(0, 90, 20), RGBA8(60, 200, 60)]
        let sorted = try Palette([reds[3], greens[1], reds[0], reds[2], greens[0], reds[1]]).sorted(by: .ramps).colors
        #expect(sorted == reds + greens || sorted == greens + reds)
    }
}

@Suite struct PaletteStripTests {
    @Test(arguments: [(1, nil), (3, nil), (1, 4), (2, 16), (5, 100)] as [(Int, Int?)])
    func picturesAreReadBack(cellSize: Int, columns: Int?) throws {
        let palette = try Palette(named: "pico-8")
        let strip = palette.strip(cellSize: cellSize, columns: columns)
        #expect(strip.size == Size(min(columns ?? 16, 16) * cellSize, 16 / min(columns ?? 16, 16) * cellSize))
        #expect(try Palette(strip: strip) == palette)
    }

    @Test func theEndOfARowThatIsNotFullIsTransparent() throws {
        let strip = try Palette([.black, .white, RGBA8(9, 9, 9)]).strip(columns: 2)
        #expect(strip[1, 1] == .clear)
    }

    @Test func colorsComeInReadingOrderAndTransparencyOnce() throws {
        let colors = [RGBA8(5, 5, 5, 0), .black, .clear, .black, RGBA8(1, 1, 1, 7), .white]
        let bitmap = try #require(Bitmap(size: Size(3, 2), pixels: colors))
        #expect(try Palette(strip: bitmap).colors == [.clear, .black, RGBA8(1, 1, 1, 7), .white])
    }

    @Test func moreThan256ColorsAreNoPalette() throws {
        let pixels = (0..<257).map { RGBA8(UInt8($0 % 256), UInt8($0 / 256), 0) }
        let bitmap = try #require(Bitmap(size: Size(257, 1), pixels: pixels))
        let error = #expect(throws: PaletteError.self) { try Palette(strip: bitmap) }
        #expect(error?.code == .colorCount)
    }
}
