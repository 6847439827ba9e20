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
    /// Each way of filling begins below the smallest page that those before it found, so that one which is no better
    /// costs one attempt.
    ///
    /// - Complexity: O(log(`pages.count`)) attempts, each O(n × (free rectangles + sizes to choose from))
    func smallest(of pages: PageSeries) -> Result? {
        let area = sizes.reduce(0) { $0 + $1.area }
        guard let lowest = pages.indices.first(where: { pages[$0].area >= area }) else { return nil }
        var best: (index: Int, placements: [Placement])?
        for (strategy, items) in attempts {
            var (low, high) = (lowest, best?.index ?? pages.count)
            // The first guess is close, as most sets fill a page nearly.
            var guess = best == nil ? min(high - 1, low + max(1, low / 100)) : high - 1
            while low < high {
                if let placements = fill(pages[guess], by: strategy, items) {
                    best = (guess, placements)
                    high = guess
                } else {
                    low = guess + 1
                    if best != nil && guess == (best?.index ?? 0) - 1 { break }
                }
                guess = best == nil ? min(high - 1, low + (low - lowest) * 2) : (low + high) / 2
            }
        }
        return best.map { Result(page: pages[$0.index], placements: $0.placements) }
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

    private func fill(_ page: Size, by strategy: PackingStrategy, _ items: [PackingItem]) -> [Placement]? {
        var packing = BestFitPacking(items, on: page, by: strategy, allowsRotation: allowsRotation)
        return packing.run(stopsAtMisfit: true) ? packing.placements : nil
    }
}
