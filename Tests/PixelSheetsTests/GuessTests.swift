import PixelCore
import PixelSheets
import SampleArt
import TestSupport
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

    @Test("a single sprite is one cell, detached parts or not")
    func leavesSpritesWhole() throws {
        for seed in UInt64(0)..<20 {
            let sprite = Sprite.random(seed: seed).bitmap
            let sliced = try SheetSlicer().slice(sprite)
            #expect(sliced.layout.sprites.map(\.region) == [sprite.bounds] || sliced.confidence < 0.9)
        }
    }

    @Test("equal tiles are cut at each, not at every other")
    func cutsEqualTiles() throws {
        let tile = Bitmap.noise(3, Size(24, 24))
        var strip = Bitmap(size: Size(12 * 24, 24))
        for index in 0..<12 { strip.draw(tile, at: Point(x: index * 24, y: 0)) }
        #expect(try SheetSlicer().slice(strip).grid == CellGrid(cell: Size(24, 24), columns: 12, rows: 1))
    }

    @Test("the end of an animation may be empty")
    func allowsEmptyEnds() throws {
        let grid = CellGrid(cell: Size(32, 32), columns: 5, rows: 3)
        let figure = Bitmap.noise(9, Size(20, 26))
        var sheet = Bitmap(size: Size(160, 96))
        for (index, cell) in grid.cells.prefix(8).enumerated() {
            sheet.draw(figure, at: Point(x: cell.minX + 6 + index % 2, y: cell.minY + 6))
        }
        #expect(try SheetSlicer().slice(sheet).grid == grid)
    }
}
