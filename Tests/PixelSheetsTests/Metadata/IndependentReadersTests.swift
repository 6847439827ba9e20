import Foundation
import PixelCore
import PixelSheets
import TestSupport
import Testing

/// Our files as parsers of other makers read them: the same sprites are cut.
@Suite(
    "Metadata read by others",
    .enabled(if: MetadataReaders.python != nil, "\(MetadataReaders.absence)"))
struct IndependentReadersTests {
    @Test("sprites are cut the same", arguments: MetadataFormat.allCases)
    func cutsTheSame(_ format: MetadataFormat) throws {
        var random = RandomSource(seed: 77)
        for _ in 0..<4 {
            var (layout, images) = random.layout(for: format)
            layout = try layout.takingBordersFromSlices()
            let places = try MetadataReaders.read(SheetMetadata.files(for: layout, format: format), format, layout)
            let pictures = Dictionary(uniqueKeysWithValues: zip(layout.pages.map(\.imageName), images))
            #expect(places.count == layout.sprites.count)
            for (sprite, truth) in zip(layout.sprites, try layout.sprites(cutFrom: images)) {
                let place = try #require(places[sprite.name], "\(format): \(sprite.name)")
                let page = try #require(pictures[place.image])
                let expected = format.capabilities.keepsSourceSizes ? truth : truth.cropped(to: sprite.trimmedBounds)
                #expect(place.cut(from: page) == expected, "\(format): \(sprite.name)")
                #expect(place.border == sprite.borderSides(in: format), "\(format): \(sprite.name)")
            }
        }
    }
}

/// A Python that has parsers of other makers.
enum MetadataReaders {
    /// The one that `PIXELWRIGHT_METADATA_PYTHON` names, or else the one that `make test` installs.
    static let python: Tool? = {
        let environment = ProcessInfo.processInfo.environment["PIXELWRIGHT_METADATA_PYTHON"]
        return Tool(path: environment ?? PackageFolder.path + "/.build/metadata-readers/bin/python")
    }()

    static let absence =
        "needs lxml, tinycss2, PyYAML, godot_parser and jsonschema: make test installs them, or "
        + "PIXELWRIGHT_METADATA_PYTHON names a Python that has them"

    /// Where such a parser finds a sprite.
    struct Place: Decodable {
        let image: String
        let region: [Int]
        let turns: Int
        let source: [Int]
        let offset: [Int]
        /// Left, top, right and bottom of what engines would not stretch, from the sides of the untrimmed sprite, or
        /// where its size is not told, of what is stored.
        let border: [Int]?

        func cut(from page: Bitmap) -> Bitmap {
            let area = Rectangle(x: region[0], y: region[1], width: region[2], height: region[3])
            var result = Bitmap(size: Size(source[0], source[1]))
            result.draw(
                page.cropped(to: area).rotated(quarterTurns: turns), at: Point(x: offset[0], y: offset[1]),
                replacing: true)
            return result
        }
    }

    static func read(
        _ files: [MetadataFile], _ format: MetadataFormat, _ layout: SheetLayout
    ) throws -> [String: Place] {
        guard let python else { return [:] }
        let folder = FileManager.default.temporaryDirectory.appending(path: "pixelwright-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
        let paths = files.map { folder.appending(path: $0.name).path }
        let sizes = layout.pages.map { "\($0.imageName)=\($0.size.width)x\($0.size.height)" }
        let script = PackageFolder.path + "/Tests/PixelSheetsTests/Metadata/recut_sprites.py"
        let schema = PackageFolder.path + "/docs/schemas/sheet.schema.json"
        let output = try python.run([script, format.rawValue, schema] + paths + sizes, inFolder: folder.path)
        return try JSONDecoder().decode([String: Place].self, from: Data(output))
    }
}

extension SheetSprite {
    /// What a parser of `format` is to find of ``border``.
    fileprivate func borderSides(in format: MetadataFormat) -> [Int]? {
        guard format.capabilities.hasBorders, let border else { return nil }
        let sides = [border.left, border.top, border.right, border.bottom]
        guard !format.capabilities.keepsSourceSizes else { return sides }
        let bounds = trimmedBounds
        let trimmed = [bounds.minX, bounds.minY, sourceSize.width - bounds.maxX, sourceSize.height - bounds.maxY]
        let stored = zip(sides, trimmed).map { $0 - $1 }
        return stored == [0, 0, 0, 0] ? nil : stored
    }
}
