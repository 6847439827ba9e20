import PixelCore
import PixelSheets
import Testing

/// What tools that write for several engines get wrong.
@Suite("Traps of engines")
struct EngineTrapTests {
    private let page = SheetPage(imageName: "hero.png", size: Size(64, 32))

    @Test("Unity's ids must stay: they are the same in every export, whatever else is on the sheet")
    func idsAreStable() throws {
        let walk = SheetSprite(name: "walk", region: Rectangle(x: 1, y: 2, width: 3, height: 4))
        let idle = SheetSprite(name: "idle", region: Rectangle(x: 9, y: 2, width: 3, height: 4))
        func lines(_ sprites: [SheetSprite]) throws -> Set<String> {
            let layout = SheetLayout(pages: [page], sprites: sprites)
            let text = try SheetMetadata.files(for: layout, format: .unity)[0].text
            return Set(
                text.split(separator: "\n").map(String.init).filter { $0.contains("ID: ") || $0.contains("guid: ") })
        }
        var moved = walk
        moved.region.origin.x = 30
        let ids = try lines([walk])
        #expect(ids.count > 3)
        #expect(try lines([moved]) == ids)
        #expect(try lines([idle, walk]).isSuperset(of: ids))
    }

    @Test("Unity's y points up: rows count from the bottom")
    func unityCountsFromTheBottom() throws {
        let sprite = SheetSprite(name: "a", region: Rectangle(x: 1, y: 2, width: 3, height: 4))
        let text = try SheetMetadata.files(for: SheetLayout(pages: [page], sprites: [sprite]), format: .unity)[0].text
        #expect(text.contains("\n        x: 1\n        y: 26\n        width: 3\n        height: 4\n"))
    }

    @Test("Starling swaps width and height of a turned sprite, TexturePacker does not")
    func sizesOfTurnedSprites() throws {
        var sprite = SheetSprite(name: "a", region: Rectangle(x: 1, y: 2, width: 3, height: 4))
        (sprite.isRotated, sprite.sourceSize, sprite.trimOffset) = (true, Size(9, 8), Point(x: 2, y: 1))
        let layout = SheetLayout(pages: [page], sprites: [sprite])
        let starling = try SheetMetadata.files(for: layout, format: .starling)[0].text
        #expect(starling.contains("width=\"3\" height=\"4\" rotated=\"true\" frameX=\"-2\" frameY=\"-1\""))
        #expect(starling.contains("frameWidth=\"9\" frameHeight=\"8\""))
        let texturePacker = try SheetMetadata.files(for: layout, format: .texturePackerHash)[0].text
        #expect(texturePacker.contains("\"frame\": {\"x\": 1, \"y\": 2, \"w\": 4, \"h\": 3}"))
    }

    @Test("libGDX counts offsets from the bottom, and keeps an index apart from the name")
    func libGDXCountsFromTheBottom() throws {
        var sprite = SheetSprite(name: "walk_3", region: Rectangle(x: 1, y: 2, width: 3, height: 4))
        (sprite.sourceSize, sprite.trimOffset) = (Size(9, 10), Point(x: 2, y: 1))
        let text = try SheetMetadata.files(for: SheetLayout(pages: [page], sprites: [sprite]), format: .libGDX)[0].text
        #expect(text.contains("walk\n  index: 3\n  bounds: 1, 2, 3, 4\n  offsets: 2, 5, 9, 10\n"))
    }

    @Test("libGDX turns counter-clockwise: a sprite's top left corner is its region's bottom left one")
    func libGDXTurnsCounterclockwise() throws {
        let picture = try #require(Bitmap(size: Size(3, 2), pixels: (1...6).map { RGBA8(UInt8($0), 0, 0) }))
        var source = Bitmap(size: Size(9, 10))
        source.draw(picture, at: Point(x: 2, y: 1), replacing: true)
        var sprite = SheetSprite(name: "a", region: Rectangle(x: 1, y: 2, width: 2, height: 3))
        (sprite.rotation, sprite.sourceSize, sprite.trimOffset) = (.counterclockwise, source.size, Point(x: 2, y: 1))
        var image = Bitmap(size: page.size)
        for y in 0..<2 { for x in 0..<3 { image[1 + y, 2 + 2 - x] = picture[x, y] } }
        let layout = SheetLayout(pages: [page], sprites: [sprite])
        let file = try SheetMetadata.files(for: layout, format: .libGDX)[0]
        // Width and height are the sprite's own; 7 = 10 − 1 − 2 rows lie below it.
        #expect(file.text.contains("bounds: 1, 2, 3, 2\n  offsets: 2, 7, 9, 10\n  rotate: 90\n"))
        #expect(try SheetLayout(metadata: file.bytes).sprites(cutFrom: [image]) == [source])
    }

    @Test("Starling's turned sprites lie clockwise, as TexturePacker's and Phaser's do")
    func othersTurnClockwise() throws {
        let picture = try #require(Bitmap(size: Size(3, 2), pixels: (1...6).map { RGBA8(UInt8($0), 0, 0) }))
        var sprite = SheetSprite(name: "a", region: Rectangle(x: 1, y: 2, width: 2, height: 3))
        (sprite.rotation, sprite.sourceSize) = (.clockwise, picture.size)
        var image = Bitmap(size: page.size)
        for y in 0..<2 { for x in 0..<3 { image[1 + 1 - y, 2 + x] = picture[x, y] } }
        for format in [MetadataFormat.starling, .texturePackerHash, .texturePackerArray, .phaser, .pixi] {
            let files = try SheetMetadata.files(for: SheetLayout(pages: [page], sprites: [sprite]), format: format)
            #expect(try SheetLayout(metadata: files).sprites(cutFrom: [image]) == [picture], "\(format)")
        }
    }

    @Test("Phaser needs frame names without endings of files, which Aseprite gives them")
    func namesForPhaserHaveNoEndings() throws {
        let frame = "\"frame\": {\"x\": 0, \"y\": 0, \"w\": 4, \"h\": 4}, \"duration\": 80"
        let text = """
            {"frames": [{"filename": "hero 0.aseprite", \(frame)}, {"filename": "hero 1.aseprite", \(frame)}],
             "meta": {"image": "hero.png", "size": {"w": 8, "h": 8},
                      "frameTags": [{"name": "walk", "from": 0, "to": 1, "direction": "forward"}]}}
            """
        let layout = try SheetLayout(metadata: Array(text.utf8))
        let files = try SheetMetadata.files(for: layout, format: .phaser)
        #expect(files.map(\.name) == ["hero.json", "hero-anims.json"])
        #expect(files[0].text.contains("\"filename\": \"hero 0\"") && files[1].text.contains("\"frame\": \"hero 1\""))
        #expect(!files.contains { $0.text.contains(".aseprite") })
    }

    @Test("frames that are equal or empty are listed by every format", arguments: MetadataFormat.allCases)
    func equalFramesStay(_ format: MetadataFormat) throws {
        let picture = Bitmap(size: Size(4, 4), filledWith: RGBA8(1, 2, 3))
        let sprites = [picture, picture, Bitmap(size: Size(4, 4)), Bitmap(size: Size(4, 4)), picture].enumerated().map {
            SpriteImage(name: "walk_\($0)", bitmap: $1, duration: .milliseconds(100))
        }
        for trims in [false, true] {
            var packer = SheetPacker()
            packer.trimThreshold = trims ? 0 : nil
            let packed = try packer.pack(sprites)
            #expect(Set(packed.layout.sprites.map(\.region)).count == 2, "equal frames share a place")
            var layout = packed.layout
            layout.tags = [AnimationTag(name: "walk", frames: 0..<5)]
            let again = try SheetLayout(
                metadata: SheetMetadata.files(for: layout, format: format), format: format,
                imageSizes: layout.imageSizes)
            #expect(again.sprites.map(\.name) == sprites.map(\.name))
            guard format.capabilities.keepsSourceSizes else { continue }
            #expect(try again.sprites(cutFrom: packed.images) == sprites.map(\.bitmap))
        }
    }

    @Test("files of several pages name one another")
    func pagesNameOneAnother() throws {
        let pages = [page, SheetPage(imageName: "hero-1.png", size: page.size)]
        var other = SheetSprite(name: "b", region: Rectangle(x: 0, y: 0, width: 3, height: 4))
        other.page = 1
        let layout = SheetLayout(
            pages: pages, sprites: [SheetSprite(name: "a", region: Rectangle(x: 1, y: 2, width: 3, height: 4)), other])
        let files = try SheetMetadata.files(for: layout, format: .pixi)
        #expect(files.map(\.name) == ["hero.json", "hero-1.json"])
        #expect(SheetMetadata.companions(of: files[0]) == ["hero-1.json"])
        #expect(SheetMetadata.companions(of: files[1]) == ["hero.json"])
        #expect(
            try SheetMetadata.files(for: layout, format: .unity).map(\.name) == ["hero.png.meta", "hero-1.png.meta"])
    }
}
