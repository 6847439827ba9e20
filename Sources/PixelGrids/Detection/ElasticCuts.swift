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
    static let gainLimit: Float = 2.5

    /// Finds the best cuts for `pitch`.
    ///
    /// - Parameter profile: The weight of edges at 0 through the length of the axis.
    /// - Complexity: O(length × pitch)
    init(_ profile: [Float], pitch: Double) {
        let mean = Self.meanWeight(of: profile, pitch: pitch)
        self.init(gains: profile.map { min($0 / mean, Self.gainLimit) }, pitch: pitch, stiffness: Self.stiffness)
    }

    /// What a cut would weigh if all weight stood on cuts; never zero.
    static func meanWeight(of profile: [Float], pitch: Double) -> Float {
        profile.reduce(0, +) / (Float(profile.count - 1) / Float(pitch)) + 1e-9
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
        let gaps = (shortest...longest).reversed().map {
            (length: $0, cost: stiffness * Self.cost(ofGap: $0, pitch))
        }
        // Values before and after those of the places, so that eight at a time never leave the array.
        let lead = longest
        var best = [Float](repeating: -1e18, count: lead + length + 1 + Self.lanes)
        var previous = [Int32](repeating: -1, count: length + 1)
        for x in 0...min(length, longest) {
            best[lead + x] = gains[x] - stiffness * Self.borderCost(x, pitch)
        }
        best[lead] = Self.borderGain
        // Places nearer than the shortest gap do not depend on one another.
        let step = min(Self.lanes, shortest)
        for x in Swift.stride(from: shortest, through: length, by: step) {
            let found = Self.best(of: gaps, before: lead + x, in: best)
            for lane in 0..<min(step, length + 1 - x) where found.values[lane] + gains[x + lane] > best[lead + x + lane]
            {
                best[lead + x + lane] = found.values[lane] + gains[x + lane]
                previous[x + lane] = Int32(truncatingIfNeeded: x + lane) - found.gaps[lane]
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

    /// How many places are looked at together.
    private static let lanes = 8

    /// For eight places, the largest of the values that lie a gap before each, less what the gap costs, and that gap.
    ///
    /// - Precondition: the longest gap comes first, and `values` holds as many before `place`, and eight from there.
    @inline(__always)
    private static func best(
        of gaps: [(length: Int, cost: Float)], before place: Int, in values: [Float]
    ) -> (values: SIMD8<Float>, gaps: SIMD8<Int32>) {
        precondition(gaps[0].length <= place && place + lanes <= values.count, "the places lie among the values")
        return unsafe values.withUnsafeBytes { values in
            var best = SIMD8<Float>(repeating: -.greatestFiniteMagnitude)
            var lengths = SIMD8<Int32>.zero
            for gap in gaps {
                let value =
                    unsafe values.loadUnaligned(fromByteOffset: 4 * (place - gap.length), as: SIMD8<Float>.self)
                    - SIMD8(repeating: gap.cost)
                let isLarger = value .> best
                best.replace(with: value, where: isLarger)
                lengths.replace(with: SIMD8(repeating: Int32(truncatingIfNeeded: gap.length)), where: isLarger)
            }
            return (best, lengths)
        }
    }
}
