import PixelCore
import PixelSheets
import SampleArt
import Testing

@Suite("Guessing the grid of a sheet")
struct GuessTests {
    /// Small sheets of chance, as tests run without optimization.
    private static let sheets: [SpriteSheet] = Array(
        (UInt64(70_000)..<70_400).lazy.map { SpriteSheet.random(seed: $0) }
            .filter { $0.bitmap.size.area <= 24_000 }.prefix(40))

    @Test("most generated sheets are seen through, and doubt is where guesses are wrong")
    func guesses() throws {
        var (right, sure, mistaken) = (0, 0, 0)
        for sheet in Self.sheets {
            let sliced = try SheetSlicer().slice(sheet.bitmap)
            let truth = CellGrid(
                cell: sheet.cell, columns: sheet.columns, rows: sheet.rows, margin: sheet.margin,
                spacing: sheet.spacing)
            if sliced.grid == truth { right += 1 }
            if sliced.confidence > 0.99 {
                sure += 1
                if sliced.grid != truth { mistaken += 1 }
            }
        }
        #expect(right >= 34)
        #expect(sure >= 20 && mistaken <= 1)
    }

    @Test("a sheet of one colour is one cell, and so is a single figure")
    func leavesStillsAlone() throws {
        let plain = try SheetSlicer().slice(Bitmap(size: Size(40, 40), filledWith: .white))
        #expect(plain.layout.sprites.map(\.region) == [Rectangle(Size(40, 40))])
        let empty = try SheetSlicer().slice(Bitmap(size: Size(7, 5)))
        #expect(empty.layout.sprites.count == 1)
        let tiny = try SheetSlicer().slice(Bitmap(size: Size(1, 1), filledWith: .white))
        #expect(tiny.layout.sprites.count == 1)
    }
}
