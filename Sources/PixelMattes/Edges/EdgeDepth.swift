import PixelCore

/// How far inside the content each pixel lies: 0 for background, 1 for its neighbours, those at corners included, and so
/// on up to a limit. Outside the picture lies background too: a picture may end in the middle of an edge.
struct EdgeDepth: Sendable {
    let size: Size
    /// One a pixel; what lies deeper than ``limit`` is ``inside``.
    let plane: [UInt8]

    static let inside: UInt8 = 255

    /// - Parameter limit: The deepest pixels that are counted, less than 255.
    /// - Complexity: O(pixels × `limit`)
    init(_ region: BackgroundRegion, limit: UInt8) {
        size = region.size
        var plane = region.plane
        for depth in 1...max(1, limit) { Self.peel(&plane, size, depth, connectsCorners: depth % 2 == 1) }
        self.plane = plane
    }

    /// Marks what is inside and touches what is one less deep.
    private static func peel(_ plane: inout [UInt8], _ size: Size, _ depth: UInt8, connectsCorners: Bool) {
        let (width, height) = (size.width, size.height)
        let outer = depth - 1
        var span = plane.mutableSpan
        for y in 0..<height {
            let row = y * width
            for x in 0..<width where span[row + x] == inside {
                guard x > 0 && y > 0 && x + 1 < width && y + 1 < height else {
                    let rim = min(min(x, y), min(width - 1 - x, height - 1 - y))
                    if rim == Int(outer) { span[row + x] = depth }
                    continue
                }
                let (above, below) = (row + x - width, row + x + width)
                let touches =
                    span[row + x - 1] == outer || span[row + x + 1] == outer || span[above] == outer
                    || span[below] == outer
                    || connectsCorners
                        && (span[above - 1] == outer || span[above + 1] == outer || span[below - 1] == outer
                            || span[below + 1] == outer)
                if touches { span[row + x] = depth }
            }
        }
    }

    subscript(x: Int, y: Int) -> UInt8 { plane[y * size.width + x] }
}
