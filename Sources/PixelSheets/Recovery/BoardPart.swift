import PixelCore
import PixelMattes

/// Pixels of a board that belong together: a figure, a piece of one, or a speck.
struct BoardPart {
    /// Row by row from the top.
    let runs: [Islands.Run]
    let bounds: Rectangle
    /// Pixels.
    let area: Int
    /// The mean place of all pixels, from the board's corner.
    let center: SIMD2<Double>

    /// - Precondition: there is a run or more.
    init(_ runs: [Islands.Run]) {
        precondition(!runs.isEmpty, "a part has pixels")
        var (left, right, area, sum) = (Int.max, Int.min, 0, SIMD2<Double>.zero)
        var (top, bottom) = (Int.max, Int.min)
        for run in runs {
            let length = run.right - run.left + 1
            left = min(left, run.left)
            right = max(right, run.right)
            top = min(top, run.y)
            bottom = max(bottom, run.y)
            area += length
            sum += Double(length) * SIMD2(Double(run.left + run.right + 1) / 2, Double(run.y) + 0.5)
        }
        self.runs = runs
        self.area = area
        bounds = Rectangle(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
        center = sum / Double(area)
    }

    /// All of `parts` as one.
    ///
    /// - Precondition: there is a part or more.
    init(joining parts: [BoardPart]) {
        self.init(parts.flatMap(\.runs).sorted { ($0.y, $0.left) < ($1.y, $1.left) })
    }

    /// How many pixels lie between the nearest pixels of both, across or down, whichever are more; `limit` when that is
    /// not less.
    func gap(to other: BoardPart, below limit: Int) -> Int {
        guard bounds.gap(to: other.bounds) < limit else { return limit }
        var best = limit
        let (small, large) = runs.count < other.runs.count ? (self, other) : (other, self)
        for run in large.runs where run.gap(to: small.bounds) < best {
            for near in small.runs {
                let rows = abs(run.y - near.y) - 1
                guard rows < best else { continue }
                best = min(best, max(rows, run.left - near.right - 1, near.left - run.right - 1, 0))
            }
        }
        return best
    }

    /// The part's own pixels of `board`, others transparent; as large as ``bounds``.
    func bitmap(from board: Bitmap) -> Bitmap {
        var result = Bitmap(size: bounds.size)
        for run in runs {
            for x in run.left...run.right { result[x - bounds.minX, run.y - bounds.minY] = board[x, run.y] }
        }
        return result
    }
}

extension Islands.Run {
    fileprivate func gap(to rectangle: Rectangle) -> Int {
        max(rectangle.minX - right - 1, left - rectangle.maxX, rectangle.minY - y - 1, y - rectangle.maxY, 0)
    }
}

extension Rectangle {
    /// How many pixels lie between both, across or down, whichever are more; 0 when they meet.
    fileprivate func gap(to other: Rectangle) -> Int {
        max(other.minX - maxX, minX - other.maxX, other.minY - maxY, minY - other.maxY, 0)
    }
}
