import Measuring
import Pixelwright

/// One thread against two on 2048 × 2048 pixels that each picture is repeated over.
func compareThreads(_ pictures: [Picture]) throws {
    let table = Table(
        "Two threads on 2048 × 2048 pixels: time of one over time of two, and ms of two",
        columns: ["colours, work"] + pictures.map(\.name) + ["mean"])
    let canvases = pictures.map { $0.bitmap.tiled(Size(2048, 2048)) }
    for count in [16, 256] {
        let quantizer = try Quantizer(colorCount: count)
        let palettes = try pictures.map { try $0.palette(count) }
        func row(_ work: String, _ body: (Bitmap, Palette) -> Void) {
            let results = zip(canvases, palettes).map { canvas, palette in
                Measurement(
                    seconds: 1,
                    ours: { Parallelism.limited(to: 1) { body(canvas, palette) } },
                    peer: { Parallelism.limited(to: 2) { body(canvas, palette) } })
            }
            table.row(
                ["\(count), \(work)"]
                    + results.map { "\(Table.number($0.ratio)), \(Table.number(1000 * $0.peerMedian, decimals: 1))" }
                    + [Table.number(results.map(\.ratio).mean)])
        }
        row("quantize") { canvas, _ in _ = quantizer.quantize([canvas]) }
        for method in [Dithering.Method.none, .floydSteinberg, .bayer4] {
            row(method == .none ? "map" : method.rawValue) { canvas, palette in
                _ = PaletteMapper(palette, dithering: Dithering(method)).quantize([canvas])
            }
        }
    }
}

extension Bitmap {
    /// This bitmap over and over, to the right and downwards.
    fileprivate func tiled(_ size: Size) -> Bitmap {
        Bitmap(size: size) { pixels in
            for y in 0..<size.height {
                for x in 0..<size.width { pixels.append(self[x % width, y % height]) }
            }
        }
    }
}
