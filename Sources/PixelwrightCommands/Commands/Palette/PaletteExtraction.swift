import Pixelwright

/// The colours that stand for those of some bitmaps, and how well they do.
struct PaletteExtraction {
    /// The colours.
    let palette: Palette
    /// The mean distance in OKLab of all pixels from the palette, × 100.
    let meanDeltaE: Double

    /// Up to so many colours are all kept when nobody says how many there may be.
    static let keptColorCount = 64
    /// The mean distance that is good enough when nobody says how many colours there may be, × 100.
    static let goodDeltaE = 2.0

    /// - Precondition: there is a bitmap or more.
    init(of bitmaps: [Bitmap], _ count: ColorCountArgument) throws {
        switch count {
        case .count(let count): try self.init(of: bitmaps, count)
        case .automatic:
            let exact = try PaletteExtraction(of: bitmaps, Self.keptColorCount)
            self = exact.meanDeltaE == 0 ? exact : try Self.fewest(for: bitmaps)
        }
    }

    private init(of bitmaps: [Bitmap], _ count: Int) throws {
        let results = try Quantizer(colorCount: count).quantize(bitmaps)
        let area = bitmaps.map { Double($0.size.area) }
        palette = results[0].indexed.palette
        meanDeltaE = zip(results, area).reduce(0) { $0 + $1.0.difference.meanDeltaE * $1.1 } / area.reduce(0, +)
    }

    /// The smallest palette that is good enough, found by halving; the largest if none is.
    private static func fewest(for bitmaps: [Bitmap]) throws -> PaletteExtraction {
        var range = 2...Palette.maximumCount
        var best = try PaletteExtraction(of: bitmaps, range.upperBound)
        while range.count > 1 {
            let middle = (range.lowerBound + range.upperBound) / 2
            let trial = try PaletteExtraction(of: bitmaps, middle)
            if trial.meanDeltaE <= goodDeltaE {
                best = trial
                range = range.lowerBound...middle
            } else {
                range = (middle + 1)...range.upperBound
            }
        }
        return best
    }
}
