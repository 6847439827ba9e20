import PixelCore

extension [BoardFigure] {
    /// The rows from the top, each from the left.
    ///
    /// Figures one below another are of different rows; there are no more rows than that asks for, and what is far
    /// below is a row too. Rows part where the steps down are largest.
    ///
    /// - Parameter count: How many rows there are; nil to tell by the figures.
    func inRows(_ count: Int?) -> [[BoardFigure]] {
        let sorted = sorted { $0.middle < $1.middle }
        let steps = zip(sorted, sorted.dropFirst()).map { $1.middle - $0.middle }
        let breaks = steps.indices.sorted { (steps[$1], $0) < (steps[$0], $1) }
        if let count { return sorted.parted(after: breaks.prefix(Swift.max(0, count - 1))) }
        let farBelow = 1.1 * Double(FigureFinder.middle(map(\.body.bounds.height)))
        var rowCount = 1 + steps.count { $0 > farBelow }
        while rowCount <= breaks.count, sorted.parted(after: breaks.prefix(rowCount - 1)).contains(where: \.isStacked) {
            rowCount += 1
        }
        return sorted.parted(after: breaks.prefix(rowCount - 1))
    }

    private func parted(after breaks: ArraySlice<Int>) -> [[BoardFigure]] {
        var rows: [[BoardFigure]] = []
        for (index, figure) in enumerated() {
            if index == 0 || breaks.contains(index - 1) { rows.append([]) }
            rows[rows.count - 1].append(figure)
        }
        return rows.map { row in row.sorted { $0.body.center.x < $1.body.center.x } }
    }

    /// Whether one of these figures, which are sorted from the left, stands below its neighbour.
    private var isStacked: Bool {
        zip(self, dropFirst()).contains { left, right in
            let apart = right.body.center.x - left.body.center.x
            return apart < 0.5 * Double(Swift.min(left.body.bounds.width, right.body.bounds.width))
        }
    }
}

extension BoardFigure {
    fileprivate var middle: Double { Double(body.bounds.minY) + Double(body.bounds.height) / 2 }
}
