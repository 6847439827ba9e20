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
        // The columns whose content is nearest to some pixel of the row, and the first such pixel of each.
        var stack: [(column: Int, first: Int)] = []
        func distance(_ x: Int, _ column: Int) -> Int {
            let (across, down) = (x - column, Int(rows[start + column]) - y)
            return across * across + down * down
        }
        for column in 0..<size.width where rows[start + column] >= 0 {
            while let last = stack.last, distance(last.first, last.column) > distance(last.first, column) {
                stack.removeLast()
            }
            guard let last = stack.last else {
                stack.append((column, 0))
                continue
            }
            // Where both are equally near: the nearer one changes behind it.
            let difference = distance(0, column) - distance(0, last.column)
            let first = 1 + difference / (2 * (column - last.column))
            if first < size.width { stack.append((column, first)) }
        }
        guard !stack.isEmpty else { return [] }
        var points: [Point] = []
        points.reserveCapacity(size.width)
        for (index, part) in stack.enumerated() {
            let end = index + 1 < stack.count ? stack[index + 1].first : size.width
            let point = Point(x: part.column, y: Int(rows[start + part.column]))
            for _ in part.first..<end { points.append(point) }
        }
        return points
    }
}

extension Point {
    /// The square of how far away `other` is.
    package func squaredDistance(to other: Point) -> Int {
        (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
    }
}
