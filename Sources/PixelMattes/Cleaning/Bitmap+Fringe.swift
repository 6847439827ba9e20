public import PixelCore

extension Bitmap {
    /// Takes the colour of a known matte out of the edge.
    ///
    /// Each partly transparent pixel gets the colour that, mixed with the matte at its alpha, gave the one it has; alpha
    /// stays unless no colour could have. An opaque pixel beside transparency that is clearly a mixture of the matte and
    /// the opaque colour farther in gets that colour, and its share of the mixture for alpha; one that is all matte
    /// becomes transparent.
    ///
    /// - Parameters:
    ///   - matte: The opaque colour that the picture stood on.
    ///   - radius: How many opaque pixels deep the edge is, beginning at transparency.
    /// - Returns: How many pixels changed.
    /// - Precondition: `radius` is not negative.
    /// - Complexity: O(pixels)
    @discardableResult
    public mutating func removeFringe(of matte: RGBA8, radius: Int = 1) -> Int {
        precondition(radius >= 0, "an edge is not negatively deep")
        let unmixing = MatteUnmixing(matte)
        let edge = unmixedOpaqueEdge(unmixing, radius: radius)
        var pixels = mutablePixels
        var count = edge.count
        for index in pixels.indices where pixels[index].isPartlyTransparent {
            let color = unmixing.unmixed(pixels[index])
            if color != pixels[index] { count += 1 }
            pixels[index] = color
        }
        for (index, color) in edge { pixels[index] = color }
        return count
    }

    /// Gives each partly transparent pixel near opaque ones the colour of the nearest of them, and leaves its alpha: what
    /// a matte left in the edge is gone, whatever its colour was.
    ///
    /// - Parameter radius: How far from an opaque pixel the edge reaches, in pixels.
    /// - Returns: How many pixels changed.
    /// - Precondition: `radius` is not negative.
    /// - Complexity: O(pixels)
    @discardableResult
    public mutating func removeFringe(radius: Int = 1) -> Int {
        precondition(radius >= 0, "an edge is not negatively deep")
        let opaque = NearestContent(of: ContentMask(self, where: \.isOpaque))
        var count = 0
        for y in 0..<height {
            let points = opaque.points(nearestToRow: y)
            guard !points.isEmpty else { return 0 }
            for x in 0..<width where self[x, y].isPartlyTransparent {
                guard points[x].isNear(Point(x: x, y: y), within: radius) else { continue }
                var color = self[points[x].x, points[x].y]
                color.alpha = self[x, y].alpha
                if self[x, y] != color { count += 1 }
                self[x, y] = color
            }
        }
        return count
    }

    /// What those opaque pixels near transparency become that are mixed of what lies farther in and the matte; by their
    /// indices.
    private func unmixedOpaqueEdge(_ unmixing: MatteUnmixing, radius: Int) -> [(index: Int, color: RGBA8)] {
        let outside = NearestContent(of: ContentMask(self, where: \.isTransparent))
        var inside = [Bool](repeating: false, count: size.area)
        var edge: [Point] = []
        for y in 0..<height {
            let points = outside.points(nearestToRow: y)
            guard !points.isEmpty else { return [] }
            for x in 0..<width where self[x, y].isOpaque {
                let point = Point(x: x, y: y)
                if points[x].isNear(point, within: radius) { edge.append(point) } else { inside[y * width + x] = true }
            }
        }
        let inner = NearestContent(of: ContentMask(size: size, isContent: inside))
        var result: [(Int, RGBA8)] = []
        var row = (y: -1, points: [Point]())
        for point in edge {
            if row.y != point.y { row = (point.y, inner.points(nearestToRow: point.y)) }
            guard !row.points.isEmpty else { return [] }
            let source = row.points[point.x]
            // The next pixel behind the edge.
            guard source.isNear(point, within: radius + 1) else { continue }
            let color = self[source.x, source.y]
            if let unmixed = unmixing.unmixed(opaque: self[point.x, point.y], from: color) {
                result.append((point.y * width + point.x, unmixed))
            }
        }
        return result
    }
}

extension RGBA8 {
    /// Whether it is neither opaque nor transparent.
    var isPartlyTransparent: Bool { !isOpaque && !isTransparent }
}
