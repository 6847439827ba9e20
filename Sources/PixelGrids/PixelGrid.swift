public import PixelCore

/// The grid on which the cells of upscaled pixel art lie.
public struct PixelGrid: Hashable, Sendable {
    /// Cell boundaries from left to right in pixels, the image's borders included: one more than there are columns.
    public let columnCuts: [Int]
}
