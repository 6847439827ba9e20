import PixelCore

extension Registration {
    /// What is tried of the size that a figure has.
    private static let steps = (-8...8).map { 0.03 * Double($0) }
    /// Of the difference without a change: below what a change is plain.
    private static let plainShare: Float = 0.85
    /// Changes that are less are none.
    private static let leastChange = 0.015

    /// How many times as large each figure must be drawn to be as large as most are; 1 where that is not plain.
    func scales() -> [Double] {
        guard let coarse = levels.last, coarse.count > 1 else { return levels[0].map { _ in 1 } }
        let reference = MatchReference([(coarse[middle], .zero)])
        let stance = coarse[middle].stance
        let scales = Parallelism.map(coarse.count) { index in
            index == middle
                ? 1
                : Self.bestScale(of: coarse[index]) { picture in
                    let guess = SIMD2<Int>(stance - picture.stance, rounding: .toNearestOrAwayFromZero)
                    return reference.bestPlace(of: picture, near: guess, reach: 4).difference
                }
        }
        return Self.inUsualSize(fitted(scales))
    }

    /// The scales at which all figures lie on one another best, and so on the next finer level.
    private func fitted(_ scales: [Double]) -> [Double] {
        let level = max(0, levels.count - 2)
        let (coarse, fine) = (levels[levels.count - 1], levels[level])
        let pictures = zip(coarse, scales).map { $1 == 1 ? $0 : $0.scaled(by: $1) }
        let places = refined(coarsePlaces(pictures), pictures, reach: 3)
        let poses = scales.indices.map { index in
            let half = 0.5 * SIMD2(Double(pictures[index].width), Double(pictures[index].height))
            return FigurePose(middle: SIMD2<Double>(places[index]) + half, scale: scales[index])
        }
        let fit = FigureFit(coarse, poses).improved(rounds: 12)
        guard level < levels.count - 1 else { return fit.poses.map(\.scale) }
        let doubled = fit.poses.map { FigurePose(middle: 2 * $0.middle, scale: $0.scale) }
        return FigureFit(fine, doubled).improved(rounds: 8).poses.map(\.scale)
    }

    /// The same where the size that most figures have is 1.
    private static func inUsualSize(_ scales: [Double]) -> [Double] {
        let sorted = scales.sorted()
        let middle = sorted[sorted.count / 2]
        func isAlike(_ a: Double, _ b: Double) -> Bool { abs(a / b - 1) < leastChange }
        let counts = scales.map { scale in scales.count { isAlike($0, scale) } }
        let usual = scales.indices.max {
            (counts[$0], -abs(scales[$0] - middle)) < (counts[$1], -abs(scales[$1] - middle))
        }
        let unit = usual.map { scales[$0] } ?? middle
        return scales.map { isAlike($0, unit) ? 1 : $0 / unit }
    }

    /// The scale at which `picture` differs least; 1 unless another is plainly better.
    private static func bestScale(of picture: MatchPicture, _ measured: (MatchPicture) -> Float) -> Double {
        var best = (scale: 1.0, difference: plainShare * measured(picture))
        for step in steps where step != 0 {
            let difference = measured(picture.scaled(by: 1 + step))
            if difference < best.difference { best = (1 + step, difference) }
        }
        return best.scale
    }
}
