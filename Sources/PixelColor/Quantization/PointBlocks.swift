/// Weighted points by blocks of 32, coordinate by coordinate, with a box around each block.
struct PointBlocks: Sendable {
    typealias Vector = SIMD8<Float>

    /// Four vectors a block of each coordinate; the last block is filled up with weightless repeats.
    private(set) var x: [Vector] = []
    private(set) var y: [Vector] = []
    private(set) var z: [Vector] = []
    private(set) var alpha: [Vector] = []
    /// The points times their weight, and the weights.
    private(set) var moments: [SIMD4<Float>] = []
    private(set) var weights: [Float] = []
    private(set) var blocks: [Block] = []
    /// Whether opacity need not be looked at.
    let isOpaque: Bool
    /// The weighted sum of squares.
    private(set) var squares = 0.0

    static let blockSize = 32
    /// Blocks that are searched for together before each is on its own.
    static let neighborhood = 16

    /// What is known of a block as a whole.
    struct Block: Sendable {
        let box: Box
        /// The weighted sum of points, and the weight.
        let moment: SIMD4<Double>
        let weight: Double
    }

    /// What holds some points.
    struct Box: Sendable {
        var center: SIMD4<Float>
        /// How far it reaches from the centre along each axis.
        var half: SIMD4<Float>

        init(_ low: SIMD4<Float>, _ high: SIMD4<Float>) {
            center = (low + high) / 2
            // A little more, as the middle is rounded.
            half = (high - low) * 0.500001 + 1e-7
        }
    }

    /// The box around some neighbouring blocks.
    func box(around range: Range<Int>) -> Box {
        let first = blocks[range.lowerBound].box
        var (low, high) = (first.center - first.half, first.center + first.half)
        for block in blocks[range] {
            let (blockLow, blockHigh) = (block.box.center - block.box.half, block.box.center + block.box.half)
            low.replace(with: blockLow, where: blockLow .< low)
            high.replace(with: blockHigh, where: blockHigh .> high)
        }
        return Box(low, high)
    }

    /// How many blocks there are.
    var count: Int { blocks.count }

    /// Gathers points that lie near one another in the list into blocks.
    ///
    /// - Precondition: there is a point or more.
    init(_ sample: WeightedPoints) {
        isOpaque = sample.isOpaque
        let last = sample.points.count - 1
        for start in stride(from: 0, through: last, by: Self.blockSize) {
            var box = (low: sample.points[start], high: sample.points[start])
            var (moment, weight) = (SIMD4<Double>.zero, 0.0)
            for vector in stride(from: start, to: start + Self.blockSize, by: 8) {
                var (vx, vy, vz, va) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
                for lane in 0..<8 {
                    let i = min(vector + lane, last)
                    let point = sample.points[i]
                    (vx[lane], vy[lane], vz[lane], va[lane]) = (point.x, point.y, point.z, point.w)
                    box.low.replace(with: point, where: point .< box.low)
                    box.high.replace(with: point, where: point .> box.high)
                    let mass = vector + lane <= last ? sample.weights[i] : 0
                    moments.append(point * mass)
                    weights.append(mass)
                    moment += SIMD4<Double>(point * mass)
                    weight += Double(mass)
                    squares += Double((point * point).sum() * mass)
                }
                x.append(vx)
                y.append(vy)
                z.append(vz)
                alpha.append(va)
            }
            blocks.append(Block(box: Box(box.low, box.high), moment: moment, weight: weight))
        }
    }
}
