import PixelColor

/// What an edge filter says about every place along some lines.
struct EdgeResponses {
    /// Pixels along a line.
    let length: Int
    /// How many lines there are.
    let lineCount: Int
    /// What responded.
    let filter: EdgeFilter
    /// Responses a line.
    let count: Int
    /// The responses, line by line, in 8-bit steps, with -1 before and after each line's.
    private(set) var values: [Float]
    /// What a response must exceed to be more than noise, though not more than a share of the strong ones.
    private(set) var threshold: Float = 0

    private let stride: Int
    /// About how many lines the threshold is told from.
    private static let thresholdLines = 48

    /// Filters `lines`; nil when they are too short.
    init?(_ lines: EdgeLines, _ filter: EdgeFilter) {
        length = lines.length
        lineCount = lines.lineCount
        self.filter = filter
        count = filter.findsKnots ? length - 2 : length - 1
        guard count >= 3 else { return nil }
        stride = (length - 1 + 7) / 8 * 8 + 2
        values = [Float](repeating: -1, count: lineCount * stride + 16)
        for line in 0..<lineCount {
            filter.apply(
                to: lines.differences, at: line * lines.channelCount * lines.stride,
                channelCount: lines.channelCount, stride: lines.stride, into: &values, at: start(of: line))
            values[start(of: line) + count] = -1
        }
        threshold = noiseThreshold()
    }

    /// Where a line's first response stands in ``values``.
    func start(of line: Int) -> Int { line * stride + 1 }

    /// Which of eight values from a place in ``values`` on are local maxima above a threshold: a bit each, the first lowest.
    @inline(__always)
    func peaks(from place: Int, above threshold: Float) -> Int {
        typealias Vector = SIMD8<Float>
        precondition(place > 0 && place + 9 <= values.count, "there are values on either side")
        return unsafe values.withUnsafeBytes { values in
            let here = unsafe values.loadUnaligned(fromByteOffset: 4 * place, as: Vector.self)
            let isHigh = here .> Vector(repeating: threshold)
            guard any(isHigh) else { return 0 }
            let before = unsafe values.loadUnaligned(fromByteOffset: 4 * place - 4, as: Vector.self)
            let after = unsafe values.loadUnaligned(fromByteOffset: 4 * place + 4, as: Vector.self)
            return (isHigh .& (here .> before) .& (here .>= after)).bits
        }
    }

    /// The responses at every place, summed over lines.
    var sums: [Float] {
        var sums = [Float](repeating: 0, count: count)
        for line in 0..<lineCount {
            let start = start(of: line)
            for x in 0..<count { sums[x] += values[start + x] }
        }
        return sums
    }

    private func noiseThreshold() -> Float {
        var histogram = ResponseHistogram()
        // Every few lines tell as much of it as all do.
        for line in Swift.stride(from: 0, to: lineCount, by: max(1, lineCount / Self.thresholdLines)) {
            let start = start(of: line)
            for x in 0..<count { histogram.add(values[start + x]) }
        }
        let median = histogram.quantile(0.5)
        let strong = histogram.quantile(0.95, above: 0.5, fewest: 20) ?? 20
        // Six standard deviations, told from the median deviation of a normal distribution.
        let noise = median + 6 * 1.4826 * histogram.medianDeviation(from: median)
        return max(2, min(noise, 0.12 * strong + 3))
    }
}

/// Counts of responses in steps of an eighth.
private struct ResponseHistogram {
    private var counts = [Int](repeating: 0, count: 4096)
    private var total = 0

    mutating func add(_ value: Float) {
        counts[min(Int(value * 8), 4095)] += 1
        total += 1
    }

    func quantile(_ share: Double) -> Float {
        var rest = Int(share * Double(total))
        for (bin, count) in counts.enumerated() {
            rest -= count
            if rest < 0 { return Float(bin) / 8 }
        }
        return 0
    }

    /// A quantile of the values above `floor`; nil when those are `fewest` or fewer.
    func quantile(_ share: Double, above floor: Float, fewest: Int) -> Float? {
        let first = Int(floor * 8) + 1
        let above = counts[first...].reduce(0, +)
        guard above > fewest else { return nil }
        var rest = Int(share * Double(above))
        for bin in first..<counts.count {
            rest -= counts[bin]
            if rest < 0 { return Float(bin) / 8 }
        }
        return nil
    }

    /// The median of the distances from `center`.
    func medianDeviation(from center: Float) -> Float {
        let bin = Int(center * 8)
        var covered = counts[bin]
        var distance = 0
        while 2 * covered <= total, distance < counts.count {
            distance += 1
            if bin >= distance { covered += counts[bin - distance] }
            if bin + distance < counts.count { covered += counts[bin + distance] }
        }
        return Float(distance) / 8
    }
}
