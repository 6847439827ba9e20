import PixelCore

extension Quantizer {
    /// The cells on which a palette was found.
    struct Cells {
        let histogram: CellHistogram
        let sample: CellSample
    }

    /// Pixels up to which all distinct colours are counted, which is quicker than going through all cells.
    private static let fewPixels = 1 << 15

    /// A palette for bitmaps that have too many colours, and the cells on which it was found if any were made.
    func palette(for bitmaps: [Bitmap]) -> (palette: Palette, cells: Cells?) {
        if let palette = exactPalette(for: bitmaps) { return (palette, nil) }
        let plan = level.plan(count: colorCount)
        if bitmaps.reduce(0, { $0 + $1.size.area }) > Self.fewPixels {
            let histogram = CellHistogram(of: bitmaps, alpha: alpha, cells: plan.cells)
            let sample = histogram.sample(limit: plan.seedLimit)
            if sample.colors.weights.count > colorCount {
                let finer = plan.refinementRounds > 0 ? histogram.sample(limit: plan.refinementLimit) : sample
                let centers = centers(
                    WeightedPoints(sample.colors, metric: colorSpace),
                    finer: finer.numbers == sample.numbers ? nil : WeightedPoints(finer.colors, metric: colorSpace),
                    plan, hasTransparency: histogram.hasTransparency)
                let exact = snapToExisting ? ColorHistogram(of: bitmaps, alpha: alpha) : nil
                let palette = palette(centers, snappedTo: exact, hasTransparency: histogram.hasTransparency)
                return (palette, Cells(histogram: histogram, sample: sample))
            }
        }
        let histogram = ColorHistogram(of: bitmaps, alpha: alpha)
        let united = pinned + histogram.colors.filter { !pinned.contains($0) }
        guard united.count > colorCount else { return (Palette(unchecked: united), nil) }
        let hasTransparency = histogram.colors.contains(.clear)
        let centers = centers(
            WeightedPoints(histogram, metric: colorSpace), finer: nil, plan, hasTransparency: hasTransparency)
        return (palette(centers, snappedTo: histogram, hasTransparency: hasTransparency), nil)
    }

    /// The pinned colours and all of those of the bitmaps, unless they are too many.
    private func exactPalette(for bitmaps: [Bitmap]) -> Palette? {
        guard let set = ColorSet(of: bitmaps) else { return nil }
        var colors = pinned
        for color in set.colors {
            let treated = alpha.applied(to: color)
            if !colors.contains(treated) { colors.append(treated) }
        }
        return colors.count <= colorCount ? Palette(unchecked: colors) : nil
    }

    /// The pinned colours that there is room for.
    private func pinned(hasTransparency: Bool) -> ArraySlice<RGBA8> {
        pinned.filter { !hasTransparency || !$0.isTransparent }.prefix(hasTransparency ? colorCount - 1 : colorCount)
    }

    /// The points of the entries found for a sample, refined on a finer one.
    private func centers(
        _ sample: WeightedPoints, finer: WeightedPoints?, _ plan: QuantizerLevel.Plan, hasTransparency: Bool
    ) -> [SIMD4<Float>] {
        guard !sample.points.isEmpty else { return [] }
        let fixed = pinned(hasTransparency: hasTransparency).map(colorSpace.point(of:))
        let wanted = hasTransparency ? colorCount - 1 : colorCount
        let search = CenterRefinement(
            count: wanted, fixed: fixed, error: Float(maximumError / 100), plan: plan)
        let centers = search.centers(sample, finer: finer)
        guard keepAccents, !centers.isEmpty else { return Array(centers.dropFirst(fixed.count)) }
        // More of them would cost ordinary images more than a few per cent of error.
        let limit = min(max(wanted / 12, wanted < 4 ? 0 : 1), wanted - fixed.count)
        let accents = (finer ?? sample).accents(beside: centers, metric: colorSpace, limit: limit)
        return Array(search.centers(centers, makingRoomFor: accents, finer ?? sample).dropFirst(fixed.count))
    }

    /// A palette of points: transparent entries first, then pinned ones, then from dark to light.
    private func palette(
        _ centers: [SIMD4<Float>], snappedTo histogram: ColorHistogram?, hasTransparency: Bool
    ) -> Palette {
        var colors = (hasTransparency ? [.clear] : []) + pinned(hasTransparency: hasTransparency)
        var seen = Set(colors)
        let sorted = centers.sorted { ($0.x, $0.y, $0.z, $0.w) < ($1.x, $1.y, $1.z, $1.w) }
        let found =
            if snapToExisting, let histogram, !sorted.isEmpty {
                histogram.members(nearestTo: sorted, metric: colorSpace)
            } else {
                sorted.map(colorSpace.color(at:))
            }
        for color in found where seen.insert(color).inserted { colors.append(color) }
        return Palette(unchecked: colors)
    }
}

/// How centres are found for a sample.
struct CenterRefinement {
    /// The most centres, fixed ones among them.
    let count: Int
    /// Centres that stay where they are.
    let fixed: [SIMD4<Float>]
    /// The root mean square error at which fewer are enough.
    let error: Float
    let plan: QuantizerLevel.Plan

    /// The centres found, after the fixed ones.
    ///
    /// - Precondition: there is a point or more.
    func centers(_ sample: WeightedPoints, finer: WeightedPoints?) -> [SIMD4<Float>] {
        var seeds = seeds(sample)
        // Each fixed centre takes the place of the seed nearest to it.
        for center in fixed {
            func distance(_ seed: SIMD4<Float>) -> Float { ((seed - center) * (seed - center)).sum() }
            let nearest = seeds.indices.min { distance(seeds[$0]) < distance(seeds[$1]) }
            if let nearest { seeds.remove(at: nearest) }
        }
        guard plan.seedRounds > 0 else { return fixed + seeds }
        var means = WeightedKMeans(sample, centers: fixed + seeds, pinnedCount: fixed.count)
        means.refine(rounds: plan.seedRounds, tolerance: plan.tolerance)
        if let finer {
            means.replacePoints(by: finer)
            means.refine(rounds: plan.refinementRounds, tolerance: plan.tolerance)
        }
        return means.centers
    }

    /// The centres found, with others among them in the place of those whose points suffer least.
    ///
    /// - Precondition: there is a point or more.
    func centers(
        _ centers: [SIMD4<Float>], makingRoomFor others: [SIMD4<Float>], _ sample: WeightedPoints
    ) -> [SIMD4<Float>] {
        guard !others.isEmpty else { return centers }
        let weights = WeightedKMeans(sample, centers: centers + others).weightsOfNearest()
        let found = fixed.count..<centers.count
        let kept = CenterMerging.centers(
            Array(centers[found]), weights: Array(weights[found]), count: count - fixed.count - others.count)
        var means = WeightedKMeans(sample, centers: fixed + others + kept, pinnedCount: fixed.count + others.count)
        means.refine(rounds: max(plan.refinementRounds, 2), tolerance: plan.tolerance)
        return means.centers
    }

    private func seeds(_ sample: WeightedPoints) -> [SIMD4<Float>] {
        let surplus = error > 0 || plan.surplusRounds == 0 ? 0 : count / 4 + 2
        let seeds = VarianceSplitting.centers(of: sample, count: count + surplus, error: error)
        guard seeds.count > count else { return seeds }
        var means = WeightedKMeans(sample, centers: seeds)
        means.refine(rounds: plan.surplusRounds, tolerance: plan.tolerance)
        return CenterMerging.centers(means.centers, weights: means.weights, count: count)
    }
}
