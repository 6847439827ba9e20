import CPeers
import Measuring
import Pixelwright

/// The innermost loops, each through the public function that does little else, beside plain loops in C.
func compareKernels() throws {
    let table = Table(
        "Colour kernels, one thread",
        columns: ["work", "public function", "ours MP/s", "plain C MP/s", "time ratio"])
    func row(_ work: String, _ function: String, _ pixels: Int, _ measurement: Measurement) {
        let megapixels = Double(pixels) / 1e6
        table.row([
            work, function, Table.number(megapixels / measurement.ourMedian, decimals: 1),
            Table.number(megapixels / measurement.peerMedian, decimals: 1),
            Table.number(measurement.ratio, decimals: 3),
        ])
    }
    var random = RandomColors(seed: 1)
    let noise = random.bitmap(Size(1024, 1024))
    row("sRGB to OKLab", "ColorPoints", noise.size.area, conversion(noise))
    for count in [16, 256] {
        let search = try search(noise, random.palette(count))
        row("nearest of \(count), random colours", "PaletteMapper.quantize", noise.size.area, search)
    }
    let photograph = DrawnPicture.photograph.bitmap
    row("histogram", "Quantizer.palette, 2 colours, fast", photograph.size.area, try histogram(photograph))
    try compareMemoryKernels()
}

/// Ours goes row by row, so that what is measured is not how fast memory is handed out.
private func conversion(_ bitmap: Bitmap) -> Measurement {
    let bytes = bitmap.packedBytes
    var lab = [Float](repeating: 0, count: 3 * bitmap.size.area)
    return Measurement(
        ours: { for y in 0..<bitmap.height { _ = ColorPoints(bitmap.row(y)) } },
        peer: { peer_oklab(bytes, bitmap.size.area, &lab) })
}

/// Colours that lie anywhere are the hardest: no two neighbours share candidates.
private func search(_ bitmap: Bitmap, _ palette: Palette) -> Measurement {
    let mapper = PaletteMapper(palette)
    let points = ColorMetric.oklab.values(of: bitmap)
    let entries = ColorMetric.oklab.values(of: palette)
    var indices = [UInt8](repeating: 0, count: bitmap.size.area)
    return Measurement(
        ours: { _ = mapper.quantize([bitmap]) },
        peer: { peer_nearest(points, indices.count, entries, palette.count, &indices) })
}

/// Two colours leave little to do once pixels are counted.
private func histogram(_ bitmap: Bitmap) throws -> Measurement {
    let quantizer = try Quantizer(2, .fast)
    let bytes = bitmap.packedBytes
    var counts = [UInt32](repeating: 0, count: 1 << 15)
    return Measurement(
        ours: { _ = quantizer.palette(of: [bitmap]) },
        peer: { peer_histogram(bytes, bitmap.size.area, &counts) })
}
