/// Finds the nearest palette entry of opaque points one by one, at a cost that hardly depends on the palette's size.
///
/// Space is cut into boxes of three sizes, each cut into eight of the next. The first search inside a box collects the
/// entries that can be the nearest of some point in it; that and later searches look at those few alone.
struct CandidateGrid {
    /// Eight entries to look at together.
    private struct Group: BitwiseCopyable {
        var x: SIMD8<Float>, y: SIMD8<Float>, z: SIMD8<Float>
        /// The squared difference of opacity from opaque, and ``bias``.
        var opacity: SIMD8<Float>
        /// The positions in the palette.
        var indices: SIMD8<UInt32>

        /// No entry: farther than any other.
        static let empty = Group(x: .init(repeating: 1e9), y: .zero, z: .zero, opacity: .zero, indices: .zero)
    }

    /// Keeps distances well above the smallest numbers.
    private static let bias: Float = 1e-6
    private static let single: UInt32 = 1 << 31

    private let geometry: GridGeometry
    private let points: [SIMD4<Float>]
    private let entries: PaletteLanes
    private let distinct: Candidates
    /// By level and box, nothing where it is not yet known.
    private var candidates: [[Candidates]]
    /// For each smallest box 0 until it is first searched, then ``single`` plus the position of its only candidate, or the
    /// position of its first group of candidates × 128 plus the number of groups.
    private var cells: [UInt32]
    private var groups: [Group] = []

    /// Creates a grid over palette entries given as points of `metric`.
    ///
    /// - Precondition: there are 1 through 256 entries.
    init(_ points: [SIMD4<Float>], metric: ColorMetric) {
        geometry = GridGeometry(metric)
        self.points = points
        entries = PaletteLanes(points)
        distinct = Candidates(distinct: points)
        cells = [UInt32](repeating: 0, count: GridGeometry.cellCount)
        candidates = GridGeometry.coarseLevels.map { [Candidates](repeating: .none, count: 1 << (3 * $0)) }
    }

    /// The smallest and largest coordinates of points that can be searched for.
    var bounds: (lower: SIMD4<Float>, upper: SIMD4<Float>) { (geometry.lower, geometry.upper) }

    /// The nearest of the points that can be searched for, each coordinate clipped; none is NaN.
    @inline(__always)
    func clamped(_ point: SIMD4<Float>) -> SIMD4<Float> {
        let raised = point.replacing(with: geometry.lower, where: geometry.lower .> point)
        return raised.replacing(with: geometry.upper, where: geometry.upper .< raised)
    }

    /// The position of the entry nearest to an opaque `point`.
    ///
    /// Of entries whose squared distances differ by less than a part in 2¹⁵ it may be either.
    ///
    /// - Precondition: the point is one that ``clamped(_:)`` gives, and its last coordinate, opacity, is 1.
    /// - Complexity: O(1) for most points
    @inline(__always)
    mutating func nearestIndex(to point: SIMD4<Float>) -> Int {
        let cell = geometry.cell(of: point)
        if cells[cell] == 0 { collect(cell) }
        let range = cells[cell]
        if range & Self.single != 0 { return Int(range & 0xff) }
        let lanes = PointLanes(point)
        let first = Int(range &>> 7)
        let groups = groups.span
        var keys = Self.keys(lanes, groups[first])
        for i in first &+ 1..<first &+ Int(range & 127) {
            keys = keys.smallerLanes(Self.keys(lanes, groups[i]))
        }
        return Int(keys.smallest.bitPattern & 0xff)
    }

    /// The squared distances of eight entries, each with its position in the lowest bits: the smallest tells both.
    @inline(__always)
    private static func keys(_ point: PointLanes, _ group: Group) -> SIMD8<Float> {
        let (dx, dy, dz) = (group.x - point.x, group.y - point.y, group.z - point.z)
        let squares = (dx * dx + dy * dy) + (dz * dz + group.opacity)
        let bits = unsafe unsafeBitCast(squares, to: SIMD8<UInt32>.self) & SIMD8(repeating: ~0xff) | group.indices
        return unsafe unsafeBitCast(bits, to: SIMD8<Float>.self)
    }

    /// Collects the candidates of a smallest box.
    @inline(never)
    private mutating func collect(_ cell: Int) {
        let found = find(cell, bits: GridGeometry.bits)
        guard found.count > 1 else {
            found.forEach { cells[cell] = Self.single | UInt32(truncatingIfNeeded: $0) }
            return
        }
        let start = groups.count
        var lane = 8
        found.forEach { i in
            if lane == 8 {
                groups.append(.empty)
                lane = 0
            }
            let last = groups.count - 1
            groups[last].x[lane] = points[i].x
            groups[last].y[lane] = points[i].y
            groups[last].z[lane] = points[i].z
            groups[last].opacity[lane] = (points[i].w - 1) * (points[i].w - 1) + Self.bias
            groups[last].indices[lane] = UInt32(truncatingIfNeeded: i)
            lane += 1
        }
        cells[cell] = UInt32(truncatingIfNeeded: start << 7 | (groups.count - start))
    }

    /// The candidates of a box whose number has so many bits of each coordinate.
    private mutating func find(_ cell: Int, bits: Int) -> Candidates {
        guard bits >= GridGeometry.coarseLevels.lowerBound else { return distinct }
        let level = bits - GridGeometry.coarseLevels.lowerBound
        if level < candidates.count, candidates[level][cell] != .none { return candidates[level][cell] }
        let mask = 1 << bits - 1
        let (x, y, z) = (cell & mask, cell >> bits & mask, cell >> (2 * bits))
        let parent = (x >> 1) | (y >> 1) << (bits - 1) | (z >> 1) << (2 * bits - 2)
        let around = find(parent, bits: bits - 1)
        let found = around.count > 1 ? around.reduced(entries, to: geometry.box(x, y, z, bits: bits)) : around
        if level < candidates.count { candidates[level][cell] = found }
        return found
    }
}

/// How a colour space is cut into 64 × 64 × 64 boxes that hold all of sRGB.
private struct GridGeometry {
    /// Boxes per unit along each axis.
    private let scale: SIMD4<Float>
    /// The number of the first box along each axis.
    private let first: SIMD4<Float>
    private let offset: SIMD4<Float>
    let lower: SIMD4<Float>
    let upper: SIMD4<Float>

    /// Bits of the number of a smallest box along each axis.
    static let bits = 5
    /// The same for larger boxes.
    static let coarseLevels = 2...4
    static let cellCount = 1 << (3 * bits)
    /// Added to a number below 2²², this leaves its nearest integer in the lowest bits.
    private static let rounding: Float = 0x1p23

    init(_ metric: ColorMetric) {
        switch metric {
        case .oklab:
            scale = SIMD4(31, 60, 60, 0)
            first = SIMD4(0, -14, -19, 0)
            // sRGB's extent.
            lower = SIMD4(0, -0.2339, -0.3116, 1)
            upper = SIMD4(1, 0.2763, 0.1985, 1)
        case .srgb:
            scale = SIMD4(31, 31, 31, 0)
            first = .zero
            lower = SIMD4(0, 0, 0, 1)
            upper = SIMD4(1, 1, 1, 1)
        }
        offset = Self.rounding - first
    }

    /// The box that `point` lies in.
    @inline(__always)
    func cell(of point: SIMD4<Float>) -> Int {
        let rounded = point * scale + offset
        let number = unsafe unsafeBitCast(rounded, to: SIMD2<UInt64>.self)
        // Two coordinates, 32 bits apart, then one.
        let pair = number.x & 0x1f_0000_001f
        return Int((pair | pair &>> (32 - 5)) & 0x3ff | (number.y & 0x1f) << 10)
    }

    /// A box whose number has so many bits of each coordinate, and a little more for rounding.
    func box(_ x: Int, _ y: Int, _ z: Int, bits: Int) -> ColorBox {
        let width = Float(1 << (Self.bits - bits))
        // The middle of its smallest boxes' middles.
        let place = (SIMD4(Float(x), Float(y), Float(z), 0) + 0.5) * width - 0.5 + first
        return ColorBox(
            center: SIMD4(place.x / scale.x, place.y / scale.y, place.z / scale.z, 1),
            half: SIMD4(1 / scale.x, 1 / scale.y, 1 / scale.z, 0) * (0.5001 * width))
    }
}
