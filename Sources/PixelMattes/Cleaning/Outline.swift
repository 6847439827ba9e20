public import PixelCore

/// A line around what is visible.
public struct Outline: Hashable, Sendable {
    /// Its colour.
    public var color: RGBA8
    /// How wide it is, in pixels: ``widths``.
    public var width: Int
    /// What it does at corners.
    public var corners: Corners

    /// How wide an outline may be, in pixels.
    public static let widths = 1...8

    /// What an outline does at corners.
    public enum Corners: String, CaseIterable, Hashable, Sendable {
        /// It goes round them: pixels that are nearer than its width and a bit. One pixel wide it leaves corners open.
        case round
        /// It has corners of its own: pixels that are as far away across or down.
        case square
    }

    /// Creates an outline.
    public init(_ color: RGBA8, width: Int = 1, corners: Corners = .round) {
        self.color = color
        self.width = width
        self.corners = corners
    }
}

extension Outline {
    /// By how many pixels each side of a canvas grows, the same on all, so that there is room around `content`: the middle
    /// stays the middle.
    func growth(of canvas: Size, around content: Rectangle) -> Int {
        let margins = [content.minX, content.minY, canvas.width - content.maxX, canvas.height - content.maxY]
        return max(0, width - (margins.min() ?? 0))
    }

    /// Which pixels lie under the outline of `shape` or in it.
    ///
    /// - Complexity: O(pixels)
    func covered(around shape: ContentMask) -> [Bool] {
        switch corners {
        case .round: coveredRound(shape)
        case .square: coveredSquare(shape)
        }
    }

    private func coveredRound(_ shape: ContentMask) -> [Bool] {
        let nearest = NearestContent(of: shape)
        var covered: [Bool] = []
        covered.reserveCapacity(shape.size.area)
        for y in 0..<shape.size.height {
            let points = nearest.points(nearestToRow: y)
            guard !points.isEmpty else { return shape.isContent }
            for x in 0..<shape.size.width {
                covered.append(points[x].squaredDistance(to: Point(x: x, y: y)) <= width * width)
            }
        }
        return covered
    }

    private func coveredSquare(_ shape: ContentMask) -> [Bool] {
        let size = shape.size
        var covered = shape.isContent
        for y in 0..<size.height { spread(&covered, from: y * size.width, step: 1, count: size.width) }
        for x in 0..<size.width { spread(&covered, from: x, step: size.width, count: size.height) }
        return covered
    }

    /// Sets what is near to what is set in one line, both ways.
    private func spread(_ covered: inout [Bool], from start: Int, step: Int, count: Int) {
        let line = (0..<count).map { covered[start + $0 * step] }
        for order in [Array(0..<count), (0..<count).reversed()] {
            var rest = 0
            for place in order {
                rest = line[place] ? width : rest - 1
                if rest >= 0 { covered[start + place * step] = true }
            }
        }
    }
}
