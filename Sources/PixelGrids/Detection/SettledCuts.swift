#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The cuts of a pitch that is settled: how many there are, then where each lies.
///
/// Elastic cuts pass over a jittered edge that few lines show, and then count a cell too many or too few. A stiff grid
/// counts better, because it bends less to each strong edge and hears the faint ones; cuts that it leaves beside all
/// edges then move to one nearby, which no longer changes their number.
struct SettledCuts {
    /// Rising places, in pixels.
    let positions: [Int]

    /// How dear a gap's deviation is while cuts are counted: more than while pitches are compared.
    private static let stiffness: Float = 8
    /// The weight, as a share of the mean of cuts, above which more weight says little more: an edge that only a few
    /// lines show is an edge.
    private static let faintShare: Float = 0.1
    /// The most that a place gains, by its weight and by its sign of an edge each.
    private static let gainLimit = ElasticCuts.gainLimit
    /// How far a cut may move, in pitches.
    private static let reach: Float = 0.45
    /// How near cuts may come to each other, in pitches.
    private static let shortestGap: Float = 0.35
    /// What moving a pitch would cost; less costs as its square.
    private static let moveCost: Float = 2
    /// The gain above which a cut stands on an edge and stays: blur and warping spread edges over places that gain
    /// nearly alike.
    private static let edgeGain: Float = 0.3

    /// Counts the cuts for `pitch` and finds their places.
    ///
    /// - Parameters:
    ///   - cuts: The elastic cuts, which stay where their number is right.
    ///   - profile: The weight of edges at 0 through the length of the axis.
    /// - Complexity: O(length × pitch)
    init(_ cuts: [Int], _ profile: [Float], pitch: Double) {
        let mean = ElasticCuts.meanWeight(of: profile, pitch: pitch)
        let scale = 1 / logf(1 + 1 / Self.faintShare)
        let shares = profile.map { $0 / mean }
        let faint = shares.map { logf(1 + $0 / Self.faintShare) * scale }
        let counted = ElasticCuts(
            gains: faint.map { min($0, Self.gainLimit) }, pitch: pitch, stiffness: Self.stiffness
        ).positions
        let isCountRight =
            counted.count == cuts.count && counted.first == cuts.first && counted.last == cuts.last
        let gains = zip(shares, faint).map { min($0, Self.gainLimit) + min($1, Self.gainLimit) }
        positions = Self.moved(isCountRight ? cuts : counted, gains, pitch: Float(pitch))
    }

    /// `cuts` where they gain most, in the same order. Those on edges stay, and the outermost, which say whether a border
    /// cell counts.
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
            let isOnEdge = gains[max(cut - 1, 0)...min(cut + 1, gains.count - 1)].contains { $0 > edgeGain }
            let stays = isOnEdge || i == 0 || i == cuts.count - 1
            for offset in costs.indices {
                // The cuts before that are far enough away.
                while seen < costs.count, seen <= offset + gap - shortest {
                    if sums[seen] > best { (best, bestOffset) = (sums[seen], seen) }
                    seen += 1
                }
                let place = cut + offset - reach
                guard stays ? offset == reach : gains.indices.contains(place) else { continue }
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
