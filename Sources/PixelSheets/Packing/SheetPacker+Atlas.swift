import PixelCore

extension SheetPacker {
    /// Pixels that a picture's place is wider and higher than the picture.
    private var surplus: Int { 2 * extrusion + padding }

    /// The part of `page` that places may take; the last one in a row needs no padding.
    private func usable(_ page: Size) -> Size? {
        Size(validating: page.width - 2 * margin + padding, page.height - 2 * margin + padding)
    }

    /// Puts pictures wherever they fit, on as many pages as it takes.
    func arrangeAtlas(_ sizes: [Size], names: [String]) throws(SheetError) -> ArrangedPages {
        let pages = PageSeries(sides, maximum: maximumSize, isSquare: isSquare)
        let largest = pages.last.flatMap(usable)
        let outer = sizes.map { Size($0.width + surplus, $0.height + surplus) }
        for (index, size) in outer.enumerated() where !fits(size, largest) {
            throw SheetError(
                .doesNotFit,
                detail: "sprite \(names[index]) of \(sizes[index]) px does not fit on a page of at most "
                    + "\(pages.last ?? maximumSize) px; allow larger ones, or make it smaller")
        }
        var result = ArrangedPages(sizes: [], places: [])
        var places: [Int: Place] = [:]
        var rest = Array(sizes.indices)
        var pageSizes: [Size] = []
        while !rest.isEmpty {
            let found = fillPage(rest.map { outer[$0] }, pages)
            for placement in found.placements {
                let origin = Point(
                    x: placement.origin.x + margin + extrusion, y: placement.origin.y + margin + extrusion)
                places[rest[placement.member]] = Place(
                    page: pageSizes.count, origin: origin, isRotated: placement.isRotated)
            }
            pageSizes.append(found.page)
            let placed = Set(found.placements.map(\.member))
            rest = rest.indices.filter { !placed.contains($0) }.map { rest[$0] }
        }
        result = ArrangedPages(sizes: pageSizes, places: sizes.indices.compactMap { places[$0] })
        return result
    }

    private func fits(_ size: Size, _ page: Size?) -> Bool {
        guard let page else { return false }
        return size.width <= page.width && size.height <= page.height
            || allowsRotation && size.height <= page.width && size.width <= page.height
    }

    /// The smallest page for all of `sizes`, or the largest one as full as can be.
    private func fillPage(_ sizes: [Size], _ pages: PageSeries) -> AtlasSearch.Result {
        let search = AtlasSearch(sizes, rule: placementRule, allowsRotation: allowsRotation)
        let first = pages.firstIndex { usable($0) != nil } ?? 0
        let inner = PageSeries(count: pages.count - first) { usable(pages[first + $0]) ?? Size(1, 1) }
        guard let found = search.smallest(of: inner) else {
            let page = pages[pages.count - 1]
            return AtlasSearch.Result(page: page, placements: search.fullest(usable(page) ?? page).placements)
        }
        return withoutRest(found, search, sizes)
    }

    /// The same on a page that is not higher or wider than need be, where sides are free.
    private func withoutRest(
        _ found: AtlasSearch.Result, _ search: AtlasSearch, _ sizes: [Size]
    ) -> AtlasSearch.Result {
        let unit: Int
        switch sides {
        case .any: unit = 1
        case .multiple(let number): unit = number
        case .powerOfTwo: return found.with(page: outerSize(found.page))
        }
        guard !isSquare else { return found.with(page: outerSize(found.page)) }
        let extent = found.extent(of: sizes)
        let page = outerSize(extent, unit: unit)
        let heights = PageSeries(width: page.width, maximumHeight: page.height - 1, multiplesOf: unit)
        let first = heights.firstIndex { usable($0) != nil } ?? heights.count
        let lower = search.smallest(
            of: PageSeries(count: heights.count - first) { usable(heights[first + $0]) ?? Size(1, 1) })
        return lower.map { $0.with(page: outerSize($0.page)) } ?? found.with(page: page)
    }

    /// The page whose usable part `inner` holds, rounded up.
    private func outerSize(_ inner: Size, unit: Int = 1) -> Size {
        func side(_ length: Int) -> Int { (max(1, length - padding + 2 * margin) + unit - 1) / unit * unit }
        return Size(side(inner.width), side(inner.height))
    }
}

extension AtlasSearch.Result {
    fileprivate func with(page: Size) -> AtlasSearch.Result {
        AtlasSearch.Result(page: page, placements: placements)
    }

    /// The part of the page that is taken.
    fileprivate func extent(of sizes: [Size]) -> Size {
        var (width, height) = (1, 1)
        for placement in placements {
            let size = sizes[placement.member]
            width = max(width, placement.origin.x + (placement.isRotated ? size.height : size.width))
            height = max(height, placement.origin.y + (placement.isRotated ? size.width : size.height))
        }
        return Size(width, height)
    }
}
