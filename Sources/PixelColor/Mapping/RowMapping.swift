import PixelCore

/// A way of putting rows of pixels into a palette's colours.
protocol RowMapping: SendableMetatype {
    /// Writes the palette positions of row `y`.
    ///
    /// - Precondition: `row` and `indices` are of one length.
    mutating func map(_ row: Span<RGBA8>, y: Int, to indices: inout MutableSpan<UInt8>)
}

extension RowMapping {
    /// The palette positions of all pixels of `bitmap`, from the top row to the bottom row.
    ///
    /// - Parameters:
    ///   - bitmap: The pixels.
    ///   - minimumBand: The fewest rows worth a thread of their own; the bitmap's height for a way that depends on the
    ///     rows above.
    ///   - mapping: Makes a mapping, one for each thread.
    static func indices(
        of bitmap: Bitmap, minimumBand: Int, _ mapping: @Sendable () -> Self
    ) -> [UInt8] {
        let width = bitmap.width
        return [UInt8](capacity: bitmap.size.area) { output in
            unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                nonisolated(unsafe) let buffer = unsafe buffer
                Parallelism.forEachBand(of: bitmap.height, minimumBand: minimumBand) { band in
                    var mapping = mapping()
                    for y in band {
                        var row = unsafe buffer.extracting(y * width..<(y + 1) * width).mutableSpan
                        mapping.map(bitmap.row(y), y: y, to: &row)
                    }
                }
                count = bitmap.size.area
            }
        }
    }
}
