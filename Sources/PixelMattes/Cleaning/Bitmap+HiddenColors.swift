public import PixelCore

extension Bitmap {
    /// Makes every transparent pixel ``RGBA8/clear``: no colour hides under alpha 0.
    ///
    /// - Returns: How many pixels changed.
    /// - Complexity: O(pixels)
    @discardableResult
    public mutating func clearHiddenColors() -> Int {
        var pixels = mutablePixels
        var count = 0
        for index in pixels.indices where pixels[index].isTransparent && pixels[index] != .clear {
            pixels[index] = .clear
            count += 1
        }
        return count
    }

    /// Gives every transparent pixel the colour of the nearest visible one, and leaves it transparent: where an engine
    /// mixes neighbours, no dark fringe shows. What shows stays as it is.
    ///
    /// - Parameter radius: How far colours reach, in pixels; what is farther away becomes ``RGBA8/clear``. By default
    ///   everywhere.
    /// - Returns: How many pixels changed.
    /// - Complexity: O(pixels)
    @discardableResult
    public mutating func bleedColors(within radius: Int? = nil) -> Int {
        let nearest = NearestContent(of: ContentMask(self) { $0.alpha > 0 })
        var count = 0
        for y in 0..<height {
            let points = nearest.points(nearestToRow: y)
            guard !points.isEmpty else { return clearHiddenColors() }
            for x in 0..<width where self[x, y].isTransparent {
                let source = points[x]
                let isNear = radius.map { source.isNear(Point(x: x, y: y), within: $0) } ?? true
                var color = isNear ? self[source.x, source.y] : .clear
                color.alpha = 0
                if self[x, y] != color { count += 1 }
                self[x, y] = color
            }
        }
        return count
    }
}

extension Point {
    /// Whether `other` is nearer than the pixel behind the one that is `radius` pixels away: across corners too.
    func isNear(_ other: Point, within radius: Int) -> Bool {
        let (distance, overflows) = (radius + 1).multipliedReportingOverflow(by: radius + 1)
        return overflows || squaredDistance(to: other) < distance
    }
}
