#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif
import PixelCore
import PixelMattes

/// A grid that a sheet is likely to have.
struct GridGuess {
    let grid: CellGrid
    /// How likely it is right, 0 through 1.
    let confidence: Double

    /// The likeliest grid; nil when nothing speaks for any.
    ///
    /// Each side is divided in every way that parts little; then pairs of ways are weighed, where equal gaps, square
    /// cells and usual sizes count for something; and then, of the likeliest pairs, what lies in their cells.
    static func best(for sheet: Bitmap, _ mask: ContentMask) -> GridGuess? {
        let candidates = candidates(GridEvidence(sheet, mask))
        let scores = candidates.map { $0.terms.weighed(by: .weights) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        let total = scores.reduce(0) { $0 + exp($1 - scores[best]) }
        return GridGuess(grid: candidates[best].grid, confidence: 1 / total)
    }

    /// How many ways of dividing each side are paired, and into the cells of how many pairs it is looked.
    private static let (sideLimit, limit) = (80, 64)

    /// The grids worth a look into their cells, with what speaks for them.
    static func candidates(_ seen: GridEvidence) -> [(grid: CellGrid, terms: GridTerms)] {
        let columns = SideGuess.best(for: seen.columns, seen.across, .standard, limit: sideLimit)
        let rows = SideGuess.best(for: seen.rows, seen.down, .standard, limit: sideLimit)
        var pairs: [(x: SideGuess, y: SideGuess, terms: GridTerms, score: Double)] = []
        for x in columns {
            for y in rows {
                let terms = GridTerms(x, y)
                pairs.append((x, y, terms, terms.weighed(by: .weights)))
            }
        }
        return pairs.sorted { $0.score > $1.score }.prefix(limit).map { pair in
            let grid = CellGrid(pair.x, pair.y)
            var terms = pair.terms
            CellContents(of: grid, in: seen.hashes).add(to: &terms)
            return (grid, terms)
        }
    }
}

extension CellGrid {
    fileprivate init(_ x: SideGuess, _ y: SideGuess) {
        self.init(
            cell: Size(x.cell, y.cell), columns: x.count, rows: y.count, margin: Point(x: x.margin, y: y.margin),
            spacing: Point(x: x.spacing, y: y.spacing))
    }
}

extension GridTerms {
    /// What the profiles of both sides say, and how usual the pair is, whatever is seen.
    fileprivate init(_ x: SideGuess, _ y: SideGuess) {
        self[.sides] = x.evidence + y.evidence
        let isSingle = x.count == 1 || y.count == 1
        if max(x.margin, y.margin) > 0 { self[x.margin == y.margin || isSingle ? .margin : .otherMargin] = 1 }
        if x.spacing != y.spacing && !isSingle { self[.otherSpacing] = 1 }
        for side in [x, y] {
            if side.spacing > 0 && side.spacing == 2 * side.margin { self[.padding] += 1 }
            if side.count == 1 && side.margin > 0 { self[.loneMargin] += 1 }
            if side.cell.isMultiple(of: 8) { self[.eight] += 1 }
            if side.cell < 16 { self[.small] += log2(16 / Double(side.cell)) }
        }
        if x.cell == y.cell { self[.square] = 1 }
        self[.slender] = max(0, Double(max(x.cell, y.cell)) / Double(min(x.cell, y.cell)) - 2)
    }
}

/// What is seen of a sheet.
struct GridEvidence: Sendable {
    let columns: SideProfile
    let rows: SideProfile
    let across: Repetition
    let down: Repetition
    let hashes: RegionHashes

    init(_ sheet: Bitmap, _ mask: ContentMask) {
        (columns, rows) = SideProfile.both(of: sheet, mask)
        across = Repetition(in: sheet, mask, isDown: false)
        down = Repetition(in: sheet, mask, isDown: true)
        hashes = RegionHashes(of: sheet, mask)
    }
}
