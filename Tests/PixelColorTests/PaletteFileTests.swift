import PixelColor
import PixelCore
import TestSupport
import Testing

@Suite struct PaletteFileTests {
    private let colors = [RGBA8(0, 10, 200), RGBA8(255, 255, 255), RGBA8(1, 2, 3)]

    @Test func gplRoundTrips() throws {
        let palette = try Palette(colors)
        #expect(try Palette(parsing: palette.gplText(name: "Two\nlines")) == palette)
        #expect(palette.gplText(name: "A\nB").contains("Name: A B\n"))
    }

    @Test func hexRoundTripsWithAlpha() throws {
        let palette = try Palette(colors + [RGBA8(9, 8, 7, 100), .clear])
        #expect(try Palette(parsing: palette.hexText, as: .hex) == palette)
    }

    @Test(arguments: [
        "GIMP Palette\nName: x\nColumns: 4\n# a comment\n  0  10 200\tblue\n255 255 255\n1 2 3 dark\n",
        "GIMP Palette\r\n#\r\n0 10 200\r\n255 255 255\r\n1 2 3\r\n",
        "000ac8\nffffff\n010203\n",
        "\u{feff}#000AC8\n#FFFFFF\n#010203",
        "JASC-PAL\r\n0100\r\n3\r\n0 10 200\r\n255 255 255\r\n1 2 3\r\n",
        "; paint.net Palette File\n;Colors: 3\nFF000AC8\nFFFFFFFF ; white\n\nFF010203\n",
        "#000ac8,#fff,#010203",
        "000ac8, ffffff, 010203",
    ])
    func readsEveryFormat(text: String) throws {
        #expect(try Palette(parsing: text).colors == colors)
    }

    @Test func paintNETHasItsAlphaInFront() throws {
        #expect(try Palette(parsing: "80FF0000", as: .paintNET).colors == [RGBA8(255, 0, 0, 128)])
    }

    @Test(arguments: [
        ("GIMP Palette\nName: x\n0 0 0\n0 0 256\n", 4),
        ("GIMP Palette\n1 2\n", 2),
        ("ffffff\n\nnonsense\n", 3),
        ("JASC-PAL\n0100\ntwo\n", 3),
        ("JASC-PAL\n0200\n1\n0 0 0\n", 2),
        ("JASC-PAL\n0100\n2\n0 0 0\n", 3),
        ("JASC-PAL\n0100\n1\n0 0 0\n1 1 1\n", 5),
        (";\n\nFF0000\nFFFFF\n", 4),
        ("ff0000,\nff00f", 2),
    ])
    func namesTheLineThatIsWrong(text: String, line: Int) {
        let error = #expect(throws: PaletteError.self) { try Palette(parsing: text) }
        #expect(error?.code == .syntax)
        #expect(error?.line == line)
    }

    @Test(arguments: ["", "\n\n", "GIMP Palette\n#\n", "JASC-PAL\n0100\n0\n", "; nothing\n"])
    func aFileWithoutColoursIsNoPalette(text: String) {
        let error = #expect(throws: PaletteError.self) { try Palette(parsing: text) }
        #expect(error?.code == .colorCount)
    }

    @Test func moreThan256ColoursAreRefused() {
        let text = String(repeating: "ff0000\n", count: 257)
        let error = #expect(throws: PaletteError.self) { try Palette(parsing: text) }
        #expect(error?.code == .colorCount)
    }

    @Test func textThatIsNoPaletteIsRefusedNotCrashedOn() {
        var random = RandomSource(seed: 40)
        let starts = ["GIMP Palette\n", "JASC-PAL\n0100\n", ";", "", "ff,"]
        for _ in 0..<300 {
            let noise = String(decoding: random.bytes(random.next(in: 0...60)), as: UTF8.self)
            let text = random.pick(starts) + noise
            guard let palette = try? Palette(parsing: text) else { continue }
            #expect((1...256).contains(palette.count))
        }
    }

    @Test func endingsNameTheirFormats() {
        #expect(PaletteFormat(fileExtension: "GPL") == .gpl)
        #expect(PaletteFormat(fileExtension: "hex") == .hex)
        #expect(PaletteFormat(fileExtension: "pal") == .jasc)
        #expect(PaletteFormat(fileExtension: "txt") == .paintNET)
        #expect(PaletteFormat(fileExtension: "png") == nil)
    }
}
