#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The cuts of a pitch that is settled: how many there are, then where each lies.
///
/// Where lines are jittered, a gap of one and a half pitches may hold one cell or two, and an edge that few lines show
/// may be passed over. A stiff grid counts well, because it looks at many lines at once; the cuts that it counts then
/// move to the edges, each near its place, which no longer changes their number.
struct SettledCuts {
    /// Rising places, in pixels.
    let positions: [Int]

    /// How dear a gap's deviation is while cuts are counted: more than while pitches are compared.
    private static let stiffness: Float = 8
    /// The weight, as a share of the mean of cuts, above which more weight says little more: an edge that only a few
    /// lines show is an edge.
    private static let faintShare: Float = 0.1
    /// The most that a place gains.
    private static let gainLimit: Float = 2.5
    /// How far a cut may move, in pitches.
    private static let reach: Float = 0.45
    /// How near cuts may come to each other, in pitches.
    private static let shortestGap: Float = 0.35
    /// What moving a pitch would cost; less costs as its square.
    private static let moveCost: Float = 1

    /// Finds the cuts for `pitch`.
    ///
    /// - Parameter profile: The weight of edges at 0 through the length of the axis.
    /// - Complexity: O(length × pitch)
    init(_ profile: [Float], pitch: Double) {
        let mean = profile.reduce(0, +) / (Float(profile.count - 1) / Float(pitch)) + 1e-9
        let scale = 1 / logf(1 + 1 / Self.faintShare)
        let gains = profile.map { min(logf(1 + $0 / (Self.faintShare * mean)) * scale, Self.gainLimit) }
        let counted = ElasticCuts(gains: gains, pitch: pitch, stiffness: Self.stiffness).positions
        positions = Self.moved(counted, gains, pitch: Float(pitch))
    }

    /// `cuts` where they gain most, in the same order; the outermost stay: they say whether a border cell counts.
    private static func moved(_ cuts: [Int], _ gains: [Float], pitch: Float) -> [Int] {
        let (reach, shortest) = (Int(reach * pitch), max(1, Int(shortestGap * pitch)))
        let costs = (-reach...reach).map { moveCost * Float($0 * $0) / (pitch * pitch) }
        // For every offset of a cut, the best sum through it, and which offset of the cut before leads there.
        var sums = [Float](repeating: 0, count: costs.count)
        var origins: [[Int]] = []
        for (i, cut) in cuts.enumerated() {
            let gap = i > 0 ? cut - cuts[i - 1] : Int.max / 2
            var next = [Float](repeating: -.infinity, count: costs.count)
            var origin = [Int](repeating: reach, count: costs.count)
            var (best, bestOffset, seen) = (-Float.infinity, reach, 0)
            for offset in costs.indices {
                // The cuts before that are far enough away.
                while seen < costs.count, seen <= offset + gap - shortest {
                    if sums[seen] > best { (best, bestOffset) = (sums[seen], seen) }
                    seen += 1
                }
                let place = cut + offset - reach
                guard i > 0 && i < cuts.count - 1 ? gains.indices.contains(place) : offset == reach else { continue }
                next[offset] = best + gains[place] - costs[offset]
                origin[offset] = bestOffset
            }
            sums = next
            origins.append(origin)
        }
        guard var offset = sums.indices.max(by: { sums[$0] < sums[$1] }) else { return cuts }
        var result = cuts
        for i in cuts.indices.reversed() {
            result[i] = cuts[i] + offset - reach
            offset = origins[i][offset]
        }
        return result
    }
}
