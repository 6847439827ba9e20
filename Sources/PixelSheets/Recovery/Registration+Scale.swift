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
        var scales = Parallelism.map(coarse.count) { index in
            index == middle
                ? 1
                : Self.bestScale(of: coarse[index], around: 1, Self.firstSteps, plain: Self.plainFirst) { picture in
                    let guess = SIMD2<Int>(stance - picture.stance, rounding: .toNearestOrAwayFromZero)
                    return reference.bestPlace(of: picture, near: guess, reach: 4).difference
                }
        }
        // The mean of all knows what limbs do; one figure does not.
        for _ in 0..<2 { scales = refined(scales, coarse) }
        return scales.map { abs($0 - 1) < Self.leastChange ? 1 : $0 }
    }

    private func refined(_ scales: [Double], _ coarse: [MatchPicture]) -> [Double] {
        let pictures = zip(coarse, scales).map { $1 == 1 ? $0 : $0.scaled(by: $1) }
        let places = refined(refined(coarsePlaces(pictures), pictures, reach: 3), pictures, reach: 1)
        return Parallelism.map(pictures.count) { index in
            guard index != middle else { return 1 }
            let reference = reference(for: index, places, pictures)
            let (size, place) = (SIMD2(pictures[index].width, pictures[index].height), places[index])
            let plain = Self.plainLater
            return Self.bestScale(of: coarse[index], around: scales[index], Self.fineSteps, plain: plain) { picture in
                let guess = place &+ (size &- SIMD2(picture.width, picture.height)) / 2
                return reference.bestPlace(of: picture, near: guess, reach: 2).difference
            }
        }
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
