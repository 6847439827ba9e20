package import PixelCore

/// For each pixel the nearest content of a mask, by the straight distance between their middles. Of several the
/// leftmost, and in one column the uppermost.
///
/// Source: Meijster, Roerdink and Hesselink, "A general algorithm for computing distance transforms in linear time",
/// Mathematical Morphology and its Applications, 2000.
package struct NearestContent {
    /// For each pixel the row of the nearest content in its column; negative when there is none.
    private let rows: [Int32]
    private let size: Size

    /// - Complexity: O(pixels)
    package init(of mask: ContentMask) {
        size = mask.size
        let (width, height) = (size.width, size.height)
        var rows = [Int32](repeating: -1, count: size.area)
        for y in 0..<height {
            for index in y * width..<(y + 1) * width {
                if mask.isContent[index] {
                    rows[index] = Int32(y)
                } else if y > 0 {
                    rows[index] = rows[index - width]
                }
            }
        }
        for y in (0..<height - 1).reversed() {
            for index in y * width..<(y + 1) * width {
                let below = rows[index + width]
                if below > y && (rows[index] < 0 || Int(below) - y < y - Int(rows[index])) { rows[index] = below }
            }
        }
        self.rows = rows
    }

    /// Where the content nearest to each pixel of row `y` lies; empty when the mask has none.
    ///
    /// - Complexity: O(width)
    package func points(nearestToRow y: Int) -> [Point] {
        let start = y * size.width
        let rows = rows.span.extracting(start..<start + size.width)
        // The columns whose content is nearest to some pixel of the row, and the first such pixel of each.
        var stack: [Candidate] = []
        stack.reserveCapacity(size.width)
        for column in 0..<size.width where rows[column] >= 0 {
            let row = Int(rows[column])
            var candidate = Candidate(column: column, row: row, squaredDrop: (row - y) * (row - y))
            while let last = stack.last, last.squaredDistance(last.first) > candidate.squaredDistance(last.first) {
                stack.removeLast()
            }
            // Up to where both are equally near the one to the left is taken.
            if let last = stack.last { candidate.first = candidate.firstNearer(than: last) }
            if candidate.first < size.width { stack.append(candidate) }
        }
        guard !stack.isEmpty else { return [] }
        var points: [Point] = []
        points.reserveCapacity(size.width)
        for (index, part) in stack.enumerated() {
            let end = index + 1 < stack.count ? stack[index + 1].first : size.width
            let point = Point(x: part.column, y: part.row)
            for _ in part.first..<end { points.append(point) }
        }
        return points
    }
}

/// What is nearest to some pixels of a row, from one on.
private struct Candidate {
    let column: Int
    let row: Int
    /// The square of how far from the row it lies.
    let squaredDrop: Int
    /// The first pixel that it is nearest to.
    var first = 0

    @inline(__always)
    func squaredDistance(_ x: Int) -> Int { (x &- column) &* (x &- column) &+ squaredDrop }

    /// The first pixel that it is nearer to than `other`, which lies to the left and is as near to its own first one.
    @inline(__always)
    func firstNearer(than other: Candidate) -> Int {
        let difference = squaredDistance(0) &- other.squaredDistance(0)
        let step = column &- other.column
        // Most are neighbours, and a shift is ten times as fast as a division.
        return 1 &+ (step == 1 ? difference >> 1 : difference / (2 &* step))
    }
}

extension Point {
    /// The square of how far away `other` is.
    package func squaredDistance(to other: Point) -> Int {
        (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
    }
}
