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
    init(_ bitmap: Bitmap, transposed: Bitmap) {
        columns = TransitionCounts(rowsOf: bitmap)
        rows = TransitionCounts(rowsOf: transposed)
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
    private static let lineLimit = 192

    var flatShare: Double { Double(flat) / Double(max(1, total)) }
    /// Of the pairs that differ, those that differ much.
    var hardShare: Double { Double(hard) / Double(max(1, total - flat)) }
    /// Of the pairs that differ, those that differ little.
    var softShare: Double { Double(soft) / Double(max(1, total - flat)) }
    /// Thin features for every hard pair.
    var thinShare: Double { Double(thin) / Double(max(1, hard)) }

    /// Looks at evenly chosen rows.
    init(rowsOf bitmap: Bitmap) {
        guard bitmap.width > 1 else { return }
        let lineCount = min(bitmap.height, Self.lineLimit)
        var line = PlanarLine(length: bitmap.width, isOpaque: bitmap.isOpaque)
        for number in 0..<lineCount {
            line.read([(2 * number + 1) * bitmap.height / (2 * lineCount)], of: bitmap)
            count(line)
        }
    }

    private mutating func count(_ line: PlanarLine) {
        typealias Vector = SIMD8<Float>
        let (soft, hard) = (Vector(repeating: Self.softLimit), Vector(repeating: Self.hardLimit))
        let half = Vector(repeating: 0.5)
        var counts = (
            flat: SIMD8<Int32>.zero, soft: SIMD8<Int32>.zero, hard: SIMD8<Int32>.zero, thin: SIMD8<Int32>.zero
        )
        for x in stride(from: 0, to: line.length - 1, by: 8) {
            var (size, turn) = (Vector.zero, Vector.zero)
            for channel in 0..<line.channelCount {
                let here = line.vector(channel, x)
                let last = here - line.vector(channel, x - 1)
                let next = line.vector(channel, x + 1) - here
                size = size.largerLanes(next.magnitudes)
                // Where the direction turns, twice the smaller of both differences.
                turn = turn.largerLanes((last.magnitudes + next.magnitudes) - (last + next).magnitudes)
            }
            counts.flat.replace(with: counts.flat &+ 1, where: size .== Vector.zero)
            counts.soft.replace(with: counts.soft &+ 1, where: (size .> Vector.zero) .& (size .< soft))
            counts.hard.replace(with: counts.hard &+ 1, where: size .> hard)
            counts.thin.replace(with: counts.thin &+ 1, where: turn * half .> hard)
        }
        // What lies beyond the last pair does not differ.
        let surplus = (line.length - 1 + 7) / 8 * 8 - (line.length - 1)
        total += line.length - 1
        flat += Int(counts.flat.wrappedSum()) - surplus
        self.soft += Int(counts.soft.wrappedSum())
        self.hard += Int(counts.hard.wrappedSum())
        thin += Int(counts.thin.wrappedSum())
    }
}
