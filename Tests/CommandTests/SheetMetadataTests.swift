import Foundation
import Pixelwright
import Testing

@Suite("sheets and their metadata", .timeLimit(.minutes(30)))
struct SheetMetadataTests {
    private static func packed(_ arguments: [String]) throws -> Workspace {
        let folder = try Workspace()
        for number in 1...5 { try folder.write(Sample.cutout(UInt64(number)), to: "art/s\(number).png") }
        let outcome = try folder.tool().run(["sheet", "pack", "art", "-o", "atlas.png", "--trim"] + arguments)
        #expect(outcome.status == 0)
        return folder
    }

    @Test(arguments: [
        ("atlas.json", "json"), ("atlas.json", "texturepacker-hash"), ("atlas.json", "aseprite-array"),
        ("atlas.atlas", "libgdx"), ("atlas.xml", "starling"),
    ])
    func whatIsPackedComesBackByItsMetadata(file: String, format: String) throws {
        let folder = try Self.packed(["--metadata", file, "--format", format])
        #expect(try folder.tool()("sheet", "slice", "atlas.png", "--metadata", file, "-o", "out").status == 0)
        for number in 1...5 {
            #expect(try folder.bitmap("out/s\(number).png") == Sample.cutout(UInt64(number)))
        }
        #expect(try folder.tool()("sheet", "verify", "atlas.png", file, "--against", "art").status == 0)
    }

    @Test func turnedSpritesOfLibGDXComeBack() throws {
        let folder = try Workspace()
        for number in 1...6 {
            let size = number.isMultiple(of: 2) ? Size(30, 7) : Size(6, 28)
            try folder.write(Sample.noise(UInt64(number), size), to: "art/s\(number).png")
        }
        let arguments = [
            "sheet", "pack", "art", "-o", "a.png", "--rotate", "--metadata", "a.atlas", "--format", "libgdx",
        ]
        #expect(try folder.tool().run(arguments).status == 0)
        #expect(try folder.tool()("sheet", "verify", "a.png", "a.atlas", "--against", "art").status == 0)
    }

    @Test func framesOfAnAnimationAreATag() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "walk.webp")
        let arguments = [
            "sheet", "pack", "walk.webp", "-o", "a.png", "--metadata", "a.json", "--format", "aseprite-array",
        ]
        #expect(try folder.tool().run(arguments + ["--tags"]).status == 0)
        let layout = try SheetLayout(metadata: folder.bytes("a.json"))
        #expect(layout.tags.map(\.name) == ["walk"])
        #expect(layout.sprites.map(\.duration) == (try Sample.walk()).cels.map(\.duration))
    }

    @Test func metadataInTheWayStopsAllOfIt() throws {
        let folder = try Self.packed([])
        try folder.write(Array("mine".utf8), to: "other.json")
        let outcome = try folder.tool()(
            "sheet", "pack", "art", "-o", "second.png", "--metadata", "other.json")
        #expect(outcome.status == 2)
        #expect(!folder.has("second.png"))
    }

    @Test func namesThatLeaveTheFolderAreRefused() throws {
        let folder = try Self.packed(["--metadata", "atlas.json", "--format", "texturepacker-hash"])
        let text = String(decoding: try folder.bytes("atlas.json"), as: UTF8.self)
        try folder.write(Array(text.replacingOccurrences(of: "\"s1", with: "\"../s1").utf8), to: "evil.json")
        let outcome = try folder.tool()("sheet", "slice", "atlas.png", "--metadata", "evil.json", "-o", "out")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("outside"))
        #expect(!folder.has("out"))
    }

    @Test(arguments: [
        ["sheet", "pack", "art", "-o", "b.png", "--format", "unity"],
        ["sheet", "slice", "atlas.png", "-o", "out", "--metadata", "atlas.json", "--frame-count", "2"],
    ])
    func optionsThatContradictAreRefused(arguments: [String]) throws {
        let folder = try Self.packed(["--metadata", "atlas.json"])
        #expect(try folder.tool().run(arguments).status == 2)
    }
}
