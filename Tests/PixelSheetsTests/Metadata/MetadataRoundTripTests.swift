import PixelCore
import PixelSheets
import TestSupport
import Testing

@Suite("Metadata written and read back")
struct MetadataRoundTripTests {
    @Test("what a format holds of a layout is there again", arguments: MetadataFormat.allCases)
    func keepsWhatItHolds(_ format: MetadataFormat) throws {
        var random = RandomSource(seed: 11)
        for round in 0..<60 {
            let (layout, images) = random.layout(for: format)
            let files = try SheetMetadata.files(for: layout, format: format)
            let sizes = format.capabilities.hasPageSizes ? [:] : layout.imageSizes
            #expect(Set(files.map(\.name)).count == files.count)
            let again = try SheetLayout(metadata: files, format: format, imageSizes: sizes)
            let (expected, found) = (
                HeldLayout(try layout.tellingBorders(for: format), by: format.capabilities),
                HeldLayout(again, by: format.capabilities)
            )
            #expect(expected.sprites == found.sprites, "\(format), round \(round)")
            #expect(expected.tags == found.tags, "\(format), round \(round): \(files.last?.text ?? "")")
            #expect(expected == found, "\(format), round \(round)")
            guard format.capabilities.keepsSourceSizes else { continue }
            let cut = Dictionary(
                uniqueKeysWithValues: zip(layout.sprites.map(\.name), try layout.sprites(cutFrom: images)))
            let order = again.pages.compactMap { page in layout.pages.firstIndex(of: page).map { images[$0] } }
            let cutAgain = Dictionary(
                uniqueKeysWithValues: zip(again.sprites.map(\.name), try again.sprites(cutFrom: order)))
            #expect(cut == cutAgain, "\(format), round \(round)")
        }
    }

    @Test("a format is known by what it holds", arguments: MetadataFormat.allCases)
    func isKnownByContent(_ format: MetadataFormat) throws {
        var random = RandomSource(seed: 5)
        for _ in 0..<20 {
            let (layout, _) = random.layout(for: format)
            let file = try #require(try SheetMetadata.files(for: layout, format: format).first)
            #expect(MetadataFormat(sniffing: file.bytes) == format, "\(file.text.prefix(300))")
        }
    }

    @Test("written once more from what was read, files are the same", arguments: MetadataFormat.allCases)
    func isSettled(_ format: MetadataFormat) throws {
        var random = RandomSource(seed: 21)
        for _ in 0..<20 {
            let (layout, _) = random.layout(for: format)
            let once = try SheetLayout(
                metadata: SheetMetadata.files(for: layout, format: format, name: "sheet"), format: format,
                imageSizes: layout.imageSizes)
            let twice = try SheetLayout(
                metadata: SheetMetadata.files(for: once, format: format, name: "sheet"), format: format,
                imageSizes: layout.imageSizes)
            #expect(
                HeldLayout(once, by: format.capabilities) == HeldLayout(twice, by: format.capabilities), "\(format)")
        }
    }

    @Test("turned sprites are stored the other way around, and cut the same")
    func turnsTheOtherWay() throws {
        var random = RandomSource(seed: 3)
        var image = Bitmap(size: Size(20, 20))
        let source = random.bitmap(.noise, size: Size(7, 4))
        image.draw(source.rotated(quarterTurns: 1), at: Point(x: 3, y: 5), replacing: true)
        var sprite = SheetSprite(name: "a", region: Rectangle(x: 3, y: 5, width: 4, height: 7))
        (sprite.rotation, sprite.sourceSize) = (.clockwise, source.size)
        var alias = sprite
        alias.name = "b"
        let layout = SheetLayout(pages: [SheetPage(imageName: "a.png", size: image.size)], sprites: [sprite, alias])
        #expect(throws: SheetError.self) { try SheetMetadata.files(for: layout, format: .libGDX) }
        let (turned, images) = try layout.storingRotated(.counterclockwise, images: [image])
        #expect(turned.sprites.map(\.rotation) == [.counterclockwise, .counterclockwise])
        #expect(try turned.sprites(cutFrom: images) == [source, source])
        let file = try SheetMetadata.files(for: turned, format: .libGDX)[0]
        #expect(file.text.contains("bounds: 3, 5, 7, 4"))
        #expect(try SheetLayout(metadata: file.bytes).sprites(cutFrom: images) == [source, source])
        let (back, originals) = try turned.storingRotated(.clockwise, images: images, extrusion: 1)
        #expect(try back.sprites(cutFrom: originals) == [source, source])
    }
}

extension SheetLayout {
    /// With the borders of slices as those of sprites, where a format's files say so.
    fileprivate func tellingBorders(for format: MetadataFormat) throws -> SheetLayout {
        format == .json ? self : try takingBordersFromSlices()
    }

    var imageSizes: [String: Size] { Dictionary(uniqueKeysWithValues: pages.map { ($0.imageName, $0.size) }) }
}
