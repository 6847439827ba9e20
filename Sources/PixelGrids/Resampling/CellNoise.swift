import PixelCore

/// How much cells of one colour differ.
struct CellNoise {
    /// The standard deviation between cells of one colour in each channel, in 8-bit steps, whatever their pixels say.
    let shared: Float
    /// The part of ``shared`` that the noise of pixels does not explain.
    let excess: Float
    private let pixels: Float

    /// The standard deviation below which colours are only rounded.
    private static let least: Float = 0.3
    /// The squared difference to a neighbour from which on a cell is part of what is drawn.
    private static let drawnContrast: Float = 1600
    /// The greatest variance of noise with long tails.
    private static let longest: Float = 9
    /// The greatest ``shared`` one: beyond it, colours differ.
    private static let greatest: Float = 6

    /// Measures `cells`.
    ///
    /// Among the differences of neighbouring cells, those of one colour gather near zero; beyond them, differences
    /// hardly become more until those of other colours begin. The noise ends where that is so.
    init(_ cells: RestoredCells) {
        pixels = cells.noise * cells.noise
        var squares = Self.differences(in: cells, unclipped: true)
        let busy = Self.differences(in: cells, unclipped: true, where: Self.busyCells(cells))
        if busy.count > max(48, squares.count / 20) { squares = busy }
        var clipping: Float = 1
        if squares.count < max(24, cells.size.area / 50) {
            squares = Self.differences(in: cells, unclipped: false)
            clipping = PixelNoise.clippedVariance
        }
        squares.sort()
        var counts = cells.estimates.map(\.count)
        counts.sort()
        let explained = pixels / max(counts[counts.count / 2], 1)
        shared = min((Self.extent(of: squares) / clipping).squareRoot(), Self.greatest)
        excess = max(shared * shared - 1.5 * explained, 0).squareRoot()
    }

    /// The standard deviation of a cell's colour.
    func deviation(of cell: CellEstimate) -> Float {
        let own = max(cell.usualVariance, pixels) / max(cell.count, 1)
        return max(shared * shared, own, Self.least * Self.least).squareRoot()
    }

    /// The variance of those of sorted squared differences that come from noise.
    private static func extent(of squares: [Float]) -> Float {
        guard !squares.isEmpty else { return 0 }
        // 72 % of squares of three channels lie below 1.25 variances, and 95 % below 2.25 times as much.
        let usual = end(of: squares, reach: 2.25, growth: 1.35).map { $0 / 1.25 }
        // JPEG's noise has longer tails. 65 % lie below 1.1 variances, and all below nine times as much.
        let longTailed = end(of: squares, reach: 9, growth: 1.55).map { $0 / 1.1 }.flatMap { $0 < longest ? $0 : nil }
        // Where nothing ends, a quarter of the neighbours at least are of one colour.
        return max(usual ?? squares[squares.count / 4] / 0.55, longTailed ?? 0)
    }

    /// The smallest square up to which hardly fewer lie than up to `reach` times as much; nil where there is none.
    private static func end(of squares: [Float], reach: Float, growth: Float) -> Float? {
        var end = 0
        for index in squares.count / 20..<max(squares.count / 2, 1) {
            let limit = max(reach * squares[index], least * least)
            while end < squares.count && squares[end] <= limit { end += 1 }
            if Float(end) < growth * Float(index + 1) { return squares[index] }
        }
        return nil
    }

    /// Squared differences between neighbouring cells, as variances of one channel of one cell.
    private static func differences(
        in cells: RestoredCells, unclipped: Bool, where counts: [Bool]? = nil
    ) -> [Float] {
        let (size, estimates) = (cells.size, cells.estimates)
        var squares: [Float] = []
        squares.reserveCapacity(2 * size.area)
        func add(_ one: Int, _ other: Int) {
            let (a, b) = (estimates[one], estimates[other])
            guard a.isVisible, b.isVisible, counts.map({ $0[one] && $0[other] }) ?? true else { return }
            var (sum, channels) = (Float.zero, Float.zero)
            for lane in 0..<3 {
                let (u, v) = (a.color[lane], b.color[lane])
                guard !unclipped || min(u, v) > 12 && max(u, v) < 243 else { continue }
                sum += (u - v) * (u - v)
                channels += 1
            }
            if channels > 0 { squares.append(sum / (2 * channels)) }
        }
        forEachNeighbors(in: size, add)
        return squares
    }

    /// Which cells lie beside one of quite another colour: JPEG leaves no noise at all where nothing is drawn.
    private static func busyCells(_ cells: RestoredCells) -> [Bool] {
        let (size, estimates) = (cells.size, cells.estimates)
        var result = [Bool](repeating: false, count: estimates.count)
        func compare(_ one: Int, _ other: Int) {
            let offset = estimates[one].color - estimates[other].color
            guard (offset * offset).sum() > drawnContrast else { return }
            result[one] = true
            result[other] = true
        }
        forEachNeighbors(in: size, compare)
        return result
    }

    /// Calls `body` with the positions of every two cells that lie side by side.
    private static func forEachNeighbors(in size: Size, _ body: (Int, Int) -> Void) {
        for row in 0..<size.height {
            for column in 0..<size.width {
                let cell = row * size.width + column
                if column + 1 < size.width { body(cell, cell + 1) }
                if row + 1 < size.height { body(cell, cell + size.width) }
            }
        }
    }
}
