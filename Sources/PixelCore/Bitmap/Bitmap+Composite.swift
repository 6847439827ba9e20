extension Bitmap {
    /// Draws `other` with its top left pixel at `origin`; what falls outside this bitmap is not drawn.
    ///
    /// - Parameters:
    ///   - other: The pixels to draw.
    ///   - origin: Where they go; may be negative.
    ///   - replacing: Whether they replace what is there, alpha included, instead of being composited over it.
    /// - Complexity: O(area drawn)
    public mutating func draw(_ other: Bitmap, at origin: Point, replacing: Bool = false) {
        guard let target = Rectangle(origin: origin, size: other.size).intersection(bounds) else { return }
        let width = width
        let source = other.pixels
        var pixels = mutablePixels
        for y in target.minY..<target.maxY {
            let from = (y - origin.y) * other.width - origin.x
            let to = y * width
            if replacing {
                for x in target.minX..<target.maxX { pixels[to + x] = source[from + x] }
            } else {
                for x in target.minX..<target.maxX {
                    pixels[to + x] = source[from + x].composited(over: pixels[to + x])
                }
            }
        }
    }
}
