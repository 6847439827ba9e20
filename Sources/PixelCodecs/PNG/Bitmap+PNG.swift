public import PixelCore

extension Bitmap {
    /// This bitmap as a PNG file. Every pixel comes back as it is, the colours of transparent ones included.
    ///
    /// - Throws: ``EncodeError`` when a side is longer than 2³¹ − 1 px or there is not enough memory.
    /// - Complexity: O(pixels). Peak memory besides this bitmap is the image once more and the file.
    public func pngData(_ options: PNGOptions = PNGOptions()) throws(EncodeError) -> [UInt8] {
        try size.checkFitsPNG(.png)
        let format = PNGPixelFormat(for: [self], reduction: options.colorReduction)
        var rows = PNGRows(self, format: format)
        return try rows.file(options.compression)
    }
}

extension IndexedBitmap {
    /// This image as a PNG file with the same palette in the same order and the same indices, in the fewest bits: 1, 2,
    /// 4 or 8 an index. Of the options, colour reduction has no effect.
    ///
    /// - Throws: ``EncodeError`` when a side is longer than 2³¹ − 1 px or there is not enough memory.
    /// - Complexity: O(pixels)
    public func pngData(_ options: PNGOptions = PNGOptions()) throws(EncodeError) -> [UInt8] {
        try size.checkFitsPNG(.png)
        var rows = PNGRows(self, format: PNGPixelFormat(palette: palette))
        return try rows.file(options.compression)
    }
}
