import Foundation
import Pixelwright
import Testing

@Suite("palette convert and sort", .timeLimit(.minutes(30)))
struct PaletteConvertTests {
    private static let keys: Set<String> = [
        "path", "output", "format", "name", "colors", "palette", "color_names",
    ]

    @Test(arguments: ["gpl", "hex", "pal", "act", "ase", "txt", "json", "png"])
    func everyFormatLeadsBack(ending: String) throws {
        let folder = try Workspace()
        let tool = folder.tool()
        #expect(try tool("palette", "convert", "db32", "-o", "a.\(ending)").status == 0)
        let back = try tool("palette", "convert", "a.\(ending)")
        #expect(back.status == 0)
        #expect(back.text == (try Palette(named: "db32").hexText))
    }

    @Test func namesAreKeptAndGiven() throws {
        let folder = try Workspace()
        let gpl = "GIMP Palette\nName: Moor\n#\n1 2 3\tPeat\n"
        try folder.write(Array(gpl.utf8), to: "a.gpl")
        #expect(try folder.tool()("palette", "convert", "a.gpl", "-o", "a.ase").status == 0)
        let report = try #require(
            try folder.tool()("palette", "convert", "a.ase", "--name", "Fen", "--json").reports.first)
        #expect(Set(report.keys) == Self.keys)
        #expect(report["name"] as? String == "Fen")
        #expect(report["color_names"] as? [String] == ["Peat"])
        #expect(report["palette"] as? [String] == ["#010203"])
        #expect(report["output"] is NSNull)
    }

    @Test func severalGoIntoAFolder() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()(
            "palette", "convert", "nes", "db16", "-o", "out/", "--format", "png", "--cell", "4")
        #expect(outcome.status == 0)
        #expect(folder.files == ["out/db16.png", "out/nes.png"])
        #expect(try folder.bitmap("out/db16.png").size == Size(64, 4))
    }

    @Test func standardInputAndOutputAreFiles() throws {
        let folder = try Workspace()
        let outcome = try folder.tool().run(
            ["palette", "convert", "-", "-o", "-", "--format", "jasc"], input: Array("000ac8\nffffff\n".utf8))
        #expect(outcome.text == "JASC-PAL\r\n0100\r\n2\r\n0 10 200\r\n255 255 255\r\n")
        let image = try Palette(named: "1bit").strip().encoded(as: .png)
        #expect(try folder.tool().run(["palette", "convert", "-"], input: image).text == "000000\nffffff\n")
    }

    @Test func nothingIsOverwritten() throws {
        let folder = try Workspace()
        try folder.write([1], to: "a.gpl")
        let outcome = try folder.tool()("palette", "convert", "db16", "-o", "a.gpl")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("--force"))
        #expect(try folder.bytes("a.gpl") == [1])
        #expect(try folder.tool()("palette", "convert", "db16", "-o", "a.gpl", "--force").status == 0)
    }

    @Test func aFileInTheWayDoesNotStopTheOthers() throws {
        let folder = try Workspace()
        try folder.write([1], to: "out/db16.hex")
        let outcome = try folder.tool()("palette", "convert", "db16", "nes", "-o", "out/", "--json")
        #expect(outcome.status == 2)
        #expect(outcome.reports.map { $0["path"] as? String } == ["nes"])
        #expect(folder.files == ["out/db16.hex", "out/nes.hex"])
        try folder.write(Sample.sprite(), to: "a.png")
        let extracted = try folder.tool()("palette", "extract", "a.png", "-o", "out/nes.hex", "--json")
        #expect(extracted.status == 2)
        #expect(extracted.text == "[]\n")
    }

    @Test func aBadFileIsNamedWithItsLineAndTheOthersAreDone() throws {
        let folder = try Workspace()
        try folder.write(Array("ffffff\nnonsense\n".utf8), to: "bad.hex")
        let outcome = try folder.tool()("palette", "convert", "bad.hex", "db16", "nope", "-o", "out/")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("pixelwright: bad.hex: line 2"))
        #expect(outcome.messages.contains("pixelwright: nope: no such file"))
        #expect(folder.files == ["bad.hex", "out/db16.hex"])
    }

    @Test(arguments: [
        ["convert", "db16", "db32"], ["convert", "db16", "db32", "-o", "a.gpl"], ["convert", "db16", "-o", "a.xyz"],
        ["convert", "db16", "-o", "-", "--json"], ["convert", "-", "-"], ["sort", "db16", "--by", "taste"],
        ["show", "db16", "db32", "--png", "a.png"], ["convert", "db16", "--cell", "0", "-o", "a.png"],
        ["convert", "db16", "--cell", "4", "-o", "a.gpl"], ["convert", "db16", "-o", ""],
        ["show", "db16", "--cell", "4"], ["show", "db16", "--columns", "4"], ["show", "db16", "--png", "a.jpg"],
        ["show", "db16", "--png", "out/"], ["show", "db16", "--png", ""],
    ])
    func mistakesAreUsageErrors(arguments: [String]) throws {
        let folder = try Workspace()
        let outcome = try folder.tool().run(["palette"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(folder.files.isEmpty)
    }

    @Test func lostTransparencyIsSaid() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()("palette", "convert", "#11223344,#fff", "-o", "a.gpl")
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("transparency"))
    }

    @Test(arguments: PaletteOrder.allCases) func sorts(order: PaletteOrder) throws {
        let outcome = try Workspace().tool()("palette", "sort", "endesga-32", "--by", order.rawValue)
        #expect(outcome.status == 0)
        #expect(outcome.text == (try Palette(named: "endesga-32").sorted(by: order).hexText))
    }
}

@Suite("palette extract", .timeLimit(.minutes(30)))
struct PaletteExtractTests {
    private static let keys: Set<String> = [
        "path", "inputs", "output", "format", "name", "colors", "palette", "mean_delta_e", "elapsed_ms",
    ]

    @Test func allImagesShareThePalette() throws {
        let folder = try Workspace()
        try folder.write(Bitmap(size: Size(3, 3), filledWith: RGBA8(255, 0, 0)), to: "a.png")
        try folder.write(Bitmap(size: Size(3, 3), filledWith: RGBA8(0, 0, 255)), to: "b.png")
        let outcome = try folder.tool()("palette", "extract", "a.png", "b.png", "--json")
        let report = try #require(outcome.reports.first)
        #expect(outcome.status == 0)
        #expect(Set(report.keys) == Self.keys)
        #expect(report["inputs"] as? [String] == ["a.png", "b.png"])
        #expect(Set(report["palette"] as? [String] ?? []) == ["#ff0000", "#0000ff"])
        #expect(report["mean_delta_e"] as? Double == 0)
    }

    @Test func anImageNamedTwiceCountsOnce() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        let outcome = try folder.tool()("palette", "extract", "a.png", "./a.png", "a.png", "--json")
        #expect(outcome.reports.first?["inputs"] as? [String] == ["a.png"])
    }

    @Test func noMoreColorsThanAskedGoIntoTheFile() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        let outcome = try folder.tool()(
            "palette", "extract", "a.png", "--colors", "9", "-o", "a.gpl", "--sort", "lightness", "--name", "Noise")
        #expect(outcome.status == 0)
        let palette = try NamedPalette(decoding: folder.bytes("a.gpl"))
        #expect((2...9).contains(palette.palette.count))
        #expect(palette.name == "Noise")
        #expect(palette.palette == palette.palette.sorted(by: .lightness))
    }

    @Test func autoIsGoodEnoughWithFewerColors() throws {
        let folder = try Workspace()
        var ramp = Bitmap(size: Size(32, 32))
        for y in 0..<32 {
            for x in 0..<32 { ramp[x, y] = RGBA8(UInt8(4 * x), UInt8(4 * y), 90) }
        }
        try folder.write(ramp, to: "a.png")
        let report = try #require(try folder.tool()("palette", "extract", "a.png", "--json").reports.first)
        #expect((2...200).contains(report["colors"] as? Int ?? 0))
        #expect((report["mean_delta_e"] as? Double ?? 99) <= 2)
    }

    @Test func autoLetsNoFlatAreaOutvoteTheDrawing() throws {
        let folder = try Workspace()
        var drawing = Bitmap(size: Size(64, 64))
        for y in 0..<16 {
            for x in 0..<16 { drawing[x, y] = RGBA8(UInt8(16 * x), UInt8(16 * y), UInt8(8 * (x + y))) }
        }
        try folder.write(drawing, to: "a.png")
        let report = try #require(try folder.tool()("palette", "extract", "a.png", "--json").reports.first)
        #expect((20...256).contains(report["colors"] as? Int ?? 0))
        #expect((report["mean_delta_e"] as? Double ?? 99) < 0.6)
    }

    @Test func autoKeepsUpTo64Colours() throws {
        let folder = try Workspace()
        var drawing = Bitmap(size: Size(8, 8))
        for y in 0..<8 {
            for x in 0..<8 { drawing[x, y] = RGBA8(UInt8(100 + x), UInt8(100 + y), 90) }
        }
        try folder.write(drawing, to: "a.png")
        let report = try #require(try folder.tool()("palette", "extract", "a.png", "--json").reports.first)
        #expect(report["colors"] as? Int == 64)
        #expect(report["mean_delta_e"] as? Double == 0)
    }

    @Test func framesOfAnimationsCountToo() throws {
        let folder = try Workspace()
        try folder.write(try Sample.walk(), to: "a.gif")
        let outcome = try folder.tool()("palette", "extract", "a.gif")
        #expect(outcome.status == 0)
        let walk = try folder.animation("a.gif")
        let colors = Set(try walk.cels.flatMap { try Palette(strip: $0.bitmap).colors })
        #expect(Set(try Palette(parsing: outcome.text, as: .hex).colors) == colors)
    }

    @Test func anImageThatFailsDoesNotStopTheOthers() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        try folder.write(Sample.corrupt, to: "b.png")
        let outcome = try folder.tool()("palette", "extract", "b.png", "a.png", "-o", "p.json")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("pixelwright: b.png"))
        #expect(try NamedPalette(decoding: folder.bytes("p.json")).palette.count > 1)
    }
}

@Suite("palette list and show", .timeLimit(.minutes(30)))
struct PaletteShowTests {
    @Test func everyBuiltInIsListed() throws {
        let tool = try Workspace().tool()
        let reports = try tool("palette", "list", "--json").reports
        #expect(reports.map { $0["name"] as? String } == BuiltInPalette.all.map(\.name))
        #expect(reports.allSatisfy { Set($0.keys) == ["name", "title", "source", "colors", "palette"] })
        let text = try tool("palette", "list").text
        #expect(BuiltInPalette.all.allSatisfy { text.contains($0.name) && text.contains($0.source) })
        #expect(!text.contains("\u{1B}"))
    }

    @Test(arguments: [("truecolor", "\u{1B}[48;2;29;43;83m"), ("", "\u{1B}[48;5;")])
    func colorsAreBlocksWithDigits(claim: String, code: String) throws {
        let tool = try Workspace().tool(["CLICOLOR_FORCE": "1", "COLORTERM": claim])
        let text = try tool("palette", "show", "pico-8").text
        #expect(text.contains(code))
        #expect(text.contains("#1d2b53"))
        #expect(try tool("palette", "list").text.contains(code))
    }

    @Test func withoutColorsThereAreDigitsAndNames() throws {
        let folder = try Workspace()
        try folder.write(Array("GIMP Palette\nName: Moor\n#\n1 2 3\tPeat\n".utf8), to: "a.gpl")
        let text = try folder.tool(["NO_COLOR": "1", "CLICOLOR_FORCE": "1"])("palette", "show", "a.gpl", "1bit").text
        #expect(text == "Moor  1 colour\n#010203  Peat\n\nBlack and white  2 colours\n#000000  #ffffff\n")
    }

    @Test func aPictureHasASquareForEachColor() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()(
            "palette", "show", "db16", "--png", "a.png", "--cell", "5", "--columns", "8", "--json")
        #expect(outcome.status == 0)
        #expect(try folder.bitmap("a.png") == Palette(named: "db16").strip(cellSize: 5, columns: 8))
        let report = try #require(outcome.reports.first)
        #expect(report["format"] as? String == "built-in")
        #expect(report["output"] as? String == "a.png")
    }

    @Test func imagesArePalettesUpTo256Colors() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "few.png")
        try folder.write(Sample.noise(), to: "many.png")
        let outcome = try folder.tool()("palette", "show", "few.png", "many.png", "--json")
        #expect(outcome.status == 1)
        #expect(outcome.reports.count == 1)
        #expect(outcome.messages.contains("many.png: the picture has more than 256 colours"))
    }

    @Test func quantizeTakesEveryKindOfPalette() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        for name in ["p.act", "p.ase", "p.json", "p.png"] {
            #expect(try folder.tool()("palette", "convert", "game-boy", "-o", name).status == 0)
            let outcome = try folder.tool()("quantize", "a.png", "--palette", name, "-o", "b.png", "--force")
            #expect(outcome.status == 0)
            #expect(try Palette(strip: folder.bitmap("b.png")).count <= 4)
        }
    }
}
