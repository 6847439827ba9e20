import PixelCore

/// A pitch along one axis with the cuts that fit it best, and how well they explain the edges.
struct AxisHypothesis {
    /// Cell size in pixels.
    let pitch: Double
    /// Rising places, in pixels: cuts, or the middles of cells when found by knots.
    let cuts: [Int]
    /// Whether ``cuts`` are the middles of cells.
    let isKnots: Bool
    /// The share of edge weight that lies on the cuts, corrected for chance: 0 by chance alone, 1 all.
    let share: Double
    /// How far gaps are from the pitch, as a share of it: the root of the weighted mean square.
    let irregularity: Double
    /// How strongly edges repeat at this pitch, about 0 through 1.
    let amplitude: Double
    /// The weight of edges at 0 through the length of the axis, which ``cuts`` follow.
    let profile: [Float]

    /// The cuts with which this hypothesis is carried out.
    var settledCuts: [Int] {
        guard !isKnots else { return cuts }
        let settled = SettledCuts(cuts, profile, pitch: pitch).positions
        return settled.count >= 4 ? settled : cuts
    }

    /// How well all of this fits, about 0 through 1.
    var score: Double {
        share - max(0, irregularity - 0.06) + 0.15 * amplitude - (isKnots ? 0.04 : 0)
    }
}

/// Builds hypotheses from edges.
struct AxisHypotheses {
    /// The shortest pitch that is told from native art.
    static let shortestPitch = 1.75
    /// The longest pitch that is looked for.
    static let longestPitch = 64.0
    private let responses: [EdgeResponses]
    private let longest: Double
    private let transform: FourierTransform
    /// The mean step from pixel to pixel at every place between two: `length - 1` of them.
    private let meanSteps: [Float]

    /// Looks for edges along one axis; nil when it is too short to tell.
    ///
    /// Three filters look, because they fail on different pictures.
    init?(alongRowsOf bitmap: Bitmap) {
        let length = bitmap.width
        longest = min(Self.longestPitch, Double(length) / 4)
        guard longest > Self.shortestPitch else { return nil }
        let lines = EdgeLines(of: bitmap)
        responses = [EdgeFilter.sharp, .smooth, .knots].compactMap { EdgeResponses(lines, $0) }
        guard let sharp = responses.first else { return nil }
        meanSteps = sharp.sums
        var count = 16
        while count < 4 * (length + 2) { count *= 2 }
        transform = FourierTransform(count: count)
    }

    /// Hypotheses from all edges above the noise.
    ///
    /// - Complexity: O(pixels looked at + length × pitches)
    func fromFaintEdges() -> [AxisHypothesis] {
        responses.flatMap { hypotheses(from: $0, .faint) }
    }

    /// Hypotheses from edges that stand out of a texture.
    func fromStrongEdges() -> [AxisHypothesis] {
        responses.filter { !$0.filter.findsKnots }.flatMap { hypotheses(from: $0, .strong) }
    }

    private func hypotheses(from responses: EdgeResponses, _ selection: ThinnedEdges.Selection) -> [AxisHypothesis] {
        guard let edges = ThinnedEdges(responses, selection) else { return [] }
        let candidates = Periodogram(of: edges, using: transform)
            .candidates(from: Self.shortestPitch, through: longest)
        let profile = EdgeProfile.profile(of: edges)
        let fineProfile = FineProfile(of: edges)
        var result: [AxisHypothesis] = []
        for candidate in candidates {
            let smoothed =
                candidate.pitch < 3 ? profile : Gaussian.smoothed(profile, sigma: Float(0.05 * candidate.pitch))
            guard let (pitch, cuts) = Self.fit(candidate.pitch, to: smoothed),
                !result.contains(where: { abs(pitch / $0.pitch - 1) < 0.008 }),
                pitch >= Self.finePitch || !edges.filter.findsKnots && isFlatBetween(cuts)
            else { continue }
            let gaps = Gaps(cuts, smoothed)
            result.append(
                AxisHypothesis(
                    pitch: pitch, cuts: cuts, isKnots: edges.filter.findsKnots,
                    share: fineProfile.share(on: cuts, pitch: pitch), irregularity: gaps.irregularity(for: pitch),
                    amplitude: candidate.amplitude, profile: smoothed))
        }
        return result
    }

    /// Pitches below this need cells that are flat inside: thinned edges are 2 px apart by themselves, and JPEG halves
    /// the resolution of colour.
    private static let finePitch = 2.9

    /// Whether pixels differ much less between cuts than at them.
    private func isFlatBetween(_ cuts: [Int]) -> Bool {
        var (atCuts, cutCount) = (Float.zero, 0)
        for cut in cuts where cut > 0 && cut <= meanSteps.count {
            atCuts += meanSteps[cut - 1]
            cutCount += 1
        }
        let between = meanSteps.reduce(0, +) - atCuts
        guard cutCount > 0, cutCount < meanSteps.count else { return false }
        return between / Float(meanSteps.count - cutCount) < 0.75 * atCuts / Float(cutCount)
    }

    /// Cuts and pitch, each found for the other in turn; nil when they lead nowhere.
    private static func fit(_ start: Double, to profile: [Float]) -> (pitch: Double, cuts: [Int])? {
        var pitch = start
        for round in 1... {
            let cuts = ElasticCuts(profile, pitch: pitch).positions
            guard cuts.count >= 4 else { return nil }
            let next = Gaps(cuts, profile).pitch
            guard next >= shortestPitch else { return nil }
            if abs(next / pitch - 1) < 0.004 || round == 4 { return (pitch, cuts) }
            pitch = next
        }
        return nil
    }
}

/// The distances between cuts, each weighted by the edges at both its ends.
private struct Gaps {
    private let gaps: [Double]
    private let weights: [Double]

    init(_ cuts: [Int], _ profile: [Float]) {
        gaps = zip(cuts, cuts.dropFirst()).map { Double($1 - $0) }
        weights = zip(cuts, cuts.dropFirst()).map { Double(min(profile[$0], profile[$1])) + 1e-9 }
    }

    /// The mean of those gaps that are near the weighted median.
    var pitch: Double {
        // Gaps are whole pixels and short: their weights by length are in order as they are.
        var weightsByGap = [Double](repeating: 0, count: Int(gaps.max() ?? 0) + 1)
        for i in gaps.indices { weightsByGap[Int(gaps[i])] += weights[i] }
        let half = weights.reduce(0, +) / 2
        var (sum, median) = (0.0, 0.0)
        for (gap, weight) in weightsByGap.enumerated() where weight > 0 {
            sum += weight
            median = Double(gap)
            if sum >= half { break }
        }
        var (weighted, total) = (0.0, 0.0)
        // A pitch that is not whole shows as gaps that differ by a pixel.
        let reach = max(0.25 * median, 1)
        for i in gaps.indices where abs(gaps[i] - median) <= reach {
            weighted += weights[i] * gaps[i]
            total += weights[i]
        }
        return weighted / total
    }

    func irregularity(for pitch: Double) -> Double {
        var (squares, total) = (0.0, 0.0)
        for i in gaps.indices {
            let deviation = gaps[i] / pitch - 1
            squares += weights[i] * deviation * deviation
            total += weights[i]
        }
        return (squares / total).squareRoot()
    }
}

/// The weight of edges along an axis in eighths of a pixel.
private struct FineProfile {
    private static let steps: Float = 8
    private var weights: [Float]
    private let total: Float

    init(of edges: ThinnedEdges) {
        weights = [Float](repeating: 0, count: (edges.length + 1) * Int(Self.steps) + 1)
        for i in edges.positions.indices {
            let place = Int((edges.positions[i] * Self.steps).rounded())
            weights[min(max(place, 0), weights.count - 1)] += edges.weights[i]
        }
        total = weights.reduce(0, +)
    }

    /// The share of weight that lies within a tolerance of the nearest cut, less what would by chance.
    func share(on cuts: [Int], pitch: Double) -> Double {
        let tolerance = min(max(0.12 * pitch, 0.75), 2)
        let chance = min(0.9, 2 * tolerance / pitch)
        let reach = Int(Float(tolerance) * Self.steps)
        var (sum, next) = (Float.zero, 0)
        for cut in cuts {
            let center = cut * Int(Self.steps)
            let (first, last) = (max(next, center - reach), min(center + reach, weights.count - 1))
            guard first <= last else { continue }
            for place in first...last { sum += weights[place] }
            next = last + 1
        }
        return (Double(sum / total) - chance) / (1 - chance)
    }
}
