import PixelCore

/// Places figures on one canvas so that what they share lies on itself: a body stays where it is while limbs move.
///
/// Each is compared with the mean of all others, from coarse to fine; differences count up to a limit only, so that
/// most of a figure outvotes a limb.
struct Registration: Sendable {
    /// The figures from full size down, each half the one before.
    let levels: [[MatchPicture]]
    /// The figure that others are first compared with: the one of middle size.
    let middle: Int

    /// The height in pixels of a figure where the search begins.
    private static let coarseHeight = 48

    /// - Precondition: there is a figure or more.
    init(_ figures: [Bitmap]) {
        var levels = [Parallelism.map(figures.count) { MatchPicture(figures[$0]) }]
        let heights = figures.map(\.height).sorted()
        var height = heights[heights.count / 2]
        while height > Self.coarseHeight {
            let finer = levels[levels.count - 1]
            levels.append(Parallelism.map(finer.count) { finer[$0].halved })
            height = (height + 1) / 2
        }
        self.levels = levels
        let order = figures.indices.sorted { (figures[$0].size.area, $0) < (figures[$1].size.area, $1) }
        middle = order[order.count / 2]
    }

    // MARK: Place

    /// Where each figure's top left corner belongs on the common canvas; relative to one another.
    func places() -> [SIMD2<Int>] {
        var places: [SIMD2<Int>] = []
        for (level, pictures) in levels.enumerated().reversed() {
            if places.isEmpty {
                places = coarsePlaces(pictures)
                places = refined(places, pictures, reach: 3)
            } else {
                places = places.map { $0 &* 2 }
            }
            places = refined(places, pictures, reach: 2)
            if level == 0 { places = refined(places, pictures, reach: 1) }
        }
        return settled(places)
    }

    /// Places to a fraction of a pixel, rounded where rounding moves the figures least.
    private func settled(_ places: [SIMD2<Int>]) -> [SIMD2<Int>] {
        guard places.count > 1 else { return places }
        let level = max(0, levels.count - 2)
        let factor = Double(1 << level)
        let halves = levels[level].map { 0.5 * SIMD2(Double($0.width), Double($0.height)) }
        let poses = zip(places, halves).map { FigurePose(middle: SIMD2<Double>($0) / factor + $1, scale: 1) }
        let fit = FigureFit(levels[level], poses, keepsScales: true).improved(rounds: 8)
        let exact = zip(fit.poses, halves).map { factor * ($0.middle - $1) }
        return zip(Self.rounded(exact.map(\.x)), Self.rounded(exact.map(\.y))).map { SIMD2($0, $1) }
    }

    /// Whole numbers that are as far apart as `values`, as nearly as can be.
    private static func rounded(_ values: [Double]) -> [Int] {
        let shifts = (0..<16).map { Double($0) / 16 }
        func error(_ shift: Double) -> Double {
            values.reduce(0) { sum, value in
                let rest = value + shift - (value + shift).rounded()
                return sum + rest * rest
            }
        }
        let best = shifts.min { error($0) < error($1) } ?? 0
        return values.map { Int(($0 + best).rounded()) }
    }

    /// Places by torso and baseline, each then moved to where the figure matches the middle one best.
    func coarsePlaces(_ pictures: [MatchPicture]) -> [SIMD2<Int>] {
        let reference = MatchReference([(pictures[middle], .zero)])
        let stance = pictures[middle].stance
        let reach = max(3, pictures[middle].height / 4)
        return Parallelism.map(pictures.count) { index in
            guard index != middle else { return .zero }
            let guess = SIMD2<Int>(stance - pictures[index].stance, rounding: .toNearestOrAwayFromZero)
            return reference.bestPlace(of: pictures[index], near: guess, reach: reach).place
        }
    }

    /// Each compared with the mean of all others.
    func refined(_ places: [SIMD2<Int>], _ pictures: [MatchPicture], reach: Int) -> [SIMD2<Int>] {
        guard pictures.count > 1 else { return places }
        return Parallelism.map(pictures.count) { index in
            reference(for: index, places, pictures)
                .bestPlace(of: pictures[index], near: places[index], reach: reach).place
        }
    }

    /// The mean of all but one; of a dozen where there are many, which tell what is common as well.
    func reference(for index: Int, _ places: [SIMD2<Int>], _ pictures: [MatchPicture]) -> MatchReference {
        let step = max(1, pictures.count / 12)
        let others = pictures.indices.filter { $0 != index && ($0 + index) % step == 0 }
        let chosen = others.isEmpty ? pictures.indices.filter { $0 != index } : others
        return MatchReference(chosen.map { (pictures[$0], places[$0]) })
    }

    /// The middle across of all torsos, where the figures stand at `places`.
    func torso(at places: [SIMD2<Int>]) -> Double {
        let middles = zip(levels[0], places).map { $0.stance.x + Double($1.x) }.sorted()
        return middles[middles.count / 2]
    }

    // MARK: Jitter

    /// By how much each figure but the first would have to move to match the one before it best, where all stand at
    /// `places`.
    func steps(at places: [SIMD2<Int>]) -> [SIMD2<Double>] {
        Parallelism.map(max(0, places.count - 1)) { index in
            let apart = places[index + 1] &- places[index]
            let half = Double(1 << (levels.count - 1))
            var place = SIMD2<Int>(SIMD2<Double>(apart) / half, rounding: .toNearestOrAwayFromZero)
            for (level, pictures) in levels.enumerated().reversed() {
                let reference = MatchReference([(pictures[index], .zero)])
                let reach = level == levels.count - 1 ? max(2, pictures[index].height / 8) : 2
                place = reference.bestPlace(of: pictures[index + 1], near: place, reach: reach).place
                if level > 0 { place = place &* 2 }
            }
            return SIMD2<Double>(place &- apart)
        }
    }
}
