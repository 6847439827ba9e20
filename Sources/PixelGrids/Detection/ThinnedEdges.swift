/// The peaks of an edge filter's response along every line, each a point with a weight.
struct ThinnedEdges {
    /// Pixels along a line.
    let length: Int
    /// How many lines there are.
    let lineCount: Int
    /// What found the edges.
    let filter: EdgeFilter
    /// The line of each edge, rising.
    private(set) var lines: [Int32] = []
    /// Where each edge lies along its line, in pixels.
    private(set) var positions: [Float] = []
    /// How much each edge counts: its height above the noise, capped so that faint texture has a vote too.
    private(set) var weights: [Float] = []

    /// The most that one edge counts.
    private static let weightLimit: Float = 14
    /// The fewest edges that say anything.
    private static let fewest = 12

    /// Finds the edges of `lines`; nil when there are too few.
    init?(_ lines: EdgeLines, _ filter: EdgeFilter) {
        length = lines.length
        lineCount = lines.lineCount
        self.filter = filter
        let responseCount = filter.findsKnots ? length - 2 : length - 1
        guard responseCount >= 3 else { return nil }
        // A free place on either side, so that every response has neighbours.
        let responseStride = (length - 1 + 7) / 8 * 8 + 2
        var responses = [Float](repeating: -1, count: lines.lineCount * responseStride + 8)
        for line in 0..<lines.lineCount {
            let start = line * responseStride + 1
            filter.apply(
                to: lines.differences, at: line * lines.channelCount * lines.stride,
                channelCount: lines.channelCount, stride: lines.stride, into: &responses, at: start)
            responses[start + responseCount] = -1
        }
        let threshold = Self.threshold(responses, responseStride, lineCount, responseCount)
        for line in 0..<lineCount {
            collect(responses, from: line * responseStride + 1, count: responseCount, line, above: threshold)
        }
        guard positions.count >= Self.fewest else { return nil }
    }

    /// Keeps the local maxima of one line, placed between pixels by a parabola through three responses.
    private mutating func collect(
        _ responses: [Float], from start: Int, count: Int, _ line: Int, above threshold: Float
    ) {
        for x in 0..<count {
            let here = responses[start + x]
            guard here > threshold else { continue }
            let (before, after) = (responses[start + x - 1], responses[start + x + 1])
            guard here > before, here >= after else { continue }
            let (left, right) = (max(before, 0), max(after, 0))
            let curvature = left - 2 * here + right
            let shift = abs(curvature) > 1e-6 ? min(max(0.5 * (left - right) / curvature, -0.5), 0.5) : 0
            lines.append(Int32(truncatingIfNeeded: line))
            positions.append(Float(x) + filter.origin + shift)
            weights.append(min(here - threshold * 0.5, Self.weightLimit))
        }
    }

    /// What a response must exceed: well above the noise, but not above a share of the strong edges.
    private static func threshold(_ responses: [Float], _ stride: Int, _ lineCount: Int, _ count: Int) -> Float {
        var histogram = ResponseHistogram()
        for line in 0..<lineCount {
            for x in 0..<count { histogram.add(responses[line * stride + 1 + x]) }
        }
        let median = histogram.quantile(0.5)
        let strong = histogram.quantile(0.95, above: 0.5, fewest: 20) ?? 20
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
