/// Finds the cells that enlarged lines come of, by least squares: four lines at once, four channels each.
struct LineSolver {
    /// Which cells make which pixels.
    let map: LineMap
    private let overshoots: Bool
    /// The band of the normal equations' matrix: how much the weights of a cell and of its neighbours overlap.
    private let overlaps: [Float]
    private let factors: BandedFactors
    /// For each cell, the four lines' values.
    private(set) var cells: [Lanes]
    /// For each position, what ``cells`` make of it.
    private var synthesis: [Lanes]
    /// The right side of the normal equations.
    private var projection: [Lanes]
    /// Where a clipped value is known to be beyond the limit, so that it says no more.
    private var isMissing: [Mask]

    private typealias Mask = LineBlock.Mask

    /// How strongly cells of which little is seen are drawn to their own pixels, as a share of a whole cell's weight.
    private static let ridge: Float = 1e-4
    private static let roundLimit = 8
    /// How far an outlier is off at least, in 8-bit steps.
    static let leastOutlier: Float = 2

    /// Prepares to undo `model` between `cellCount` cells and `length` pixels.
    ///
    /// - Complexity: O(`length`)
    init(_ model: UpscaleModel, from cellCount: Int, to length: Int) {
        map = LineMap(model, from: cellCount, to: length)
        overshoots = model.overshoots
        overlaps = Self.overlaps(of: map)
        let weight = Self.ridge / 10 * Float(length) / Float(cellCount)
        var band = overlaps.map { Lanes(repeating: $0) }
        for cell in 0..<cellCount { band[cell * map.tapCount] += Lanes(repeating: weight) }
        factors = BandedFactors(band, count: cellCount, width: map.tapCount)
        cells = [Lanes](repeating: .zero, count: cellCount)
        projection = cells
        synthesis = [Lanes](repeating: .zero, count: length)
        isMissing = overshoots ? [Mask](repeating: Mask(repeating: false), count: length) : []
    }

    private static func overlaps(of map: LineMap) -> [Float] {
        let taps = map.tapCount
        var overlaps = [Float](repeating: 0, count: map.cellCount * taps)
        for position in 0..<map.length {
            let first = map.firsts[position]
            for a in 0..<taps {
                let weight = map.weights[position * taps + a]
                for b in 0...a { overlaps[(first + a) * taps + a - b] += weight * map.weights[position * taps + b] }
            }
        }
        return overlaps
    }

    /// Sets ``cells`` to those from which `block` most likely came.
    ///
    /// - Parameters:
    ///   - isBounded: Whether the cells are known to lie within 0 through 255.
    ///   - mayHaveOutliers: Whether some values may be wrong by any amount where others were clipped.
    /// - Complexity: O(length × taps), with clipped values O(length × taps²) for each of a few rounds
    mutating func solve(_ block: borrowing LineBlock, isBounded: Bool, mayHaveOutliers: Bool = false) {
        map.project(block.values, to: &projection)
        cells = projection
        factors.solve(&cells)
        map.enlarge(cells, to: &synthesis)
        if overshoots && block.hasClippedValues {
            refine(block, isBounded: isBounded, mayHaveOutliers: mayHaveOutliers)
        }
    }

    /// Lets clipped values be as far beyond the limit as the others make them, until no more of them change sides.
    /// Outliers are left out likewise, the grossest first, as they draw others along.
    private mutating func refine(_ block: borrowing LineBlock, isBounded: Bool, mayHaveOutliers: Bool) {
        for position in isMissing.indices { isMissing[position] = Mask(repeating: false) }
        var bounds = isBounded ? CellBounds(cellCount: map.cellCount) : nil
        let weight = Self.ridge * Float(map.length) / Float(map.cellCount)
        var outlierLimit: Float = mayHaveOutliers ? 32 : .infinity
        for _ in 0..<Self.roundLimit {
            let hasChanged = findMissing(block, outlierLimit: outlierLimit)
            let hasNewBounds = bounds?.note(cells) ?? false
            let isStrictest = !mayHaveOutliers || outlierLimit == Self.leastOutlier
            outlierLimit = max(outlierLimit / 2, Self.leastOutlier)
            guard hasChanged || hasNewBounds else {
                if isStrictest { return }
                continue
            }
            var band = overlaps.map { Lanes(repeating: $0) }
            cells = projection
            for cell in cells.indices {
                let center = (2 * cell + 1) * map.length / (2 * map.cellCount)
                band[cell * map.tapCount] += Lanes(repeating: weight)
                cells[cell] += Lanes(repeating: weight) * block.values[center]
            }
            leaveOutMissing(block.values, &band, &cells)
            bounds?.enforce(&band, &cells, width: map.tapCount, weight: weight * 1e5)
            BandedFactors(band, count: map.cellCount, width: map.tapCount).solve(&cells)
            map.enlarge(cells, to: &synthesis)
        }
    }

    /// Whether any value turned out to be beyond the limit, or no longer to be.
    private mutating func findMissing(_ block: borrowing LineBlock, outlierLimit: Float) -> Bool {
        let margin = Lanes(repeating: 0.5)
        let most = Lanes(repeating: outlierLimit)
        var changes = Mask(repeating: false)
        for position in synthesis.indices {
            let (made, seen) = (synthesis[position], block.values[position])
            let isBelow = (block.isLow[position] .& (made .< seen - margin)) .| (made .< seen - most)
            let isAbove = (block.isHigh[position] .& (made .> seen + margin)) .| (made .> seen + most)
            let isBeyond = isBelow .| isAbove
            changes = changes .| (isBeyond .^ isMissing[position])
            isMissing[position] = isBeyond
        }
        return any(changes)
    }

    /// Takes missing values out of both sides of the equations.
    private func leaveOutMissing(_ values: [Lanes], _ band: inout [Lanes], _ sums: inout [Lanes]) {
        let taps = map.tapCount
        var band = band.mutableSpan
        var sums = sums.mutableSpan
        for position in isMissing.indices where any(isMissing[position]) {
            let first = map.firsts[position]
            let missing = Lanes.zero.replacing(with: 1, where: isMissing[position])
            for a in 0..<taps {
                let weight = missing * Lanes(repeating: map.weights[position * taps + a])
                sums[first + a] -= weight * values[position]
                for b in 0...a {
                    band[(first + a) * taps + a - b] -= weight * Lanes(repeating: map.weights[position * taps + b])
                }
            }
        }
    }
}

extension LineSolver {
    /// How far `block` is from what ``cells`` make, where it is not flat.
    ///
    /// - Parameter limit: The most that any value counts as being off.
    /// - Complexity: O(length)
    func misfit(to block: borrowing LineBlock, limit: Float = .infinity) -> Misfit {
        var (squares, counts) = (Lanes.zero, Lanes.zero)
        let least = Lanes(repeating: 0.5)
        let most = Lanes(repeating: limit * limit)
        for position in 1..<max(1, map.length) {
            let value = block.values[position]
            let step = value - block.values[position - 1]
            let isActive = (step .> least) .| (step .< -least)
            var error = synthesis[position] - value
            if overshoots {
                let isWithin =
                    (block.isLow[position] .& (error .< Lanes.zero))
                    .| (block.isHigh[position] .& (error .> Lanes.zero))
                error.replace(with: Lanes.zero, where: isWithin)
            }
            var square = error * error
            square.replace(with: most, where: square .> most)
            squares += square.replacing(with: Lanes.zero, where: .!isActive)
            counts += Lanes.zero.replacing(with: 1, where: isActive)
        }
        return Misfit(squares: squares.sum(), count: counts.sum())
    }

    /// How far `block` is from what other cells make of it.
    mutating func misfit(to block: borrowing LineBlock, of cells: [Lanes], limit: Float) -> Misfit {
        self.cells = cells
        map.enlarge(cells, to: &synthesis)
        return misfit(to: block, limit: limit)
    }
}

/// How far pixels are from what was made anew.
struct Misfit {
    /// The sum of the squares of all differences, in 8-bit steps.
    var squares: Float = 0
    /// How many differences there are.
    var count: Float = 0

    /// The root of their mean; nil when there are too few to tell.
    var deviation: Float? { count < 32 ? nil : (squares / count).squareRoot() }

    static func += (left: inout Misfit, right: Misfit) {
        left.squares += right.squares
        left.count += right.count
    }
}
