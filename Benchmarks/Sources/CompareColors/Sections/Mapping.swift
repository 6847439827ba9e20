import CPeers
import Measuring
import Pixelwright

/// Mapping to a given palette, beside trying all entries in a plain loop in C.
///
/// The loop is given points; ours converts colours besides.
func compareMapping(_ pictures: [Picture], runs: Int) throws {
    let table = Table(
        "Exact mapping to a given palette, ms/MP of CPU on one thread",
        columns: ["colours, space"] + pictures.columns + ["mean", "brute force in C, mean", "ratio"])
    for count in [16, 32, 256] {
        for space in ColorMetric.allCases {
            let results = try pictures.map { try timeMapping($0, count, space, runs: runs) }
            table.row(
                ["\(count), \(space.rawValue)"] + results.map { Table.number($0.ours) }
                    + [
                        Table.number(results.map(\.ours).mean), Table.number(results.map(\.bruteForce).mean),
                        Table.number(results.map { $0.ours / $0.bruteForce }.median, decimals: 3),
                    ])
        }
    }
}

/// Milliseconds a megapixel.
private func timeMapping(
    _ picture: Picture, _ count: Int, _ space: ColorMetric, runs: Int
) throws -> (ours: Double, bruteForce: Double) {
    let palette = try picture.palette(count)
    var mapper = PaletteMapper(palette)
    mapper.colorSpace = space
    let ours = shortestTime(runs: runs) { _ = mapper.quantize([picture.bitmap]) }

    let points = space.values(of: picture.bitmap)
    let entries = space.values(of: palette)
    var indices = [UInt8](repeating: 0, count: picture.bitmap.size.area)
    let bruteForce = shortestTime(runs: min(runs, 3)) {
        peer_nearest(points, indices.count, entries, palette.count, &indices)
    }
    let scale = 1000 / picture.megapixels
    return (ours * scale, bruteForce * scale)
}
