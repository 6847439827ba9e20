import PixelCore

/// The figures of a board, cut out and brought to one size.
struct Cast {
    /// Row by row, each from the left.
    let rows: [[BoardFigure]]
    /// Their pictures in that order.
    let figures: [Bitmap]
    /// How many times as large each was drawn.
    let scales: [Double]
    let registration: Registration
    private let boardSize: Size

    /// - Precondition: there is a figure or more.
    init(_ rows: [[BoardFigure]], _ board: Bitmap, matchesSizes: Bool) {
        self.rows = rows
        boardSize = board.size
        let pictures = rows.flatMap(\.self).map { $0.whole.bitmap(from: board) }
        let drawn = Registration(pictures)
        let scales = matchesSizes ? drawn.scales() : pictures.map { _ in 1 }
        self.scales = scales
        guard scales.contains(where: { $0 != 1 }) else {
            (figures, registration) = (pictures, drawn)
            return
        }
        figures = zip(pictures, scales).map { $0.scaled(by: $1) }
        registration = Registration(figures)
    }

    /// Where each figure stands in its frame.
    func places(_ alignment: FrameAlignment, _ anchor: Anchor) -> FigurePlaces {
        let sizes = figures.map(\.size)
        guard alignment == .matching else { return FigurePlaces(anchor: anchor, sizes: sizes) }
        var placed = FigurePlaces(registration.places(), sizes: sizes)
        // A torso in the middle of the frame is where engines turn and mirror a sprite.
        if [.top, .center, .bottom].contains(anchor) { placed.center(on: registration.torso(at: placed.places)) }
        return placed
    }

    /// Where figures would stand in frames cut by even cells; by the middles of their bounds where rows are uneven.
    func nominalPlaces(columns: Int?, rows rowCount: Int?) -> [SIMD2<Int>] {
        let longest = rows.map(\.count).max() ?? 1
        let isEven = columns != nil || rows.dropLast().allSatisfy { $0.count == longest }
        var result: [SIMD2<Int>] = []
        for (row, members) in rows.enumerated() {
            for (column, figure) in members.enumerated() {
                let bounds = figure.whole.bounds
                let size = figures[result.count].size
                let middle = SIMD2(bounds.minX + bounds.width / 2, bounds.minY + bounds.height / 2)
                let corner = SIMD2(
                    column * boardSize.width / (columns ?? longest), row * boardSize.height / (rowCount ?? rows.count))
                let home = isEven ? middle &- corner : .zero
                result.append(home &- SIMD2(size.width / 2, size.height / 2))
            }
        }
        return result
    }
}

extension Bitmap {
    /// The same drawn `factor` times as large; nearest pixels for pixel art.
    fileprivate func scaled(by factor: Double) -> Bitmap {
        guard factor != 1 else { return self }
        let newSize = Size(
            max(1, Int((Double(width) * factor).rounded())), max(1, Int((Double(height) * factor).rounded())))
        return resized(to: newSize, using: .automatic(for: self, to: newSize))
    }
}
