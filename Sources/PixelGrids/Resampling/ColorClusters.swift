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
    private static let farthest: Float = 5

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
        centers = Centers(side: united.side)
        for (color, weight) in zip(united.colors, united.weights) { centers.append(color, weight: weight) }
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
    /// The last centre in each cube of red, green and blue, and the one before it there; −1 where there is none.
    private var cubes: ColorCubes
    private var previous: [Int] = []

    /// The most centres of which all are looked at.
    private static let fewest = 64
    /// The most cubes away that centres are looked at when they are many.
    private static let farthestCube = 3

    /// No centres; those within `side` will be found.
    init(side: Float) {
        self.side = side
        cubes = ColorCubes(side: side)
    }

    mutating func append(_ color: SIMD4<Float>, weight: Float) {
        let key = key(color)
        previous.append(cubes[key] ?? -1)
        cubes.set(colors.count, at: key)
        colors.append(color)
        weights.append(weight)
    }

    /// Moves a centre to its mean with `color`; it is still found where it was.
    mutating func add(_ color: SIMD4<Float>, weight: Float, to index: Int) {
        weights[index] += weight
        colors[index] += (color - colors[index]) * (weight / weights[index])
    }

    @inline(__always)
    func distance(_ index: Int, _ color: SIMD4<Float>) -> Float {
        let offset = colors[index] - color
        return (offset * offset).sum()
    }

    /// Calls `body` with every centre within `distance` of `color`, ``side`` unless told, and with others.
    ///
    /// Among many centres, none farther than ``farthestCube`` cubes is looked at: so near there is one that explains more.
    @inline(__always)
    func forEach(near color: SIMD4<Float>, within distance: Float = 0, _ body: (Int) -> Void) {
        let radius = distance <= side ? 1 : min(Int((distance / side).rounded(.up)), Self.farthestCube)
        let cubeCount = (2 * radius + 1) * (2 * radius + 1) * (2 * radius + 1)
        guard colors.count >= max(Self.fewest, radius > 1 ? cubeCount : 0) else {
            for index in colors.indices { body(index) }
            return
        }
        cubes.forEach(around: key(color), radius: radius) { last in
            var index = last
            while index >= 0 {
                body(index)
                index = previous[index]
            }
        }
    }

    /// The cube of a colour, whatever its opacity.
    @inline(__always)
    private func key(_ color: SIMD4<Float>) -> UInt64 { cubes.key(SIMD4(color.x, color.y, color.z, 0)) }
}

/// Weighted colours, gathered in cubes.
private struct Bins {
    private(set) var sums: [SIMD4<Float>] = []
    private(set) var weights: [Float] = []
    private var keys: [UInt64] = []
    private var indices: ColorCubes

    init(_ colors: [SIMD4<Float>], _ colorWeights: [Float], side: Float) {
        indices = ColorCubes(side: side)
        for (color, weight) in zip(colors, colorWeights) {
            let key = indices.key(color)
            if let index = indices[key] {
                sums[index] += color * weight
                weights[index] += weight
            } else {
                indices.set(sums.count, at: key)
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
            indices.forEach(around: key) { density += weights[$0] }
            return density
        }
        return sums.indices.sorted { (densities[$1], $0) < (densities[$0], $1) }
    }
}
