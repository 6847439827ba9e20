import Foundation
import Pixelwright
import Testing

@Suite("sheets of several pages", .timeLimit(.minutes(30)))
struct SheetPagesTests {
    /// Formats that tell of several pages, and their main files.
    static let formats: [(format: String, file: String)] = [
        ("texturepacker-hash", "a.json"), ("texturepacker-array", "a.json"), ("phaser", "a.json"), ("pixi", "a.json"),
        ("libgdx", "a.atlas"), ("json", "a.json"), ("godot", "a.tres"), ("css", "a.css"),
    ]

    /// Five sprites on three pages or more in `sheet/`, and their sources in `art/`.
    private static func packed(_ format: String, _ file: String, metadata: String = "sheet/") throws -> Workspace {
        let folder = try Workspace()
        for number in 1...5 { try folder.write(Sample.noise(UInt64(number), Size(10, 12)), to: "art/s\(number).png") }
        let outcome = try folder.tool()(
            "sheet", "pack", "art", "-o", "sheet/a.png", "--max-size", "20x12", "--metadata", metadata + file,
            "--format", format)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(folder.has("sheet/a_3.png"))
        return folder
    }

    private func expectAll(in folder: Workspace) throws {
        for number in 1...5 {
            #expect(try folder.bitmap("out/s\(number).png") == Sample.noise(UInt64(number), Size(10, 12)))
        }
    }

    @Test(arguments: formats) func allPagesAreCutThatMetadataNames(format: String, file: String) throws {
        let folder = try Self.packed(format, file)
        let outcome = try folder.tool()("sheet", "slice", "sheet/a.png", "--metadata", "sheet/" + file, "-o", "out")
        #expect(outcome.status == 0, "\(outcome.messages)")
        try expectAll(in: folder)
        #expect(try folder.tool()("sheet", "verify", "sheet/a.png", "sheet/" + file, "--against", "art").status == 0)
    }

    @Test func anyPageOrAllMayBeGivenAndMetadataMayLieElsewhere() throws {
        let folder = try Self.packed("phaser", "a.json", metadata: "")
        #expect(try folder.tool()("sheet", "slice", "sheet/a_2.png", "--metadata", "a.json", "-o", "out").status == 0)
        try expectAll(in: folder)
        let pages = ["sheet/a_3.png", "sheet/a.png", "sheet/a_2.png"]
        let outcome = try folder.tool().run(
            ["sheet", "slice"] + pages + ["--metadata", "a.json", "-o", "out", "--force", "--json"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        let frames = outcome.report["frames"] as? [[String: Any]] ?? []
        #expect(Set(frames.compactMap { $0["page"] as? Int }) == [0, 1, 2])
        try expectAll(in: folder)
    }

    @Test(arguments: formats) func aPageThatIsMissingIsNamed(format: String, file: String) throws {
        let folder = try Self.packed(format, file)
        try FileManager.default.removeItem(atPath: folder.path + "/sheet/a_2.png")
        for command in [
            ["sheet", "slice", "sheet/a.png", "--metadata", "sheet/" + file, "-o", "out"],
            ["sheet", "verify", "sheet/a.png", "sheet/" + file],
        ] {
            let outcome = try folder.tool().run(command)
            #expect(outcome.status == 1)
            #expect(outcome.messages.contains("sheet/a_2.png: sheet/\(file) names this page"), "\(outcome.messages)")
            #expect(!folder.has("out"))
        }
    }

    @Test func aMissingFileOfAnotherPageIsNamed() throws {
        let folder = try Self.packed("pixi", "a.json")
        try FileManager.default.removeItem(atPath: folder.path + "/sheet/a_3.json")
        let outcome = try folder.tool()("sheet", "slice", "sheet/a.png", "--metadata", "sheet/a.json", "-o", "out")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("sheet/a_3.json: a.json names this file"), "\(outcome.messages)")
    }

    @Test func anImageThatIsNoPageIsRefused() throws {
        let folder = try Self.packed("libgdx", "a.atlas")
        try folder.write(Sample.sprite(), to: "sheet/other.png")
        let outcome = try folder.tool()("sheet", "slice", "sheet/other.png", "--metadata", "sheet/a.atlas", "-o", "out")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("a.png, a_2.png, a_3.png, and this is none of them"), "\(outcome.messages)")
    }

    @Test func sourcesAreFoundWithOrWithoutEndingsAndInFoldersBelow() throws {
        let folder = try Workspace()
        let names = ["hero/walk_0", "walk_1.png", "idle"]
        var page = Bitmap(size: Size(40, 12))
        var sprites: [SheetSprite] = []
        for (index, name) in names.enumerated() {
            let picture = Sample.noise(UInt64(index + 1), Size(10, 12))
            page.draw(picture, at: Point(x: index * 10, y: 0), replacing: true)
            sprites.append(SheetSprite(name: name, region: Rectangle(x: index * 10, y: 0, width: 10, height: 12)))
            try folder.write(picture, to: "art/" + ["hero/walk_0.png", "deep/er/walk_1.png", "x/idle.webp"][index])
        }
        let layout = SheetLayout(pages: [SheetPage(imageName: "a.png", size: page.size)], sprites: sprites)
        try folder.write(SheetMetadata.files(for: layout, format: .json)[0].bytes, to: "a.json")
        try folder.write(page, to: "a.png")
        try folder.write(Sample.sprite(8), to: "art/x/other.png")
        try folder.write(Sample.sprite(8), to: "art/unused/thing.png")
        var outcome = try folder.tool()("sheet", "verify", "a.png", "a.json", "--against", "art")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.messages.contains("art/x/other.png is not on the sheet"))
        #expect(!outcome.messages.contains("thing.png"))
        try folder.write(Sample.sprite(8), to: "art/y/idle.png")
        outcome = try folder.tool()("sheet", "verify", "a.png", "a.json", "--against", "art")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("idle: several images have this name: art/"), "\(outcome.messages)")
    }
}
