import PixelCore

/// Looks for the smallest page that rectangles fit on: tries several ways of filling pages of several sizes.
struct AtlasSearch {
    private let sizes: [Size]
    private let attempts: [(strategy: PackingStrategy, items: [PackingItem])]
    private let allowsRotation: Bool

    /// What was found.
    struct Result {
        let page: Size
        let placements: [Placement]
    }

    /// - Parameters:
    ///   - sizes: Width and height of each rectangle, what keeps neighbours apart included.
    ///   - rule: The only one to try; nil for all.
    init(_ sizes: [Size], rule: PlacementRule?, allowsRotation: Bool) {
        self.sizes = sizes
        self.allowsRotation = allowsRotation
        let items = PackingItem.grouping(sizes)
        attempts = PackingStrategy.all(sizeCount: items.count, count: sizes.count)
            .filter { rule == nil || $0.rule == rule }
            .map { ($0, $0.sorted(items)) }
    }

    /// The smallest of `pages` that all rectangles fit on, as far as can be found; nil when none is.
    ///
    /// Each way begins below the smallest page that those before it found: one that is no better costs one attempt.
    ///
    /// - Complexity: O(log(`pages.count`)) attempts, each O(n × (free rectangles + sizes to choose from))
    func smallest(of pages: PageSeries) -> Result? {
        let area = sizes.reduce(0) { $0 + $1.area }
        guard let lowest = pages.firstIndex(where: { $0.area >= area }) else { return nil }
        var best: (index: Int, placements: [Placement])?
        var rest = attempts[...]
        while !rest.isEmpty {
            // A number that does not depend on the machine, so that the result does not either.
            let next = Array(rest.prefix(best == nil ? 1 : 4))
            rest = rest.dropFirst(next.count)
            let end = best?.index ?? pages.count
            let isBounded = best != nil
            guard lowest < end else { break }
            let found = Parallelism.map(next.count) {
                smallestIndex(in: lowest..<end, of: pages, by: next[$0], isBounded: isBounded)
            }
            best = found.compactMap { $0 }.min { $0.index < $1.index } ?? best
        }
        return best.map { Result(page: pages[$0.index], placements: $0.placements) }
    }

    /// The first of `pages` in `range` that one way of filling fills with everything.
    ///
    /// - Parameter isBounded: Whether to begin with the last of the range, and to give up when that does not do.
    private func smallestIndex(
        in range: Range<Int>, of pages: PageSeries, by attempt: (strategy: PackingStrategy, items: [PackingItem]),
        isBounded: Bool
    ) -> (index: Int, placements: [Placement])? {
        var (low, high) = (range.lowerBound, range.upperBound)
        var best: (index: Int, placements: [Placement])?
        // Most sets fill a page nearly, so that the first guess is close.
        var guess = isBounded ? high - 1 : low + low / 100
        while low < high {
            guess = min(guess, high - 1)
            if let placements = fill(pages[guess], by: attempt) {
                best = (guess, placements)
                high = guess
            } else if isBounded && best == nil {
                return nil
            } else {
                low = guess + 1
            }
            guess = best == nil ? low + 2 * (low - range.lowerBound) : (low + high) / 2
        }
        return best
    }

    /// As much as fits on `page`.
    func fullest(_ page: Size) -> Result {
        var best: (area: Int, placements: [Placement]) = (-1, [])
        for (strategy, items) in attempts {
            var packing = BestFitPacking(items, on: page, by: strategy, allowsRotation: allowsRotation)
            _ = packing.run(stopsAtMisfit: false)
            let area = packing.placements.reduce(0) { $0 + sizes[$1.member].area }
            if area > best.area { best = (area, packing.placements) }
        }
        return Result(page: page, placements: best.placements)
    }

    private func fill(
        _ page: Size, by attempt: (strategy: PackingStrategy, items: [PackingItem])
    ) -> [Placement]? {
        var packing = BestFitPacking(attempt.items, on: page, by: attempt.strategy, allowsRotation: allowsRotation)
        return packing.run(stopsAtMisfit: true) ? packing.placements : nil
    }
}
