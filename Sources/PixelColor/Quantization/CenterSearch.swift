/// Finds the nearest centres of blocks of points.
///
/// Only centres that can be the nearest of a point in the block are compared with its points: those no farther from the
/// middle of the block than the nearest one by more than the block's width.
struct CenterSearch {
    typealias Vector = SIMD8<Float>
    typealias Indices = SIMD8<Int32>

    private let centers: [SIMD4<Float>]
    /// The centres by coordinate, filled up with points that are farther than any other.
    private var x: [Vector] = []
    private var y: [Vector] = []
    private var z: [Vector] = []
    private var alpha: [Vector] = []
    /// Squared distances from the middle of a block.
    private var distances: [Vector]
    /// The centres that one block is compared with: minus twice the coordinates; the squared length; the position.
    private(set) var candidates: [Candidate]
    private(set) var candidateCount = 0

    /// A centre as it is compared: |p − q|² less |p|² is |q|² − 2 p·q.
    struct Candidate: BitwiseCopyable {
        var factors: SIMD4<Float>
        var square: Float
        var index: Int32
    }

    /// - Precondition: there is a centre or more.
    init(_ centers: [SIMD4<Float>]) {
        self.centers = centers
        for start in stride(from: 0, to: centers.count, by: 8) {
            var vectors = (Vector(repeating: 1e6), Vector.zero, Vector.zero, Vector.zero)
            for lane in 0..<min(8, centers.count - start) {
                let center = centers[start + lane]
                vectors.0[lane] = center.x
                vectors.1[lane] = center.y
                vectors.2[lane] = center.z
                vectors.3[lane] = center.w
            }
            x.append(vectors.0)
            y.append(vectors.1)
            z.append(vectors.2)
            alpha.append(vectors.3)
        }
        distances = x
        let none = Candidate(factors: .zero, square: 0, index: 0)
        candidates = [Candidate](repeating: none, count: x.count * 8)
    }

    /// Makes ``candidates`` the centres that may be nearest to a point of `block`.
    mutating func findCandidates(of block: PointBlocks.Block) {
        let center = block.center
        var nearest = Vector(repeating: .infinity)
        for i in x.indices {
            let (dx, dy, dz, da) = (x[i] - center.x, y[i] - center.y, z[i] - center.z, alpha[i] - center.w)
            let distance = (dx * dx + dy * dy) + (dz * dz + da * da)
            distances[i] = distance
            nearest.replace(with: distance, where: distance .< nearest)
        }
        // A little more, as distances are rounded.
        let limit = nearest.smallest.squareRoot() * 1.00001 + 2.00001 * block.radius + 1e-6
        let limits = Vector(repeating: limit * limit)
        var count = 0
        for i in x.indices {
            let mask = distances[i] .<= limits
            guard any(mask) else { continue }
            for lane in 0..<8 where mask[lane] {
                let index = i * 8 + lane
                let center = centers[index]
                candidates[count] = Candidate(
                    factors: -2 * center, square: (center * center).sum(), index: Int32(truncatingIfNeeded: index))
                count += 1
            }
        }
        candidateCount = count
    }

    /// The nearest of the candidates to each of a block's points.
    @inline(__always)
    func nearest(_ points: borrowing PointBlocks, block: Int) -> (Indices, Indices, Indices, Indices) {
        points.isOpaque
            ? nearest(points, block, withAlpha: false) : nearest(points, block, withAlpha: true)
    }

    /// Four vectors at a time hide the latency of comparing.
    @inline(__always)
    private func nearest(
        _ points: borrowing PointBlocks, _ block: Int, withAlpha: Bool
    ) -> (Indices, Indices, Indices, Indices) {
        let first = 4 * block
        let (x, y, z, alpha) = (points.x.span, points.y.span, points.z.span, points.alpha.span)
        var points = (
            BestOfEight(x[first], y[first], z[first], alpha[first]),
            BestOfEight(x[first + 1], y[first + 1], z[first + 1], alpha[first + 1]),
            BestOfEight(x[first + 2], y[first + 2], z[first + 2], alpha[first + 2]),
            BestOfEight(x[first + 3], y[first + 3], z[first + 3], alpha[first + 3])
        )
        let candidates = candidates.span
        for i in 0..<candidateCount {
            let candidate = candidates[i]
            points.0.compare(candidate, withAlpha: withAlpha)
            points.1.compare(candidate, withAlpha: withAlpha)
            points.2.compare(candidate, withAlpha: withAlpha)
            points.3.compare(candidate, withAlpha: withAlpha)
        }
        return (points.0.index, points.1.index, points.2.index, points.3.index)
    }
}

/// The nearest centres so far of eight points.
private struct BestOfEight {
    private let x: SIMD8<Float>, y: SIMD8<Float>, z: SIMD8<Float>, alpha: SIMD8<Float>
    private var distance = SIMD8<Float>(repeating: .infinity)
    private(set) var index = SIMD8<Int32>.zero

    @inline(__always)
    init(_ x: SIMD8<Float>, _ y: SIMD8<Float>, _ z: SIMD8<Float>, _ alpha: SIMD8<Float>) {
        (self.x, self.y, self.z, self.alpha) = (x, y, z, alpha)
    }

    @inline(__always)
    mutating func compare(_ candidate: CenterSearch.Candidate, withAlpha: Bool) {
        let factors = candidate.factors
        #if PIXELWRIGHT_FMA
        var d = SIMD8(repeating: candidate.square).addingProduct(SIMD8(repeating: factors.x), x)
        d = d.addingProduct(SIMD8(repeating: factors.y), y).addingProduct(SIMD8(repeating: factors.z), z)
        if withAlpha { d = d.addingProduct(SIMD8(repeating: factors.w), alpha) }
        #else
        var d = (candidate.square + x * factors.x) + (y * factors.y + z * factors.z)
        if withAlpha { d += alpha * factors.w }
        #endif
        let isNearer = d .< distance
        distance.replace(with: d, where: isNearer)
        index.replace(with: SIMD8(repeating: candidate.index), where: isNearer)
    }
}
