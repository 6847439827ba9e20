/// Finds the nearest centres of blocks of points.
///
/// Only centres that can be the nearest of a point in the box around the block are compared with its points; see
/// ``Candidates/reduced(_:to:)`` for how they are told.
struct CenterSearch {
    typealias Vector = SIMD8<Float>
    typealias Indices = SIMD8<Int32>

    /// All centres.
    private var all: Lanes
    /// Those that may be nearest to a point of the blocks around the one at hand.
    private var near: Lanes
    /// Those that one block is compared with.
    private(set) var candidates: [Candidate]
    private(set) var candidateCount = 0

    /// Some centres by coordinate, filled up with points that are farther than any other.
    private struct Lanes {
        var x: [Vector]
        var y: [Vector]
        var z: [Vector]
        var alpha: [Vector]
        /// Squared distances from the middle of a box.
        var distances: [Vector]
        var centers: [Candidate]
        var count = 0

        init(capacity: Int) {
            let groups = (capacity + 7) / 8
            x = [Vector](repeating: .zero, count: groups)
            (y, z, alpha, distances) = (x, x, x, x)
            centers = [Candidate](repeating: Candidate(factors: .zero, square: 0, index: 0), count: groups * 8)
        }

        /// Takes in a centre.
        @inline(__always)
        mutating func append(_ center: Candidate) {
            let (group, lane) = (count / 8, count % 8)
            if lane == 0 { x[group] = Vector(repeating: 1e6) }
            let point = center.point
            x[group][lane] = point.x
            y[group][lane] = point.y
            z[group][lane] = point.z
            alpha[group][lane] = point.w
            centers[count] = center
            count += 1
        }
    }

    /// A centre as it is compared: |p − q|² less |p|² is |q|² − 2 p·q.
    struct Candidate: BitwiseCopyable {
        var factors: SIMD4<Float>
        var square: Float
        var index: Int32

        var point: SIMD4<Float> { factors * -0.5 }
    }

    /// - Precondition: there is a centre or more.
    init(_ centers: [SIMD4<Float>]) {
        var lanes = Lanes(capacity: centers.count)
        for (i, center) in centers.enumerated() {
            lanes.append(
                Candidate(factors: -2 * center, square: (center * center).sum(), index: Int32(truncatingIfNeeded: i)))
        }
        (all, near) = (lanes, lanes)
        candidates = lanes.centers
    }

    /// Makes ready for blocks inside of a box.
    mutating func narrow(to box: PointBlocks.Box) {
        var found = 0
        Self.collect(box, &all, &candidates, &found)
        near.count = 0
        for i in 0..<found { near.append(candidates[i]) }
    }

    /// Makes ``candidates`` the centres that may be nearest to a point of a block in a box.
    ///
    /// - Precondition: the search was made ready for a box around that one, or for none.
    mutating func findCandidates(of box: PointBlocks.Box) {
        Self.collect(box, &near, &candidates, &candidateCount)
    }

    /// Collects those of some centres that may be nearest to a point of a box.
    private static func collect(
        _ box: PointBlocks.Box, _ lanes: inout Lanes, _ found: inout [Candidate], _ count: inout Int
    ) {
        let first = nearest(to: box.center, &lanes)
        let pivot = lanes.centers[first.place].point
        let (places, alphaPivot) = (PointLanes(pivot), Vector(repeating: pivot.w))
        let (reach, alphaReach) = (PointLanes(box.half + box.half), Vector(repeating: 2 * box.half.w))
        // What rounding can add to either distance is below the last term.
        let limit = Vector(repeating: first.distance + 2e-6)
        count = 0
        for i in 0..<(lanes.count + 7) / 8 {
            let dx = (lanes.x[i] - places.x).magnitudes * reach.x
            let dy = (lanes.y[i] - places.y).magnitudes * reach.y
            let dz = (lanes.z[i] - places.z).magnitudes * reach.z
            let da = (lanes.alpha[i] - alphaPivot).magnitudes * alphaReach
            var bits = (lanes.distances[i] .<= limit + ((dx + dy) + (dz + da))).bits
            while bits != 0 {
                found[count] = lanes.centers[i * 8 + bits.trailingZeroBitCount]
                bits &= bits - 1
                count += 1
            }
        }
    }

    /// The one of some centres that is nearest to a point, whose squared distances from all are kept.
    private static func nearest(to point: SIMD4<Float>, _ lanes: inout Lanes) -> (place: Int, distance: Float) {
        let (places, opacity) = (PointLanes(point), Vector(repeating: point.w))
        var smallest = Vector(repeating: .infinity)
        var groups = Indices.zero
        for i in 0..<(lanes.count + 7) / 8 {
            let (dx, dy, dz) = (lanes.x[i] - places.x, lanes.y[i] - places.y, lanes.z[i] - places.z)
            let da = lanes.alpha[i] - opacity
            let distance = (dx * dx + dy * dy) + (dz * dz + da * da)
            lanes.distances[i] = distance
            let isNearer = distance .< smallest
            smallest.replace(with: distance, where: isNearer)
            groups.replace(with: Indices(repeating: Int32(truncatingIfNeeded: i)), where: isNearer)
        }
        let distance = smallest.smallest
        let lane = (smallest .== Vector(repeating: distance)).bits.trailingZeroBitCount & 7
        return (Int(groups[lane]) * 8 + lane, distance)
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
