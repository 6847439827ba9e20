#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The colours that cells really have, told from what noise made of them.
///
/// Clusters start where cells are densest and settle as in k-means; those that noise alone can keep apart unite.
struct ColorClusters {
    private var centers: Centers
    private let deviation: Float

    /// How many there are.
    var count: Int { centers.colors.count }

    /// How far from a centre, in standard deviations, colours belong to it.
    private static let reach: Float = 2.5
    /// How far apart centres remain two.
    private static let separation: Float = 2
    /// The farthest from a centre, in their own standard deviations, that colours are explained by it.
    private static let farthest: Float = 3.75

    /// Finds the clusters of `colors`, whose error has the standard deviation `deviation` in each channel.
    ///
    /// - Complexity: O(n), with as many clusters near each other as noise lets there be
    init(_ colors: [SIMD4<Float>], weights: [Float], deviation: Float) {
        self.deviation = max(deviation, 0.2)
        let bins = Bins(colors, weights, side: max(1, 1.2 * self.deviation))
        centers = Centers(side: 1.5 * Self.farthest * self.deviation)
        seed(with: bins)
        for _ in 0..<5 {
            settle(bins)
            unite()
        }
    }

    /// The cluster that best explains a colour with an error of standard deviation `own`: near, and often seen.
    func likeliest(_ color: SIMD4<Float>, deviation own: Float) -> Int? {
        let precision = 1 / (own * own)
        var best: (index: Int, cost: Float)?
        centers.forEach(near: color, within: Self.farthest * own) { index in
            let distance = centers.distance(index, color) * precision
            guard distance < Self.farthest * Self.farthest else { return }
            let cost = distance - 2 * logf(centers.weights[index])
            if cost < best?.cost ?? .infinity { best = (index, cost) }
        }
        return best?.index
    }

    private mutating func seed(with bins: Bins) {
        for bin in bins.byDensity where nearest(to: bins.mean(bin)) == nil {
            centers.append(bins.mean(bin), weight: bins.weights[bin])
        }
    }

    /// Moves every centre to the mean of what is nearest to it.
    private mutating func settle(_ bins: Bins) {
        var sums = [SIMD4<Float>](repeating: .zero, count: count)
        var weights = [Float](repeating: 0, count: count)
        for bin in bins.sums.indices {
            guard let index = nearest(to: bins.mean(bin)) else { continue }
            sums[index] += bins.sums[bin]
            weights[index] += bins.weights[bin]
        }
        var settled = Centers(side: centers.side)
        for (sum, weight) in zip(sums, weights) where weight > 0 { settled.append(sum / weight, weight: weight) }
        centers = settled
    }

    /// Unites centres that noise can explain as one; the tail of a large cluster is not a colour of its own.
    private mutating func unite() {
        let precision = 1 / (deviation * deviation)
        var united = Centers(side: centers.side)
        for index in centers.colors.indices.sorted(by: { (centers.weights[$1], $0) < (centers.weights[$0], $1) }) {
            let (color, weight) = (centers.colors[index], centers.weights[index])
            var (best, bestDistance) = (-1, Self.separation * Self.separation)
            united.forEach(near: color) { other in
                let tail = 2 * logf(united.weights[other] / weight)
                let distance = united.distance(other, color) * precision - tail
                if distance < bestDistance { (best, bestDistance) = (other, distance) }
            }
            if best >= 0 {
                united.add(color, weight: weight, to: best)
            } else {
                united.append(color, weight: weight)
            }
        }
        centers = united
    }

    /// The nearest centre within reach.
    private func nearest(to color: SIMD4<Float>) -> Int? {
        let limit = Self.reach * deviation
        var best = (index: -1, distance: limit * limit)
        centers.forEach(near: color) { index in
            let distance = centers.distance(index, color)
            if distance < best.distance { best = (index, distance) }
        }
        return best.index >= 0 ? best.index : nil
    }
}

/// Weighted centres that are found by place.
private struct Centers {
    let side: Float
    private(set) var colors: [SIMD4<Float>] = []
    private(set) var weights: [Float] = []
    /// The centres in each cube of red, green and blue; kept where there are too many to look at all.
    private var cubes: [SIMD3<Int32>: [Int]] = [:]

    /// The most centres of which all are looked at.
    private static let fewest = 64

    /// No centres; those within `side` will be found.
    init(side: Float) {
        self.side = side
    }

    mutating func append(_ color: SIMD4<Float>, weight: Float) {
        colors.append(color)
        weights.append(weight)
        if colors.count == Self.fewest {
            for index in colors.indices { cubes[cube(colors[index]), default: []].append(index) }
        } else if colors.count > Self.fewest {
            cubes[cube(color), default: []].append(colors.count - 1)
        }
    }

    /// Moves a centre to its mean with `color`.
    mutating func add(_ color: SIMD4<Float>, weight: Float, to index: Int) {
        let before = cube(colors[index])
        weights[index] += weight
        colors[index] += (color - colors[index]) * (weight / weights[index])
        let after = cube(colors[index])
        guard colors.count >= Self.fewest && before != after else { return }
        cubes[before]?.removeAll { $0 == index }
        cubes[after, default: []].append(index)
    }

    @inline(__always)
    func distance(_ index: Int, _ color: SIMD4<Float>) -> Float {
        let offset = colors[index] - color
        return (offset * offset).sum()
    }

    /// Calls `body` with every centre within `distance` of `color`, ``side`` unless told, and with others.
    @inline(__always)
    func forEach(near color: SIMD4<Float>, within distance: Float = 0, _ body: (Int) -> Void) {
        guard colors.count >= Self.fewest && distance <= side else {
            for index in colors.indices { body(index) }
            return
        }
        let home = cube(color)
        for red: Int32 in -1...1 {
            for green: Int32 in -1...1 {
                for blue: Int32 in -1...1 {
                    guard let indices = cubes[home &+ SIMD3(red, green, blue)] else { continue }
                    for index in indices { body(index) }
                }
            }
        }
    }

    private func cube(_ color: SIMD4<Float>) -> SIMD3<Int32> {
        SIMD3<Int32>((SIMD3(color.x, color.y, color.z) / side).rounded(.down))
    }
}

/// Weighted colours, gathered in cubes.
private struct Bins {
    private(set) var sums: [SIMD4<Float>] = []
    private(set) var weights: [Float] = []
    private var keys: [SIMD4<Int32>] = []
    private var indices: [SIMD4<Int32>: Int] = [:]

    init(_ colors: [SIMD4<Float>], _ colorWeights: [Float], side: Float) {
        for (color, weight) in zip(colors, colorWeights) {
            let key = SIMD4<Int32>((color / side).rounded(.down))
            if let index = indices[key] {
                sums[index] += color * weight
                weights[index] += weight
            } else {
                indices[key] = sums.count
                keys.append(key)
                sums.append(color * weight)
                weights.append(weight)
            }
        }
    }

    func mean(_ bin: Int) -> SIMD4<Float> { sums[bin] / weights[bin] }

    /// The bins from where colours are densest to where they are rarest.
    var byDensity: [Int] {
        let densities = keys.map { key in
            var density: Float = 0
            for r: Int32 in -1...1 {
                for g: Int32 in -1...1 {
                    for b: Int32 in -1...1 {
                        if let index = indices[key &+ SIMD4(r, g, b, 0)] { density += weights[index] }
                    }
                }
            }
            return density
        }
        return sums.indices.sorted { (densities[$1], $0) < (densities[$0], $1) }
    }
}
