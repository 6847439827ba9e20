import Pixelwright

/// The colours that stand for those of some bitmaps, and how well they do.
struct PaletteExtraction {
    /// The colours.
    let palette: Palette
    /// The mean distance in OKLab of all pixels from the palette, × 100.
    let meanDeltaE: Double

    /// Up to so many colours are all kept when nobody says how many there may be.
    static let keptColorCount = 64
    /// The root mean square distance that is good enough when nobody says how many colours there may be, × 100.
    ///
    /// The mean distance is less than that. Squares count, lest large flat areas outvote the drawing on them.
    static let goodError = 2.2

    /// - Precondition: there is a bitmap or more.
    init(of bitmaps: [Bitmap], _ count: ColorCountArgument) throws {
        var quantizer = try Quantizer(colorCount: Self.keptColorCount)
        switch count {
        case .count(let count): quantizer = try Quantizer(colorCount: count)
        case .automatic:
            if ColorSet(of: bitmaps, maximumCount: Self.keptColorCount) == nil {
                quantizer = try Quantizer(colorCount: Palette.maximumCount)
                quantizer.maximumError = Self.goodError
            }
        }
        let results = quantizer.quantize(bitmaps)
        let area = bitmaps.map { Double($0.size.area) }
        palette = results[0].indexed.palette
        meanDeltaE = zip(results, area).reduce(0) { $0 + $1.0.difference.meanDeltaE * $1.1 } / area.reduce(0, +)
    }
}
