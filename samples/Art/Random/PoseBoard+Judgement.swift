public import PixelCore

extension PoseBoard {
    /// Whether `regions` are all figures in order, none of them split or without what belongs to it: every side within
    /// a pixel of the art.
    public func areFound(_ regions: [Rectangle]) -> Bool {
        regions.count == figures.count
            && zip(regions, figures).allSatisfy { region, figure in
                let tolerance = Int(max(2, figure.pitch.rounded(.up)))
                let bounds = figure.bounds
                return [
                    region.minX - bounds.minX, region.minY - bounds.minY, region.maxX - bounds.maxX,
                    region.maxY - bounds.maxY,
                ].allSatisfy { abs($0) <= tolerance }
            }
    }

    /// How far from the usual place the body of each frame stands, in pixels of the art.
    ///
    /// - Parameters:
    ///   - frames: One a figure, as large as on the board but for `scales`.
    ///   - regions: Where what shows in each lies on the board.
    ///   - scales: How many times as large each is shown.
    public func drifts(of frames: [Bitmap], regions: [Rectangle], scales: [Double]) -> [SIMD2<Double>] {
        var bodies: [SIMD2<Double>] = []
        for (index, figure) in figures.enumerated() {
            guard let shown = frames[index].contentBounds() else { continue }
            let (region, scale) = (regions[index], scales[index])
            let inside = figure.bodyMiddle - SIMD2(Double(region.minX), Double(region.minY))
            bodies.append(SIMD2(Double(shown.minX), Double(shown.minY)) + scale * inside)
        }
        guard !bodies.isEmpty else { return [] }
        let usual = SIMD2(Self.middle(bodies.map(\.x)), Self.middle(bodies.map(\.y)))
        let pitch = Self.middle(zip(figures, scales).map { $0.pitch * $1 })
        return bodies.map { ($0 - usual) / pitch }
    }

    private static func middle(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
