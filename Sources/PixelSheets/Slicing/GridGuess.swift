#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif
import PixelCore

/// A grid that a sheet is likely to have.
struct GridGuess {
    let grid: CellGrid
    /// How likely it is right, 0 through 1.
    let confidence: Double

    /// The likeliest grid; nil when nothing speaks for any.
    ///
    /// Each side is divided in every way that parts little; then pairs of ways are weighed, where equal gaps, square
    /// cells and usual sizes count for something.
    static func best(for sheet: Bitmap, _ mask: ContentMask) -> GridGuess? {
        best(GridEvidence(sheet, mask), .standard)
    }

    static func best(_ seen: GridEvidence, _ weights: GuessWeights) -> GridGuess? {
        let columns = SideGuess.best(for: seen.columns, seen.across, weights, limit: 80)
        let rows = SideGuess.best(for: seen.rows, seen.down, weights, limit: 80)
        var pairs: [(x: SideGuess, y: SideGuess, score: Double)] = []
        for x in columns {
            for y in rows { pairs.append((x, y, x.evidence + y.evidence + prior(x, y, weights))) }
        }
        guard let best = pairs.max(by: { $0.score < $1.score }) else { return nil }
        let total = pairs.reduce(0) { $0 + exp2(($1.score - best.score) * weights.sharpness) }
        let grid = CellGrid(
            cell: Size(best.x.cell, best.y.cell), columns: best.x.count, rows: best.y.count,
            margin: Point(x: best.x.margin, y: best.y.margin), spacing: Point(x: best.x.spacing, y: best.y.spacing))
        return GridGuess(grid: grid, confidence: 1 / total)
    }

    /// How usual a pair is, whatever is seen.
    private static func prior(_ x: SideGuess, _ y: SideGuess, _ weights: GuessWeights) -> Double {
        var score = 0.0
        let isSingle = x.count == 1 || y.count == 1
        let (isMargin, isSpacing) = (max(x.margin, y.margin) > 0, max(x.spacing, y.spacing) > 0)
        if isMargin { score += x.margin == y.margin || isSingle ? weights.margin : weights.otherMargin }
        if isSpacing { score += x.spacing == y.spacing || isSingle ? weights.spacing : weights.otherSpacing }
        for side in [x, y] where side.spacing > 0 && side.spacing == 2 * side.margin { score += weights.padding }
        for side in [x, y] where side.count == 1 && side.margin > 0 { score += weights.otherMargin }
        if x.cell == y.cell { score += weights.square }
        for side in [x.cell, y.cell] {
            if side.isMultiple(of: 8) { score += weights.eight }
            if side & (side - 1) == 0 { score += weights.power }
        }
        for side in [x.cell, y.cell] where side < 16 { score += weights.small * log2(16 / Double(side)) }
        let ratio = Double(max(x.cell, y.cell)) / Double(min(x.cell, y.cell))
        if ratio > 2 { score += weights.slender * (ratio - 2) }
        return score
    }
}

/// What is seen of a sheet.
struct GridEvidence: Sendable {
    let columns: SideProfile
    let rows: SideProfile
    let across: Repetition
    let down: Repetition

    init(_ sheet: Bitmap, _ mask: ContentMask) {
        (columns, rows) = SideProfile.both(of: sheet, mask)
        across = Repetition(in: sheet, mask, isDown: false)
        down = Repetition(in: sheet, mask, isDown: true)
    }
}
