import PixelColor
public import PixelCore

/// How well an animation's last frame meets its first.
public struct LoopCheck: Hashable, Sendable {
    /// The mean difference of the last frame and the first, OKLab × 100 over a checkerboard of opacity.
    public let seam: Double
    /// The mean difference from frame to frame, the same measure.
    public let typicalStep: Double
    /// The largest difference from frame to frame.
    public let largestStep: Double

    /// Measures `animation`.
    ///
    /// - Complexity: O(pixels of all frames)
    public init(_ animation: Animation) {
        let bitmaps = animation.cels.map(\.bitmap)
        let steps = zip(bitmaps, bitmaps.dropFirst()).map { Self.difference($0, $1) }
        typicalStep = steps.isEmpty ? 0 : steps.reduce(0, +) / Double(steps.count)
        largestStep = steps.max() ?? 0
        seam = Self.difference(bitmaps[bitmaps.count - 1], bitmaps[0])
    }

    /// Whether the step back to the beginning is no more than others are.
    public var isSmooth: Bool { seam <= max(1.25 * typicalStep, largestStep) }

    private static func difference(_ one: Bitmap, _ other: Bitmap) -> Double {
        var sum = 0.0
        for y in 0..<one.height {
            let (first, second) = (ColorPoints(one.row(y)), ColorPoints(other.row(y)))
            for x in 0..<one.width { sum += Double((first[x] - second[x]).length) }
        }
        return 100 * sum / Double(one.size.area)
    }
}
