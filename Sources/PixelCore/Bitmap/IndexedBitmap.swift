/// A rectangle of palette positions, one byte a pixel, row by row from the top left, with the palette they refer to.
public struct IndexedBitmap: Hashable, Sendable {
    /// Width × height in pixels.
    public let size: Size
    /// The colours.
    public let palette: Palette
    /// Palette positions, `size.area` of them, each less than `palette.count`.
    public let indices: [UInt8]

    /// Creates an indexed bitmap; nil unless there are `size.area` indices and each has its colour in the palette.
    ///
    /// - Complexity: O(`size.area`)
    public init?(size: Size, palette: Palette, indices: [UInt8]) {
        guard indices.count == size.area, indices.allSatisfy({ Int($0) < palette.count }) else { return nil }
        self.size = size
        self.palette = palette
        self.indices = indices
    }

    /// Creates an indexed bitmap of indices that are known to be right.
    ///
    /// - Precondition: there are `size.area` of them, and each is less than `palette.count`.
    package init(size: Size, palette: Palette, unchecked indices: [UInt8]) {
        precondition(indices.count == size.area, "a bitmap has an index for each pixel")
        self.size = size
        self.palette = palette
        self.indices = indices
    }

    /// The colour in column `x` of row `y`.
    ///
    /// - Precondition: the position lies inside the bitmap.
    public subscript(x: Int, y: Int) -> RGBA8 {
        precondition(x >= 0 && x < size.width && y >= 0 && y < size.height, "the pixel lies outside the bitmap")
        return palette[indices[y * size.width + x]]
    }
}

extension IndexedBitmap {
    /// An indexed form of `bitmap` with every pixel unchanged, or nil when it has more than `maximumCount` colours.
    ///
    /// Colours stand in the order of their first appearance, reading row by row. Colours that differ only under
    /// alpha 0 count as different: nothing is lost.
    ///
    /// - Complexity: O(`size.area`), ending early once there are too many colours.
    public init?(exactly bitmap: Bitmap, maximumCount: Int = Palette.maximumCount) {
        guard let set = ColorSet(of: [bitmap], maximumCount: maximumCount) else { return nil }
        self = set.indexed(bitmap)
    }

    /// This image with its palette looked up: `size.area` pixels.
    public var bitmap: Bitmap {
        // As long as an index can be, so that none needs to be compared with the end.
        let table = palette.colors + [RGBA8](repeating: .clear, count: 256 - palette.count)
        let colors = table.span
        return Bitmap(size: size) { span in
            for index in indices { span.append(colors[Int(index)]) }
        }
    }
}
