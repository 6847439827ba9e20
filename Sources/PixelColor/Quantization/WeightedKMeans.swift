import PixelCore

/// Moves centres to the means of the points nearest to them, again and again.
///
/// S. Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory 28, 1982.
struct WeightedKMeans {
    private var blocks: PointBlocks
    private(set) var centers: [SIMD4<Float>]
    /// How many of the centres, the first ones, stay where they are.
    private let pinnedCount: Int
    /// The weight of the points nearest to each centre.
    private(set) var weights: [Double] = []

    /// - Precondition: there is a point or more.
    init(_ sample: WeightedPoints, centers: [SIMD4<Float>], pinnedCount: Int = 0) {
        blocks = PointBlocks(sample)
        self.centers = centers
        self.pinnedCount = pinnedCount
    }

    /// Goes on with other points.
    mutating func replacePoints(by sample: WeightedPoints) {
        blocks = PointBlocks(sample)
    }

    /// Refines the centres; one that is nearest to nothing stays where it is.
    ///
    /// - Parameters:
    ///   - rounds: The most rounds.
    ///   - tolerance: Ends when a round lessens the error by no more than this part of it.
    ///
    /// In all but the last two rounds centres move farther than to the mean, which takes them to where they settle in
    /// about half as many rounds.
    ///
    /// - Complexity: O(points × centres near them) a round
    mutating func refine(rounds: Int, tolerance: Double) {
        guard centers.count > pinnedCount else { return }
        var lastError = Double.infinity
        for round in 0..<rounds {
            let sums = assign()
            var error = blocks.squares
            for i in centers.indices where sums[i].weight > 0 {
                let moment = sums[i].moment
                error -= (moment * moment).sum() / sums[i].weight
                if i >= pinnedCount {
                    let mean = SIMD4<Float>(moment / sums[i].weight)
                    centers[i] += (mean - centers[i]) * (round < rounds - 2 ? Self.overrelaxation : 1)
                    if blocks.isOpaque { centers[i].w = 1 }
                }
            }
            weights = sums.map(\.weight)
            if lastError - error <= tolerance * error && round > 2 { return }
            lastError = error
        }
    }

    /// The weight of the points nearest to each centre, where centres are now.
    func weightsOfNearest() -> [Double] { assign().map(\.weight) }

    /// How far centres move, in distances to the mean.
    private static let overrelaxation: Float = 1.8

    /// The weighted sum of some points, and their weight.
    private struct Sum {
        var moment = SIMD4<Double>.zero
        var weight = 0.0
    }

    /// Sums of the points nearest to each centre.
    private func assign() -> [Sum] {
        // Always the same parts, so that rounding does not depend on the number of threads.
        let parts = min(8, max(1, blocks.count / 128))
        let sums = Parallelism.map(parts) { part in
            assign(blocks.count * part / parts..<blocks.count * (part + 1) / parts)
        }
        return centers.indices.map { i in
            sums.reduce(into: Sum()) { total, sums in
                total.moment += sums[i].moment
                total.weight += sums[i].weight
            }
        }
    }

    private func assign(_ range: Range<Int>) -> [Sum] {
        var sums = [Sum](repeating: Sum(), count: centers.count)
        var search = CenterSearch(centers)
        for block in range {
            if (block - range.lowerBound) % PointBlocks.neighborhood == 0 {
                search.narrow(
                    to: blocks.box(around: block..<min(block + PointBlocks.neighborhood, range.upperBound)))
            }
            search.findCandidates(of: blocks.blocks[block].box)
            if search.candidateCount == 1 {
                let index = Int(search.candidates[0].index)
                sums[index].moment += blocks.blocks[block].moment
                sums[index].weight += blocks.blocks[block].weight
                continue
            }
            let nearest = search.nearest(blocks, block: block)
            let first = block * PointBlocks.blockSize
            add(nearest.0, first, to: &sums)
            add(nearest.1, first + 8, to: &sums)
            add(nearest.2, first + 16, to: &sums)
            add(nearest.3, first + 24, to: &sums)
        }
        return sums
    }

    /// Adds eight points to the sums of their nearest centres.
    @inline(__always)
    private func add(_ nearest: SIMD8<Int32>, _ first: Int, to sums: inout [Sum]) {
        for lane in 0..<8 {
            let index = Int(nearest[lane])
            sums[index].moment += SIMD4<Double>(blocks.moments[first + lane])
            sums[index].weight += Double(blocks.weights[first + lane])
        }
    }
}
