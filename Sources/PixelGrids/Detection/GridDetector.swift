import PixelCore

/// Weighs all hypotheses about the grid of a picture, or of frames that share one.
struct GridDetector {
    private let source: GridSource

    init(_ source: GridSource) {
        self.source = source
    }

    /// The least certainty of a grid.
    private static let threshold = 0.42
    /// The score from which on nothing else needs to be tried.
    private static let clearScore = 0.6
    /// How near a coarser grid's score must come to that of the best.
    private static let octaveShare = 0.86

    func detect() -> PixelGridDetection {
        if source.isNative { return PixelGridDetection(outcome: .native, alternatives: []) }
        let withoutGrid: PixelGridDetection.Outcome = source.isCrisp ? .native : .noGrid
        guard let columns = AxisHypotheses(alongRowsOf: source.rows),
            let rows = AxisHypotheses(alongRowsOf: source.columns)
        else {
            return PixelGridDetection(outcome: withoutGrid, alternatives: [])
        }
        var hypotheses = Self.pairs(columns.fromFaintEdges(), rows.fromFaintEdges())
        var chosen = choose(from: hypotheses)
        if chosen?.score ?? 0 < Self.clearScore {
            // A texture over everything, like canvas or noise, hides a grid from the faint edges.
            let strong = Self.pairs(columns.fromStrongEdges(), rows.fromStrongEdges())
            if let other = choose(from: strong), other.score > chosen?.score ?? 0 {
                chosen = other
                hypotheses = strong
            }
        }
        guard let chosen else {
            return PixelGridDetection(outcome: withoutGrid, alternatives: [])
        }
        let others = alternatives(to: chosen, in: hypotheses)
        guard chosen.certainty >= Self.threshold else {
            return PixelGridDetection(outcome: withoutGrid, alternatives: others)
        }
        return PixelGridDetection(
            outcome: .grid(chosen.grid(size: source.size, confidence: confidence(of: chosen))), alternatives: others)
    }

    private static func pairs(_ columns: [AxisHypothesis], _ rows: [AxisHypothesis]) -> [GridHypothesis] {
        columns.flatMap { x in rows.map { y in GridHypothesis(x, y) } }
    }

    /// The coarsest of those that come near the best: a multiple of the true pitch loses half of the edges, a divisor
    /// none.
    private func choose(from hypotheses: [GridHypothesis]) -> GridHypothesis? {
        guard let best = hypotheses.max(by: { $0.score < $1.score }) else { return nil }
        let near = hypotheses.filter { $0.score >= Self.octaveShare * best.score }
        let coarsest = near.map(\.pitch).max() ?? best.pitch
        return near.filter { $0.pitch > 0.93 * coarsest }.max { $0.score < $1.score } ?? best
    }

    private func confidence(of chosen: GridHypothesis) -> Double {
        min(max((chosen.certainty - 0.3) / 0.6, 0), 1)
    }

    /// The best hypothesis of every other pitch.
    private func alternatives(
        to chosen: GridHypothesis, in hypotheses: [GridHypothesis]
    ) -> [PixelGridDetection.Alternative] {
        var result: [PixelGridDetection.Alternative] = []
        var seen = [(chosen.x.pitch, chosen.y.pitch)]
        for other in hypotheses.sorted(by: { $0.score > $1.score }) {
            guard result.count < 8 else { break }
            let isKnown = seen.contains {
                abs(other.x.pitch / $0.0 - 1) < 0.05 && abs(other.y.pitch / $0.1 - 1) < 0.05
            }
            guard !isKnown else { continue }
            seen.append((other.x.pitch, other.y.pitch))
            let reason: PixelGridDetection.Reason =
                if other.score < Self.threshold {
                    .belowThreshold
                } else if other.pitch < chosen.pitch && other.score >= Self.octaveShare * chosen.score {
                    .divisor
                } else {
                    .fewerEdges
                }
            result.append(.init(pitchX: other.x.pitch, pitchY: other.y.pitch, score: other.score, reason: reason))
        }
        return result
    }
}
