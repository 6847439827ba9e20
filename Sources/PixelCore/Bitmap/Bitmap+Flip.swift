extension Bitmap {
    /// This bitmap mirrored left to right.
    public func flippedHorizontally() -> Bitmap {
        rearranged(to: size) { x, y in (width - 1 - x, y) }
    }

    /// This bitmap mirrored top to bottom.
    public func flippedVertically() -> Bitmap {
        rearranged(to: size) { x, y in (x, height - 1 - y) }
    }

    /// This bitmap turned by quarter turns clockwise; negative numbers turn the other way.
    public func rotated(quarterTurns: Int) -> Bitmap {
        switch quarterTurns & 3 {
        case 1: rearranged(to: Size(height, width)) { x, y in (y, height - 1 - x) }
        case 2: rearranged(to: size) { x, y in (width - 1 - x, height - 1 - y) }
        case 3: rearranged(to: Size(height, width)) { x, y in (width - 1 - y, x) }
        default: self
        }
    }

    /// This bitmap with its rows and columns exchanged.
    ///
    /// - Complexity: O(`size.area`)
    public func transposed() -> Bitmap {
        let (width, height) = (width, height)
        var result = Bitmap(size: Size(height, width))
        unsafe withUnsafePixels { source in
            unsafe result.withUnsafeMutablePixels { target in
                guard let source = source.baseAddress, let target = target.baseAddress else { return }
                // By squares that fit into the nearest cache.
                for top in stride(from: 0, to: height, by: 16) {
                    for left in stride(from: 0, to: width, by: 16) {
                        for x in left..<min(left + 16, width) {
                            for y in top..<min(top + 16, height) {
                                unsafe target[x * height + y] = source[y * width + x]
                            }
                        }
                    }
                }
            }
        }
        return result
    }

    /// A bitmap of `newSize` whose pixel at (x, y) is the one here at `source(x, y)`.
    @inline(__always)
    private func rearranged(to newSize: Size, _ source: (Int, Int) -> (Int, Int)) -> Bitmap {
        let pixels = pixels
        return Bitmap(size: newSize) { span in
            for y in 0..<newSize.height {
                for x in 0..<newSize.width {
                    let (sourceX, sourceY) = source(x, y)
                    span.append(pixels[sourceY * width + sourceX])
                }
            }
        }
    }
}
