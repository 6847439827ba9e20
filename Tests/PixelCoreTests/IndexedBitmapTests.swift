import PixelCore
import TestSupport
import Testing

@Suite("Indexed bitmaps and palettes")
struct IndexedBitmapTests {
    @Test(arguments: [1, 2, 17, 255, 256])
    func anImageOfFewColorsIsIndexedWithoutLoss(count: Int) throws {
        let pixels = (0..<count * 2).map { i in
            // Colours that differ only under alpha 0 are different too.
            RGBA8(UInt8(i % count), UInt8(i % count / 2), 7, i % count == 0 ? 255 : 0)
        }
        let bitmap = try #require(Bitmap(size: Size(count, 2), pixels: pixels))
        let indexed = try #require(IndexedBitmap(exactly: bitmap))
        #expect(indexed.bitmap == bitmap)
        #expect(indexed.palette.count == count)
        #expect(indexed.palette.colors.first == pixels.first)
        #expect(IndexedBitmap(exactly: bitmap, maximumCount: count) != nil)
        if count > 1 { #expect(IndexedBitmap(exactly: bitmap, maximumCount: count - 1) == nil) }
    }

    @Test func oneColorTooManyIsRefused() throws {
        let pixels = (0..<257).map { RGBA8(UInt8($0 & 255), UInt8($0 >> 8), 0) }
        let bitmap = try #require(Bitmap(size: Size(257, 1), pixels: pixels))
        #expect(IndexedBitmap(exactly: bitmap) == nil)
    }

    @Test func indicesWithoutAColorAreRefused() throws {
        let palette = try Palette([.black, .white])
        #expect(IndexedBitmap(size: Size(2, 1), palette: palette, indices: [0, 1])?[1, 0] == .white)
        #expect(IndexedBitmap(size: Size(2, 1), palette: palette, indices: [0, 2]) == nil)
        #expect(IndexedBitmap(size: Size(2, 1), palette: palette, indices: [0]) == nil)
    }

    @Test func aPaletteHoldsOneTo256Colors() throws {
        #expect(throws: PaletteError.self) { try Palette([]) }
        #expect(throws: PaletteError.self) { try Palette([RGBA8](repeating: .black, count: 257)) }
        #expect(try Palette([.black, .clear, RGBA8(1, 1, 1, 0)]).transparentIndex == 1)
        #expect(try Palette([.black]).transparentIndex == nil)
    }
}
