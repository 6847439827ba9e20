import Foundation
import Pixelwright
import Testing

@Suite("sheet verify", .timeLimit(.minutes(30)))
struct SheetVerifyTests {
    /// A sheet of two sprites, of which one was trimmed, and their sources.
    private func sheet(in folder: Workspace, _ format: MetadataFormat) throws -> MetadataFile {
        let (walk, idle) = (Sample.sprite(1, Size(9, 7)), Sample.sprite(2, Size(5, 5)))
        var source = Bitmap(size: Size(8, 9))
        source.draw(idle, at: Point(x: 2, y: 3), replacing: true)
        var page = Bitmap(size: Size(16, 16))
        page.draw(walk, at: .zero, replacing: true)
        page.draw(idle, at: Point(x: 9, y: 9), replacing: true)
        var sprite = SheetSprite(name: "idle", region: Rectangle(x: 9, y: 9, width: 5, height: 5))
        (sprite.sourceSize, sprite.trimOffset) = (source.size, Point(x: 2, y: 3))
        let layout = SheetLayout(
            pages: [SheetPage(imageName: "hero.png", size: page.size)],
            sprites: [SheetSprite(name: "walk", region: Rectangle(x: 0, y: 0, width: 9, height: 7)), sprite])
        let file = try SheetMetadata.files(for: layout, format: format)[0]
        try folder.write(file.bytes, to: file.name)
        try folder.write(page, to: "hero.png")
        try folder.write(walk, to: "frames/walk.png")
        try folder.write(source, to: "frames/idle.png")
        return file
    }

    @Test(arguments: MetadataFormat.allCases) func spritesEqualTheirSources(_ format: MetadataFormat) throws {
        let folder = try Workspace()
        let file = try sheet(in: folder, format)
        let outcome = try folder.tool()("sheet", "verify", "hero.png", file.name, "--against", "frames", "--json")
        #expect(outcome.status == 0, "\(outcome.messages)")
        let report = try #require(outcome.reports.first)
        #expect(
            Set(report.keys) == [
                "path", "metadata", "format", "pages", "sprites", "compared", "ok", "problems", "warnings",
            ])
        #expect(report["ok"] as? Bool == true)
        #expect(report["compared"] as? Int == 2)
    }

    @Test func aSpriteThatDiffersIsNamed() throws {
        let folder = try Workspace()
        let file = try sheet(in: folder, .texturePackerHash)
        var walk = try folder.bitmap("frames/walk.png")
        walk[3, 2] = RGBA8(1, 2, 3)
        try folder.write(walk, to: "frames/walk.png")
        let outcome = try folder.tool()("sheet", "verify", "hero.png", file.name, "--against", "frames", "--json")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("walk: 1 pixels differ"))
        #expect(outcome.reports.first?["ok"] as? Bool == false)
    }

    @Test func brokenMetadataIsFoundWanting() throws {
        let folder = try Workspace()
        _ = try sheet(in: folder, .json)
        try folder.write(Array("{\"frames\": {\n  \"a\": 1,}}".utf8), to: "broken.json")
        let outcome = try folder.tool()("sheet", "verify", "hero.png", "broken.json")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("line 2"))
        #expect(try folder.tool()("sheet", "verify", "none.png", "hero.json").status == 1)
        #expect(try folder.tool()("sheet", "verify", "hero.png", "hero.json", "--against", "none").status == 2)
    }
}
