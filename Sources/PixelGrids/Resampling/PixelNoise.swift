import PixelColor
import PixelCore

/// How noisy the pixels of cells are.
enum PixelNoise {
    /// What remains of the variance of noise on black or white when it is clipped.
    static let clippedVariance: Float = 0.34

    /// The standard deviation of a pixel's channel in most cells, in 8-bit steps; 0 where there is no telling.
    ///
    /// Cells of few pixels scatter and mixed ones vary more: a low quantile is taken, and what a χ² distribution has
    /// there is divided out (E. Wilson and M. Hilferty, 1931).
    static func deviation(in cells: [CellEstimate]) -> Float {
        let seen = cells.filter { $0.count > 1 && $0.color.w > 8 }
        guard let pixels = seen.map(\.count).max() else { return 0 }
        // Clipping hides noise near black and white.
        var variances = seen.filter { isUnclipped($0.color) }.map(\.usualVariance)
        var clipping: Float = 1
        if variances.count < max(8, seen.count / 50) {
            variances = seen.map(\.usualVariance)
            clipping = clippedVariance
        }
        guard !variances.isEmpty else { return 0 }
        variances.sort()
        let freedom = 9 * 3 * max(pixels - 1, 1)
        let root = 1 - 2 / freedom - 0.385 * (2 / freedom).squareRoot()
        let typical = variances[Int(0.35 * Float(variances.count))] / (root * root * root)
        return (typical / clipping).squareRoot()
    }

    /// The most that pixels which scatter by ``deviation(in:)`` can be off when specks are left out of account: the
    /// usual median of absolute deviations from the median, taken from some of the cells.
    ///
    /// - Parameters:
    ///   - columns: The pixels of every column of cells.
    ///   - rows: The pixels of every row of cells.
    static func limit(in bitmap: Bitmap, _ columns: [Range<Int>], _ rows: [Range<Int>]) -> Float {
        let cells = columns.count * rows.count
        var (unclipped, all): ([Float], [Float]) = ([], [])
        for index in stride(from: 0, to: cells, by: max(1, cells / 256)) {
            let (row, column) = index.quotientAndRemainder(dividingBy: columns.count)
            let pixels = rows[row].flatMap { y in columns[column].map { bitmap[$0, y].weightedByOpacity } }
            guard pixels.count > 4 else { continue }
            let median = pixels.median
            let deviations = pixels.map { ($0 - median).magnitudes }.median
            let deviation = (deviations.x + deviations.y + deviations.z) / 3
            all.append(deviation)
            if isUnclipped(median) { unclipped.append(deviation) }
        }
        // 1.48 to the standard deviation, more where clipping hides some of it, and some room.
        let (deviations, factor): ([Float], Float) = unclipped.count > 8 ? (unclipped, 1.8) : (all, 3)
        guard !deviations.isEmpty else { return .infinity }
        return factor * deviations.sorted()[deviations.count / 2] + 1
    }

    private static func isUnclipped(_ color: SIMD4<Float>) -> Bool {
        min(color.x, color.y, color.z) > 40 && max(color.x, color.y, color.z) < 215
    }
}
