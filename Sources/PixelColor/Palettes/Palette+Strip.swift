public import PixelCore

extension Palette {
    /// The distinct colours of a picture, row by row from the top left: what a palette that was saved as an image holds.
    ///
    /// All that is wholly transparent counts as one colour.
    ///
    /// - Throws: ``PixelCore/PaletteError`` when there are more than 256.
    /// - Complexity: O(`strip.size.area`)
    public init(strip: Bitmap) throws(PaletteError) { try self.init(strips: [strip]) }

    /// The same of several pictures, such as the frames of an animation.
    package init(strips: [Bitmap]) throws(PaletteError) {
        var colors: [RGBA8] = []
        var seen: Set<UInt32> = []
        for strip in strips {
            let pixels = strip.pixels
            for i in pixels.indices {
                let color = pixels[i].isTransparent ? .clear : pixels[i]
                guard color != colors.last, seen.insert(color.packed).inserted else { continue }
                guard colors.count < Self.maximumCount else {
                    throw PaletteError(
                        .colorCount,
                        detail: "the picture has more than 256 colours; extract a palette from it, or quantize it first"
                    )
                }
                colors.append(color)
            }
        }
        try self.init(colors)
    }

    /// A picture of this palette: a square for each colour, row by row from the top left.
    ///
    /// One row of single pixels unless told otherwise, which ``init(strip:)`` reads back when no colour repeats. Where
    /// the last row is not full, its end is transparent.
    ///
    /// - Parameters:
    ///   - cellSize: The sides of a square in pixels.
    ///   - columns: How many squares stand in a row, at most; nil for all.
    /// - Precondition: `cellSize` and `columns` are greater than zero.
    public func strip(cellSize: Int = 1, columns: Int? = nil) -> Bitmap {
        let columns = min(columns ?? count, count)
        precondition(cellSize > 0 && columns > 0, "a picture of a palette has squares")
        let rows = (count + columns - 1) / columns
        var strip = Bitmap(size: Size(columns * cellSize, rows * cellSize))
        for (index, color) in colors.enumerated() {
            let origin = Point(x: index % columns * cellSize, y: index / columns * cellSize)
            strip.draw(
                Bitmap(size: Size(cellSize, cellSize), filledWith: color), at: origin, replacing: true)
        }
        return strip
    }
}
