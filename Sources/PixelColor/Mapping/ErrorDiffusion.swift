import PixelCore

/// Dithering that passes what a pixel's colour lacks on to its neighbours, rows in alternate directions.
///
/// No error flows into or out of a pixel that is transparent before or after; opacity itself is not dithered.
///
/// Tall bitmaps are dithered by bands, always the same, each of which begins some rows earlier so that its pattern has
/// settled: two bands at a time hide the wait for the pixel before.
struct ErrorDiffusion {
    private let search: PaletteSearch
    private let alpha: AlphaTreatment
    private let weights: DiffusionWeights

    init(_ search: PaletteSearch, _ alpha: AlphaTreatment, _ weights: DiffusionWeights) {
        self.search = search
        self.alpha = alpha
        self.weights = weights
    }

    /// About how many rows a band has.
    private static let bandHeight = 128
    /// Rows that a band begins earlier; an even number.
    private static let leadIn = 8

    /// The palette positions of all pixels of `bitmap`, row by row; bands in parallel.
    func indices(of bitmap: Bitmap) -> [UInt8] {
        let pairs = (bitmap.height + Self.bandHeight) / (2 * Self.bandHeight)
        return [UInt8](capacity: bitmap.size.area) { output in
            unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                nonisolated(unsafe) let buffer = unsafe buffer
                Parallelism.forEachBand(of: max(1, pairs), minimumBand: 1) { range in
                    var grid = CandidateGrid(search.points, metric: search.metric)
                    guard pairs > 0 else {
                        return unsafe dither(bitmap, 0..<bitmap.height, nil, &grid, to: buffer)
                    }
                    for pair in range {
                        let first = Self.rows(ofBand: 2 * pair, of: 2 * pairs, bitmap.height)
                        let second = Self.rows(ofBand: 2 * pair + 1, of: 2 * pairs, bitmap.height)
                        unsafe dither(bitmap, first, second, &grid, to: buffer)
                    }
                }
                count = bitmap.size.area
            }
        }
    }

    /// The rows of a band; it begins at an even one, as rows go in alternate directions.
    private static func rows(ofBand band: Int, of count: Int, _ height: Int) -> Range<Int> {
        height * band / count & ~1..<(band + 1 == count ? height : height * (band + 1) / count & ~1)
    }

    /// Dithers one or two bands.
    ///
    /// - Precondition: `output` holds all pixels of the bitmap.
    private func dither(
        _ bitmap: Bitmap, _ first: Range<Int>, _ second: Range<Int>?, _ grid: inout CandidateGrid,
        to output: UnsafeMutableBufferPointer<UInt8>
    ) {
        let leadIn = first.lowerBound == 0 ? 0 : Self.leadIn
        var one = DiffusionBand(width: bitmap.width)
        var other = DiffusionBand(width: second == nil ? 0 : bitmap.width)
        let palette = DiffusionPalette(search, weights)
        let count = max(first.count, second?.count ?? 0)
        for row in -Self.leadIn..<count {
            let isReversed = row % 2 != 0
            let hasFirst = row >= -leadIn && row < first.count
            let hasSecond = second.map { row < $0.count } ?? false
            if hasFirst { load(bitmap, first.lowerBound + row, &one) }
            if let second, hasSecond { load(bitmap, second.lowerBound + row, &other) }
            switch (hasFirst, hasSecond) {
            case (true, true): DiffusionBand.dither(&one, &other, isReversed: isReversed, palette, &grid)
            case (true, false): one.dither(isReversed: isReversed, palette, &grid)
            case (false, true): other.dither(isReversed: isReversed, palette, &grid)
            case (false, false): break
            }
            guard row >= 0 else { continue }
            if hasFirst { unsafe one.store(to: output, at: (first.lowerBound + row) * bitmap.width) }
            if let second, hasSecond { unsafe other.store(to: output, at: (second.lowerBound + row) * bitmap.width) }
        }
    }

    /// Gives a band the row to come; what cannot be dithered gets its position at once.
    private func load(_ bitmap: Bitmap, _ y: Int, _ band: inout DiffusionBand) {
        let row = bitmap.row(y)
        guard !row.isOpaque else { return band.load(search.metric.points(of: row), search) }
        let colors = [RGBA8](capacity: row.count) { treated in
            for x in row.indices { treated.append(alpha.applied(to: row[x])) }
        }
        band.load(search.metric.points(of: colors.span), search)
    }
}
