extension Bitmap {
    /// The pixels inside `rectangle`.
    ///
    /// - Precondition: `rectangle` lies inside ``bounds``.
    /// - Complexity: O(`rectangle.size.area`)
    public func cropped(to rectangle: Rectangle) -> Bitmap {
        precondition(bounds.contains(rectangle), "a crop lies inside the bitmap")
        guard rectangle != bounds else { return self }
        return unsafe withUnsafePixels { source in
            unsafe Bitmap(
                size: rectangle.size,
                fillingUninitialized: { target in
                    for y in 0..<rectangle.height {
                        let start = (rectangle.minY + y) * width + rectangle.minX
                        let row = unsafe UnsafeBufferPointer(rebasing: source[start..<start + rectangle.width])
                        let place = y * rectangle.width
                        _ = unsafe UnsafeMutableBufferPointer(rebasing: target[place..<place + rectangle.width])
                            .update(fromContentsOf: row)
                    }
                })
        }
    }

    /// This bitmap with `insets` more pixels of `color` around it.
    ///
    /// - Precondition: no inset is negative.
    /// - Complexity: O(area of the result)
    public func padded(by insets: Insets, with color: RGBA8 = .clear) -> Bitmap {
        var result = Bitmap(
            size: Size(insets.left + width + insets.right, insets.top + height + insets.bottom), filledWith: color)
        result.draw(self, at: Point(x: insets.left, y: insets.top), replacing: true)
        return result
    }
}

/// Widths of the four margins of a rectangle, in pixels.
public struct Insets: Hashable, Sendable {
    /// Rows above.
    public var top: Int
    /// Columns to the right.
    public var right: Int
    /// Rows below.
    public var bottom: Int
    /// Columns to the left.
    public var left: Int

    /// Creates margins, none where nothing is said.
    ///
    /// - Precondition: none is negative.
    public init(top: Int = 0, right: Int = 0, bottom: Int = 0, left: Int = 0) {
        precondition(top >= 0 && right >= 0 && bottom >= 0 && left >= 0, "a margin is not negative")
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }

    /// Creates four equal margins.
    ///
    /// - Precondition: `all` is not negative.
    public init(all: Int) {
        self.init(top: all, right: all, bottom: all, left: all)
    }
}
