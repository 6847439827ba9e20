#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif
import PixelColor

/// Cuts along an axis that follow the edges while keeping nearly even distances.
///
/// Dynamic programming over all places: the cuts gain the edge weight at their places, at most a few times the mean, and
/// lose the square of every gap's relative deviation from the pitch.
struct ElasticCuts {
    /// Rising places, in pixels; not always the borders.
    let positions: [Int]

    /// How dear a deviation is, unless said otherwise.
    private static let stiffness: Float = 5
    /// What a cut on the image's border gains: it is likely one.
    private static let borderGain: Float = 0.6
    /// What a cut costs that cuts off a partial cell at a border.
    private static let partialCost: Float = 0.02
    /// The most times the mean that one place counts.
    private static let gainLimit: Float = 2.5

    /// Finds the best cuts for `pitch`.
    ///
    /// - Parameter profile: The weight of edges at 0 through the length of the axis.
    /// - Complexity: O(length × pitch)
    init(_ profile: [Float], pitch: Double) {
        let mean = profile.reduce(0, +) / (Float(profile.count - 1) / Float(pitch)) + 1e-9
        self.init(gains: profile.map { min($0 / mean, Self.gainLimit) }, pitch: pitch, stiffness: Self.stiffness)
    }

    /// Finds the best cuts for `pitch`.
    ///
    /// - Parameters:
    ///   - gains: What a cut gains at 0 through the length of the axis, about 1 on a usual edge.
    ///   - stiffness: How dear a deviation is.
    /// - Complexity: O(length × pitch)
    init(gains: [Float], pitch: Double, stiffness: Float) {
        let length = gains.count - 1
        let pitch = Float(pitch)
        let shortest = max(1, Int((0.6 * pitch).rounded(.down)))
        let longest = max(2, Int((1.62 * pitch).rounded(.up)))
        // Costs by gap from the longest down, so that a window of places lies beside them; the padding is never best.
        let count = (longest - shortest + 1 + 7) / 8 * 8
        let costs = (0..<count).map { i in
            let gap = longest - i
            return gap >= shortest ? stiffness * Self.cost(ofGap: gap, pitch) : Float.greatestFiniteMagnitude / 4
        }
        let lead = longest
        var best = [Float](repeating: -1e18, count: lead + length + 1 + 8)
        var previous = [Int32](repeating: -1, count: length + 1)
        for x in 0...min(length, longest) {
            best[lead + x] = gains[x] - stiffness * Self.borderCost(x, pitch)
        }
        best[lead] = Self.borderGain
        for x in Swift.stride(from: shortest, through: length, by: 1) {
            let (value, offset) = Self.largestDifference(best, x - longest + lead, costs)
            if value + gains[x] > best[lead + x] {
                best[lead + x] = value + gains[x]
                previous[x] = Int32(truncatingIfNeeded: x - longest + offset)
            }
        }
        var (last, lastValue) = (length, -Float.infinity)
        for x in max(0, length - longest)...length {
            let value =
                best[lead + x] + (x == length ? Self.borderGain : -stiffness * Self.borderCost(length - x, pitch))
            if value > lastValue { (last, lastValue) = (x, value) }
        }
        var cuts = [last]
        while previous[last] >= 0 {
            last = Int(previous[last])
            cuts.append(last)
        }
        positions = cuts.reversed()
    }

    private static func cost(ofGap gap: Int, _ pitch: Float) -> Float {
        let deviation = logf(Float(gap) / pitch)
        return deviation * deviation
    }

    /// The cost of a partial cell of `gap` pixels at a border; it may be short for free, but not long.
    private static func borderCost(_ gap: Int, _ pitch: Float) -> Float {
        gap == 0 ? 0 : Float(gap) > pitch ? cost(ofGap: gap, pitch) : partialCost
    }

    /// The largest of `values[start + i] - costs[i]`, and the first such i.
    ///
    /// - Precondition: the number of costs is a multiple of eight, and `values` holds that many from `start`.
    @inline(__always)
    private static func largestDifference(_ values: [Float], _ start: Int, _ costs: [Float]) -> (Float, Int) {
        precondition(start >= 0 && start + costs.count <= values.count && costs.count % 8 == 0, "the window fits")
        return unsafe values.withUnsafeBytes { values in
            unsafe costs.withUnsafeBytes { costs in
                var best = SIMD8<Float>(repeating: -.greatestFiniteMagnitude)
                var places = SIMD8<Int32>.zero
                var i = 0
                while i < costs.count / 4 {
                    let value = unsafe values.loadUnaligned(fromByteOffset: (start + i) * 4, as: SIMD8<Float>.self)
                    let cost = unsafe costs.loadUnaligned(fromByteOffset: i * 4, as: SIMD8<Float>.self)
                    let difference = value - cost
                    let larger = difference .> best
                    best.replace(with: difference, where: larger)
                    places.replace(with: Int32(truncatingIfNeeded: i), where: larger)
                    i += 8
                }
                let largest = best.largest
                let first = (places &+ SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7))
                    .replacing(with: Int32.max, where: best .< largest)
                return (largest, Int(first.smallest))
            }
        }
    }
}
