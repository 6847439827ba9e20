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
            guard let squares = fit(.squares, cellCount: count, isBounded: true)?.deviation else { return nil }
            // Squares are better sampled.
            guard squares > Self.tolerance / Self.clearShare else { return nil }
            let limit = squares * Self.clearShare
            guard let linear = fit(.linear, cellCount: count, isBounded: true, limit: limit) else { return nil }
            // Whatever was interpolated is at least roughly linear, so most of what is not ends here, at little cost.
            if linear.deviation < limit, let fit = interpolation(linear, limit: min(Self.tolerance, limit)) {
                return fit
            }
            guard count == counts[0], let blur = blur(cellCount: count, squares: squares) else { continue }
            // A ramp is stairs with much blur, too.
            if linear.deviation * Self.clearShare > blur.deviation { return blur }
        }
        return nil
    }

    /// The interpolation that leaves least unexplained, nil if that is more than `limit` or if it hardly matters which.
    ///
    /// - Parameter linear: How well linear interpolation fits.
    private func interpolation(_ linear: UpscaleFit, limit: Float) -> UpscaleFit? {
        let fits = [linear] + UpscaleModel.overshooting.compactMap { bestFit($0, cellCount: linear.cellCount) }
        guard let best = fits.min(by: { $0.deviation < $1.deviation }), best.deviation < limit else { return nil }
        return fits.contains { $0.deviation * Self.clearShare > best.deviation } ? best : nil
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
