import Foundation
import Pixelwright
import Testing

@Suite("sheet", .timeLimit(.minutes(30)))
struct SheetTests {
    private static func frames() -> [Bitmap] { (1...6).map { Sample.sprite(UInt64($0)) } }

    @Test func aStripIsCutAsConvertCutsIt() throws {
        let folder = try Workspace()
        try folder.write(Sample.strip(Self.frames()), to: "strip.png")
        #expect(try folder.tool()("sheet", "slice", "strip.png", "-o", "a/", "--frame-count", "6").status == 0)
        #expect(try folder.tool()("convert", "strip.png", "-o", "b/", "--frame-count", "6").status == 0)
        for index in 1...6 {
            #expect(try folder.bitmap("a/frame_000\(index).png") == Self.frames()[index - 1])
            #expect(try folder.bytes("a/frame_000\(index).png") == folder.bytes("b/frame_000\(index).png"))
        }
    }

    @Test func theReportSaysWhereSpritesWere() throws {
        let folder = try Workspace()
        try folder.write(Sample.strip(Self.frames()), to: "strip.png")
        let outcome = try folder.tool()("sheet", "slice", "strip.png", "-o", "a", "--grid", "6x1", "--json")
        let report = outcome.report
        #expect(report["path"] as? String == "strip.png")
        let frames = report["frames"] as? [[String: Any]] ?? []
        #expect(frames.map { $0["x"] as? Int } == [0, 12, 24, 36, 48, 60])
        #expect(frames.map { $0["index"] as? Int } == Array(0..<6))
        #expect(frames[1]["path"] as? String == "a/frame_0002.png")
    }

    @Test func severalSheetsGetAFolderEach() throws {
        let folder = try Workspace()
        try folder.write(Sample.strip(Self.frames()), to: "in/a.png")
        try folder.write(Sample.strip(Self.frames()), to: "in/b.png")
        let outcome = try folder.tool()(
            "sheet", "slice", "in/a.png", "in/b.png", "-o", "out", "--frame-size", "12x10", "--names", "{name}{index}",
            "--format", "webp", "--json")
        #expect(outcome.status == 0 && outcome.reports.count == 2)
        #expect(try folder.bitmap("out/b/b6.webp") == Self.frames()[5])
    }

    @Test func nothingIsOverwrittenAndNothingCutWrongly() throws {
        let folder = try Workspace()
        try folder.write(Sample.strip(Self.frames()), to: "strip.png")
        try folder.write([1], to: "out/frame_0002.png")
        var outcome = try folder.tool()("sheet", "slice", "strip.png", "-o", "out", "--frame-count", "6")
        #expect(outcome.status == 2)
        #expect(folder.files == ["out/frame_0002.png", "strip.png"])
        outcome = try folder.tool()("sheet", "slice", "strip.png", "-o", "b", "--frame-count", "5")
        #expect(outcome.status == 2 && outcome.messages.contains("6"))
        outcome = try folder.tool()("sheet", "slice", "missing.png", "-o", "b", "--frame-count", "5")
        #expect(outcome.status == 1)
        outcome = try folder.tool()("sheet", "slice", "strip.png", "-o", "b", "--grid", "2x2", "--auto")
        #expect(outcome.status == 2)
    }

    @Test func whatIsPackedCanBeCutByTheReport() throws {
        let folder = try Workspace()
        for number in 1...9 {
            try folder.write(Sample.cutout(UInt64(number), Size(5 + number, 20 - number)), to: "in/s\(number).png")
        }
        let outcome = try folder.tool()(
            "sheet", "pack", "in", "-o", "out/atlas.png", "--trim", "--rotate", "--padding", "2", "--json")
        #expect(outcome.status == 0)
        let atlas = try folder.bitmap("out/atlas.png")
        let report = outcome.report
        #expect(report["width"] as? Int == atlas.width && report["output"] as? String == "out/atlas.png")
        for frame in report["frames"] as? [[String: Any]] ?? [] {
            func number(_ key: String) throws -> Int { try #require(frame[key] as? Int) }
            let sprite = try SheetSprite(
                name: "",
                region: Rectangle(x: number("x"), y: number("y"), width: number("width"), height: number("height")),
                isRotated: frame["rotated"] as? Bool ?? false,
                sourceSize: Size(number("source_width"), number("source_height")),
                trimOffset: Point(x: number("offset_x"), y: number("offset_y")))
            let name = try #require(frame["name"] as? String)
            #expect(try sprite.cut(from: atlas) == folder.bitmap("in/\(name).png"))
        }
        #expect((report["frames"] as? [Any])?.count == 9)
    }

    @Test func anAtlasGoesOnOverPages() throws {
        let folder = try Workspace()
        for number in 1...5 { try folder.write(Sample.noise(UInt64(number), Size(10, 10)), to: "s\(number).png") }
        let outcome = try folder.tool()("sheet", "pack", "s*.png", "-o", "a.png", "--max-size", "20x20", "--json")
        #expect(outcome.status == 0)
        #expect((outcome.report["pages"] as? [[String: Any]])?.map { $0["output"] as? String } == ["a.png", "a_2.png"])
        #expect(try folder.info("a_2.png").size == Size(10, 10))
        #expect(try folder.tool()("sheet", "pack", "s*.png", "-o", "a.png", "--max-size", "20x20").status == 2)
    }

    @Test func framesOfAnimationsStandInAStrip() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "walk.webp")
        let outcome = try folder.tool()("sheet", "pack", "walk.webp", "-o", "a.png", "--layout", "strip", "--json")
        #expect(try folder.bitmap("a.png") == Sample.strip(Sample.walk().cels.map(\.bitmap)))
        let frames = outcome.report["frames"] as? [[String: Any]] ?? []
        #expect(frames.map { $0["name"] as? String } == (1...4).map { "walk_000\($0)" })
        #expect(frames.map { $0["duration_ms"] as? Int } == [100, 50, 50, 250])
    }

    @Test func aSheetWithSpritesMissingIsNotWritten() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1), to: "a.png")
        try folder.write(Sample.corrupt, to: "b.png")
        for other in ["b.png", "missing.png"] {
            let outcome = try folder.tool()("sheet", "pack", "a.png", other, "-o", "c.png")
            #expect(outcome.status == 1)
            #expect(outcome.messages.contains("c.png: not written"))
            #expect(!folder.has("c.png"))
        }
    }

    @Test func contradictionsAreUsageErrors() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1), to: "a.png")
        for options in [
            ["-o", "c.gif"], ["-o", "c.png", "--columns", "3"], ["-o", "c.png", "--layout", "strip", "--rotate"],
            ["-o", "c.png", "--padding", "-1"], ["-o", "c.png", "--power-of-two", "--multiple-of", "4"],
        ] {
            #expect(try folder.tool().run(["sheet", "pack", "a.png"] + options).status == 2)
        }
        try folder.write(Sample.sprite(2), to: "x/a.png")
        let outcome = try folder.tool()("sheet", "pack", "a.png", "x/a.png", "-o", "c.png")
        #expect(outcome.status == 2 && outcome.messages.contains("two sprites are called a"))
    }

    @Test func theGridOfASheetIsGuessed() throws {
        let folder = try Workspace()
        var sheet = Bitmap(size: Size(4 * 16, 3 * 16))
        for index in 0..<12 {
            sheet.draw(
                Sample.noise(UInt64(index), Size(12, 13)), at: Point(x: index % 4 * 16 + 2, y: index / 4 * 16 + 2))
        }
        try folder.write(sheet, to: "a.png")
        let report = try folder.tool()("sheet", "inspect", "a.png", "--json").reports.first ?? [:]
        let grid = report["grid"] as? [String: Any] ?? [:]
        #expect(grid["columns"] as? Int == 4 && grid["rows"] as? Int == 3)
        #expect(grid["frame_width"] as? Int == 16 && grid["margin_x"] as? Int == 0)
        #expect(report["sprite_count"] as? Int == 12)
        #expect(try folder.tool()("sheet", "slice", "a.png", "-o", "out").status == 0)
        #expect(folder.files.count == 13)
    }
}
