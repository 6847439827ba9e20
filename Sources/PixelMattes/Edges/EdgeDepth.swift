import PixelCore

/// How far inside the content each pixel lies: 0 for background, 1 for its neighbours, and so on up to a limit.
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
        for depth in 1...max(1, limit) { Self.peel(&plane, size, depth, connectsCorners: depth % 2 == 0) }
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
                var touches =
                    x > 0 && span[row + x - 1] == outer || x + 1 < width && span[row + x + 1] == outer
                    || y > 0 && span[row + x - width] == outer || y + 1 < height && span[row + x + width] == outer
                if !touches && connectsCorners {
                    touches =
                        x > 0 && y > 0 && span[row + x - width - 1] == outer
                        || x + 1 < width && y > 0 && span[row + x - width + 1] == outer
                        || x > 0 && y + 1 < height && span[row + x + width - 1] == outer
                        || x + 1 < width && y + 1 < height && span[row + x + width + 1] == outer
                }
                if touches { span[row + x] = depth }
            }
        }
    }

    subscript(x: Int, y: Int) -> UInt8 { plane[y * size.width + x] }
}
