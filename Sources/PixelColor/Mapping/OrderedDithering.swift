import PixelCore

/// Dithering by a repeated matrix of thresholds: what a pixel becomes depends on its colour and place alone, so frames
/// of an animation do not flicker.
struct OrderedDithering {
    private let alpha: AlphaTreatment
    private let matrix: ThresholdMatrix
    private var recent = RecentColors()
    private var numbers: [UInt32]
    private var mixtures: ColorMixtures

    /// Prepares dithering of a bitmap of `width` columns.
    init(
        _ search: PaletteSearch, _ alpha: AlphaTreatment, _ matrix: ThresholdMatrix, strength: Float, width: Int
    ) {
        self.alpha = alpha
        self.matrix = matrix
        numbers = [UInt32](repeating: 0, count: width)
        mixtures = ColorMixtures(search, levelCount: matrix.levelCount, strength: strength)
    }

    /// The palette positions of all pixels of `bitmap`, row by row, in parallel when it is large.
    ///
    /// - Parameters:
    ///   - bitmap: The pixels.
    ///   - minimumBand: The fewest rows worth a thread of their own.
    ///   - dithering: Prepares dithering, once for each thread.
    static func indices(
        of bitmap: Bitmap, minimumBand: Int, _ dithering: @Sendable () -> OrderedDithering
    ) -> [UInt8] {
        let width = bitmap.width
        return [UInt8](capacity: bitmap.size.area) { output in
            unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                nonisolated(unsafe) let buffer = unsafe buffer
                Parallelism.forEachBand(of: bitmap.height, minimumBand: minimumBand) { band in
                    var dithering = dithering()
                    for y in band {
                        var row = unsafe buffer.extracting(y * width..<(y + 1) * width).mutableSpan
                        dithering.map(bitmap.row(y), y: y, to: &row)
                    }
                }
                count = bitmap.size.area
            }
        }
    }

    /// Writes the palette positions of row `y`.
    private mutating func map(_ row: Span<RGBA8>, y: Int, to indices: inout MutableSpan<UInt8>) {
        let (first, fresh) = recent.number(row, &numbers)
        if first == 0 { mixtures.removeAll() }
        mixtures.append(fresh.map { alpha.applied(to: $0) })
        mixtures.write(numbers, levels: matrix.levels(ofRow: y), to: &indices)
    }
}
