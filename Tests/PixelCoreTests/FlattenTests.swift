import PixelCore
import TestSupport
import Testing

@Suite("Flattening onto a matte")
struct FlattenTests {
    @Test("every alpha × colour × matte is rounded to the nearest integer")
    func everyCombinationIsExact() {
        // One row per alpha, one column per colour: 65 536 pixels for each of the mattes, vector path included.
        let pixels = (0...255).flatMap { alpha in
            (0...255).map { RGBA8(UInt8($0), UInt8(255 - $0), UInt8($0), UInt8(alpha)) }
        }
        guard let bitmap = Bitmap(size: Size(256, 256), pixels: pixels) else { return }
        for matte in stride(from: UInt8(0), through: 255, by: 15) {
            let result = bitmap.flattened(onto: RGBA8(matte, matte, 255 - matte)).pixels
            var wrong = 0
            for i in 0..<pixels.count {
                let pixel = pixels[i]
                let expected = RGBA8(
                    exact(pixel.red, matte, pixel.alpha), exact(pixel.green, matte, pixel.alpha),
                    exact(pixel.blue, 255 - matte, pixel.alpha))
                if result[i] != expected { wrong += 1 }
            }
            #expect(wrong == 0, "matte \(matte)")
        }
    }

    @Test("one pixel alone agrees with the definition for all 16.7 million triples", .enabled(if: !isDebugBuild))
    func oneColorIsExactForAllTriples() {
        var wrong = 0
        for alpha in 0...255 {
            for matte in 0...255 {
                for color in 0...255 {
                    let pixel = RGBA8(UInt8(color), 0, 0, UInt8(alpha))
                    if pixel.flattened(onto: RGBA8(UInt8(matte), 0, 0)).red
                        != exact(UInt8(color), UInt8(matte), UInt8(alpha))
                    {
                        wrong += 1
                    }
                }
            }
        }
        #expect(wrong == 0)
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

    /// The definition, in integers: `(c·a + m·(255 − a)) / 255` has no ties, so adding half and flooring rounds it.
    private func exact(_ color: UInt8, _ matte: UInt8, _ alpha: UInt8) -> UInt8 {
        let sum = Int(color) * Int(alpha) + Int(matte) * (255 - Int(alpha))
        return UInt8((2 * sum + 255) / 510)
    }
}

#if DEBUG
private let isDebugBuild = true
#else
private let isDebugBuild = false
#endif
