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
        var rest = plane
        for depth in 1...max(1, limit) {
            rest = Morphology.eroded(
                rest, width: size.width, outside: depth == 1 ? 0 : 255, connectsCorners: depth % 2 == 1)
            let inner = rest.span
            var span = plane.mutableSpan
            // What has gone since the last round is as deep as the round's number.
            for index in span.indices where span[index] == Self.inside { span[index] = inner[index] | depth }
        }
        self.plane = plane
    }

    subscript(x: Int, y: Int) -> UInt8 { plane[y * size.width + x] }
}
