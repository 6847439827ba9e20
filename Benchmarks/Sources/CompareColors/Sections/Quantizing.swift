import Measuring
import Pixelwright

/// Time for each level, and its error beside that of Lloyd's method.
func compareQuantizing(_ pictures: [Picture], runs: Int) throws {
    let counts = [8, 16, 24, 64, 256]
    let times = Table(
        "Quantizing: palette and mapping, ms/MP of CPU on one thread", columns: ["colours, level"] + pictures.columns)
    for count in counts {
        for level in QuantizerLevel.allCases {
            let quantizer = try Quantizer(count, level)
            times.row(
                ["\(count), \(level.rawValue)"]
                    + pictures.map { picture in
                        let seconds = shortestTime(runs: runs) { _ = quantizer.quantize([picture.bitmap]) }
                        return Table.number(1000 * seconds / picture.megapixels)
                    })
        }
    }
    let errors = Table(
        "RMS error in OKLab × 100, beside Lloyd's method until nothing moves, from the fast level's palette",
        columns: ["colours, method"] + pictures.columns + ["mean difference"])
    let populations = pictures.map { ColorPopulation(of: $0.bitmap) }
    for count in counts {
        let fast = try Quantizer(count, .fast)
        let lloyd = zip(pictures, populations).map { picture, population in
            population.lloydError(from: fast.palette(of: [picture.bitmap]))
        }
        errors.row(["\(count), Lloyd"] + lloyd.map { Table.number($0, decimals: 3) } + ["–"])
        for level in QuantizerLevel.allCases {
            let quantizer = try Quantizer(count, level)
            let own = zip(pictures, populations).map { picture, population in
                population.error(quantizer.palette(of: [picture.bitmap]).colors)
            }
            let difference = zip(own, lloyd).map { $0 / $1 - 1 }.mean
            errors.row(
                ["\(count), \(level.rawValue)"] + own.map { Table.number($0, decimals: 3) }
                    + ["\(Table.number(100 * difference, decimals: 1)) %"])
        }
    }
}

extension Quantizer {
    /// Creates a quantizer of a level.
    init(_ count: Int, _ level: QuantizerLevel) throws(PaletteError) {
        try self.init(colorCount: count)
        self.level = level
    }
}
