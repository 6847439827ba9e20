import PixelCore
import TestSupport
import Testing

@Suite("Flattening onto a matte")
struct FlattenTests {
    @Test("every alpha × colour × matte is rounded to the nearest integer", arguments: 0..<8)
    func everyCombinationIsExact(eighth: Int) throws {
        // One row per alpha, one column per colour; an eighth of the mattes each time.
        let pixels = (0...255).flatMap { alpha in
            (0...255).map { RGBA8(UInt8($0), UInt8($0), UInt8($0), UInt8(alpha)) }
        }
        let bitmap = try #require(Bitmap(size: Size(256, 256), pixels: pixels))
        for matte in eighth * 32..<eighth * 32 + 32 {
            let result = bitmap.flattened(onto: RGBA8(UInt8(matte), UInt8(matte), UInt8(matte)))
            let expected = (0...255).flatMap { alpha in
                (0...255).map { color in
                    // (c·a + m·(255 − a)) / 255 has no ties, so adding half and flooring rounds it.
                    let exact = UInt8((2 * (color * alpha + matte * (255 - alpha)) + 255) / 510)
                    return RGBA8(exact, exact, exact)
                }
            }
            #expect(result == Bitmap(size: Size(256, 256), pixels: expected), "matte \(matte)")
        }
    }

    @Test(arguments: [1, 7, 8, 9, 31, 33])
    func widthsOffTheVectorSizeAgreeWithOnePixelAlone(width: Int) {
        var random = RandomSource(seed: UInt64(width))
        let bitmap = random.bitmap(.hiddenColors, size: Size(width, 3))
        let matte = RGBA8(12, 200, 99)
        var inPlace = bitmap
        inPlace.flatten(onto: matte)
        #expect(inPlace == bitmap.flattened(onto: matte))
        for y in 0..<3 {
            for x in 0..<width { #expect(inPlace[x, y] == bitmap[x, y].flattened(onto: matte)) }
        }
    }

    @Test func aLargeImageInParallelEqualsTheSameOnOneThread() {
        let size = Size(1024, 520)
        let bitmap = Bitmap(size: size) { span in
            for i in 0..<size.area { span.append(RGBA8(packed: UInt32(truncatingIfNeeded: i &* 2_654_435_761))) }
        }
        let parallel = bitmap.flattened(onto: .white)
        #expect(Parallelism.limited(to: 1) { bitmap.flattened(onto: .white) } == parallel)
    }
}
