import Foundation
import Pixelwright
import Testing

@Suite("mistakes with sheets", .timeLimit(.minutes(30)))
struct SheetMistakeTests {
    /// Our own metadata of one sprite `a` in `sheet.png`, of 12×10 px, with other members.
    private static func metadata(_ sprites: [[String: Any]]) throws -> [UInt8] {
        let region: [String: Any] = ["name": "a", "page": 0, "x": 0, "y": 0, "width": 12, "height": 10]
        let sprites = sprites.map { region.merging($0) { _, new in new } }
        let document: [String: Any] = [
            "format": "pixelwright-sheet", "version": 1, "scale": 1, "tags": [Any](), "slices": [Any](),
            "pages": [["image": "sheet.png", "width": 12, "height": 10]], "sprites": sprites,
        ]
        return try Array(JSONSerialization.data(withJSONObject: document))
    }

    private static func workspace(_ sprites: [[String: Any]]) throws -> Workspace {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "sheet.png")
        try folder.write(metadata(sprites), to: "sheet.json")
        return folder
    }

    @Test(arguments: ["name", "source", "name of nothing", "fraction"])
    func whatIsWrongWithMetadataIsSaidOfIt(mistake: String) throws {
        let huge = ["x": 0, "y": 0, "width": 16_000_000, "height": 16_000_000]
        let (sprites, message): ([[String: Any]], String) =
            switch mistake {
            case "name": ([[:], [:]], "two sprites are called a")
            case "source": ([["source": huge]], "sprite a: its untrimmed size is 16000000×16000000 px")
            case "fraction": ([["x": 1.5]], "sprites[0].x: a whole number")
            default: ([["name": ""]], "a sprite's name is 1 through 4096 bytes")
            }
        let folder = try Self.workspace(sprites)
        for command in [
            ["sheet", "slice", "sheet.png", "--metadata", "sheet.json", "-o", "out"],
            ["sheet", "verify", "sheet.png", "sheet.json"],
            ["convert", "sheet.png", "--metadata", "sheet.json", "-o", "out.gif"],
        ] {
            let outcome = try folder.tool().run(command)
            #expect(outcome.status == 1, "\(command)")
            #expect(outcome.messages.hasPrefix("pixelwright: sheet.json: \(message)"), "\(outcome.messages)")
            #expect(!folder.has("out") && !folder.has("out.gif"))
        }
    }

    @Test func manySpritesOfMuchTransparencyAreRefusedBeforeTheyAreMade() throws {
        let source = ["x": 0, "y": 0, "width": 8000, "height": 8000]
        let folder = try Self.workspace((0..<200).map { ["name": "s\($0)", "source": source] })
        let outcome = try folder.tool()("sheet", "verify", "sheet.png", "sheet.json")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("take more than 268435456 px together, from s4 on"), "\(outcome.messages)")
    }

    @Test func sheetsAndMetadataComeThroughPipes() throws {
        let folder = try Self.workspace([[:]])
        let metadata = try folder.bytes("sheet.json")
        #expect(try folder.tool()("sheet", "verify", "sheet.png", "-", input: metadata).status == 0)
        let sheet = try folder.bytes("sheet.png")
        #expect(try folder.tool()("sheet", "verify", "-", "sheet.json", input: sheet).messages.contains("1 sprite on"))
        #expect(try folder.tool()("sheet", "verify", "-", "-", input: sheet).status == 2)
        let outcome = try folder.tool()("sheet", "slice", "sheet.png", "--metadata", "-", "-o", "out", input: metadata)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try folder.bitmap("out/a.png") == Sample.sprite())
    }

    @Test(arguments: ["b.png", "b_2.png", "./b.png"])
    func aPageAndMetadataOfOneNameAreRefusedBeforeAnythingIsWritten(metadata: String) throws {
        let folder = try Workspace()
        for number in 1...2 { try folder.write(Sample.sprite(UInt64(number)), to: "art/s\(number).png") }
        let outcome = try folder.tool()(
            "sheet", "pack", "art", "-o", "b.png", "--max-size", "12x10", "--metadata", metadata, "--force")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("would both be written to \(metadata)"), "\(outcome.messages)")
        #expect(!folder.has("b.png") && !folder.has("b_2.png"))
    }

    @Test func whatMetadataCannotHoldIsSaidOnOneLineWithTheSheet() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "art/new\nline.png")
        let outcome = try folder.tool()("sheet", "pack", "art", "-o", "b.png", "--metadata", "b.json")
        #expect(outcome.status != 0)
        #expect(outcome.messages.hasPrefix("pixelwright: b.png: a sprite's name"), "\(outcome.messages)")
        #expect(outcome.messages.split(separator: "\n").count == 1)
        #expect(!folder.has("b.png"))
    }

    @Test func runsOfOneNameWithOthersBetweenGetTagsOfTheirOwn() throws {
        let folder = try Workspace()
        let names = ["idle1", "idle2", "idle2-1", "idle2-2", "idle3", "idle4"]
        for (index, name) in names.enumerated() {
            try folder.write(Sample.sprite(UInt64(index + 1)), to: "art/\(name).png")
        }
        let outcome = try folder.tool()(
            "sheet", "pack", "art", "-o", "b.png", "--tags", "--metadata", "b.tres", "--format", "godot")
        #expect(outcome.status == 0, "\(outcome.messages)")
        let text = String(decoding: try folder.bytes("b.tres"), as: UTF8.self)
        for tag in ["&\"idle\"", "&\"idle2\"", "&\"idle_2\""] { #expect(text.contains(tag), "\(text)") }
    }

    @Test func aFolderOfSourcesWithoutImagesIsSaidOnce() throws {
        let folder = try Self.workspace([[:]])
        try FileManager.default.createDirectory(atPath: folder.path + "/art", withIntermediateDirectories: true)
        let outcome = try folder.tool()("sheet", "verify", "sheet.png", "sheet.json", "--against", "art")
        #expect(outcome.status == 1)
        #expect(outcome.messages == "pixelwright: art: no image is in this folder\n")
    }

    @Test func aLinkToNowhereInAFolderIsNamed() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "art/a.png")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/art/b.png", withDestinationPath: "nowhere.png")
        let outcome = try folder.tool()("sheet", "pack", "art", "-o", "sheet.png")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("art/b.png: no such file"), "\(outcome.messages)")
        #expect(!folder.has("sheet.png"))
    }
}
