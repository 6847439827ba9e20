public import PixelCore
import PixelMattes

extension SheetSlicer {
    /// Finds the sprites of `sheet`. Their pictures come from ``SheetLayout/sprites(cutFrom:)``.
    ///
    /// - Parameters:
    ///   - sheet: The sheet's pixels.
    ///   - imageName: What its file is called, for the layout.
    /// - Throws: ``SheetError``: `unevenCells` when the sheet does not divide as asked, `noSprites` when there is
    ///   nothing to cut out, `outOfBounds` when cells reach beyond the sheet, `options` when they are out of range.
    /// - Complexity: O(pixels)
    public func slice(_ sheet: Bitmap, imageName: String = "sheet.png") throws(SheetError) -> SlicedSheet {
        try check()
        if case .layout(let layout) = method { return try slice(sheet, by: layout) }
        let mask = ContentMask(of: sheet, background: background, tolerance: tolerance)
        let found = try find(in: sheet, mask)
        var sprites: [SheetSprite] = []
        for (index, region) in found.regions.enumerated() {
            guard let bounds = trims || dropsEmpty ? mask.contentBounds(in: region) : region else {
                // Nothing is stored of an empty sprite but a pixel.
                if !dropsEmpty { sprites.append(sprite(sprites.count, index, region, part: .init(Size(1, 1)), found)) }
                continue
            }
            let part = Rectangle(
                origin: Point(x: bounds.minX - region.minX, y: bounds.minY - region.minY), size: bounds.size)
            sprites.append(sprite(sprites.count, index, region, part: trims ? part : Rectangle(region.size), found))
        }
        guard !sprites.isEmpty else { throw SheetError(.noSprites, detail: "there is nothing but background") }
        let layout = SheetLayout(pages: [SheetPage(imageName: imageName, size: sheet.size)], sprites: sprites)
        return SlicedSheet(layout: layout, grid: found.grid, confidence: found.confidence, evidence: found.evidence)
    }

    private struct Found {
        var regions: [Rectangle]
        var grid: CellGrid?
        var confidence = 1.0
        var evidence = SlicedSheet.Evidence.given
    }

    private func sprite(
        _ number: Int, _ cell: Int, _ region: Rectangle, part: Rectangle, _ found: Found
    ) -> SheetSprite {
        let columns = found.grid?.columns ?? Int.max
        return SheetSprite(
            name: names.name(index: number, column: cell % columns, row: cell / columns),
            region: part.offset(by: region.origin), isRotated: false, sourceSize: region.size,
            trimOffset: part.origin)
    }

    /// The regions that the method finds.
    private func find(in sheet: Bitmap, _ mask: ContentMask) throws(SheetError) -> Found {
        switch method {
        case .cellSize(let size):
            return found(try CellGrid(of: size, filling: sheet.size, margin: margin, spacing: spacing))
        case .grid(let columns, let rows):
            return found(
                try CellGrid(columns: columns, rows: rows, filling: sheet.size, margin: margin, spacing: spacing))
        case .frameCount(let count):
            return found(
                try CellGrid(columns: count, rows: 1, filling: sheet.size, margin: margin, spacing: spacing))
        case .cells(let grid):
            for cell in grid.cells where !sheet.bounds.contains(cell) {
                throw SheetError(
                    .outOfBounds, detail: "the cell at \(cell.text) reaches beyond the sheet of \(sheet.size) px")
            }
            return found(grid)
        case .islands(let distance):
            return Found(
                regions: Islands.bounds(in: mask, mergeDistance: distance), confidence: 1, evidence: .islands)
        case .layout: return Found(regions: [])
        case .automatic:
            guard let guess = GridGuess.best(for: sheet, mask) else { return Found(regions: [sheet.bounds]) }
            return Found(
                regions: guess.grid.cells, grid: guess.grid, confidence: guess.confidence, evidence: .grid)
        }
    }

    private func found(_ grid: CellGrid) -> Found { Found(regions: grid.cells, grid: grid) }

    /// What metadata says, if the sheet is as large as it says and holds all of it.
    private func slice(_ sheet: Bitmap, by layout: SheetLayout) throws(SheetError) -> SlicedSheet {
        guard layout.pages.count == 1 else {
            throw SheetError(
                .options, detail: "the metadata is of \(layout.pages.count) pages; slice each with metadata of its own")
        }
        _ = try layout.sprites(cutFrom: [sheet])
        return SlicedSheet(layout: layout, grid: nil, confidence: 1, evidence: .given)
    }

    private func check() throws(SheetError) {
        let lengths = 0...32_768
        guard [margin.x, margin.y, spacing.x, spacing.y].allSatisfy(lengths.contains) else {
            throw SheetError(.options, detail: "margin and spacing are numbers of pixels, 0 through 32768")
        }
        switch method {
        case .grid(let columns, let rows) where columns < 1 || rows < 1:
            throw SheetError(.options, detail: "a grid has a column and a row or more, not \(columns)×\(rows)")
        case .frameCount(let count) where count < 1:
            throw SheetError(.options, detail: "a strip has one frame or more, not \(count)")
        case .islands(let distance) where !(0...1024).contains(distance):
            throw SheetError(.options, detail: "parts merge over 0 through 1024 px, not \(distance)")
        default: break
        }
    }
}
