extension Bitmap {
    /// This bitmap with every pixel repeated `horizontal` times across and `vertical` times down: nearest-neighbour
    /// scaling by whole factors, which is exact.
    ///
    /// - Precondition: both factors are greater than zero.
    /// - Complexity: O(area of the result)
    public func scaled(horizontally horizontal: Int, vertically vertical: Int) -> Bitmap {
        precondition(horizontal > 0 && vertical > 0, "a bitmap is scaled by 1 or more")
        guard horizontal > 1 || vertical > 1 else { return self }
        let pixels = pixels
        return Bitmap(size: Size(width * horizontal, height * vertical)) { span in
            for y in 0..<height {
                for _ in 0..<vertical {
                    for x in 0..<width {
                        let pixel = pixels[y * width + x]
                        for _ in 0..<horizontal { span.append(pixel) }
                    }
                }
            }
        }
    }

    /// This bitmap `factor` times as wide and as high, by nearest-neighbour scaling.
    ///
    /// - Precondition: `factor` is greater than zero.
    public func scaled(by factor: Int) -> Bitmap {
        scaled(horizontally: factor, vertically: factor)
    }

    /// This bitmap at `newSize`: each pixel is the one here in whose cell its centre lies.
    ///
    /// Enlarging by whole factors equals ``scaled(by:)``, and shrinking such a result again gives the original.
    ///
    /// - Complexity: O(`newSize.area`)
    public func resizedToNearest(_ newSize: Size) -> Bitmap {
        let columns = (0..<newSize.width).map { (2 * $0 + 1) * width / (2 * newSize.width) }
        let pixels = pixels
        return Bitmap(size: newSize) { span in
            for y in 0..<newSize.height {
                let start = (2 * y + 1) * height / (2 * newSize.height) * width
                for column in columns { span.append(pixels[start + column]) }
            }
        }
    }
}
