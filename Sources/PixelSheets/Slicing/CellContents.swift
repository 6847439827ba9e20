#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif
import PixelCore

/// What lies in the cells of a grid.
struct CellContents {
    private let grid: CellGrid
    /// Of all cells that hold something, in reading order.
    private let contents: [Content]

    private struct Content {
        /// Which cell of the grid.
        let index: Int
        /// Where in the cell.
        let x: Range<Int>
        let y: Range<Int>
        /// The same for the same content.
        let hash: UInt64
        /// In how many directions it could be cut into equal parts.
        let splits: Int
    }

    /// - Complexity: O(cells × log pixels)
    init(of grid: CellGrid, in hashes: RegionHashes) {
        self.grid = grid
        contents = grid.cells.enumerated().compactMap { index, cell in
            hashes.contentBounds(cell.minX..<cell.maxX, cell.minY..<cell.maxY).map { x, y in
                let isSplitAcross = Self.isSplit(cell.minX..<cell.maxX) { hashes.isEmpty($0, y) }
                let isSplitDown = Self.isSplit(cell.minY..<cell.maxY) { hashes.isEmpty(x, $0) }
                return Content(
                    index: index, x: x.lowerBound - cell.minX..<x.upperBound - cell.minX,
                    y: y.lowerBound - cell.minY..<y.upperBound - cell.minY, hash: hashes.hash(x, y),
                    splits: (isSplitAcross ? 1 : 0) + (isSplitDown ? 1 : 0))
            }
        }
    }

    /// Whether lines at two, three or four equal parts of a cell hit nothing, though each part holds something.
    private static func isSplit(_ cell: Range<Int>, _ isEmpty: (Range<Int>) -> Bool) -> Bool {
        (2...4).contains { parts in
            guard cell.count >= 8 * parts else { return false }
            let lines = (0...parts).map { cell.lowerBound + $0 * cell.count / parts }
            return lines.dropFirst().dropLast().allSatisfy { isEmpty($0..<$0 + 1) || isEmpty($0 - 1..<$0) }
                && zip(lines, lines.dropFirst()).allSatisfy { !isEmpty($0..<$1) }
        }
    }
}

extension CellContents {
    /// Adds what they say of the grid.
    func add(to terms: inout GridTerms) {
        guard let last = contents.last else { return }
        let count = contents.count
        let cuts = contents.reduce(0) {
            $0 + (Self.isCut($1.x, of: grid.cell.width) ? 1 : 0) + (Self.isCut($1.y, of: grid.cell.height) ? 1 : 0)
        }
        terms[.cut] = Double(cuts) / Double(count)
        terms[.split] = Double(contents.reduce(0) { $0 + $1.splits }) / Double(count)
        terms[.spread] = log2(1 + Self.spread(contents.map(\.x))) + log2(1 + Self.spread(contents.map(\.y)))
        let originals = Dictionary(contents.map { ($0.hash, $0.x.count * $0.y.count) }) { area, _ in area }
        terms[.novelty] = log2(Double(originals.values.reduce(0, +)))
        terms[.distinct] = log2(Double(originals.count) / Double(count))
        terms[.trailing] = log2(Double(grid.columns * grid.rows - last.index))
        terms[.interior] = log2(Double(last.index + 2 - count))
    }

    /// Whether content meets one end of its cell and is more than a pixel from the other.
    private static func isCut(_ content: Range<Int>, of length: Int) -> Bool {
        let (before, after) = (content.lowerBound, length - content.upperBound)
        return min(before, after) == 0 && max(before, after) > 1
    }

    /// How far contents stray from where most of them lie, by their starts, middles or ends, whichever is steadiest:
    /// figures hover in the middle of their cells, stand on the ground, or lie at the top left. In half pixels.
    private static func spread(_ contents: [Range<Int>]) -> Double {
        min(
            deviation(contents.map { 2 * $0.lowerBound }), deviation(contents.map { $0.lowerBound + $0.upperBound }),
            deviation(contents.map { 2 * $0.upperBound }))
    }

    /// The mean distance from the median, at most 40.
    private static func deviation(_ values: [Int]) -> Double {
        let median = values.sorted()[values.count / 2]
        return Double(values.reduce(0) { $0 + min(40, abs($1 - median)) }) / Double(values.count)
    }
}
