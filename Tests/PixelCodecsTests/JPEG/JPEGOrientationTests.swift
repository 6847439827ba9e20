import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("JPEG, EXIF orientation")
struct JPEGOrientationTests {
    /// A file of 24 × 16 pixels with no symmetry.
    private func plainFile() throws -> [UInt8] {
        var random = RandomSource(seed: 8)
        return try random.bitmap(.fewColors, size: Size(3, 2)).scaled(by: 8).jpegData()
    }

    /// EXIF metadata with one entry.
    private func exif(tag: UInt16 = 0x0112, type: UInt16 = 3, count: UInt32 = 1, value: UInt16, isBig: Bool) -> [UInt8]
    {
        func number(_ value: UInt32, _ length: Int) -> [UInt8] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
            return isBig ? bytes.reversed() : bytes
        }
        let entry =
            number(UInt32(tag), 2) + number(UInt32(type), 2) + number(count, 4) + number(UInt32(value), 2) + [0, 0]
        return Array((isBig ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + number(1, 2) + entry + number(0, 4)
    }

    private func spliced(_ file: [UInt8], _ exif: [UInt8]) -> [UInt8] {
        let content = Array("Exif\0\0".utf8) + exif
        return file[..<2] + FlatJPEG(levels: []).segment(0xE1, content) + file[2...]
    }

    @Test(arguments: 1...8, [false, true])
    func theImageIsTurnedUpright(orientation: Int, isBig: Bool) throws {
        let file = try plainFile()
        let stored = try Bitmap(decoding: file)
        let turned = spliced(file, exif(value: UInt16(orientation), isBig: isBig))
        let (right, bottom) = (stored.width - 1, stored.height - 1)
        let shown = try Bitmap(decoding: turned)
        #expect(shown.size == (orientation < 5 ? stored.size : Size(stored.height, stored.width)))
        for y in 0..<shown.height {
            for x in 0..<shown.width {
                let (column, row) =
                    switch orientation {
                    case 2: (right - x, y)
                    case 3: (right - x, bottom - y)
                    case 4: (x, bottom - y)
                    case 5: (y, x)
                    case 6: (y, bottom - x)
                    case 7: (right - y, bottom - x)
                    case 8: (right - y, x)
                    default: (x, y)
                    }
                #expect(shown[x, y] == stored[column, row])
            }
        }
        let info = try ImageInfo(turned)
        #expect(info.size == shown.size)
        #expect(info.orientation == orientation)
    }

    @Test func metadataThatMakeNoSenseAreIgnored() throws {
        let file = try plainFile()
        let plain = try Bitmap(decoding: file)
        let sound = exif(value: 6, isBig: true)
        var farDirectory = sound
        farDirectory[4] = 0xFF
        var variants = [
            exif(value: 0, isBig: true), exif(value: 9, isBig: false), exif(type: 4, value: 6, isBig: true),
            exif(count: 2, value: 6, isBig: false), exif(tag: 0x0111, value: 6, isBig: true), farDirectory,
        ]
        variants += (0..<20).map { Array(sound.prefix($0)) }
        for variant in variants {
            let turned = spliced(file, variant)
            #expect(try Bitmap(decoding: turned) == plain)
            #expect(try ImageInfo(turned).orientation == 1)
        }
    }
}
