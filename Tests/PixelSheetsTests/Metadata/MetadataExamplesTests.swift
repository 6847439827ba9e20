import Foundation
import PixelCodecs
import PixelCore
import PixelSheets
import TestSupport
import Testing

/// Files of other makers, all of one sheet: its sprites cut by each file are equal.
@Suite(
    "Metadata of other makers",
    .enabled(if: SharedMaterial.path("bench/sheets/formats") != nil, "\(SharedMaterial.absence)"))
struct MetadataExamplesTests {
    private static let folder = "bench/sheets/formats/"

    /// The sprites as TexturePacker's file has them, against which the others are held, and by truth's names.
    private func sprites(_ files: [String], _ format: MetadataFormat) throws -> [String: Bitmap] {
        let files = try files.map { name in
            MetadataFile(name: name, bytes: try #require(SharedMaterial.bytes(Self.folder + name)))
        }
        #expect(MetadataFormat(sniffing: files[0].bytes) == (format == .pixi ? .pixi : format))
        var sizes: [String: Size] = [:]
        for name in ["sheet.png", "sheet_norot.png", "sheet_ccw.png"] { sizes[name] = try image(name).size }
        let layout = try SheetLayout(metadata: files, imageSizes: sizes)
        let images = try layout.pages.map { try image($0.imageName) }
        return Dictionary(uniqueKeysWithValues: zip(layout.sprites.map(\.name), try layout.sprites(cutFrom: images)))
    }

    private func image(_ name: String) throws -> Bitmap {
        try Bitmap(decoding: try #require(SharedMaterial.bytes(Self.folder + name)))
    }

    /// The truth: arrays of bytes in a ZIP archive without compression.
    private func truth() throws -> [String: Bitmap] {
        try StoredArrays.bitmaps(in: try #require(SharedMaterial.bytes(Self.folder + "truth.npz")))
    }

    @Test(
        "every sprite is cut as it was",
        arguments: [
            (["texturepacker_hash.json"], MetadataFormat.texturePackerHash),
            (["texturepacker_array.json"], .texturePackerArray),
            (["phaser3_multiatlas.json", "phaser3_anims.json"], .phaser),
            (["pixi.json", "pixi-1.json"], .pixi),
            (["godot4_spriteframes.tres"], .godot),
            (["libgdx.atlas"], .libGDX),
            (["libgdx_legacy.atlas"], .libGDX),
            (["starling_sparrow.xml"], .starling),
            (["sprites.css"], .css),
        ])
    func cutsTheSame(files: [String], format: MetadataFormat) throws {
        let truth = try truth()
        #expect(truth.count == 4)
        #expect(try sprites(files, format) == truth)
    }

    @Test("Aseprite's frames, which it names by numbers", arguments: ["aseprite_hash.json", "aseprite_array.json"])
    func cutsNumberedFrames(file: String) throws {
        let truth = try truth()
        let found = try sprites([file], file.contains("hash") ? .asepriteHash : .asepriteArray)
        let names = ["walk_0", "walk_1", "walk_2", "sword"]
        for (number, name) in names.enumerated() { #expect(found["hero \(number)"] == truth[name], "\(name)") }
        let layout = try SheetLayout(metadata: try #require(SharedMaterial.bytes(Self.folder + file)))
        #expect(layout.tags == [AnimationTag(name: "walk", frames: 0..<3, loopCount: 2)])
        #expect(layout.slices.first?.keys.first?.pivot == Point(x: 6, y: 11))
        #expect(layout.sprites.map(\.duration) == [100, 150, 100, 100].map { .milliseconds($0) })
    }

    @Test("a panel's borders are read, Aseprite's from a slice")
    func readsBorders() throws {
        func borders(_ file: String) throws -> [String: SpriteBorder] {
            let layout = try SheetLayout(metadata: try #require(SharedMaterial.bytes(Self.folder + file)))
            return Dictionary(
                uniqueKeysWithValues: layout.sprites.compactMap { sprite in sprite.border.map { (sprite.name, $0) } })
        }
        #expect(try borders("pixi.json") == ["sword": SpriteBorder(left: 2, top: 2, right: 2, bottom: 2)])
        #expect(try borders("aseprite_hash.json").values.allSatisfy { $0.left == 5 && $0.top == 5 })
    }

    @Test("one texture of Godot's is a sprite")
    func cutsOneTexture() throws {
        let found = try sprites(["godot4_atlastexture.tres"], .godot)
        #expect(found["godot4_atlastexture"] == (try truth()["walk_1"]))
    }

    @Test("Unity's sprites are what shows of them")
    func cutsTrimmedSprites() throws {
        for (name, sprite) in try sprites(["sheet_norot.png.meta"], .unity) {
            #expect(sprite == (try truth()[name])?.trimmed()?.bitmap, "\(name)")
        }
    }

    @Test(
        "animations have their times",
        arguments: [
            ["phaser3_multiatlas.json", "phaser3_anims.json"], ["godot4_spriteframes.tres"],
        ])
    func readsTimes(files: [String]) throws {
        let layout = try SheetLayout(
            metadata: files.map { name in
                MetadataFile(name: name, bytes: try #require(SharedMaterial.bytes(Self.folder + name)))
            })
        #expect(layout.tags == [AnimationTag(name: "walk", frames: 0..<3)])
        #expect(layout.sprites[0..<3].map(\.duration) == [100, 150, 100].map { .milliseconds($0) })
    }
}

/// Arrays of bytes that NumPy stored in one file: a ZIP archive whose members may be deflated not at all.
private enum StoredArrays {
    static func bitmaps(in bytes: [UInt8]) throws -> [String: Bitmap] {
        var result: [String: Bitmap] = [:]
        var position = 0
        func word(_ offset: Int, _ count: Int) -> Int {
            bytes[position + offset..<position + offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        while position + 30 < bytes.count, word(0, 4) == 0x0403_4B50 {
            var length = word(18, 4)
            let (nameLength, extraLength) = (word(26, 2), word(28, 2))
            let name = String(decoding: bytes[position + 30..<position + 30 + nameLength], as: UTF8.self)
            // ZIP64: the size stands in the extra field.
            if length == 0xFFFF_FFFF { length = word(30 + nameLength + 12, 8) }
            let start = position + 30 + nameLength + extraLength
            let data = Array(bytes[start..<start + length])
            let headerLength = Int(data[8]) | Int(data[9]) << 8
            let header = String(decoding: data[10..<10 + headerLength], as: UTF8.self)
            let match = try #require(header.firstMatch(of: /\((\d+), (\d+), 4\)/))
            let size = Size(try #require(Int(match.2)), try #require(Int(match.1)))
            let pixels = (0..<size.area).map { pixel in
                let i = 10 + headerLength + pixel * 4
                return RGBA8(data[i], data[i + 1], data[i + 2], data[i + 3])
            }
            result[String(name.dropLast(4))] = Bitmap(size: size, pixels: pixels)
            position = start + length
        }
        return result
    }
}
