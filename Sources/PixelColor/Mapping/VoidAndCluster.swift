#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Ranks the points of a square that wraps around so that those below any rank are spread evenly, without structure.
///
/// R. Ulichney, "The void-and-cluster method for dither array generation", Proc. SPIE 1913, 1993, with his σ of 1.5.
struct VoidAndCluster {
    private let side: Int
    /// The filter's value at every offset that wraps around.
    private let kernel: [Float]
    private var isSet: [Bool]
    /// The filter's sum over all set points, at every point.
    private var energy: [Float]

    /// The ranks 0 through side² − 1, row by row; always the same for one side.
    ///
    /// - Precondition: `side` is a power of two.
    /// - Complexity: O(side⁴)
    static func ranks(side: Int) -> [UInt16] {
        var pattern = VoidAndCluster(side: side)
        pattern.spread()
        let start = pattern
        let startCount = start.isSet.count { $0 }
        var ranks = [UInt16](repeating: 0, count: side * side)
        for rank in stride(from: startCount - 1, through: 0, by: -1) {
            let cluster = pattern.tightestCluster
            pattern.toggle(cluster)
            ranks[cluster] = UInt16(rank)
        }
        pattern = start
        for rank in startCount..<side * side {
            let void = pattern.largestVoid
            pattern.toggle(void)
            ranks[void] = UInt16(rank)
        }
        return ranks
    }

    /// A tenth of the points, scattered at random but always in the same way.
    private init(side: Int) {
        self.side = side
        kernel = (0..<side * side).map { i in
            let (x, y) = (min(i % side, side - i % side), min(i / side, side - i / side))
            return Float(exp(-Double(x * x + y * y) / (2 * 1.5 * 1.5)))
        }
        isSet = [Bool](repeating: false, count: side * side)
        energy = [Float](repeating: 0, count: side * side)
        var state: UInt32 = 0x2545_f491
        for _ in 0..<side * side / 10 {
            // Xorshift (G. Marsaglia, 2003).
            state ^= state << 13
            state ^= state >> 17
            state ^= state << 5
            let point = Int(state % UInt32(side * side))
            if !isSet[point] { toggle(point) }
        }
    }

    /// Moves points from clusters to voids until that changes nothing.
    private mutating func spread() {
        for _ in 0..<side * side {
            let cluster = tightestCluster
            toggle(cluster)
            let void = largestVoid
            toggle(void)
            if void == cluster { return }
        }
    }

    private var tightestCluster: Int {
        isSet.indices.filter { isSet[$0] }.max { energy[$0] < energy[$1] } ?? 0
    }

    private var largestVoid: Int {
        isSet.indices.filter { !isSet[$0] }.min { energy[$0] < energy[$1] } ?? 0
    }

    /// Sets a free point, or frees a set one.
    private mutating func toggle(_ point: Int) {
        let sign: Float = isSet[point] ? -1 : 1
        isSet[point].toggle()
        let (px, py) = (point % side, point / side)
        for y in 0..<side {
            let row = ((y - py) & (side - 1)) * side
            for x in 0..<side { energy[y * side + x] += sign * kernel[row + ((x - px) & (side - 1))] }
        }
    }
}
