/// A square of thresholds that tiles the plane: every level from 0 occurs equally often.
struct ThresholdMatrix: Sendable {
    /// Columns and rows, a power of two.
    let side: Int
    /// How many levels there are, 64 at most.
    let levelCount: Int
    private let levels: [UInt8]

    /// Creates a matrix of ranks, each from 0 once.
    init(side: Int, ranks: [UInt16]) {
        let levelCount = min(side * side, 64)
        self.side = side
        self.levelCount = levelCount
        levels = ranks.map { UInt8(Int($0) * levelCount / (side * side)) }
    }

    /// The levels of row `y`, from which they repeat.
    func levels(ofRow y: Int) -> [UInt8] {
        let start = (y & (side - 1)) * side
        return Array(levels[start..<start + side])
    }

    /// Bayer's matrix of 2ⁿ × 2ⁿ: bits of x ^ y and y interleaved from the lowest up.
    private init(bayerOrder order: Int) {
        let side = 1 << order
        self.init(
            side: side,
            ranks: (0..<side * side).map { i in
                let (x, y) = (i % side, i / side)
                return (0..<order).reduce(0) { level, bit in
                    let pair = UInt16(((x ^ y) >> bit & 1) << 1 | (y >> bit & 1))
                    return level << 2 | pair
                }
            })
    }

    static let bayer2 = ThresholdMatrix(bayerOrder: 1)
    static let bayer4 = ThresholdMatrix(bayerOrder: 2)
    static let bayer8 = ThresholdMatrix(bayerOrder: 3)
    /// 32 × 32, made on first use.
    static let blueNoise = ThresholdMatrix(side: 32, ranks: VoidAndCluster.ranks(side: 32))
}
