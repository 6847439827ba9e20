import PixelCore

/// What errors are measured from, and how they are spread.
struct DiffusionPalette {
    /// The entries as points, as if all were opaque; of no opacity those that leave no error, as they are transparent.
    fileprivate let targets: [SIMD4<Float>]
    fileprivate let weights: DiffusionWeights

    init(_ search: PaletteSearch, _ weights: DiffusionWeights) {
        targets = search.points.map { SIMD4($0.x, $0.y, $0.z, $0.w > 0 ? 1 : 0) }
        self.weights = weights
    }
}

/// The rows at hand of a bitmap whose errors are diffused.
@safe
struct DiffusionBand: ~Copyable {
    private typealias Line = UnsafeMutablePointer<SIMD4<Float>>

    private let width: Int
    private let points: Line
    /// What the row at hand inherits, with two more pixels at either end for what leaves the image.
    private var current: Line
    /// What the row to come and the one after it inherit.
    private var next: Line
    private var afterNext: Line
    private let indices: UnsafeMutablePointer<UInt8>

    /// Begins with rows of `width` pixels that inherit nothing.
    init(width: Int) {
        func line(_ count: Int) -> Line {
            let line = Line.allocate(capacity: count)
            unsafe line.initialize(repeating: .zero, count: count)
            return unsafe line
        }
        self.width = width
        unsafe points = line(width)
        unsafe current = line(width + 4)
        unsafe next = line(width + 4)
        unsafe afterNext = line(width + 4)
        unsafe indices = .allocate(capacity: width)
        unsafe indices.initialize(repeating: 0, count: width)
    }

    deinit {
        unsafe points.deallocate()
        unsafe current.deallocate()
        unsafe next.deallocate()
        unsafe afterNext.deallocate()
        unsafe indices.deallocate()
    }

    /// Goes on to a row of given points; those that are not opaque get their positions at once.
    ///
    /// - Precondition: there are as many as the band is wide.
    mutating func load(_ row: ColorPoints, _ search: PaletteSearch) {
        precondition(row.count == width, "a band has rows of one width")
        // What comes in takes the place of what the row after next will get.
        unsafe (current, next, afterNext) = (next, afterNext, current)
        let (l, a, b, alpha) = (row.l.span, row.a.span, row.b.span, row.alpha.span)
        for x in 0..<width {
            let point = SIMD4(l[x], a[x], b[x], alpha[x])
            unsafe points[x] = point
            if point.w != 1 { unsafe indices[x] = UInt8(truncatingIfNeeded: search.nearestIndex(to: point)) }
        }
    }

    /// Writes the positions that the row got.
    ///
    /// - Precondition: `output` has room for the row from `place` on.
    func store(to output: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
        guard let base = output.baseAddress else { return }
        unsafe (base + place).update(from: indices, count: width)
    }

    /// Dithers the row at hand.
    mutating func dither(isReversed: Bool, _ palette: DiffusionPalette, _ grid: inout CandidateGrid) {
        let step = isReversed ? -1 : 1
        var cursor = cursor(step)
        for _ in 0..<width { advance(&cursor, step, palette, &grid) }
        unsafe next[cursor.x + 2 - step] = cursor.behind
    }

    /// Dithers the rows at hand of two bands of one width at a time.
    static func dither(
        _ one: inout DiffusionBand, _ other: inout DiffusionBand, isReversed: Bool, _ palette: DiffusionPalette,
        _ grid: inout CandidateGrid
    ) {
        let step = isReversed ? -1 : 1
        var cursors = (one.cursor(step), other.cursor(step))
        for _ in 0..<one.width {
            one.advance(&cursors.0, step, palette, &grid)
            other.advance(&cursors.1, step, palette, &grid)
        }
        unsafe one.next[cursors.0.x + 2 - step] = cursors.0.behind
        unsafe other.next[cursors.1.x + 2 - step] = cursors.1.behind
    }

    /// A place in a row, and what the pixels around it have gathered.
    private struct Cursor {
        var x: Int
        var ahead = SIMD4<Float>.zero
        var twoAhead = SIMD4<Float>.zero
        /// For the pixels below this one: behind it, and right below it.
        var behind = SIMD4<Float>.zero
        var below: SIMD4<Float>
    }

    private func cursor(_ step: Int) -> Cursor {
        let x = step > 0 ? 0 : width - 1
        return unsafe Cursor(x: x, below: next[x + 2])
    }

    /// Dithers one pixel.
    @inline(__always)
    private func advance(
        _ cursor: inout Cursor, _ step: Int, _ palette: DiffusionPalette, _ grid: inout CandidateGrid
    ) {
        let x = cursor.x
        let point = unsafe points[x]
        let weights = palette.weights
        var error = SIMD4<Float>.zero
        if point.w == 1 {
            let wanted = grid.clamped(unsafe (point + current[x &+ 2]) + cursor.ahead)
            let index = grid.nearestIndex(to: wanted)
            unsafe indices[x] = UInt8(truncatingIfNeeded: index)
            let target = palette.targets[index]
            if target.w > 0 { error = wanted - target }
        }
        cursor.ahead = cursor.twoAhead + error * weights.ahead
        cursor.twoAhead = error * weights.twoAhead
        unsafe next[x &+ 2 &- step] = cursor.behind + error * weights.belowBehind
        cursor.behind = cursor.below + error * weights.below
        unsafe cursor.below = next[x &+ 2 &+ step] + error * weights.belowAhead
        unsafe afterNext[x &+ 2] = error * weights.twoBelow
        cursor.x = x &+ step
    }
}
