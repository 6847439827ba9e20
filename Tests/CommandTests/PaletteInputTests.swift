import Foundation
import Pixelwright
import Testing

@Suite("What names a palette", .timeLimit(.minutes(30)))
struct PaletteInputTests {
    @Test func aListInATextFileLeadsBack() throws {
        let folder = try Workspace()
        #expect(try folder.tool()("palette", "convert", "db16", "--format", "list", "-o", "out/").status == 0)
        #expect(try folder.tool()("palette", "convert", "out/db16.txt").text == (try Palette(named: "db16").hexText))
    }

    @Test func aWrongEndingDoesNotHideWhatAFileBeginsWith() throws {
        let folder = try Workspace()
        for format in ["gpl", "jasc", "ase", "json", "list"] {
            #expect(
                try folder.tool()("palette", "convert", "db16", "--format", format, "-o", "\(format).hex").status == 0)
        }
        let outcome = try folder.tool()(
            "palette", "show", "gpl.hex", "jasc.hex", "ase.hex", "json.hex", "list.hex", "--json")
        #expect(outcome.reports.map { $0["format"] as? String } == ["gpl", "jasc", "ase", "json", "list"])
        #expect(outcome.reports.allSatisfy { $0["colors"] as? Int == 16 })
    }

    @Test func aColorTableMayBeginWithAnyBytes() throws {
        let folder = try Workspace()
        try folder.write(Palette([RGBA8(UInt8(ascii: "{"), 32, 32), .white]).act, to: "a.act")
        #expect(try folder.tool()("palette", "convert", "a.act").text == "7b2020\nffffff\n")
    }

    @Test func whatIsNamedAsAnImageAndIsNoneIsRefusedAsOne() throws {
        let folder = try Workspace()
        try folder.write(Array("ff0000\n".utf8), to: "a.png")
        let outcome = try folder.tool()("palette", "show", "a.png")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("a.png: this is no PNG"))
    }

    @Test(arguments: ["a.gpl", "a.hex", "a.pal", "a.act", "a.ase", "a.txt", "a.json", "a"])
    func anEmptyFileIsCalledEmpty(name: String) throws {
        let folder = try Workspace()
        try folder.write([UInt8](), to: name)
        let outcome = try folder.tool()("palette", "show", name)
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("\(name): the file is empty"))
    }

    @Test func allFramesOfAnAnimationCount() throws {
        let folder = try Workspace()
        try folder.write(try Sample.walk(), to: "a.webp")
        let report = try #require(try folder.tool()("palette", "show", "a.webp", "--json").reports.first)
        let strip = Sample.strip(try Sample.walk().cels.map(\.bitmap))
        let colors = try Palette(strip: strip).colors
        #expect(report["colors"] as? Int == colors.count)
        #expect(Set(report["palette"] as? [String] ?? []) == Set(colors.map(\.hex)))
    }

    @Test func blanksInAListOfColorsDoNotMatter() throws {
        #expect(try Workspace().tool()("palette", "convert", " #000 , fff").text == "000000\nffffff\n")
    }

    @Test(arguments: ["#ff", "#fff,", "#000,#xyz"]) func aListThatIsNoneSaysHowColorsAreWritten(word: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        let shown = try folder.tool()("palette", "show", word)
        #expect(shown.status == 1)
        #expect(shown.messages.contains("write rgb, rrggbb"))
        let used = try folder.tool()("quantize", "a.png", "--palette", word)
        #expect(used.status == 2)
        #expect(used.messages.contains("write rgb, rrggbb"))
    }

    @Test func aPaletteNamedTwiceIsDoneOnce() throws {
        let folder = try Workspace()
        try folder.write(Array("ff0000\n".utf8), to: "a.hex")
        let outcome = try folder.tool()(
            "palette", "convert", "db16", "a.hex", "db16", "./a.hex", "-o", "out/", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.reports.map { $0["path"] as? String } == ["db16", "a.hex"])
    }

    @Test func theLineOfAWrongCountIsNamed() throws {
        let folder = try Workspace()
        try folder.write(Array("\n\nJASC-PAL\n0100\nmany\n".utf8), to: "a.pal")
        #expect(try folder.tool()("palette", "show", "a.pal").messages.contains("line 5"))
    }

    @Test func namesInAPaletteFileAreNoCommandsToTheTerminal() throws {
        let folder = try Workspace()
        try folder.write(Array("GIMP Palette\nName: a\u{1B}[31mb\n1 2 3\t\u{1B}]0;c\u{7}d\n".utf8), to: "a.gpl")
        try folder.write(Array("\u{1B}[31mred\n".utf8), to: "b.hex")
        let outcome = try folder.tool()("palette", "show", "a.gpl", "b.hex")
        #expect(!(outcome.text + outcome.messages).contains { $0 == "\u{1B}" || $0 == "\u{7}" })
        #expect(outcome.text.contains("a\\u{1B}[31mb") && outcome.messages.contains("“\\u{1B}[31mred”"))
    }
}

extension Palette {
    fileprivate var act: [UInt8] { NamedPalette(self).encoded(as: .act) }
}
