internal import PixelCore

extension PNGRows {
    /// Filters and compresses the image.
    ///
    /// Which filters and which compression give the smallest file depends on what the image shows: drawings repeat
    /// themselves, and are best left unfiltered; of photographs, a neighbour tells the most, and what is left is noise, in
    /// which matches cost more than they save. A sample of rows decides, or the whole image where time matters less.
    ///
    /// - Throws: `EncodeError` when there is no memory.
    mutating func compressed(_ compression: PNGOptions.Compression) throws(EncodeError) -> PNGCompressedData {
        switch compression {
        case .fast: try compressed(level: 1)
        case .balanced: try compressed(level: balancedLevel)
        case .small: try compressed(level: Self.smallLevel)
        case .smallest: try compressedThoroughly()
        }
    }

    /// libdeflate's own default. Of a strip's long rows, the row above is out of the reach of matches, 32 KiB: to look
    /// harder along the row makes up for some of them.
    private var balancedLevel: Int { rowByteCount > 32 << 10 ? 8 : 6 }
    /// The first level at which libdeflate looks for the best matches of all.
    private static let smallLevel = 10
    /// The smallest that libdeflate can.
    private static let highestLevel = 12
    /// The bytes of an image of 40 × 40 pixels or so.
    private static let smallByteCount = 6 << 10

    private mutating func compressed(level: Int) throws(EncodeError) -> PNGCompressedData {
        guard format.allowsFilters else { return try lastAttempt(.unfiltered(level: level)) }
        // Where a second attempt would take longer than it is worth, filters rarely harm.
        guard byteCount > Self.smallByteCount else { return try lastAttempt(.adaptive(level: level)[0]) }
        let sample = sampleRows(ofAtMost: 1 << 17)
        let best = try bestAttempt([.unfiltered(level: level)] + PNGRecipe.adaptive(level: level), rows: sample)
        return sample == [0..<size.height] ? best : try lastAttempt(best.recipe)
    }

    /// What the filter that matches suit best comes to at the highest level, if that is less than a quick attempt.
    private mutating func compressedThoroughly() throws(EncodeError) -> PNGCompressedData {
        let filters = [.repeatsOnly, .adaptive] + PNGFilter.allCases.map { PNGFilterStrategy.fixed($0) }
        let recipes = filters.map { PNGRecipe(filters: $0, method: .allMatches(level: balancedLevel)) }
        var best = try bestAttempt(recipes, rows: sampleRows(ofAtMost: 1 << 20)).recipe
        best.method = .allMatches(level: Self.highestLevel)
        let thorough = try attempt(best)
        return try compressed(level: balancedLevel).orSmaller(thorough)
    }

    /// Follows `recipes`, at least one, for some rows, and gives the smallest result.
    private func bestAttempt(_ recipes: [PNGRecipe], rows: [Range<Int>]) throws(EncodeError) -> PNGCompressedData {
        var best = try attempt(recipes[0], rows: rows)
        for recipe in recipes.dropFirst() { best = best.orSmaller(try attempt(recipe, rows: rows)) }
        return best
    }

    /// Follows `recipe` for all rows, which are not asked for again.
    private mutating func lastAttempt(_ recipe: PNGRecipe) throws(EncodeError) -> PNGCompressedData {
        try PNGCompressedData(filteredFreeingBands(recipe.filters), recipe)
    }

    private func attempt(_ recipe: PNGRecipe, rows: [Range<Int>]? = nil) throws(EncodeError) -> PNGCompressedData {
        let rows = rows ?? [0..<size.height]
        var filtered = filtered(rows[0], recipe.filters)
        for range in rows.dropFirst() { filtered += self.filtered(range, recipe.filters) }
        return try PNGCompressedData(filtered, recipe)
    }

    /// An eighth of the image, or fewer bytes, from four places; all of an image so small that an eighth tells nothing.
    private func sampleRows(ofAtMost limit: Int) -> [Range<Int>] {
        let bandCount = 4
        let wanted = min(max(byteCount / 8, 1 << 13), limit)
        // Of a strip, whose rows are long, one row from each place.
        let count = max(1, wanted / bandCount / (1 + rowByteCount))
        guard count * bandCount < size.height else { return [0..<size.height] }
        return (0..<bandCount).map { band in
            let start = (size.height - count) * band / (bandCount - 1)
            return start..<start + count
        }
    }
}

extension PNGRecipe {
    fileprivate static func unfiltered(level: Int) -> PNGRecipe {
        PNGRecipe(filters: .repeatsOnly, method: .allMatches(level: level))
    }

    fileprivate static func adaptive(level: Int) -> [PNGRecipe] {
        [.allMatches(level: level), .runs, .noMatches].map { PNGRecipe(filters: .adaptive, method: $0) }
    }
}
