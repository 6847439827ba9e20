import PixelCore

/// Dithering by a repeated matrix of thresholds: what a pixel becomes depends on its colour and place alone, so frames
/// of an animation do not flicker.
struct OrderedDithering: RowMapping {
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

    mutating func map(_ row: Span<RGBA8>, y: Int, to indices: inout MutableSpan<UInt8>) {
        let (first, fresh) = recent.number(row, &numbers)
        if first == 0 { mixtures.removeAll() }
        mixtures.append(fresh.map { alpha.applied(to: $0) })
        mixtures.write(numbers, levels: matrix.levels(ofRow: y), to: &indices)
    }
}
