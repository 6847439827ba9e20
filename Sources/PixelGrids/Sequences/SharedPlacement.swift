import PixelCore

extension Pixelator {
    /// How pictures that share a grid are brought to their native size: one way for each size that they have.
    ///
    /// Pictures of one size share their cuts. Of several sizes, that with the most confident grid leads: the others take
    /// its pitch, with cuts that follow their own edges.
    func sharedPlacements(of frames: [Bitmap]) -> [Size: Placement] {
        var groups: [Size: [Bitmap]] = [:]
        for frame in frames { groups[frame.size, default: []].append(frame) }
        let sizes = groups.keys.sorted { ($0.width, $0.height) < ($1.width, $1.height) }
        let longestSide = sizes.map { max($0.width, $0.height) }.max()
        var placements: [Size: Placement] = [:]
        for size in sizes {
            if let group = groups[size] { placements[size] = placement(of: group, longestSide: longestSide) }
        }
        let leaders = sizes.filter { placements[$0]?.detection?.grid != nil }
        guard let leader = leaders.max(by: { confidence(placements[$0]) < confidence(placements[$1]) }),
            let grid = placements[leader]?.detection?.grid
        else { return placements }
        for size in sizes where size != leader && !grid.hasPitch(of: placements[size]?.detection?.grid) {
            let own = placements[size]?.detection
            let fitted = GridSource(groups[size] ?? []).grid(withPitchOf: grid)
            let detection = PixelGridDetection(outcome: .grid(fitted), alternatives: own?.alternatives ?? [])
            placements[size] = placement(by: detection, size: size)
        }
        return placements
    }

    private func confidence(_ placement: Placement?) -> Double { placement?.detection?.grid?.confidence ?? 0 }
}

extension PixelGrid {
    /// Whether `other` is there and its pitch is this one's, as near as it can be told.
    fileprivate func hasPitch(of other: PixelGrid?) -> Bool {
        guard let other else { return false }
        return abs(other.pitchX / pitchX - 1) < 0.02 && abs(other.pitchY / pitchY - 1) < 0.02
    }
}

extension GridSource {
    /// A grid with the pitch of `grid`, whose cuts follow the edges here where there are any.
    fileprivate func grid(withPitchOf grid: PixelGrid) -> PixelGrid {
        guard let x = hypothesis(alongRowsOf: rows, pitch: grid.pitchX),
            let y = hypothesis(alongRowsOf: columns, pitch: grid.pitchY)
        else { return PixelGrid(pitchX: grid.pitchX, pitchY: grid.pitchY, imageSize: size) }
        return GridHypothesis(x, y).grid(size: size, confidence: grid.confidence)
    }

    private func hypothesis(alongRowsOf lines: Bitmap, pitch: Double) -> AxisHypothesis? {
        guard let edges = ThinnedEdges(alongRowsOf: lines) else { return nil }
        let profile = Gaussian.smoothed(EdgeProfile.profile(of: edges), sigma: max(0.5, Float(0.05 * pitch)))
        let cuts = ElasticCuts(profile, pitch: pitch).positions
        return AxisHypothesis(
            pitch: pitch, cuts: cuts, isKnots: false, share: 0, irregularity: 0, amplitude: 0, profile: profile)
    }
}
