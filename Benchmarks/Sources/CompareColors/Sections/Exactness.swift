import Measuring
import Pixelwright

/// Maps a million random colours to each of many random palettes, and compares every index with that of trying all
/// entries. False when one is wrong.
func checkExactness(palettes: Int) throws -> Bool {
    let table = Table(
        "Exactness: a million random colours", columns: ["space", "random palettes of 8 to 256", "wrong indices"])
    var random = RandomColors(seed: 7)
    let noise = random.bitmap(Size(1000, 1000))
    var total = 0
    for space in ColorMetric.allCases {
        let points = PointPlanes(space.points(of: noise))
        var wrong = 0
        for round in 0..<palettes {
            let palette = try random.palette([8, 16, 32, 64, 256][round % 5])
            var mapper = PaletteMapper(palette)
            mapper.colorSpace = space
            let search = ExhaustiveSearch(palette.colors.map(space.point(of:)))
            wrong += search.differences(from: mapper.quantize([noise])[0].indexed.indices, of: points)
        }
        table.row([space.rawValue, "\(palettes)", "\(wrong)"])
        total += wrong
    }
    return total == 0
}

extension ExhaustiveSearch {
    /// How many of `indices` are not that of the nearest.
    fileprivate func differences(from indices: [UInt8], of points: PointPlanes) -> Int {
        var count = 0
        for block in points.x.indices {
            let nearest = nearest(to: points, block: block).indices
            for lane in 0..<min(8, points.count - 8 * block) where Int32(indices[8 * block + lane]) != nearest[lane] {
                count += 1
            }
        }
        return count
    }
}
