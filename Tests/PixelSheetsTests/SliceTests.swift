import PixelCore
import PixelMattes
import PixelSheets
import TestSupport
import Testing

@Suite("Slicing sheets")
struct SliceTests {
    /// Frames of noise on a sheet with this grid.
    private func sheet(_ grid: CellGrid, seed: UInt64 = 1, empty: Set<Int> = []) -> (Bitmap, [Bitmap]) {
        var random = RandomSource(seed: seed)
        let cells = grid.cells
        let size = Size(
            (cells.map(\.maxX).max() ?? 1) + grid.margin.x, (cells.map(\.maxY).max() ?? 1) + grid.margin.y)
        var sheet = Bitmap(size: size)
        let frames = cells.indices.map { index in
            empty.contains(index) ? Bitmap(size: grid.cell) : random.bitmap(.noise, size: grid.cell)
        }
        for (cell, frame) in zip(cells, frames) { sheet.draw(frame, at: cell.origin, replacing: true) }
        return (sheet, frames)
    }

    @Test("cells of a size, of columns and rows, and of a count are cut as they were put together", arguments: 0..<20)
    func slicesCells(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        let gap = Point(x: random.next(in: 0...3), y: random.next(in: 0...3))
        let margin = Point(x: random.next(in: 0...3), y: random.next(in: 0...3))
        let grid = CellGrid(
            cell: random.size(in: 3...12), columns: random.next(in: 1...6), rows: random.next(in: 1...4),
            margin: margin, spacing: gap)
        let (bitmap, frames) = sheet(grid, seed: seed)
        var methods: [SheetSlicer.Method] = [
            .cellSize(grid.cell), .grid(columns: grid.columns, rows: grid.rows), .cells(grid),
        ]
        if grid.rows == 1 { methods.append(.frameCount(grid.columns)) }
        for method in methods {
            var slicer = SheetSlicer(method)
            (slicer.margin, slicer.spacing) = (margin, gap)
            let sliced = try slicer.slice(bitmap)
            #expect(try sliced.layout.sprites(cutFrom: [bitmap]) == frames)
            #expect(sliced.grid?.cells == grid.cells)
            #expect(sliced.confidence == 1 && sliced.evidence == .given)
        }
    }

    @Test("what was packed into a layout is sliced by it")
    func slicesByLayout() throws {
        var random = RandomSource(seed: 9)
        let packed = try SheetPacker().pack(random.sprites(12))
        let sliced = try SheetSlicer(.layout(packed.layout)).slice(packed.images[0])
        #expect(sliced.layout == packed.layout)
    }

    @Test("empty cells are kept, or left out and numbers go on")
    func dropsEmpty() throws {
        let grid = CellGrid(cell: Size(4, 4), columns: 3, rows: 2)
        let (bitmap, _) = sheet(grid, empty: [1, 5])
        var slicer = SheetSlicer(.cellSize(grid.cell))
        #expect(try slicer.slice(bitmap).layout.sprites.count == 6)
        slicer.dropsEmpty = true
        slicer.names = try FrameNames(pattern: "{index}_{row}{column}")
        #expect(try slicer.slice(bitmap).layout.sprites.map(\.name) == ["1_11", "2_13", "3_21", "4_22"])
    }

    @Test("trimmed sprites know where they were")
    func trims() throws {
        var bitmap = Bitmap(size: Size(16, 8))
        bitmap[3, 2] = .white
        bitmap[5, 4] = .white
        var slicer = SheetSlicer(.frameCount(2))
        slicer.trims = true
        let sprites = try slicer.slice(bitmap).layout.sprites
        #expect(sprites[0].region == Rectangle(x: 3, y: 2, width: 3, height: 3))
        #expect(sprites[0].trimOffset == Point(x: 3, y: 2) && sprites[0].sourceSize == Size(8, 8))
        #expect(sprites[1].sourceSize == Size(8, 8) && sprites[1].region.size == Size(1, 1))
        #expect(try sprites.map { try $0.cut(from: bitmap) }[0] == bitmap.cropped(to: Rectangle(Size(8, 8))))
        #expect(try sprites[1].cut(from: bitmap) == Bitmap(size: Size(8, 8)))
    }

    @Test("a strip that does not divide says what would")
    func saysWhatDivides() throws {
        func detail(_ method: SheetSlicer.Method, _ size: Size) -> String? {
            do {
                _ = try SheetSlicer(method).slice(Bitmap(size: size, filledWith: .white))
                return nil
            } catch { return error.code == .unevenCells ? error.detail : nil }
        }
        #expect(detail(.frameCount(7), Size(64, 8))?.contains("2, 4 or 8 cells would") == true)
        let sizes = "60 or 90 px would, and cells of 8, 16 or 32 px"
        #expect(detail(.cellSize(Size(30, 8)), Size(64, 8))?.contains(sizes) == true)
        #expect(detail(.grid(columns: 65, rows: 1), Size(64, 8)) != nil)
    }

    @Test("islands come in reading order, on any background, and merge over a distance")
    func findsIslands() throws {
        for background in [RGBA8.clear, RGBA8(0, 255, 0)] {
            var bitmap = Bitmap(size: Size(40, 30), filledWith: background)
            let places = [
                Rectangle(x: 20, y: 1, width: 6, height: 8), Rectangle(x: 2, y: 3, width: 7, height: 5),
                Rectangle(x: 2, y: 15, width: 4, height: 4), Rectangle(x: 9, y: 14, width: 5, height: 6),
            ]
            for place in places { bitmap.draw(Bitmap(size: place.size, filledWith: .white), at: place.origin) }
            func regions(_ distance: Int) throws -> [Rectangle] {
                try SheetSlicer(.islands(mergeDistance: distance)).slice(bitmap).layout.sprites.map(\.region)
            }
            let inOrder = [places[1], places[0], places[2], places[3]]
            #expect(try regions(0) == inOrder)
            #expect(try regions(2) == inOrder)
            #expect(try regions(3) == [places[1], places[0], places[2].union(places[3])])
        }
    }

    @Test("pixels that touch at corners are one island, and islands are what a flood fill finds", arguments: 0..<20)
    func agreesWithFloodFill(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        var bitmap = Bitmap(size: Size(24, 18))
        for _ in 0..<60 { bitmap[random.next(in: 0...23), random.next(in: 0...17)] = .white }
        let distance = random.next(in: 0...2)
        let found = try SheetSlicer(.islands(mergeDistance: distance)).slice(bitmap).layout.sprites.map(\.region)
        let expected = floodFill(bitmap, reach: distance + 1)
        let outermost = expected.filter { inner in !expected.contains { $0 != inner && $0.contains(inner) } }
        #expect(Set(found) == outermost)
    }

    private func floodFill(_ bitmap: Bitmap, reach: Int) -> Set<Rectangle> {
        var rest = bitmap
        var result: Set<Rectangle> = []
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width where !rest[x, y].isTransparent {
                var bounds = Rectangle(x: x, y: y, width: 1, height: 1)
                var open = [Point(x: x, y: y)]
                rest[x, y] = .clear
                while let point = open.popLast() {
                    bounds = bounds.union(Rectangle(origin: point, size: Size(1, 1)))
                    for nextY in max(0, point.y - reach)...min(bitmap.height - 1, point.y + reach) {
                        for nextX in max(0, point.x - reach)...min(bitmap.width - 1, point.x + reach)
                        where !rest[nextX, nextY].isTransparent {
                            rest[nextX, nextY] = .clear
                            open.append(Point(x: nextX, y: nextY))
                        }
                    }
                }
                result.insert(bounds)
            }
        }
        return result
    }

    @Test("names come from a pattern, and one that repeats is refused")
    func names() throws {
        for pattern in ["frame", "{column}", "{index", "{number}", "{index:x}", "{index:99}"] {
            #expect(throws: SheetError.self) { try FrameNames(pattern: pattern) }
        }
        var slicer = SheetSlicer(.frameCount(2))
        let bitmap = Bitmap(size: Size(4, 2), filledWith: .white)
        #expect(try slicer.slice(bitmap).layout.sprites.map(\.name) == ["frame_0001", "frame_0002"])
        slicer.names = try FrameNames(pattern: "{name}-{index:02}")
        slicer.names.sheetName = "walk"
        #expect(try slicer.slice(bitmap).layout.sprites.map(\.name) == ["walk-01", "walk-02"])
    }

    @Test("nothing but background is refused where sprites are asked for")
    func refusesNothing() {
        #expect(throws: SheetError.self) {
            try SheetSlicer(.islands(mergeDistance: 0)).slice(Bitmap(size: Size(8, 8)))
        }
    }
}
