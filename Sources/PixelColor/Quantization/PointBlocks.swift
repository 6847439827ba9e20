/// Weighted points by blocks of 32, coordinate by coordinate, with a ball around each block.
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

    /// What is known of a block as a whole.
    struct Block: Sendable {
        let center: SIMD4<Float>
        /// The largest distance of a point from the centre.
        let radius: Float
        /// The weighted sum of points, and the weight.
        let moment: SIMD4<Double>
        let weight: Double
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
            let center = (box.low + box.high) / 2
            let farthest = sample.points[start..<min(start + Self.blockSize, last + 1)].reduce(Float.zero) {
                max($0, (($1 - center) * ($1 - center)).sum())
            }
            blocks.append(Block(center: center, radius: farthest.squareRoot(), moment: moment, weight: weight))
        }
    }
}
