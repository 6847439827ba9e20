/// A square of thresholds that tiles the plane: every level from 0 occurs equally often.
struct ThresholdMatrix: Sendable {
    /// Columns and rows, a power of two.
    let side: Int
    /// How many levels there are.
    var levelCount: Int { side * side }
    private let levels: [UInt16]

    /// The level at a pixel.
    subscript(x: Int, y: Int) -> Int {
        Int(levels[(y & (side - 1)) * side + (x & (side - 1))])
    }

    init(side: Int, levels: [UInt16]) {
        self.side = side
        self.levels = levels
    }

    /// Bayer's matrix of 2ⁿ × 2ⁿ: bits of x ^ y and y interleaved from the lowest up.
    private init(bayerOrder order: Int) {
        let side = 1 << order
        self.init(
            side: side,
            levels: (0..<side * side).map { i in
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
    static let blueNoise = ThresholdMatrix(side: 32, levels: VoidAndCluster.ranks(side: 32))
}
