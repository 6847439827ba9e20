import PixelCore

/// Rectangles of one size that are to be placed.
struct PackingItem: Hashable, Sendable {
    /// Width and height, what keeps neighbours apart included.
    let width: Int32
    let height: Int32
    /// Which rectangles they are.
    var members: [Int]

    /// Groups rectangles by size, in no order.
    static func grouping(_ sizes: [Size]) -> [PackingItem] {
        var members: [Size: [Int]] = [:]
        for (index, size) in sizes.enumerated() { members[size, default: []].append(index) }
        return members.map { PackingItem(width: Int32($0.width), height: Int32($0.height), members: $1) }
    }
}

/// Where a rectangle was placed.
struct Placement: Hashable, Sendable {
    /// Which one it is.
    let member: Int
    /// Its top left corner.
    let origin: Point
    /// Whether it is turned by 90°.
    let isRotated: Bool
}
