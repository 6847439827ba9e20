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
        let profiles = SideProfile.both(of: sheet, mask)
        let columns = SideGuess.best(for: profiles.columns, limit: 60)
        let rows = SideGuess.best(for: profiles.rows, limit: 60)
        var pairs: [(x: SideGuess, y: SideGuess, score: Double)] = []
        for x in columns {
            for y in rows { pairs.append((x, y, x.evidence + y.evidence + prior(x, y))) }
        }
        guard let best = pairs.max(by: { $0.score < $1.score }) else { return nil }
        let total = pairs.reduce(0) { $0 + exp2(($1.score - best.score) * sharpness) }
        let grid = CellGrid(
            cell: Size(best.x.cell, best.y.cell), columns: best.x.count, rows: best.y.count,
            margin: Point(x: best.x.margin, y: best.y.margin), spacing: Point(x: best.x.spacing, y: best.y.spacing))
        return GridGuess(grid: grid, confidence: 1 / total)
    }

    /// Differences of scores are worth less than they say, as what they rest on is not independent.
    private static let sharpness = 0.5

    /// How usual a pair is, whatever is seen.
    private static func prior(_ x: SideGuess, _ y: SideGuess) -> Double {
        var score = 0.0
        if x.margin == y.margin { score += 2 }
        if x.spacing == y.spacing || x.count == 1 || y.count == 1 { score += 2 }
        if x.cell == y.cell { score += 3 }
        for side in [x.cell, y.cell] {
            if side.isMultiple(of: 8) { score += 1 }
            if side & (side - 1) == 0 { score += 0.5 }
        }
        // Cells are rarely long and thin.
        let ratio = Double(max(x.cell, y.cell)) / Double(min(x.cell, y.cell))
        if ratio > 2 { score -= 2 * (ratio - 2) }
        return score
    }
}
