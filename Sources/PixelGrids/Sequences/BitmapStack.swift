import PixelCore

/// Bitmaps one under another, so that what works on one bitmap works on all of them together.
struct BitmapStack {
    private let bitmaps: [Bitmap]

    /// Stacks `bitmaps`, of which there is one at least.
    init(_ bitmaps: [Bitmap]) {
        self.bitmaps = bitmaps
    }

    /// Each bitmap's part of what `transform` makes of the stack; what is narrower than the widest has transparent pixels
    /// beside it there.
    ///
    /// - Precondition: the size stays.
    func map(_ transform: (Bitmap) -> Bitmap) -> [Bitmap] {
        guard bitmaps.count > 1 else { return bitmaps.map(transform) }
        let width = bitmaps.map(\.width).max() ?? 1
        var stack = Bitmap(size: Size(width, bitmaps.map(\.height).reduce(0, +)))
        var places: [Rectangle] = []
        var y = 0
        for bitmap in bitmaps {
            stack.draw(bitmap, at: Point(x: 0, y: y), replacing: true)
            places.append(Rectangle(origin: Point(x: 0, y: y), size: bitmap.size))
            y += bitmap.height
        }
        let result = transform(stack)
        return places.map { result.cropped(to: $0) }
    }
}
