/// What a search for a pixel grid saw along both axes: made for people who ask why, by
/// ``PixelGridDetection/evidence(in:)``, and never on the way to a result.
public struct PixelGridEvidence: Hashable, Sendable {
    /// Along rows: what speaks for cuts between columns.
    public let columns: Axis
    /// Along columns: what speaks for cuts between rows.
    public let rows: Axis
    /// The grid of each of the detection's alternatives, in their order.
    public let alternativeGrids: [PixelGrid]
    /// How much looks like pixel art at its true size.
    public let nativeSigns: NativeSigns

    /// What was seen along one axis.
    public struct Axis: Hashable, Sendable {
        /// The weight of thinned edges at 0, 1 … length pixels, in 8-bit steps summed over the lines looked at; empty
        /// when the axis is too short or too flat to tell.
        public let edgeProfile: [Float]
        /// How strongly edges repeat, by rising pitch.
        public let repetition: [Repetition]
        /// The pitches that cuts were fitted for, the best first.
        public let candidates: [Candidate]
    }

    /// How strongly edges repeat at a pitch.
    public struct Repetition: Hashable, Sendable {
        /// A distance in pixels.
        public let pitch: Double
        /// 0 for not at all through about 1 for perfectly.
        public let strength: Float
    }

    /// A pitch for which cuts were fitted to the edges.
    public struct Candidate: Hashable, Sendable {
        /// Cell size in pixels.
        public let pitch: Double
        /// How well all of it fits, about 0 through 1.
        public let score: Double
        /// The share of edges that lies on the cuts, less what would by chance.
        public let edgeShare: Double
        /// How far gaps between cuts are from the pitch, as a share of it.
        public let irregularity: Double
    }

    /// How much of a picture looks like pixel art at its true size.
    public enum NativeSigns: String, Hashable, Sendable {
        /// Features one pixel wide, hard edges and flat areas.
        case all
        /// Hard edges and flat areas: enough where there is no grid.
        case crispness
        /// Not enough.
        case none
    }
}
