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
        unsafe other.withUnsafePixels { source in
            unsafe withUnsafeMutablePixels { pixels in
                for y in target.minY..<target.maxY {
                    let from = (y - origin.y) * other.width + target.minX - origin.x
                    let to = y * width + target.minX
                    let sourceRow = unsafe UnsafeBufferPointer(rebasing: source[from..<from + target.width])
                    let row = unsafe UnsafeMutableBufferPointer(rebasing: pixels[to..<to + target.width])
                    if replacing {
                        _ = unsafe row.update(fromContentsOf: sourceRow)
                    } else {
                        unsafe CompositeKernel.run(sourceRow, over: row)
                    }
                }
            }
        }
    }
}

/// Composites a row of pixels over another, with a way of its own for pixels that hide or show everything.
enum CompositeKernel {
    /// Puts each pixel of `source` over the one in `target`, as `RGBA8.composited(over:)` does.
    ///
    /// One pixel at a time: such pixels come in runs, which a processor's branch prediction takes faster than a
    /// portable build handles vector masks.
    ///
    /// - Precondition: both hold the same number of pixels and do not overlap.
    static func run(_ source: UnsafeBufferPointer<RGBA8>, over target: UnsafeMutableBufferPointer<RGBA8>) {
        precondition(source.count == target.count, "source and target hold the same number of pixels")
        for i in source.indices {
            let top = unsafe source[i]
            if top.alpha == 255 {
                unsafe target[i] = top
            } else if top.alpha > 0 {
                unsafe target[i] = top.composited(over: target[i])
            } else if unsafe target[i].alpha == 0 {
                unsafe target[i] = .clear
            }
        }
    }
}
