/// What a search for a pixel grid found, and what it ruled out.
public struct PixelGridDetection: Hashable, Sendable {
    /// The answer.
    public let outcome: Outcome
    /// The other pitches that were weighed, the most likely first.
    public let alternatives: [Alternative]

    /// What an image turned out to be.
    public enum Outcome: Hashable, Sendable {
        /// Upscaled pixel art on this grid.
        case grid(PixelGrid)
        /// Pixel art at its true size: one pixel a cell.
        case native
        /// No pixel art that a grid was found for.
        case noGrid
    }

    /// A pitch that was weighed and not taken.
    public struct Alternative: Hashable, Sendable {
        /// Cell width in pixels.
        public let pitchX: Double
        /// Cell height in pixels.
        public let pitchY: Double
        /// How well it explains the image's edges, about 0 (as well as chance) through 1 (all of them).
        public let score: Double
        /// Why it was not taken.
        public let reason: Reason
    }

    /// Why a pitch was not taken. More may be added, so a `switch` needs a `default`.
    public struct Reason: Hashable, Sendable, CustomStringConvertible {
        /// The reason in words.
        public let description: String

        /// Fewer of the edges lie on it.
        public static let fewerEdges = Reason(description: "fewer edges lie on it")
        /// As many edges lie on a coarser grid, so its cells are halves or thirds.
        public static let divisor = Reason(description: "a coarser grid explains as many edges")
        /// Too few edges lie on it to be a grid at all.
        public static let belowThreshold = Reason(description: "too few edges lie on it")
    }

    /// The grid, if one was found.
    public var grid: PixelGrid? {
        if case .grid(let grid) = outcome { grid } else { nil }
    }
}
