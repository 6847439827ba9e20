public import PixelCore

extension PixelGridDetection {
    /// What this detection in `bitmap` rests on. Looks at the picture again.
    ///
    /// - Complexity: O(`bitmap.size.area`)
    public func evidence(in bitmap: Bitmap) -> PixelGridEvidence {
        evidence(in: GridSource(bitmap))
    }

    /// What this detection in `frames` of one size rests on. Looks at them again.
    ///
    /// - Precondition: there are frames, and they have one size.
    public func evidence(in frames: [Bitmap]) -> PixelGridEvidence {
        evidence(in: GridSource(frames))
    }

    private func evidence(in source: GridSource) -> PixelGridEvidence {
        let columns = AxisHypotheses(alongRowsOf: source.rows)?.all ?? []
        let rows = AxisHypotheses(alongRowsOf: source.columns)?.all ?? []
        return PixelGridEvidence(
            columns: .init(alongRowsOf: source.rows, columns),
            rows: .init(alongRowsOf: source.columns, rows),
            alternativeGrids: alternatives.map { alternative in
                guard let x = columns.best(at: alternative.pitchX), let y = rows.best(at: alternative.pitchY) else {
                    return PixelGrid(
                        pitchX: max(1, alternative.pitchX), pitchY: max(1, alternative.pitchY), imageSize: source.size)
                }
                return GridHypothesis(x, y).grid(size: source.size, confidence: 0)
            },
            nativeSigns: source.isNative ? .all : source.isCrisp ? .crispness : .none)
    }
}

extension PixelGridEvidence.Axis {
    fileprivate init(alongRowsOf lines: Bitmap, _ hypotheses: [AxisHypothesis]) {
        candidates = hypotheses.sorted { ($1.score, $0.pitch) < ($0.score, $1.pitch) }.map {
            .init(pitch: $0.pitch, score: $0.score, edgeShare: $0.share, irregularity: $0.irregularity)
        }
        guard let edges = ThinnedEdges(alongRowsOf: lines) else {
            (edgeProfile, repetition) = ([], [])
            return
        }
        edgeProfile = EdgeProfile.profile(of: edges)
        var count = 16
        while count < 4 * (edges.length + 2) { count *= 2 }
        let spectrum = Periodogram(of: edges, using: FourierTransform(count: count))
        let longest = min(AxisHypotheses.longestPitch, Double(edges.length) / 2)
        repetition = spectrum.amplitudes.indices.reversed().compactMap { index in
            let pitch = index > 0 ? Double(count) / Double(index) : .infinity
            guard (AxisHypotheses.shortestPitch...longest).contains(pitch) else { return nil }
            return .init(pitch: pitch, strength: spectrum.amplitudes[index])
        }
    }
}

extension ThinnedEdges {
    /// The hard edges along the rows of a bitmap that stand above the noise; nil when there are too few.
    init?(alongRowsOf lines: Bitmap) {
        guard lines.width >= 16, let responses = EdgeResponses(EdgeLines(of: lines), .sharp) else { return nil }
        self.init(responses, .faint)
    }
}

extension AxisHypotheses {
    /// All that are weighed, whether a texture hides the grid or not.
    fileprivate var all: [AxisHypothesis] { fromFaintEdges() + fromStrongEdges() }
}

extension [AxisHypothesis] {
    /// The best of those at exactly `pitch`.
    fileprivate func best(at pitch: Double) -> AxisHypothesis? {
        filter { $0.pitch == pitch }.max { $0.score < $1.score }
    }
}
