import PixelCore
import PixelSheets
import Testing

/// Unity knows textures and sprites by identifiers, which scenes hold: files that are written again must keep them.
@Suite("Unity's files that are replaced")
struct UnityReplacementTests {
    /// As Unity writes it, shortened: one sprite with a pivot and a border that were set in its editor.
    private static let existing = """
        fileFormatVersion: 2
        guid: 0123456789abcdef0123456789abcdef
        TextureImporter:
          internalIDToNameTable:
          - first:
              213: -4411
            second: walk
          spriteMode: 2
          spriteSheet:
            serializedVersion: 2
            sprites:
            - serializedVersion: 2
              name: walk
              rect:
                serializedVersion: 2
                x: 0
                y: 0
                width: 8
                height: 8
              alignment: 9
              pivot: {x: 0.25, y: 0.125}
              border: {x: 1, y: 2, z: 3, w: 4}
              spriteID: aaaabbbbccccddddeeeeffff00001111
              internalID: -4411
        """

    private func text(_ sprites: [SheetSprite], replacing text: String = existing) throws -> String {
        let layout = SheetLayout(pages: [SheetPage(imageName: "hero.png", size: Size(64, 32))], sprites: sprites)
        return try SheetMetadata.files(
            for: layout, format: .unity, replacing: [MetadataFile(name: "hero.png.meta", text: text)])[0].text
    }

    private let walk = SheetSprite(name: "walk", region: Rectangle(x: 9, y: 2, width: 8, height: 8))
    private let idle = SheetSprite(name: "idle", region: Rectangle(x: 30, y: 2, width: 8, height: 8))

    @Test("guid and ids stay, new sprites get their own, and pivots and borders that were set in the editor stay")
    func keepsWhatScenesReferTo() throws {
        let text = try text([idle, walk])
        #expect(text.contains("\nguid: 0123456789abcdef0123456789abcdef\n"))
        #expect(text.contains("      213: -4411\n    second: walk\n"))
        #expect(text.contains("      walk: -4411\n"))
        #expect(text.contains("spriteID: aaaabbbbccccddddeeeeffff00001111\n      internalID: -4411\n"))
        #expect(text.contains("x: 0.25, y: 0.125}\n      border: {x: 1, y: 2, z: 3, w: 4}"))
        #expect(!text.contains("idle: -4411"))
        #expect(try self.text([idle, walk], replacing: text) == text)
    }

    @Test("what the layout says of pivots and borders goes before what was there")
    func layoutGoesFirst() throws {
        var walk = walk
        walk.pivot = Pivot(x: 0.5, y: 1)
        walk.border = SpriteBorder(left: 2, top: 2, right: 2, bottom: 2)
        #expect(try text([walk]).contains("x: 0.5, y: 0}\n      border: {x: 2, y: 2, z: 2, w: 2}"))
        (walk.pivot, walk.border, walk.sourceSize) = (nil, nil, Size(16, 8))
        #expect(try text([walk]).contains("pivot: {x: 1, y: 0.5}"), "what is trimmed has a pivot that makes up for it")
        walk.region.size = Size(3, 3)
        #expect(try text([walk]).contains("border: {x: 0, y: 0, z: 0, w: 0}"), "there is no room for the old border")
    }

    @Test("a texture that was not sliced yet keeps its guid")
    func keepsGUIDOfOthers() throws {
        let plain = """
            fileFormatVersion: 2
            guid: ffffffffffffffffffffffffffffffff
            TextureImporter:
              spriteMode: 1
              spriteSheet:
                serializedVersion: 2
                sprites: []
            """
        #expect(try text([walk], replacing: plain).contains("guid: ffffffffffffffffffffffffffffffff\n"))
    }

    @Test("a file that cannot be read is not lost", arguments: ["", "guid: 12\n", "fileFormatVersion: 2\n\tguid: a"])
    func brokenIsRefused(existing: String) {
        let error = #expect(throws: SheetError.self) { try text([walk], replacing: existing) }
        #expect(error?.detail.contains("hero.png.meta is there already") == true)
    }
}
