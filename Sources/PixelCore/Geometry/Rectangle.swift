/// A rectangle of whole pixels: a top left corner and a size.
@frozen
public struct Rectangle: Hashable, Sendable {
    /// The top left pixel.
    public var origin: Point
    /// Width and height, at least 1 × 1.
    public var size: Size

    /// Creates a rectangle from its corner and size.
    @inlinable
    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// Creates a rectangle from its corner's coordinates and its extent.
    ///
    /// - Precondition: `width` and `height` are greater than zero.
    @inlinable
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.init(origin: Point(x: x, y: y), size: Size(width, height))
    }

    /// The whole of a canvas of `size`.
    @inlinable
    public init(_ size: Size) {
        self.init(origin: .zero, size: size)
    }

    /// The first column.
    @inlinable public var minX: Int { origin.x }
    /// The first row.
    @inlinable public var minY: Int { origin.y }
    /// One past the last column.
    @inlinable public var maxX: Int { origin.x + size.width }
    /// One past the last row.
    @inlinable public var maxY: Int { origin.y + size.height }
    /// Columns from left to right.
    @inlinable public var width: Int { size.width }
    /// Rows from top to bottom.
    @inlinable public var height: Int { size.height }
}

extension Rectangle {
    /// Whether `point` is one of this rectangle's pixels.
    @inlinable
    public func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
    }

    /// Whether every pixel of `other` lies in this rectangle.
    @inlinable
    public func contains(_ other: Rectangle) -> Bool {
        other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
    }

    /// The pixels that both rectangles hold, or nil when they share none.
    public func intersection(_ other: Rectangle) -> Rectangle? {
        let (left, top) = (max(minX, other.minX), max(minY, other.minY))
        guard let size = Size(validating: min(maxX, other.maxX) - left, min(maxY, other.maxY) - top) else { return nil }
        return Rectangle(origin: Point(x: left, y: top), size: size)
    }

    /// The smallest rectangle that holds both.
    public func union(_ other: Rectangle) -> Rectangle {
        let (left, top) = (min(minX, other.minX), min(minY, other.minY))
        return Rectangle(
            x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }

    /// This rectangle moved by `offset`.
    public func offset(by offset: Point) -> Rectangle {
        Rectangle(origin: Point(x: origin.x + offset.x, y: origin.y + offset.y), size: size)
    }
}
