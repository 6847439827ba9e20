package import PixelCore

/// Finds connected parts of a mask.
package struct Islands {
    private let mask: ContentMask
    /// How far apart two pixels of one island may be, across, down and both; neighbours are 1 apart.
    private let reach: Int
    /// The same across for pixels of different rows: 0 when corners do not connect.
    private let reachAside: Int
    private var runs: [Run] = []
    private var parents: [Int] = []

    /// Content without a gap in one row.
    package struct Run: Hashable, Sendable {
        package let y: Int
        package let left: Int
        /// The last pixel.
        package let right: Int

        package init(y: Int, left: Int, right: Int) {
            self.y = y
            self.left = left
            self.right = right
        }
    }

    /// The bounds of what is surrounded by background, in reading order. Islands inside the bounds of others belong to
    /// them.
    ///
    /// - Parameter mergeDistance: The most pixels of background between parts of one island.
    /// - Complexity: O(pixels + runs × `mergeDistance`)
    package static func bounds(in mask: ContentMask, mergeDistance: Int) -> [Rectangle] {
        var islands = Islands(mask: mask, reach: mergeDistance + 1, reachAside: mergeDistance + 1)
        islands.connect()
        return ReadingOrder.sorted(withoutNested(islands.bounds()))
    }

    /// The content of each connected part, row by row from the top; the parts by their first pixels.
    ///
    /// - Parameter connectsCorners: Whether pixels that meet only at their corners are connected.
    /// - Complexity: O(pixels)
    package static func parts(of mask: ContentMask, connectsCorners: Bool = true) -> [[Run]] {
        var islands = Islands(mask: mask, reach: 1, reachAside: connectsCorners ? 1 : 0)
        islands.connect()
        var parts: [[Run]] = []
        var numbers: [Int: Int] = [:]
        for index in islands.runs.indices {
            let root = islands.root(index)
            if let number = numbers[root] {
                parts[number].append(islands.runs[index])
            } else {
                numbers[root] = parts.count
                parts.append([islands.runs[index]])
            }
        }
        return parts
    }

    private init(mask: ContentMask, reach: Int, reachAside: Int) {
        self.mask = mask
        self.reach = reach
        self.reachAside = reachAside
    }

    /// Finds the runs of each row, and ties each to those in reach in the rows above.
    private mutating func connect() {
        var rowStarts: [Int] = []
        for y in 0..<mask.size.height {
            rowStarts.append(runs.count)
            addRuns(of: y)
            let row = rowStarts[y]..<runs.count
            for index in row.dropFirst() where runs[index].left - runs[index - 1].right <= reach {
                unite(index, index - 1)
            }
            for above in max(0, y - reach)..<y {
                connect(row, with: rowStarts[above]..<rowStarts[above + 1])
            }
        }
    }

    private mutating func addRuns(of y: Int) {
        let start = y * mask.size.width
        var x = 0
        while x < mask.size.width {
            guard mask.isContent[start + x] else {
                x += 1
                continue
            }
            let left = x
            while x < mask.size.width && mask.isContent[start + x] { x += 1 }
            parents.append(runs.count)
            runs.append(Run(y: y, left: left, right: x - 1))
        }
    }

    private mutating func connect(_ row: Range<Int>, with above: Range<Int>) {
        var first = above.lowerBound
        for index in row {
            while first < above.upperBound && runs[first].right < runs[index].left - reachAside { first += 1 }
            var other = first
            while other < above.upperBound && runs[other].left <= runs[index].right + reachAside {
                unite(index, other)
                other += 1
            }
        }
    }

    private mutating func root(_ index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    private mutating func unite(_ a: Int, _ b: Int) {
        let (first, second) = (root(a), root(b))
        parents[max(first, second)] = min(first, second)
    }

    private mutating func bounds() -> [Rectangle] {
        var result: [Int: Rectangle] = [:]
        for (index, run) in runs.enumerated() {
            let part = Rectangle(x: run.left, y: run.y, width: run.right - run.left + 1, height: 1)
            let root = root(index)
            result[root] = result[root].map { $0.union(part) } ?? part
        }
        return result.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func withoutNested(_ bounds: [Rectangle]) -> [Rectangle] {
        bounds.enumerated().filter { index, inner in
            !bounds.enumerated().contains { other, outer in
                other != index && outer.contains(inner) && (outer != inner || other < index)
            }
        }.map(\.element)
    }
}

/// The order in which people read: rows from the top, each from the left.
package enum ReadingOrder {
    /// `rectangles` in that order. One belongs to the row that its middle lies in.
    package static func sorted(_ rectangles: [Rectangle]) -> [Rectangle] {
        var rows: [(top: Int, bottom: Int, members: [Rectangle])] = []
        for rectangle in rectangles.sorted(by: { ($0.minY, $0.minX) < ($1.minY, $1.minX) }) {
            let middle = rectangle.minY + rectangle.height / 2
            if let last = rows.indices.last, middle < rows[last].bottom {
                rows[last].members.append(rectangle)
                rows[last].bottom = max(rows[last].bottom, rectangle.maxY)
            } else {
                rows.append((rectangle.minY, rectangle.maxY, [rectangle]))
            }
        }
        return rows.flatMap { $0.members.sorted { ($0.minX, $0.minY) < ($1.minX, $1.minY) } }
    }
}
