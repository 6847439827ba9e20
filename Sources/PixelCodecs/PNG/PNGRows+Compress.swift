internal import PixelCore

/// A way to make a PNG's image data.
struct PNGRecipe: Hashable {
    var filters: PNGFilterStrategy
    var method: PNGCompressedData.Method
}

extension PNGRows {
    /// Filters and compresses the image.
    ///
    /// Which filters and which compression give the smallest file depends on what the image shows: drawings repeat
    /// themselves, and are best left unfiltered; of photographs, a neighbour tells the most, and what is left is noise, in
    /// which matches cost more than they save. A sample of rows decides.
    ///
    /// - Throws: `EncodeError` when there is no memory.
    func compressed(_ compression: PNGOptions.Compression) throws(EncodeError) -> PNGCompressedData {
        let level =
            switch compression {
            case .fast: 1
            case .balanced: 6
            case .smallest: 9
            }
        var recipe = PNGRecipe(filters: .fixed(.none), method: .allMatches(level: level))
        if format.allowsFilters || compression == .smallest {
            recipe = try bestRecipe(of: recipes(compression, level: level), sampling: compression != .smallest)
        }
        if compression == .smallest, case .allMatches = recipe.method { recipe.method = .allMatches(level: 12) }
        return try PNGCompressedData(filtered(recipe.filters), recipe.method)
    }

    /// What to try.
    private func recipes(_ compression: PNGOptions.Compression, level: Int) -> [PNGRecipe] {
        let filters: [PNGFilterStrategy] =
            compression == .smallest
            ? PNGFilter.allCases.map { .fixed($0) } + [.adaptive] : [.fixed(.none), .adaptive]
        return filters.map { PNGRecipe(filters: $0, method: .allMatches(level: level)) } + [
            PNGRecipe(filters: .adaptive, method: .runs), PNGRecipe(filters: .adaptive, method: .noMatches),
        ]
    }

    /// The one of `recipes` that makes the fewest bytes of the image or of a sample of it.
    private func bestRecipe(of recipes: [PNGRecipe], sampling: Bool) throws(EncodeError) -> PNGRecipe {
        var best = (recipe: recipes[0], count: Int.max)
        var last: (filters: PNGFilterStrategy, bytes: [UInt8])?
        for recipe in recipes {
            if last?.filters != recipe.filters {
                let bytes = sampling ? sample(recipe.filters) : filtered(recipe.filters)
                last = (recipe.filters, bytes)
            }
            guard let bytes = last?.bytes else { continue }
            let count = try PNGCompressedData(bytes, recipe.method).count
            if count < best.count { best = (recipe, count) }
        }
        return best.recipe
    }

    /// Rows from four places of the image, filtered.
    private func sample(_ filters: PNGFilterStrategy) -> [UInt8] {
        let bandCount = 4
        let rows = min(size.height / bandCount, Self.sampleByteCount / bandCount / (1 + rowByteCount))
        guard rows > 0, rows * bandCount < size.height else { return filtered(filters) }
        return (0..<bandCount).reduce(into: []) { bytes, band in
            let start = (size.height - rows) * band / (bandCount - 1)
            bytes += filtered(start..<start + rows, filters)
        }
    }

    private static let sampleByteCount = 1 << 17
}
