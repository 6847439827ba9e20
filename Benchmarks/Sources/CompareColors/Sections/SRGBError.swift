import Measuring
import Pixelwright

/// What each level reaches when errors are made small in sRGB.
func compareSRGB(_ pictures: [Picture]) throws {
    let table = Table(
        "Errors made small in sRGB: PSNR in dB", columns: ["colours, level"] + pictures.map(\.name) + ["mean"])
    for count in [8, 16, 24, 64, 256] {
        for level in QuantizerLevel.allCases {
            var quantizer = try Quantizer(count, level)
            quantizer.colorSpace = .srgb
            let ratios = pictures.map { quantizer.quantize([$0.bitmap])[0].difference.psnr }
            table.row(["\(count), \(level.rawValue)"] + (ratios + [ratios.mean]).map { Table.number($0) })
        }
    }
}
