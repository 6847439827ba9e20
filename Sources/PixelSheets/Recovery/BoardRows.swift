import PixelCore

extension [BoardFigure] {
    /// The rows from the top, each from the left.
    ///
    /// - Parameter count: How many rows there are; nil to tell by the gaps between them.
    func inRows(_ count: Int?) -> [[BoardFigure]] {
        // Of a usual figure's height: how far below one row the next begins at least, from middle to middle.
        let leastStep = 0.4 * Double(FigureFinder.middle(map(\.body.bounds.height)))
        let sorted = sorted { $0.middle < $1.middle }
        let steps = zip(sorted, sorted.dropFirst()).map { $1.middle - $0.middle }
        let breaks: Set<Int> =
            if let count {
                Set(steps.indices.sorted { (steps[$1], $0) < (steps[$0], $1) }.prefix(Swift.max(0, count - 1)))
            } else {
                Set(steps.indices.filter { steps[$0] > leastStep })
            }
        var rows: [[BoardFigure]] = []
        for (index, figure) in sorted.enumerated() {
            if index == 0 || breaks.contains(index - 1) { rows.append([]) }
            rows[rows.count - 1].append(figure)
        }
        return rows.map { row in row.sorted { $0.body.center.x < $1.body.center.x } }
    }
}

extension BoardFigure {
    fileprivate var middle: Double { Double(body.bounds.minY) + Double(body.bounds.height) / 2 }
}
