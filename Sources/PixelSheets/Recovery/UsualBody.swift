import PixelCore

/// What is known of a board before it is looked at; nil for what is not.
struct BoardHints {
    var count: Int?
    var columns: Int?
    var rows: Int?
}

/// How large bodies are on a board, and how far apart they stand.
struct UsualBody {
    private let size: Size
    private let area: Int
    private let pitch: (x: Int, y: Int)
    private let hints: BoardHints
    private let boardSize: Size

    /// How many times the usual length and area something has that may be several.
    private static let several = 1.55

    init(_ bodies: [BoardPart], hints: BoardHints, boardSize: Size) {
        self.hints = hints
        self.boardSize = boardSize
        let middle = FigureFinder.middle
        var usual = Size(
            max(1, middle(bodies.map(\.bounds.width))), max(1, middle(bodies.map(\.bounds.height))))
        // Hints tell the size even where most figures touch.
        if let columns = hints.columns {
            usual = Size(min(usual.width, max(1, boardSize.width / columns)), usual.height)
        }
        if let rows = hints.rows { usual = Size(usual.width, min(usual.height, max(1, boardSize.height / rows))) }
        size = usual
        let single = bodies.filter {
            Double($0.bounds.width) < Self.several * Double(usual.width)
                && Double($0.bounds.height) < Self.several * Double(usual.height)
        }
        area = max(1, middle(single.isEmpty ? [usual.area / 2] : single.map(\.area)))
        pitch = (
            hints.columns.map { max(1, boardSize.width / $0) }
                ?? Self.pitch(of: single, atLeast: usual.width) { ($0.center.x, $0.center.y, usual.height) },
            hints.rows.map { max(1, boardSize.height / $0) }
                ?? Self.pitch(of: single, atLeast: usual.height) { ($0.center.y, $0.center.x, usual.width) }
        )
    }

    /// The usual distance to the next body of the same line.
    private static func pitch(
        of bodies: [BoardPart], atLeast least: Int, _ place: (BoardPart) -> (along: Double, across: Double, size: Int)
    ) -> Int {
        let distances = bodies.compactMap { body -> Int? in
            let here = place(body)
            return bodies.compactMap { other -> Int? in
                let there = place(other)
                let isInLine = abs(there.across - here.across) < Double(here.size) / 2
                let distance = Int(there.along - here.along)
                return isInLine && 2 * distance > least ? distance : nil
            }.min()
        }
        return distances.isEmpty ? least : max(1, FigureFinder.middle(distances))
    }

    /// Whether the layout along `axis` was given.
    func isCertain(along axis: PartSplit.Axis) -> Bool { (axis == .across ? hints.columns : hints.rows) != nil }

    private func length(along axis: PartSplit.Axis) -> Int { axis == .across ? size.width : size.height }
    private func pitch(along axis: PartSplit.Axis) -> Int { axis == .across ? pitch.x : pitch.y }

    /// How many pixels a cut along `axis` may be long.
    func extent(across axis: PartSplit.Axis) -> Int { axis == .across ? size.height : size.width }

    /// How far from its nominal place a cut may be.
    func reach(along axis: PartSplit.Axis) -> Int { max(2, pitch(along: axis) * 3 / 10) }

    /// How many figures `body` is by its length along `axis` and its area.
    func count(along axis: PartSplit.Axis, in body: BoardPart) -> Int {
        let length = axis.length(of: body.bounds)
        guard Double(length) >= Self.several * Double(self.length(along: axis)),
            Double(body.area) >= Self.several * Double(area)
        else { return 1 }
        let count = Double(length - self.length(along: axis)) / Double(pitch(along: axis))
        return min(max(2, 1 + Int(count.rounded())), max(2, Int((Double(body.area) / Double(area) * 1.4).rounded())))
    }

    /// Where `count` figures of `body` should be cut apart: at the borders of cells that were given, else evenly.
    func cuts(along axis: PartSplit.Axis, in body: BoardPart, count: Int) -> [Int] {
        let (start, length) = (axis.start(of: body.bounds), axis.length(of: body.bounds))
        let even = (1..<count).map { start + $0 * length / count }
        guard isCertain(along: axis) else { return even }
        let pitch = pitch(along: axis)
        return even.map { ($0 + pitch / 2) / pitch * pitch }
    }

    /// How many times as long as usual `body` is, at its longest.
    func excess(of body: BoardPart) -> Double {
        max(Double(body.bounds.width) / Double(size.width), Double(body.bounds.height) / Double(size.height))
    }

    func longerAxis(of body: BoardPart) -> PartSplit.Axis {
        body.bounds.width * size.height >= body.bounds.height * size.width ? .across : .down
    }
}
