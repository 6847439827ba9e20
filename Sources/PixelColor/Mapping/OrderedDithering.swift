import PixelCore

/// Dithering by a repeated matrix of thresholds: what a pixel becomes depends on its colour and place alone, so frames
/// of an animation do not flicker.
///
/// For every colour a few palette entries are collected whose mean is that colour, each making up for the error of those
/// before; the threshold chooses among them in the order of lightness (T. Knoll's pattern dithering).
struct OrderedDithering {
    private let points: ColorPoints
    private let entries: [SIMD4<Float>]
    private let search: NearestColor
    private let matrix: ThresholdMatrix
    private let strength: Float
    /// How many entries are mixed for one colour.
    private let mixtureCount: Int
    /// Palette positions ordered by lightness, to sort mixtures by.
    private let rank: [Int]

    /// Prepares dithering of colours `points` to `palette`, whose colours `search` finds.
    init(
        _ points: ColorPoints, _ palette: Palette, _ search: NearestColor, _ matrix: ThresholdMatrix, strength: Float
    ) {
        self.points = points
        entries = palette.colors.map(\.point)
        self.search = search
        self.matrix = matrix
        self.strength = strength
        mixtureCount = min(matrix.levelCount, 16)
        let lightness = entries.map(\.x)
        var rank = [Int](repeating: 0, count: entries.count)
        let order = entries.indices.sorted { (lightness[$0], $0) < (lightness[$1], $1) }
        for (place, index) in order.enumerated() { rank[index] = place }
        self.rank = rank
    }

    /// The palette positions of the pixels whose colours are `points[positions[i]]`.
    ///
    /// - Complexity: O(pixels + distinct colours × palette size)
    func indices(of positions: [UInt32], size: Size) -> [UInt8] {
        var mixtures = [UInt8](repeating: 0, count: points.count * mixtureCount)
        var isMixed = [Bool](repeating: false, count: points.count)
        return [UInt8](capacity: size.area) { span in
            for y in 0..<size.height {
                for x in 0..<size.width {
                    let color = Int(positions[y * size.width + x])
                    if !isMixed[color] {
                        isMixed[color] = true
                        mix(color, into: &mixtures)
                    }
                    let place = matrix[x, y] * mixtureCount / matrix.levelCount
                    span.append(mixtures[color * mixtureCount + place])
                }
            }
        }
    }

    /// Collects the mixture of one colour.
    private func mix(_ color: Int, into mixtures: inout [UInt8]) {
        let point = points[color]
        var error = SIMD4<Float>.zero
        let start = color * mixtureCount
        for end in start..<start + mixtureCount {
            let index = search.nearestIndex(to: point + error * strength)
            // In its place by lightness among those before.
            var place = end
            while place > start, rank[Int(mixtures[place - 1])] > rank[index] {
                mixtures[place] = mixtures[place - 1]
                place -= 1
            }
            mixtures[place] = UInt8(truncatingIfNeeded: index)
            guard point.w > 0, entries[index].w > 0 else { continue }
            error += point - entries[index]
            error.w = 0
        }
    }
}
