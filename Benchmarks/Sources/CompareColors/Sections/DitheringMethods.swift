import Measuring
import Pixelwright

/// Each way of dithering with the palette given: its time, and what is left of the error at a distance.
func compareDithering(_ pictures: [Picture], runs: Int) throws {
    let table = Table(
        "Dithering with the palette given: ms/MP of CPU on one thread, and mean ΔE after a blur of σ 1.5 in linear light",
        columns: ["colours, method"] + pictures.columns + ["mean"])
    let originals = pictures.map { BlurredPicture($0.bitmap) }
    for count in [16, 256] {
        let palettes = try pictures.map { try $0.palette(count) }
        for method in Dithering.Method.allCases {
            let results = pictures.indices.map { i in
                let (picture, mapper) = (pictures[i], PaletteMapper(palettes[i], dithering: Dithering(method)))
                let seconds = shortestTime(runs: runs) { _ = mapper.quantize([picture.bitmap]) }
                let dithered = BlurredPicture(mapper.quantize([picture.bitmap])[0].indexed.bitmap)
                return (ms: 1000 * seconds / picture.megapixels, deltaE: originals[i].meanDistance(to: dithered))
            }
            let mean = (ms: results.map(\.ms).mean, deltaE: results.map(\.deltaE).mean)
            table.row(
                ["\(count), \(method.rawValue)"]
                    + (results + [mean]).map {
                        "\(Table.number($0.ms, decimals: 1)), \(Table.number($0.deltaE, decimals: 3))"
                    })
        }
    }
}
