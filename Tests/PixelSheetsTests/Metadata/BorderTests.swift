import PixelCore
import PixelSheets
import Testing

@Suite("Borders that are not stretched")
struct BorderTests {
    private let page = SheetPage(imageName: "ui.png", size: Size(64, 32))
    private let border = SpriteBorder(left: 3, top: 2, right: 4, bottom: 5)

    /// A panel of which two rows at the top and a column at the left are trimmed, and a sprite after it.
    private var layout: SheetLayout {
        var panel = SheetSprite(name: "panel", region: Rectangle(x: 0, y: 0, width: 15, height: 14))
        (panel.sourceSize, panel.trimOffset, panel.border) = (Size(16, 16), Point(x: 1, y: 2), border)
        return SheetLayout(
            pages: [page],
            sprites: [panel, SheetSprite(name: "rose", region: Rectangle(x: 20, y: 0, width: 16, height: 16))])
    }

    @Test(
        "each engine has its own order and origin of sides",
        arguments: [
            (MetadataFormat.unity, "border: {x: 2, y: 5, z: 4, w: 0}"),
            (.libGDX, "split: 2, 4, 0, 5\n"),
            (.pixi, "\"borders\": {\"left\": 3, \"top\": 2, \"right\": 4, \"bottom\": 5}"),
            (.phaser, "\"scale9Borders\": {\"x\": 3, \"y\": 2, \"w\": 9, \"h\": 9}"),
            (.texturePackerHash, "\"scale9Borders\": {\"x\": 3, \"y\": 2, \"w\": 9, \"h\": 9}"),
            (.asepriteArray, "\"center\": {\"x\": 3, \"y\": 2, \"w\": 9, \"h\": 9}"),
            (.json, "\"border\": {\"left\": 3, \"top\": 2, \"right\": 4, \"bottom\": 5}"),
        ])
    func sidesAreWritten(format: MetadataFormat, text: String) throws {
        let file = try SheetMetadata.files(for: layout, format: format)[0]
        #expect(file.text.contains(text), "\(file.text)")
    }

    @Test("a border of one sprite is none of the next, though slices go on until their next key")
    func sliceEnds() throws {
        let files = try SheetMetadata.files(for: layout, format: .asepriteHash)
        let again = try SheetLayout(metadata: files)
        #expect(again.sprites.map(\.border) == [border, nil])
        #expect(again.slices.map { $0.keys.map(\.frame) } == [[0, 1]])
    }

    @Test("a slice drawn around a whole panel is its border in engines; one on a part of it is not")
    func slicesAreBorders() throws {
        var layout = layout
        layout.sprites[0].border = nil
        let eye = SheetSlice.Key(
            frame: 0, bounds: Rectangle(x: 5, y: 5, width: 4, height: 4),
            center: Rectangle(x: 1, y: 1, width: 1, height: 1))
        layout.slices = [SheetSlice(name: "eye", keys: [eye])]
        #expect(try layout.takingBordersFromSlices().sprites[0].border == nil)
        let whole = SheetSlice.Key(
            frame: 0, bounds: Rectangle(x: 1, y: 1, width: 15, height: 15),
            center: Rectangle(x: 2, y: 1, width: 9, height: 9))
        layout.slices.append(SheetSlice(name: "panel", keys: [whole]))
        #expect(try layout.takingBordersFromSlices().sprites[0].border == border)
        let unity = try SheetMetadata.files(for: layout, format: .unity)[0]
        #expect(unity.text.contains("border: {x: 2, y: 5, z: 4, w: 0}"))
    }

    @Test("a border that a sprite has no room for is refused", arguments: MetadataFormat.allCases)
    func tooWideIsRefused(_ format: MetadataFormat) {
        var layout = layout
        layout.sprites[1].border = SpriteBorder(left: 9, top: 0, right: 8, bottom: 0)
        let error = #expect(throws: SheetError.self) { try SheetMetadata.files(for: layout, format: format) }
        #expect(error?.code == .outOfBounds)
        #expect(error?.detail.contains("rose") == true)
    }
}
