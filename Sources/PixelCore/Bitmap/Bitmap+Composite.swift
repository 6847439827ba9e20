extension Bitmap {
    /// Draws `other` with its top left pixel at `origin`; what falls outside this bitmap is not drawn.
    ///
    /// - Parameters:
    ///   - other: The pixels to draw.
    ///   - origin: Where they go; may be negative.
    ///   - replacing: Whether they replace what is there, alpha included, instead of being composited over it.
    /// - Complexity: O(area drawn)
    public mutating func draw(_ other: Bitmap, at origin: Point, replacing: Bool = false) {
        unsafe forEachRow(drawing: other, at: origin) { source, target in
            if replacing {
                _ = unsafe target.update(fromContentsOf: source)
            } else {
                unsafe CompositeKernel.run(source, over: target)
            }
        }
    }

    /// Draws the pixels of `other` that show at all, for an `other` in which those are opaque: what
    /// ``draw(_:at:replacing:)`` does, in a third of its time.
    ///
    /// - Precondition: each pixel of `other` is opaque or transparent, and transparent ones here are ``RGBA8/clear``.
    package mutating func draw(opaquePixelsOf other: Bitmap, at origin: Point) {
        unsafe forEachRow(drawing: other, at: origin) { source, target in
            unsafe CompositeKernel.copyVisible(source, over: target)
        }
    }

    /// Makes the pixels of `rectangle` ``RGBA8/clear``; what of it lies outside this bitmap is left out.
    ///
    /// - Complexity: O(area cleared)
    package mutating func clear(_ rectangle: Rectangle) {
        guard let target = rectangle.intersection(bounds) else { return }
        let width = width
        unsafe withUnsafeMutablePixels { pixels in
            for y in target.minY..<target.maxY {
                let start = y * width + target.minX
                unsafe UnsafeMutableBufferPointer(rebasing: pixels[start..<start + target.width]).update(
                    repeating: .clear)
            }
        }
    }

    /// Calls `body` with each row of `other` and where it goes, for the part of it that falls inside this bitmap.
    private mutating func forEachRow(
        drawing other: Bitmap, at origin: Point,
        _ body: (UnsafeBufferPointer<RGBA8>, UnsafeMutableBufferPointer<RGBA8>) -> Void
    ) {
        guard let target = Rectangle(origin: origin, size: other.size).intersection(bounds) else { return }
        let width = width
        unsafe other.withUnsafePixels { source in
            unsafe withUnsafeMutablePixels { pixels in
                for y in target.minY..<target.maxY {
                    let from = (y - origin.y) * other.width + target.minX - origin.x
                    let to = y * width + target.minX
                    unsafe body(
                        UnsafeBufferPointer(rebasing: source[from..<from + target.width]),
                        UnsafeMutableBufferPointer(rebasing: pixels[to..<to + target.width]))
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

    /// Copies the pixels of `source` that are not transparent to `target`.
    ///
    /// - Precondition: both hold the same number of pixels and do not overlap.
    static func copyVisible(_ source: UnsafeBufferPointer<RGBA8>, over target: UnsafeMutableBufferPointer<RGBA8>) {
        precondition(source.count == target.count, "source and target hold the same number of pixels")
        for i in source.indices {
            // A choice of values, not of ways: the compiler makes vectors of it.
            let top = unsafe source[i].packed
            let bottom = unsafe target[i].packed
            unsafe target[i] = RGBA8(packed: top >> 24 == 0 ? bottom : top)
        }
    }
}
