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
    /// How much each edge counts: its height above the noise, up to a limit.
    private(set) var weights: [Float] = []

    /// Which peaks count, and how much.
    enum Selection {
        /// All above the noise, nearly alike: faint shading has a vote too.
        case faint
        /// Those well above it, by height: strong edges stand out from a texture.
        case strong

        /// How many times above the noise an edge must be.
        var thresholdFactor: Float { self == .faint ? 1 : 3 }
        /// The most that one edge counts, in 8-bit steps.
        var weightLimit: Float { self == .faint ? 14 : 40 }
    }

    /// The fewest edges that say anything.
    private static let fewest = 12

    /// Finds the edges in `responses`; nil when there are too few.
    init?(_ responses: EdgeResponses, _ selection: Selection) {
        length = responses.length
        lineCount = responses.lineCount
        filter = responses.filter
        let threshold = selection.thresholdFactor * responses.threshold
        for line in 0..<lineCount {
            collect(responses, line, above: threshold, weightLimit: selection.weightLimit)
        }
        guard positions.count >= Self.fewest else { return nil }
    }

    /// Keeps the local maxima of one line, placed between pixels by a parabola through three responses.
    private mutating func collect(
        _ responses: EdgeResponses, _ line: Int, above threshold: Float, weightLimit: Float
    ) {
        let values = responses.values.span
        let start = responses.start(of: line)
        for x in stride(from: 0, to: responses.count, by: 8) {
            var peaks = responses.peaks(from: start + x, above: threshold)
            while peaks != 0 {
                let place = x + peaks.trailingZeroBitCount
                peaks &= peaks - 1
                guard place < responses.count else { break }
                let here = values[start + place]
                let (left, right) = (max(values[start + place - 1], 0), max(values[start + place + 1], 0))
                let curvature = left - 2 * here + right
                let shift = abs(curvature) > 1e-6 ? min(max(0.5 * (left - right) / curvature, -0.5), 0.5) : 0
                lines.append(Int32(truncatingIfNeeded: line))
                positions.append(Float(place) + filter.origin + shift)
                weights.append(min(here - threshold * 0.5, weightLimit))
            }
        }
    }
}
