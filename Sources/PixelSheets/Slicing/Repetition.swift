import PixelCore
import PixelMattes

/// How well a sheet repeats itself along a side, as animations do from cell to cell.
struct Repetition {
    /// For each distance in pixels the share of edges in the drawing that come again there.
    private let shares: [Double]
    /// How far the share up to two pixels nearer or farther, as figures move in their cells, is above that around.
    private let peaks: [Double]
    /// What is usual for ``peaks``.
    private let base: Double

    /// - Parameters:
    ///   - isDown: Whether distances are counted in rows rather than columns.
    /// - Complexity: O(`budget`), or O(pixels) where that is more
    init(in sheet: Bitmap, _ mask: ContentMask, isDown: Bool) {
        let (length, depth) = isDown ? (sheet.height, sheet.width) : (sheet.width, sheet.height)
        let longest = length / 2
        var matches = [Int](repeating: 0, count: longest + 1)
        var pairs = [Int](repeating: 0, count: longest + 1)
        let lineCount = min(depth, max(8, Self.budget / (length * max(1, longest))))
        let pixels = sheet.pixels
        for line in 0..<lineCount {
            let across = (2 * line + 1) * depth / (2 * lineCount)
            var colors: [UInt32] = []
            colors.reserveCapacity(length)
            for position in 0..<length {
                let index = isDown ? position * sheet.width + across : across * sheet.width + position
                colors.append(mask.isContent[index] ? pixels[index].packed : 0)
            }
            for start in stride(from: 1, to: length, by: 1) where colors[start] != colors[start - 1] {
                let (left, right) = (colors[start - 1], colors[start])
                for distance in 1...max(1, min(longest, length - 1 - start)) where start + distance < length {
                    pairs[distance] += 1
                    if colors[start + distance] == right && colors[start + distance - 1] == left {
                        matches[distance] += 1
                    }
                }
            }
        }
        let total = Double(matches.reduce(0, +)) / Double(max(1, pairs.reduce(0, +)))
        // Where few edges can come again, chance has less of a say.
        let shares = zip(matches, pairs).map { (Double($0) + 20 * total) / (Double($1) + 20) }
        let wide = shares.indices.map { distance in
            shares[max(0, distance - 2)...min(longest, distance + 2)].reduce(0, +)
        }
        peaks = wide.indices.map { distance in
            let around = [-7, -6, -5, 5, 6, 7].map { wide[min(longest, max(0, distance + $0))] }
            return max(0, wide[distance] - around.reduce(0, +) / 6)
        }
        base = peaks.sorted()[peaks.count * 3 / 4]
        self.shares = shares
    }

    /// How many comparisons are worth it.
    private static let budget = 20_000_000

    /// How much speaks for cells that repeat after `distance`, as a logarithm; nothing when they do so sooner.
    func evidence(for distance: Int, _ log: (Double) -> Double) -> Double {
        guard peaks.indices.contains(distance), distance > 1 else { return 0 }
        let peak = peaks[distance]
        for part in 2...8 where distance / part >= 6 {
            let places = (1..<part).map { ($0 * distance + part / 2) / part }
            if places.allSatisfy({ peaks[$0] > 0.5 * peak }) { return 0 }
        }
        let around = shares[max(0, distance - 2)...min(shares.count - 1, distance + 2)]
        let offset = log((shares[distance] + 0.02) / ((around.max() ?? 0) + 0.02))
        return max(0, log((peak + 0.1) / (base + 0.1)) + 0.25 * offset)
    }
}
