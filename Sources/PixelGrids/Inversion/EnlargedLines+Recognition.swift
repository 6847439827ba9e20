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
        for count in counts {
            guard let squares = fit(.squares, cellCount: count, isBounded: true) else { return nil }
            // Squares are better sampled.
            guard squares.deviation > Self.tolerance / Self.clearShare else { return nil }
            if let fit = recognized(cellCount: count, squares: squares.deviation) { return fit }
            if count == counts[0], let fit = recognizedBlur(cellCount: count, squares: squares.deviation) { return fit }
        }
        return nil
    }

    /// - Parameter squares: What plain squares leave unexplained.
    private func recognized(cellCount: Int, squares: Float) -> UpscaleFit? {
        let limit = squares * Self.clearShare
        // Whatever was interpolated is at least roughly linear, so most of what is not goes here, at little cost.
        guard let linear = fit(.linear, cellCount: cellCount, isBounded: true, limit: limit),
            linear.deviation < limit
        else { return nil }
        let fits = [linear] + UpscaleModel.overshooting.compactMap { bestFit($0, cellCount: cellCount) }
        guard let best = fits.min(by: { $0.deviation < $1.deviation }), best.deviation < min(Self.tolerance, limit) else {
            return nil
        }
        let isClear = fits.contains { $0.deviation * Self.clearShare > best.deviation }
        return isClear ? best : nil
    }

    /// The better fit of those with cells within bounds, as after rounding to bytes, and beyond.
    private func bestFit(_ model: UpscaleModel, cellCount: Int) -> UpscaleFit? {
        let bounded = fit(model, cellCount: cellCount, isBounded: true, limit: 2 * Self.tolerance)
        guard model.overshoots, let deviation = bounded?.deviation, deviation > Self.tolerance else { return bounded }
        let unbounded = fit(model, cellCount: cellCount, isBounded: false, limit: 2 * Self.tolerance)
        guard let unbounded, unbounded.deviation < deviation else { return bounded }
        return unbounded
    }
}
