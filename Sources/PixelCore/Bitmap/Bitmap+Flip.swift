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
    public func transposed() -> Bitmap {
        rearranged(to: Size(height, width)) { x, y in (y, x) }
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
