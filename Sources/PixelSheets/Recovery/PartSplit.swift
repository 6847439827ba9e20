import PixelCore
import PixelMattes

/// A part cut in two along the path that crosses the fewest of its pixels.
struct PartSplit {
    let before: BoardPart
    let after: BoardPart
    /// How many pixels of the part the path crosses.
    let thickness: Int

    /// A direction in which pieces follow one another.
    enum Axis: CaseIterable {
        /// From left to right.
        case across
        /// From top to bottom.
        case down

        func start(of rectangle: Rectangle) -> Int { self == .across ? rectangle.minX : rectangle.minY }
        func length(of rectangle: Rectangle) -> Int { self == .across ? rectangle.width : rectangle.height }
    }

    /// The cheapest path from side to side, found line by line; nil when one piece would be empty.
    ///
    /// - Parameters:
    ///   - place: Where the cut should be, on the board.
    ///   - reach: How far from there it may be.
    /// - Complexity: O(lines × `reach`)
    init?(of part: BoardPart, along axis: Axis, near place: Int, reach: Int) {
        let bounds = part.bounds
        let (start, length) = (axis.start(of: bounds), axis.length(of: bounds))
        let (low, high) = (max(1, place - start - reach), min(length - 1, place - start + reach))
        guard low <= high else { return nil }
        let cells = PartCells(part, axis)
        let path = Self.path(through: cells, columns: low...high, middle: place - start)
        let isBefore = { (run: Int, line: Int) in run < path[line] }
        let pieces = cells.runs(origin: bounds.origin, axis, isBefore)
        guard !pieces.before.isEmpty, !pieces.after.isEmpty else { return nil }
        before = BoardPart(pieces.before)
        after = BoardPart(pieces.after)
        thickness = path.indices.count { cells[path[$0] - 1, $0] && cells[path[$0], $0] }
    }

    /// The column before which each line is cut.
    private static func path(through cells: PartCells, columns: ClosedRange<Int>, middle: Int) -> [Int] {
        let count = columns.count
        // Pixels weigh most, then the distance from the middle, so that a free path stays straight.
        func cost(_ column: Int, _ line: Int) -> Int {
            let place = columns.lowerBound + column
            let crosses = cells[place, line] && cells[place - 1, line]
            return (crosses ? 4096 : 0) + min(abs(place - middle), 1024)
        }
        var sums = (0..<count).map { cost($0, 0) }
        var steps = [[Int]](repeating: [Int](repeating: 0, count: count), count: cells.lines)
        for line in 1..<max(1, cells.lines) {
            var next = sums
            for column in 0..<count {
                var best = column
                for other in [column - 1, column + 1] where (0..<count).contains(other) && sums[other] < sums[best] {
                    best = other
                }
                steps[line][column] = best
                next[column] = sums[best] + cost(column, line)
            }
            sums = next
        }
        var column = sums.indices.min { sums[$0] < sums[$1] } ?? 0
        var path = [Int](repeating: 0, count: cells.lines)
        for line in (0..<cells.lines).reversed() {
            path[line] = columns.lowerBound + column
            if line > 0 { column = steps[line][column] }
        }
        return path
    }
}

/// The pixels of a part in its bounds, lines along an axis.
private struct PartCells {
    /// Pixels of a line.
    let length: Int
    let lines: Int
    private var isFilled: [Bool]

    init(_ part: BoardPart, _ axis: PartSplit.Axis) {
        let bounds = part.bounds
        (length, lines) = axis == .across ? (bounds.width, bounds.height) : (bounds.height, bounds.width)
        isFilled = [Bool](repeating: false, count: bounds.size.area)
        for run in part.runs {
            for x in run.left...run.right {
                let (u, v) = (x - bounds.minX, run.y - bounds.minY)
                isFilled[axis == .across ? v * length + u : u * length + v] = true
            }
        }
    }

    subscript(column: Int, line: Int) -> Bool { isFilled[line * length + column] }

    /// The runs of both pieces on the board.
    func runs(
        origin: Point, _ axis: PartSplit.Axis, _ isBefore: (_ column: Int, _ line: Int) -> Bool
    ) -> (before: [Islands.Run], after: [Islands.Run]) {
        let (width, height) = axis == .across ? (length, lines) : (lines, length)
        var (before, after): ([Islands.Run], [Islands.Run]) = ([], [])
        for y in 0..<height {
            var x = 0
            while x < width {
                guard let side = side(x, y, axis, isBefore) else {
                    x += 1
                    continue
                }
                let left = x
                while x < width && self.side(x, y, axis, isBefore) == side { x += 1 }
                let run = Islands.Run(y: origin.y + y, left: origin.x + left, right: origin.x + x - 1)
                if side { before.append(run) } else { after.append(run) }
            }
        }
        return (before, after)
    }

    /// Whether a pixel is before the cut; nil when it is none of the part's.
    private func side(_ x: Int, _ y: Int, _ axis: PartSplit.Axis, _ isBefore: (Int, Int) -> Bool) -> Bool? {
        let (column, line) = axis == .across ? (x, y) : (y, x)
        return self[column, line] ? isBefore(column, line) : nil
    }
}
