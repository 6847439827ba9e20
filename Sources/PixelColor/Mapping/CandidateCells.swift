import PixelCore

/// Tells which entries of a palette can be the nearest of an opaque colour, by the cell of sRGB that it lies in.
///
/// Cells are of three sizes, each cut into eight of the next. What can be nearest in a cell is found on first use, among
/// the candidates of the larger cell around it.
@safe
struct CandidateCells: ~Copyable {
    private let metric: ColorMetric
    private let entries: PaletteLanes
    /// What each 8-bit value stands for before points are made of it.
    private let values: [Float]
    /// All entries but those that are equal to one before.
    private let distinct: Candidates
    /// By level and cell, nothing where it is not yet known.
    private let cells: UnsafeMutablePointer<Candidates>

    /// Bits of each channel that make up the number of a cell, from the largest cells to the smallest.
    private static let levels: ClosedRange<UInt32> = 3...finest
    private static let finest: UInt32 = 5
    private static let count = levels.reduce(0) { $0 + 1 << (3 * Int($1)) }

    /// Candidates that are not worth leaving out any of.
    private static let few = 4

    /// Prepares a search among entries given as points of `metric`.
    ///
    /// - Precondition: there are 1 through 256 entries.
    init(_ points: [SIMD4<Float>], metric: ColorMetric) {
        entries = PaletteLanes(points)
        self.metric = metric
        values = metric.channelValues
        distinct = Candidates(distinct: points)
        unsafe cells = .allocate(capacity: Self.count)
        unsafe cells.initialize(repeating: .none, count: Self.count)
    }

    deinit {
        unsafe cells.deallocate()
    }

    /// The cell of each of eight colours as they lie in memory, whatever their opacity.
    @inline(__always)
    static func cells(of colors: SIMD8<UInt32>) -> SIMD8<UInt32> {
        cells(of: colors, bits: finest)
    }

    @inline(__always)
    private static func cells(of colors: SIMD8<UInt32>, bits: UInt32) -> SIMD8<UInt32> {
        let mask = SIMD8<UInt32>(repeating: 1 &<< bits &- 1)
        let red = (colors &>> (8 &- bits)) & mask
        let green = (colors &>> (16 &- bits)) & mask
        let blue = (colors &>> (24 &- bits)) & mask
        return red | green &<< bits | blue &<< (2 &* bits)
    }

    /// The entries that can be the nearest of a colour in `cell`.
    ///
    /// - Precondition: `cell` is one that ``cells(of:)`` gives.
    @inline(__always)
    mutating func candidates(of cell: UInt32) -> Candidates {
        let known = unsafe cells[Int(cell)]
        return known == .none ? find(cell, level: Self.finest) : known
    }

    /// Finds the candidates of a cell.
    @inline(never)
    private mutating func find(_ cell: UInt32, level: UInt32) -> Candidates {
        var place = Int(cell)
        for finer in level..<Self.finest { place += 1 << (3 * Int(finer + 1)) }
        let known = unsafe cells[place]
        guard known == .none else { return known }
        let mask: UInt32 = 1 << level - 1
        let number = SIMD3(cell & mask, cell >> level & mask, cell >> (2 * level))
        var candidates = distinct
        if level > Self.levels.lowerBound {
            let half = number &>> 1
            candidates = find(half.x | half.y << (level - 1) | half.z << (2 * level - 2), level: level - 1)
        }
        if candidates.count > Self.few {
            candidates = candidates.reduced(entries, to: box(of: number, width: 256 >> level))
        }
        unsafe cells[place] = candidates
        return candidates
    }

    /// A box of ``metric`` that holds all colours of a cell.
    ///
    /// In OKLab the lowest and highest values of cells of these sizes are those of the corners, or beyond them by less than
    /// a fiftieth of a unit of ΔE per level of width, as going through all colours of sRGB shows.
    private func box(of number: SIMD3<UInt32>, width: UInt32) -> ColorBox {
        let low = number &* width
        let high = low &+ (width &- 1)
        let corners = coordinates(
            red: (values[Int(low.x)], values[Int(high.x)]), green: (values[Int(low.y)], values[Int(high.y)]),
            blue: (values[Int(low.z)], values[Int(high.z)]))
        let lowest = SIMD4(corners.x.smallest, corners.y.smallest, corners.z.smallest, 1)
        let highest = SIMD4(corners.x.largest, corners.y.largest, corners.z.largest, 1)
        // A little more, as the middle is rounded.
        var half = (highest - lowest) * 0.500001 + 1e-7
        if metric == .oklab { half += 0.00004 * Float(width) }
        half.w = 0
        return ColorBox(center: (lowest + highest) * 0.5, half: half)
    }

    /// The coordinates of the eight colours that have one of two values in each channel.
    @inline(__always)
    private func coordinates(
        red: (Float, Float), green: (Float, Float), blue: (Float, Float)
    ) -> (x: SIMD8<Float>, y: SIMD8<Float>, z: SIMD8<Float>) {
        let reds = SIMD8(red.0, red.1, red.0, red.1, red.0, red.1, red.0, red.1)
        let greens = SIMD8(green.0, green.0, green.1, green.1, green.0, green.0, green.1, green.1)
        let blues = SIMD8(blue.0, blue.0, blue.0, blue.0, blue.1, blue.1, blue.1, blue.1)
        guard metric == .oklab else { return (reds, greens, blues) }
        let lab = OKLabKernel.convert(red: reds, green: greens, blue: blues)
        return (lab.l, lab.a, lab.b)
    }
}
