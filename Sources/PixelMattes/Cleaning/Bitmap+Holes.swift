public import PixelCore

extension Bitmap {
    /// Fills pin-holes: small transparent regions that visible pixels enclose, so that no way leads out of them but
    /// across corners.
    ///
    /// Each pixel takes the colour that most of its visible neighbours have, from the rim inward: no colour is new.
    ///
    /// - Parameter size: The fewest pixels of what is no pin-hole; by default a thousandth of the largest connected part,
    ///   and 2 at least.
    /// - Returns: How many holes were filled.
    /// - Complexity: O(pixels)
    @discardableResult
    public mutating func fillHoles(smallerThan size: Int? = nil) -> Int {
        let least = size ?? Self.usualSpeckSize(largestPart: largestPart)
        let gaps = Islands.parts(of: ContentMask(self, where: \.isTransparent), connectsCorners: false)
        var count = 0
        for gap in gaps where gap.area < least && !gap.contains(where: isAtEdge) {
            fill(gap)
            count += 1
        }
        return count
    }

    private func isAtEdge(_ run: Islands.Run) -> Bool {
        run.y == 0 || run.y == height - 1 || run.left == 0 || run.right == width - 1
    }

    /// - Precondition: `hole` is transparent and not at the edge.
    private mutating func fill(_ hole: [Islands.Run]) {
        var rim: [Point] = []
        for run in hole {
            for x in run.left...run.right {
                let point = Point(x: x, y: run.y)
                if neighbours(of: point, Self.sides).contains(where: { !self[$0.x, $0.y].isTransparent }) {
                    rim.append(point)
                }
            }
        }
        while !rim.isEmpty {
            // All at once, so that their order does not matter.
            let colors = rim.map { prevailingColor(around: $0) }
            var inner: [Point] = []
            for (point, color) in zip(rim, colors) where self[point.x, point.y].isTransparent {
                self[point.x, point.y] = color
                inner += neighbours(of: point, Self.sides).filter { self[$0.x, $0.y].isTransparent }
            }
            rim = inner
        }
    }

    /// What most visible neighbours are; among equals the most opaque, then the first in reading order.
    private func prevailingColor(around point: Point) -> RGBA8 {
        let colors = neighbours(of: point, Self.sides + Self.corners).map { self[$0.x, $0.y] }
        var best = (color: RGBA8.clear, count: 0)
        for color in colors where !color.isTransparent {
            let count = colors.count { $0 == color }
            if (count, color.alpha) > (best.count, best.color.alpha) { best = (color, count) }
        }
        return best.color
    }

    private func neighbours(of point: Point, _ steps: [Point]) -> [Point] {
        steps.map { Point(x: point.x + $0.x, y: point.y + $0.y) }
    }

    private static let sides = [(0, -1), (-1, 0), (1, 0), (0, 1)].map { Point(x: $0.0, y: $0.1) }
    private static let corners = [(-1, -1), (1, -1), (-1, 1), (1, 1)].map { Point(x: $0.0, y: $0.1) }
}
