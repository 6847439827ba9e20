import PixelCore
import PixelSheets
import TestSupport
import Testing

@Suite("Mistakes in metadata")
struct MetadataMistakesTests {
    private static let frame = "{\"frame\": {\"x\": 0, \"y\": 0, \"w\": 4, \"h\": 4}}"
    private static let meta = "\"meta\": {\"image\": \"a.png\", \"size\": {\"w\": 8, \"h\": 8}}"

    @Test(
        "a mistake is named with its place",
        arguments: [
            ("{\"frames\": {\"a\": {}}, \(meta)}", "frames[\"a\"]: a member “frame” is missing"),
            (
                "{\"frames\": {\"a\": {\"frame\": {\"x\": -1, \"y\": 0, \"w\": 4, \"h\": 4}}}, \(meta)}",
                "beyond its page"
            ),
            ("{\"frames\": {\"a\": {\"frame\": {\"x\": 1e300, \"y\": 0, \"w\": 4, \"h\": 4}}}, \(meta)}", "frame.x"),
            ("{\"frames\": {\"a\": {\"frame\": {\"x\": 0.5, \"y\": 0, \"w\": 4, \"h\": 4}}}, \(meta)}", "frame.x"),
            (
                "{\"frames\": {\"a\": {\"frame\": {\"x\": 99999999999999999999, \"y\": 0, \"w\": 4, \"h\": 4}}}, \(meta)}",
                "frame.x"
            ),
            ("{\"frames\": {\"a\": {\"frame\": {\"x\": \"1\", \"y\": 0, \"w\": 4, \"h\": 4}}}, \(meta)}", "not “1”"),
            ("{\"frames\": {\"a\": {\"frame\": {\"x\": 0, \"y\": 0, \"w\": 0, \"h\": 4}}}, \(meta)}", "frame.w"),
            (
                "{\"frames\": {\"a\": {\"frame\": {\"x\": 6, \"y\": 0, \"w\": 4, \"h\": 4}}}, \(meta)}",
                "beyond its page"
            ),
            ("{\"frames\": {\"a\": \(frame), \"a\": \(frame)}, \(meta)}", "second time"),
            (
                "{\"frames\": [{\"filename\": \"a\", \"frame\": {\"x\": 0, \"y\": 0, \"w\": 4, \"h\": 4}}, "
                    + "{\"filename\": \"a\", \"frame\": {\"x\": 0, \"y\": 0, \"w\": 4, \"h\": 4}}], \(meta)}",
                "two sprites"
            ),
            (
                ".s{background:url(\"a.png\")}\n.s-a{width:2px;height:3px;background-position:82px 0}",
                "beyond its page"
            ),
            ("{\"frames\": {}}", "“meta” is missing"),
            ("{\"frames\": {\"a\": \(frame)}, \"animations\": {\"w\": [\"b\"]}, \(meta)}", "no sprite is called so"),
            (
                "<TextureAtlas imagePath=\"a.png\">\n<SubTexture name=\"a\" x=\"NaN\" y=\"0\" width=\"1\" height=\"1\"/></TextureAtlas>",
                "line 2: x"
            ),
            ("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", "document types"),
            ("<TextureAtlas imagePath=\"a.png\"><SubTexture></TextureAtlas>", "</SubTexture> is expected"),
            ("<TextureAtlas imagePath=\"&b;\"/>", "&b;"),
            ("a.png\nsize: 8, 8\na\nbounds: 0, 0, -4, 4\n", "line 3"),
            ("a.png\nsize: 8, 8\na\nbounds: 0, 0, 4\n", "4 whole numbers"),
            ("a.png\nsize: 8, 8\na\nbounds: 0, -9223372036854775808, 4, 4\n", "4 whole numbers"),
            ("a.png\nsize: 8, 8\na\nbounds: 0, 0, 4, 4\nrotate: 45\n", "turned by “45”"),
            ("[gd_resource type=\"Theme\" format=3]\n", "type SpriteFrames"),
            (
                "[gd_resource type=\"SpriteFrames\"]\n[resource]\nanimations = [{\"name\": &\"a\"}]\n",
                "frames, loop, name and speed"
            ),
            ("[gd_resource type=\"SpriteFrames\"]\n\na = \"", "line 3"),
            (".a{background:url(a.png)}\n.a-b{background-position:0 0;width:1em;height:1px}", "line 2: width"),
            (".a{background:url(a.png)", "no “}”"),
            ("fileFormatVersion: 2\nTextureImporter:\n  spriteMode: 2\n", "sprites is missing"),
            ("fileFormatVersion: 2\n\tguid: a\n", "line 2"),
        ])
    func isNamed(text: String, message: String) throws {
        let error = #expect(throws: SheetError.self) { try SheetLayout(metadata: Array(text.utf8)) }
        #expect(error?.detail.contains(message) == true, "\(String(describing: error))")
    }

    @Test(
        "what is nested without end is refused", arguments: MetadataFormat.allCases,
        ["[", "{\"a\":", "<a>", "- ", "a{", "{a: "])
    func isNotFollowedForEver(_ format: MetadataFormat, _ piece: String) {
        let heads = ["", "[gd_resource type=\"SpriteFrames\"]\na = ", "fileFormatVersion: 2\na: ", "@media "]
        for head in heads {
            let text = head + String(repeating: piece, count: 20_000)
            // Nothing nests in libGDX's lines: there it is a name that nobody has.
            guard format != .libGDX else {
                _ = try? SheetLayout(metadata: Array(text.utf8), format: format)
                continue
            }
            #expect(throws: SheetError.self) { try SheetLayout(metadata: Array(text.utf8), format: format) }
        }
    }

    @Test("bytes of chance and files with changed bytes are read or refused", arguments: MetadataFormat.allCases)
    func neverCrashes(_ format: MetadataFormat) throws {
        var random = RandomSource(seed: 8)
        for _ in 0..<6 {
            let (layout, _) = random.layout(for: format)
            for file in try SheetMetadata.files(for: layout, format: format) {
                for _ in 0..<60 {
                    var bytes = file.bytes
                    for _ in 0...random.next(in: 0...3) {
                        let place = random.next(in: 0...bytes.count - 1)
                        switch random.next(in: 0...3) {
                        case 0: bytes[place] = random.byte()
                        case 1: bytes.removeSubrange(place...)
                        case 2: bytes.insert(contentsOf: Array("-99999999999999999999".utf8), at: place)
                        default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
                        }
                        if bytes.isEmpty { bytes = [0x7B] }
                    }
                    _ = try? SheetLayout(
                        metadata: bytes, name: file.name, format: format, imageSizes: layout.imageSizes)
                    _ = MetadataFormat(sniffing: bytes)
                }
            }
        }
    }

    @Test("what a format cannot hold is refused with what to do")
    func isRefused() {
        var sprite = SheetSprite(name: "a", region: Rectangle(x: 0, y: 0, width: 2, height: 3))
        (sprite.isRotated, sprite.sourceSize) = (true, Size(3, 2))
        let page = SheetPage(imageName: "a.png", size: Size(8, 8))
        for format in MetadataFormat.allCases where ![.clockwise].contains(format.capabilities.rotation) {
            let layout = SheetLayout(pages: [page], sprites: [sprite])
            let error = #expect(throws: SheetError.self) { try SheetMetadata.files(for: layout, format: format) }
            #expect(error?.code == .unsupported)
            #expect(error?.detail.contains("without rotation") == true)
        }
        let two = SheetLayout(
            pages: [page, SheetPage(imageName: "b.png", size: page.size)],
            sprites: [SheetSprite(name: "a", region: Rectangle(x: 0, y: 0, width: 2, height: 3))])
        for format in MetadataFormat.allCases where format.capabilities.pages == .one {
            let error = #expect(throws: SheetError.self) { try SheetMetadata.files(for: two, format: format) }
            #expect(error?.code == .unsupported)
        }
        let far = SheetLayout(
            pages: [page],
            sprites: [SheetSprite(name: "a", region: Rectangle(x: .max - 1, y: .min, width: .max, height: 1))])
        for format in MetadataFormat.allCases {
            #expect(throws: SheetError.self) { try SheetMetadata.files(for: far, format: format) }
        }
    }
}
