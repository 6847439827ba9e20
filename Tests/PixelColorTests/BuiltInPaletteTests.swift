import PixelColor
import PixelCore
import Testing

@Suite struct BuiltInPaletteTests {
    @Test(arguments: [
        ("1bit", 2), ("aap-64", 64), ("amstrad-cpc", 27), ("apollo", 46), ("apple-ii", 16), ("arne-16", 16),
        ("c64", 16),
        ("c64-pepto", 16), ("cga", 16), ("cga-4-0", 4), ("cga-4-0-high", 4), ("cga-4-1", 4), ("cga-4-1-high", 4),
        ("cga-5", 4), ("cga-5-high", 4), ("db16", 16), ("db32", 32), ("ega", 64), ("ega-16", 16), ("endesga-32", 32),
        ("endesga-64", 64), ("game-boy", 4), ("game-boy-pocket", 4), ("macintosh-16", 16), ("master-system", 64),
        ("msx", 15), ("nes", 54), ("pico-8", 16), ("pico-8-extended", 32), ("resurrect-64", 64), ("sweetie-16", 16),
        ("windows-16", 16), ("zx-spectrum", 15),
    ])
    func hasItsColours(name: String, count: Int) throws {
        let palette = try Palette(named: name)
        #expect(palette.count == count)
        #expect(Set(palette.colors).count == count)
        #expect(palette.colors.allSatisfy { $0.isOpaque })
    }

    @Test func namesAreUniqueAndForgiving() throws {
        let names = BuiltInPalette.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names == names.sorted())
        #expect(try Palette(named: "PICO 8") == Palette(named: "pico-8"))
        #expect(try Palette(named: "dawnbringer16") == Palette(named: "db16"))
        #expect(try Palette(named: "Commodore 64") == Palette(named: "c64"))
        #expect(BuiltInPalette.all.allSatisfy { !$0.source.isEmpty && !$0.title.isEmpty })
    }

    @Test func noTwoGoByOneName() {
        let keys = BuiltInPalette.all.flatMap { palette in
            Set([palette.name, palette.title].map { $0.lowercased().filter { $0.isLetter || $0.isNumber } })
        }
        #expect(Set(keys).count == keys.count)
    }

    @Test func ega16IsCGA() throws {
        #expect(try Palette(named: "ega-16") == Palette(named: "cga"))
    }

    @Test func anUnknownNameListsTheKnown() {
        let error = #expect(throws: PaletteError.self) { try Palette(named: "nope") }
        #expect(error?.code == .unknownName)
        #expect(error?.detail.contains("pico-8") == true)
    }

    @Test func cgaIsBrownNotDarkYellowAndEGAHoldsIt() throws {
        let (cga, ega) = (try Palette(named: "cga"), try Palette(named: "ega"))
        #expect(cga[6] == RGBA8(0xaa, 0x55, 0))
        #expect(cga[14] == RGBA8(0xff, 0xff, 0x55))
        #expect(cga.colors.allSatisfy { ega.colors.contains($0) })
        // IBM's default for attribute 6: 20 in the numbering rgbRGB.
        #expect(ega[20] == RGBA8(0xaa, 0x55, 0))
    }
}
