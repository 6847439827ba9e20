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

/// Composites a row of pixels over another, eight at a time where no colours mix.
enum CompositeKernel {
    private typealias Pixels = SIMD8<UInt32>

    /// Puts each pixel of `source` over the one in `target`, as `RGBA8.composited(over:)` does.
    ///
    /// - Precondition: both hold the same number of pixels and do not overlap.
    static func run(_ source: UnsafeBufferPointer<RGBA8>, over target: UnsafeMutableBufferPointer<RGBA8>) {
        precondition(source.count == target.count, "source and target hold the same number of pixels")
        let from = UnsafeRawBufferPointer(source)
        let to = UnsafeMutableRawBufferPointer(target)
        let vectorEnd = source.count / Pixels.scalarCount * Pixels.scalarCount
        for start in stride(from: 0, to: vectorEnd, by: Pixels.scalarCount) {
            let top = unsafe from.loadUnaligned(fromByteOffset: start * 4, as: Pixels.self)
            let bottom = unsafe to.loadUnaligned(fromByteOffset: start * 4, as: Pixels.self)
            let alpha = top &>> 24
            let isHidden = alpha .== 0
            let isBare = (bottom &>> 24) .== 0
            if all((alpha .== 255) .| isHidden .| isBare) {
                let shown = top.replacing(with: bottom, where: isHidden)
                unsafe to.storeBytes(
                    of: shown.replacing(with: 0, where: isHidden .& isBare), toByteOffset: start * 4, as: Pixels.self)
            } else {
                for i in start..<start + Pixels.scalarCount {
                    unsafe target[i] = source[i].composited(over: target[i])
                }
            }
        }
        for i in vectorEnd..<source.count { unsafe target[i] = source[i].composited(over: target[i]) }
    }
}
