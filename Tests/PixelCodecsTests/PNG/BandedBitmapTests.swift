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
        var bands = BandedBitmap(size: whole.size, bandByteCount: 64 * 23 * 4)
        bands.draw(whole, at: .zero)
        #expect(try bands.pngData() == whole.pngData())
    }

    @Test func drawsWhereAPlainBitmapWould() throws {
        var random = RandomSource(seed: 2)
        var whole = Bitmap(size: Size(40, 150))
        var bands = BandedBitmap(size: whole.size, bandByteCount: 16 * 40 * 4)
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

    /// More than two parts' worth of bytes, which compress differently in each: parts end at any bit.
    @Test(arguments: [BitmapKind.gradient, .hiddenColors])
    func partsOfALongStreamMakeOne(kind: BitmapKind) throws {
        var random = RandomSource(seed: 4)
        let tile = random.bitmap(kind, size: Size(700, 300))
        var options = PNGOptions()
        options.colorReduction = .none
        var whole = Bitmap(size: Size(1400, 1600))
        for y in 0..<6 { whole.draw(tile, at: Point(x: 37 * y, y: 281 * y), replacing: true) }
        let file = try whole.pngData(options)
        #expect(try Bitmap(decoding: file) == whole)
        let onOneThread = try Parallelism.limited(to: 1) { try whole.pngData(options) }
        #expect(onOneThread == file)
    }
}
