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

    /// How far, in pixels of the art, the body of the frame that is off the most stands from the usual place.
    ///
    /// - Parameters:
    ///   - frames: One a figure, as large as on the board but for `scales`.
    ///   - regions: Where what shows in each lies on the board.
    ///   - scales: How many times as large each is shown.
    public func jitter(of frames: [Bitmap], regions: [Rectangle], scales: [Double]) -> Double {
        var bodies: [(x: Double, y: Double)] = []
        for (index, figure) in figures.enumerated() {
            guard let shown = frames[index].contentBounds() else { continue }
            let (region, scale) = (regions[index], scales[index])
            let middle = (
                x: Double(figure.bodyOrigin.x) + figure.pitch * Double(figure.bodySize.width) / 2,
                y: Double(figure.bodyOrigin.y) + figure.pitch * Double(figure.bodySize.height) / 2
            )
            bodies.append(
                (
                    Double(shown.minX) + scale * (middle.x - Double(region.minX)),
                    Double(shown.minY) + scale * (middle.y - Double(region.minY))
                ))
        }
        let pitch = zip(figures, scales).map { $0.pitch * $1 }.sorted()
        guard !bodies.isEmpty else { return 0 }
        let (x, y) = (Self.middle(bodies.map(\.x)), Self.middle(bodies.map(\.y)))
        let farthest = bodies.map { (($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y)).squareRoot() }.max() ?? 0
        return farthest / pitch[pitch.count / 2]
    }

    private static func middle(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
