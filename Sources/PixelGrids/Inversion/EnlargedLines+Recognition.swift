extension EnlargedLines {
    /// The most that pixels may be off from what a model makes of them, in 8-bit steps: rounding alone is 0.29, and
    /// 0.41 done twice.
    static let tolerance: Float = 0.65
    /// How far below the deviation of squares that of a model must be, and of other models too: what is smooth all over
    /// fits any.
    private static let clearShare: Float = 0.5

    /// How the lines were enlarged, nil unless that is clear.
    ///
    /// - Parameter counts: How many cells there may be, the most likely number first.
    func recognized(counts: [Int]) -> UpscaleFit? {
        guard let likely = counts.first, let squares = fit(.squares, cellCount: likely, isBounded: true) else { return nil }
        // Squares are better sampled.
        guard squares.deviation > Self.tolerance / Self.clearShare else { return nil }
        let clearly = min(Self.tolerance, squares.deviation * Self.clearShare)
        for counts in [counts.prefix(1), counts.dropFirst()] {
            let fits = counts.flatMap { count in UpscaleModel.interpolations.compactMap { bestFit($0, cellCount: count) } }
            guard let best = fits.min(by: { $0.deviation < $1.deviation }), best.deviation < clearly else { continue }
            let others = fits.filter { $0.cellCount == best.cellCount && $0.model != best.model }
            let isClear = others.contains { $0.deviation * Self.clearShare > best.deviation }
            return isClear ? best : nil
        }
        return nil
    }

    /// The better fit of those with cells within bounds, as after rounding to bytes, and beyond.
    func bestFit(_ model: UpscaleModel, cellCount: Int) -> UpscaleFit? {
        let bounded = fit(model, cellCount: cellCount, isBounded: true, limit: 2 * Self.tolerance)
        guard model.overshoots, let deviation = bounded?.deviation, deviation > Self.tolerance else { return bounded }
        let unbounded = fit(model, cellCount: cellCount, isBounded: false, limit: 2 * Self.tolerance)
        guard let unbounded, unbounded.deviation < deviation else { return bounded }
        return unbounded
    }
}
