/// Which of the places that a rectangle fits into is the best.
public enum PlacementRule: String, Hashable, Sendable, CaseIterable {
    /// Where the shorter of the two sides left over is the shortest.
    case bestShortSide = "best-short-side"
    /// Where the least area is left over.
    case bestArea = "best-area"
    /// Where its lower edge comes to lie highest, and of these furthest to the left.
    case bottomLeft = "bottom-left"
    /// Where most of its outline touches others or the page's edges.
    case contactPoint = "contact-point"
}

// How much is wrong with putting width × height into the top left corner of a free rectangle that it fits into: the least
// is the best. Sides are below 2^16.
extension PlacementRule {
    /// For ``bestShortSide``.
    @inline(__always)
    static func shortSide(_ width: Int32, _ height: Int32, in box: SIMD4<Int32>) -> UInt32 {
        let right = UInt32(truncatingIfNeeded: box.z &- box.x &- width)
        let down = UInt32(truncatingIfNeeded: box.w &- box.y &- height)
        return min(right, down) << 16 | max(right, down)
    }

    /// For ``bestArea``.
    @inline(__always)
    static func area(_ width: Int32, _ height: Int32, in box: SIMD4<Int32>) -> UInt32 {
        UInt32(truncatingIfNeeded: box.z &- box.x) &* UInt32(truncatingIfNeeded: box.w &- box.y)
            &- UInt32(truncatingIfNeeded: width) &* UInt32(truncatingIfNeeded: height)
    }

    /// For ``bottomLeft``.
    @inline(__always)
    static func lowerEdge(_ width: Int32, _ height: Int32, in box: SIMD4<Int32>) -> UInt32 {
        UInt32(truncatingIfNeeded: box.y &+ height) << 16 | UInt32(truncatingIfNeeded: box.x)
    }
}
