import PixelCore
import TestSupport
import Testing

@Suite("Content hashing")
struct ContentHashTests {
    @Test(
        "known answers of XXH64",
        arguments: [
            // From the reference implementation: 4 and 40 bytes, seeded with the width.
            (Size(1, 1), [UInt8](0..<4)), (Size(10, 1), [UInt8](0..<40)),
        ])
    func itIsXXH64(size: Size, bytes: [UInt8]) throws {
        let pixels = stride(from: 0, to: bytes.count, by: 4).map {
            RGBA8(bytes[$0], bytes[$0 + 1], bytes[$0 + 2], bytes[$0 + 3])
        }
        let bitmap = try #require(Bitmap(size: size, pixels: pixels))
        #expect(bitmap.contentHash == (size.width == 1 ? knownHashOf4 : knownHashOf40))
    }

    @Test func onePixelOrTheShapeChangesIt() {
        var random = RandomSource(seed: 3)
        let bitmap = random.bitmap(.hiddenColors, size: Size(6, 4))
        var changed = bitmap
        changed[5, 3].alpha ^= 1
        #expect(changed.contentHash != bitmap.contentHash)
        #expect(Bitmap(size: Size(4, 6)).contentHash != Bitmap(size: Size(6, 4)).contentHash)
        #expect(Bitmap(size: Size(4, 6)).contentHash == Bitmap(size: Size(4, 6)).contentHash)
    }

    private let knownHashOf4: UInt64 = 0x9450_6F8C_7E58_70A9
    private let knownHashOf40: UInt64 = 0xF0F6_3572_5A7F_7DE0
}
