import PixelColor
import PixelCore

/// Signs that a picture is pixel art at its true size: features one pixel wide, hard edges, flat areas.
///
/// Each sign alone misleads: noise and sharpened outlines make features one pixel wide, JPEG and resampling leave hard
/// edges among many soft ones, and soft alpha or smooth shading has flat areas.
struct NativeEvidence {
    private let columns: TransitionCounts
    private let rows: TransitionCounts
    /// Whether there are no more colours than a person mixes: resampling and JPEG make hundreds.
    private let hasFewColors: Bool

    /// Looks at evenly chosen rows and columns of `bitmap`.
    ///
    /// - Complexity: O(`bitmap.size.area`) at worst
    init(_ bitmap: Bitmap) {
        columns = TransitionCounts(.columns, of: bitmap)
        rows = TransitionCounts(.rows, of: bitmap)
        hasFewColors = ColorSet(of: [bitmap], maximumCount: 128) != nil
    }

    /// Whether all signs are there along both axes.
    var isNative: Bool {
        [columns, rows].allSatisfy { counts in
            counts.thin >= 8 && counts.thinShare >= 0.05 && counts.hardShare >= (hasFewColors ? 0.12 : 0.28)
                && counts.softShare <= 0.4
                && counts.flatShare >= 0.06
        }
    }

    /// Whether edges are hard and areas flat, if not for features one pixel wide: enough where there is no grid.
    var isCrisp: Bool {
        [columns, rows].allSatisfy { counts in
            counts.hard >= 8 && counts.hardShare >= 0.5 && counts.softShare <= 0.2 && counts.flatShare >= 0.25
        }
    }
}

/// How pixels differ from their neighbours along one axis.
private struct TransitionCounts {
    /// Pairs of neighbours that are equal.
    private(set) var flat = 0
    /// Pairs that differ by less than ``softLimit``.
    private(set) var soft = 0
    /// Pairs that differ by more than ``hardLimit``.
    private(set) var hard = 0
    /// Pixels that both neighbours differ from by more than ``hardLimit`` in the same direction.
    private(set) var thin = 0
    private var total = 0

    /// In 8-bit steps of the channel that differs most.
    private static let softLimit: Float = 8
    private static let hardLimit: Float = 24
    private static let lineLimit = 384

    var flatShare: Double { Double(flat) / Double(max(1, total)) }
    /// Of the pairs that differ, those that differ much.
    var hardShare: Double { Double(hard) / Double(max(1, total - flat)) }
    /// Of the pairs that differ, those that differ little.
    var softShare: Double { Double(soft) / Double(max(1, total - flat)) }
    /// Thin features for every hard pair.
    var thinShare: Double { Double(thin) / Double(max(1, hard)) }

    init(_ axis: Axis, of bitmap: Bitmap) {
        let (length, extent) = axis == .columns ? (bitmap.width, bitmap.height) : (bitmap.height, bitmap.width)
        let (step, across) = axis == .columns ? (1, bitmap.width) : (bitmap.width, 1)
        let lineCount = min(extent, Self.lineLimit)
        let pixels = bitmap.pixels
        for number in 0..<lineCount {
            let start = (2 * number + 1) * extent / (2 * lineCount) * across
            var last = pixels[start]
            var lastDifference = SIMD4<Float>.zero
            for x in 1..<max(length, 1) {
                let pixel = pixels[start + x * step]
                total += 1
                if pixel == last {
                    flat += 1
                    lastDifference = .zero
                    continue
                }
                let difference = pixel.weightedByOpacity - last.weightedByOpacity
                count(difference, after: lastDifference)
                last = pixel
                lastDifference = difference
            }
        }
    }

    private mutating func count(_ difference: SIMD4<Float>, after lastDifference: SIMD4<Float>) {
        let size = difference.magnitudes.largest
        if size == 0 { flat += 1 }
        if size > 0 && size < Self.softLimit { soft += 1 }
        if size > Self.hardLimit { hard += 1 }
        // In the channels where the direction turns, the smaller of both differences.
        let turn =
            lastDifference.magnitudes + difference.magnitudes - (lastDifference + difference).magnitudes
        if turn.largest / 2 > Self.hardLimit { thin += 1 }
    }
}
