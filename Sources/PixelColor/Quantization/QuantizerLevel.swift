/// How much time a quantizer takes for a better palette.
public enum QuantizerLevel: String, CaseIterable, Sendable {
    /// A palette by splitting, and pixels mapped by cells of like colours: for previews.
    ///
    /// The error is some 6 to 10 % larger than what ``best`` reaches. Unless pixels are dithered or partly transparent,
    /// one whose colour lies on the border of two entries may come to the farther one.
    case fast
    /// A palette refined until its error is about 1 % above what ``best`` reaches, and every pixel mapped exactly.
    case balanced
    /// A palette refined until next to nothing is left to gain.
    case best
}

extension QuantizerLevel {
    /// How a palette is found at a level.
    struct Plan {
        /// What pixels are counted by.
        let cells: ColorCells
        /// The most points that are split, and refined in many rounds.
        let seedLimit: Int
        let seedRounds: Int
        /// How many rounds a quarter more centres than wanted are refined before they are united; none is split then at 0.
        let surplusRounds: Int
        /// The most points that are refined in the last rounds.
        let refinementLimit: Int
        let refinementRounds: Int
        /// Rounds end when one lessens the error by no more than this part of it.
        let tolerance: Double
    }

    /// The plan for a palette of `count` colours.
    func plan(count: Int) -> Plan {
        switch self {
        case .fast:
            Plan(
                cells: .coarse, seedLimit: max(2048, 16 * count), seedRounds: count > 64 ? 0 : 2, surplusRounds: 0,
                refinementLimit: 0, refinementRounds: 0, tolerance: 1e-3)
        case .balanced:
            Plan(
                cells: count > 64 ? .fine : .medium, seedLimit: max(4096, 48 * count), seedRounds: count > 64 ? 10 : 30,
                surplusRounds: 4, refinementLimit: 1 << 17, refinementRounds: 4, tolerance: 1e-4)
        case .best:
            Plan(
                cells: .fine, seedLimit: 1 << 14, seedRounds: 60, surplusRounds: 10, refinementLimit: 1 << 18,
                refinementRounds: 150,
                tolerance: 2e-6)
        }
    }
}
