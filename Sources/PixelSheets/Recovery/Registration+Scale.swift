import PixelCore

extension Registration {
    /// Of the size that a figure has: what is tried first, and what is tried once all are about alike.
    private static let firstSteps = (-8...8).map { 0.03 * Double($0) }
    private static let fineSteps = (-6...6).map { 0.01 * Double($0) }
    /// Of the difference without a change: below what a change is plain, at first and later.
    private static let plainFirst: Float = 0.85
    private static let plainLater: Float = 0.97
    /// Changes that are less are none.
    private static let leastChange = 0.015

    /// How many times as large each figure must be drawn to be as large as the middle one; 1 where that is not plain.
    func scales() -> [Double] {
        guard let coarse = levels.last, coarse.count > 1 else { return levels[0].map { _ in 1 } }
        let reference = MatchReference([(coarse[middle], .zero)])
        let stance = coarse[middle].stance
        let scales = Parallelism.map(coarse.count) { index in
            index == middle
                ? 1
                : Self.bestScale(of: coarse[index], around: 1, Self.firstSteps, plain: Self.plainFirst) { picture in
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

    /// The scale at which `picture` differs least; `scale` itself unless another is plainly better.
    private static func bestScale(
        of picture: MatchPicture, around scale: Double, _ steps: [Double], plain: Float,
        _ measured: (MatchPicture) -> Float
    ) -> Double {
        func difference(at scale: Double) -> Float { measured(scale == 1 ? picture : picture.scaled(by: scale)) }
        let unchanged = difference(at: scale)
        var best = (scale: scale, difference: plain * unchanged)
        for step in steps where step != 0 && scale + step > 0.5 {
            let difference = difference(at: scale + step)
            if difference < best.difference { best = (scale + step, difference) }
        }
        return best.scale
    }
}
