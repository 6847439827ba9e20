import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("A PNG from bands of rows")
struct BandedBitmapTests {
    @Test(arguments: [1, 63, 64, 65, 131], [BitmapKind.noise, .fewColors, .hiddenColors, .grayscale])
    func equalsThePNGOfTheWholeImage(height: Int, kind: BitmapKind) throws {
        var random = RandomSource(seed: UInt64(height))
        let whole = random.bitmap(kind, size: Size(23, height))
        var bands = BandedBitmap(size: whole.size)
        bands.draw(whole, at: .zero)
        #expect(try bands.pngData() == whole.pngData())
    }

    @Test func drawsWhereAPlainBitmapWould() throws {
        var random = RandomSource(seed: 2)
        var whole = Bitmap(size: Size(40, 150))
        var bands = BandedBitmap(size: whole.size)
        for _ in 0..<20 {
            let part = random.bitmap(.hiddenColors, size: random.size(in: 1...90))
            let origin = Point(x: random.next(in: -20...40), y: random.next(in: -50...150))
            whole.draw(part, at: origin, replacing: true)
            bands.draw(part, at: origin)
        }
        #expect(try Bitmap(decoding: bands.pngData()) == whole)
    }

    @Test func longRowsAreSampledAndNotTriedWhole() throws {
        // Rows of more bytes than a whole sample: one row from each place decides.
        var random = RandomSource(seed: 3)
        let strip = random.bitmap(.gradient, size: Size(12_000, 6))
        #expect(try Bitmap(decoding: strip.pngData()) == strip)
    }
}
