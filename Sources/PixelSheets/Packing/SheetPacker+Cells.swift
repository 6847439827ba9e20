import PixelCore

extension SheetPacker {
    /// Puts pictures into rows and columns, in order.
    ///
    /// - Parameters:
    ///   - columns: How many; nil for about as many as make a square.
    ///   - isUniform: Whether all cells have one size; otherwise columns and rows are as wide and high as what they hold.
    func arrangeCells(_ sizes: [Size], columns: Int?, isUniform: Bool) throws(SheetError) -> ArrangedPages {
        let cell = Size(sizes.map(\.width).max() ?? 1, sizes.map(\.height).max() ?? 1)
        let columns = min(columns ?? Self.columns(for: sizes.count, of: cell), sizes.count)
        let rows = (sizes.count + columns - 1) / columns
        var widths = Array(repeating: isUniform ? cell.width : 0, count: columns)
        var heights = Array(repeating: isUniform ? cell.height : 0, count: rows)
        for (index, size) in sizes.enumerated() {
            widths[index % columns] = max(widths[index % columns], size.width)
            heights[index / columns] = max(heights[index / columns], size.height)
        }
        let (lefts, width) = positions(of: widths)
        let (tops, height) = positions(of: heights)
        let places = sizes.indices.map { index in
            Place(page: 0, origin: Point(x: lefts[index % columns], y: tops[index / columns]), isRotated: false)
        }
        return ArrangedPages(sizes: [try pageSize(width, height)], places: places)
    }

    /// Where lengths begin that follow one another along a side, and how long that side is.
    private func positions(of lengths: [Int]) -> (starts: [Int], total: Int) {
        var start = margin + extrusion
        let starts = lengths.map { length in
            defer { start += length + 2 * extrusion + padding }
            return start
        }
        return (starts, start - extrusion - padding + margin)
    }

    /// The page that holds `width` × `height`, with sides that are allowed.
    private func pageSize(_ width: Int, _ height: Int) throws(SheetError) -> Size {
        let (wide, high) = (allowedSide(width), allowedSide(height))
        let side = max(wide, high)
        guard let size = Size(validating: isSquare ? side : wide, isSquare ? side : high),
            size.width <= maximumSize.width, size.height <= maximumSize.height
        else {
            throw SheetError(
                .doesNotFit,
                detail: "the sprites take \(width)×\(height) px and a page has at most \(maximumSize) px; allow a "
                    + "larger one, use a grid with other columns, or an atlas, which goes on over several pages")
        }
        return size
    }

    private func allowedSide(_ length: Int) -> Int {
        switch sides {
        case .any: length
        case .multiple(let unit): (length + unit - 1) / unit * unit
        case .powerOfTwo: length <= 1 ? 1 : 1 << (Int.bitWidth - (length - 1).leadingZeroBitCount)
        }
    }

    /// The columns with which `count` cells come closest to a square.
    private static func columns(for count: Int, of cell: Size) -> Int {
        let ideal = (Double(count) * Double(cell.height) / Double(cell.width)).squareRoot()
        return min(count, max(1, Int(ideal.rounded(.up))))
    }
}
