import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("Reading the cells of a large PNG")
struct PNGCellReaderTests {
    /// A strip is read in two halves, a grid row by row.
    @Test(arguments: [(Size(4200, 2000), Size(600, 2000)), (Size(2100, 2000), Size(300, 500))])
    func givesWhatCroppingGives(sheetSize: Size, cell: Size) throws {
        var random = RandomSource(seed: 11)
        let tile = random.bitmap(.hiddenColors, size: Size(97, 61))
        var sheet = Bitmap(size: sheetSize)
        for y in stride(from: 0, to: sheet.height, by: 400) {
            for x in stride(from: y / 7, to: sheet.width, by: 333) {
                sheet.draw(tile, at: Point(x: x, y: y), replacing: true)
            }
        }
        let file = try sheet.pngData()
        let reader = try #require(PNGCellReader(file, info: try ImageInfo(file), cell: cell))
        var origins: [Point] = []
        for y in stride(from: 0, to: sheet.height, by: cell.height) {
            for x in stride(from: 0, to: sheet.width, by: cell.width) { origins.append(Point(x: x, y: y)) }
        }
        var next = origins[...]
        try reader.forEach { bitmap in
            let found = next.popFirst()
            let origin = try #require(found)
            #expect(bitmap == sheet.cropped(to: Rectangle(origin: origin, size: cell)))
        }
        #expect(next.isEmpty)
    }

    @Test func smallAndInterlacedImagesAreDecodedAsAWhole() throws {
        let small = try Bitmap(size: Size(64, 16)).pngData()
        #expect(PNGCellReader(small, info: try ImageInfo(small), cell: Size(16, 16)) == nil)
        var large = try Bitmap(size: Size(4096, 1024)).pngData()
        #expect(PNGCellReader(large, info: try ImageInfo(large), cell: Size(1024, 1024)) != nil)
        var interlaced = HandmadePNG()
        interlaced.header(4096, 1024, interlace: 1)
        large = interlaced.bytes + large[33...]
        #expect(PNGCellReader(large, info: try ImageInfo(large), cell: Size(1024, 1024)) == nil)
    }

    @Test func damageAndWhatTheCallerThrowsEndIt() throws {
        let file = try Bitmap(size: Size(4096, 1024)).pngData()
        let cell = Size(1024, 256)
        struct Enough: Error {}
        var count = 0
        #expect(throws: Enough.self) {
            try PNGCellReader(file, info: try ImageInfo(file), cell: cell)?.forEach { _ in
                count += 1
                if count == 5 { throw Enough() }
            }
        }
        #expect(count == 5)
        let cut = Array(file.dropLast(file.count / 3))
        #expect(throws: DecodeError.self) {
            try PNGCellReader(cut, info: try ImageInfo(file), cell: cell)?.forEach { _ in }
        }
    }
}
