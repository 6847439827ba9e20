import PixelCore
import PixelMattes

/// A figure on a board: a body and what belongs to it.
struct BoardFigure {
    /// The part that makes it a figure.
    let body: BoardPart
    /// The body and all detached bits of it.
    var whole: BoardPart
}

/// Finds the figures of a board among its connected parts.
struct FigureFinder {
    /// What is known of the board's layout.
    let hints: BoardHints
    let boardSize: Size
    /// Whether single pixels may be noise.
    let isNoisy: Bool
    /// The largest share of a figure's height that was cut through to split touching ones; 0 when none was.
    private(set) var thickestCut = 0.0
    /// How likely all bits went to the figures they belong to, 0 through 1.
    private(set) var bitCertainty = 1.0
    /// Parts that belong to no figure.
    private(set) var leftOut: [Rectangle] = []

    /// Of a usual body: the least area and height of a body.
    private static let leastArea = 0.3
    private static let leastHeight = 0.45
    /// Of a usual body's height: how far from a figure its bits may be.
    private static let bitReach = 0.6
    /// Of a usual body's area: what is noise on a noisy board.
    private static let speckArea = 0.0008
    /// The share of a figure's height up to which touching figures are split though no layout says so.
    private static let thinCut = 0.3

    init(hints: BoardHints, boardSize: Size, isNoisy: Bool) {
        self.hints = hints
        self.boardSize = boardSize
        self.isNoisy = isNoisy
    }

    /// The figures row by row, in reading order.
    mutating func rows(in mask: ContentMask) -> [[BoardFigure]] {
        let parts = Islands.parts(of: mask).map { BoardPart($0) }.sorted { $0.area > $1.area }
        guard let usualArea = Self.usualArea(of: parts) else { return [] }
        let usualHeight = Double(Self.middle(parts.filter { 2 * $0.area >= usualArea }.map(\.bounds.height)))
        var bodies: [BoardPart] = []
        var bits: [BoardPart] = []
        for part in parts {
            let isBody =
                Double(part.area) >= Self.leastArea * Double(usualArea)
                && Double(part.bounds.height) >= Self.leastHeight * usualHeight
            if isBody { bodies.append(part) } else { bits.append(part) }
        }
        splitTouching(&bodies)
        if let count = hints.count { adjust(&bodies, &bits, to: count) }
        let specks = isNoisy ? max(4, Int(Self.speckArea * Double(usualArea))) : 1
        leftOut = bits.filter { $0.area < specks }.map(\.bounds)
        var figures = bodies.map { BoardFigure(body: $0, whole: $0) }
        attach(bits.filter { $0.area >= specks }, to: &figures, reach: max(2, Int(Self.bitReach * usualHeight)))
        return figures.inRows(hints.rows)
    }

    /// The area of the part in which the middle pixel of all content lies, from the largest part down: bits, however
    /// many, hardly move it.
    private static func usualArea(of parts: [BoardPart]) -> Int? {
        let total = parts.reduce(0) { $0 + $1.area }
        var sum = 0
        return parts.first { part in
            sum += part.area
            return 2 * sum >= total
        }?.area
    }

    static func middle(_ values: [Int]) -> Int {
        values.isEmpty ? 0 : values.sorted()[(values.count - 1) / 2]
    }

    // MARK: Bits

    /// Joins bits to one another and to bodies, the nearest first, so that a sword follows the hand that holds it;
    /// never two bodies.
    private mutating func attach(_ bits: [BoardPart], to figures: inout [BoardFigure], reach: Int) {
        let parts = figures.map(\.body) + bits
        // What each part belongs to; groups are known by their first part, so that those with a body are below `bodies`.
        var groups = Array(parts.indices)
        let bodies = figures.count
        let links = Self.links(of: parts, bodies: bodies, reach: reach)
        var choices: [(members: Set<Int>, gap: Int)] = []
        for link in links {
            let (first, second) = (min(groups[link.a], groups[link.b]), max(groups[link.a], groups[link.b]))
            guard first != second, second >= bodies else { continue }
            if first < bodies { choices.append((Set(groups.indices.filter { groups[$0] == second }), link.gap)) }
            for index in groups.indices where groups[index] == second { groups[index] = first }
        }
        bitCertainty = choices.reduce(1) { certainty, choice in
            let others = links.first { link in
                choice.members.contains(link.a) != choice.members.contains(link.b)
                    && max(groups[link.a], groups[link.b]) < bodies && groups[link.a] != groups[link.b]
            }
            return certainty * Self.certainty(gap: choice.gap, toOthers: others?.gap ?? reach)
        }
        leftOut += parts.indices.filter { groups[$0] >= bodies }.map { parts[$0].bounds }
        for index in figures.indices {
            let members = parts.indices.filter { groups[$0] == index }
            if members.count > 1 { figures[index].whole = BoardPart(joining: members.map { parts[$0] }) }
        }
    }

    /// How likely what is `gap` from a figure belongs to it and not to others, which are farther away: a half where both
    /// are as near, nearly certain where others are twice as far.
    private static func certainty(gap: Int, toOthers other: Int) -> Double {
        let ratio = Double(gap + 1) / Double(max(gap, other) + 1)
        return 1 - 0.5 * ratio * ratio * ratio * ratio
    }

    /// The gaps between parts, of which one is no body, the smallest first.
    private static func links(of parts: [BoardPart], bodies: Int, reach: Int) -> [(gap: Int, a: Int, b: Int)] {
        var links: [(gap: Int, a: Int, b: Int)] = []
        for b in bodies..<max(bodies, parts.count) {
            for a in 0..<b {
                let gap = parts[b].gap(to: parts[a], below: reach)
                if gap < reach { links.append((gap, a, b)) }
            }
        }
        return links.sorted { $0 < $1 }
    }

    // MARK: Touching figures

    /// Splits bodies that are as large as several where they are thin, or where hints say that there are several.
    private mutating func splitTouching(_ bodies: inout [BoardPart]) {
        let usual = UsualBody(bodies, hints: hints, boardSize: boardSize)
        for axis in PartSplit.Axis.allCases {
            bodies = bodies.flatMap { body -> [BoardPart] in
                let count = usual.count(along: axis, in: body)
                guard count > 1 else { return [body] }
                return split(body, into: count, along: axis, usual)
            }
        }
    }

    private mutating func split(
        _ body: BoardPart, into count: Int, along axis: PartSplit.Axis, _ usual: UsualBody
    ) -> [BoardPart] {
        var rest = body
        var pieces: [BoardPart] = []
        var thickest = 0.0
        for place in usual.cuts(along: axis, in: body, count: count) {
            guard let cut = PartSplit(of: rest, along: axis, near: place, reach: usual.reach(along: axis)) else {
                continue
            }
            thickest = max(thickest, Double(cut.thickness) / Double(usual.extent(across: axis)))
            pieces.append(cut.before)
            rest = cut.after
        }
        guard usual.isCertain(along: axis) || thickest <= Self.thinCut else { return [body] }
        thickestCut = max(thickestCut, thickest)
        return pieces + [rest]
    }

    /// Makes as many bodies as there are figures: splits the longest, or takes the smallest for bits.
    private mutating func adjust(_ bodies: inout [BoardPart], _ bits: inout [BoardPart], to count: Int) {
        bodies.sort { $0.area > $1.area }
        while bodies.count > count { bits.append(bodies.removeLast()) }
        while bodies.count < count {
            let usual = UsualBody(bodies, hints: hints, boardSize: boardSize)
            let longest = bodies.indices.max { usual.excess(of: bodies[$0]) < usual.excess(of: bodies[$1]) }
            guard let longest, usual.excess(of: bodies[longest]) > 1.3 else { break }
            let body = bodies[longest]
            let axis = usual.longerAxis(of: body)
            let length = axis.length(of: body.bounds)
            guard
                let cut = PartSplit(
                    of: body, along: axis, near: axis.start(of: body.bounds) + length / 2, reach: length / 4)
            else { break }
            thickestCut = max(thickestCut, Double(cut.thickness) / Double(usual.extent(across: axis)))
            bodies[longest] = cut.before
            bodies.append(cut.after)
        }
        // What is missing yet was taken for bits.
        bits.sort { $0.area > $1.area }
        while bodies.count < count, let first = bits.first, 8 * first.area >= bodies.last?.area ?? 0 {
            bodies.append(bits.removeFirst())
        }
    }
}
