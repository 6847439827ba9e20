import PixelCore

/// Finds the nearest palette entry of opaque colours exactly, at a cost that hardly depends on the palette's size.
///
/// Space is cut into cells. The first search inside a cell collects the entries that can be the nearest of some point in
/// it; that and later searches look at those few alone.
struct CandidateGrid {
    /// Four entries to look at together.
    private struct Group: BitwiseCopyable {
        var x: SIMD4<Float>, y: SIMD4<Float>, z: SIMD4<Float>
        /// The squared difference of opacity from opaque.
        var opacity: SIMD4<Float>
        /// Positions in the palette plus ``firstIndex``, which leaves them in the lowest bits; as numbers of this type their
        /// smallest is found as fast as that of the distances.
        var indices: SIMD4<Float>

        /// No entry: farther than any other.
        static let empty = Group(
            x: .init(repeating: 1e9), y: .zero, z: .zero, opacity: .zero, indices: .init(repeating: noIndex))
    }

    /// A number of this size has its units in the lowest bit.
    private static let firstIndex: Float = 0x1p23
    private static let noIndex: Float = 0x1p24
    private static let single: UInt32 = 1 << 31

    private let geometry: GridGeometry
    /// Entries that differ, in the order of the palette.
    private let entries: [(point: SIMD4<Float>, index: Float)]
    /// For each cell 0 until it is first searched, then ``single`` plus the position of its only candidate, or the position
    /// of its first group of candidates × 128 plus the number of groups.
    private var cells: [UInt32]
    private var groups: [Group] = []

    /// Creates a grid over palette entries given as points of `metric`.
    ///
    /// - Precondition: there are 1 through 256 entries.
    init(_ points: [SIMD4<Float>], metric: ColorMetric) {
        precondition((1...256).contains(points.count), "a palette holds 1 through 256 colours")
        geometry = GridGeometry(metric)
        var seen = Set<SIMD4<Float>>()
        entries = points.enumerated().compactMap { index, point in
            seen.insert(point).inserted ? (point, Self.firstIndex + Float(index)) : nil
        }
        cells = [UInt32](repeating: 0, count: GridGeometry.cellCount)
    }

    /// The points that can be searched for.
    var bounds: (lower: SIMD4<Float>, upper: SIMD4<Float>) { (geometry.lower, geometry.upper) }

    /// The position of the entry nearest to an opaque `point`, the lower of equals.
    ///
    /// - Precondition: the point lies in ``bounds``, and its last coordinate, opacity, is 1.
    /// - Complexity: O(1) for most points; O(palette size) where a cell is searched for the first time.
    @inline(__always)
    mutating func nearestIndex(to point: SIMD4<Float>) -> Int {
        let cell = geometry.cell(of: point)
        if cells[cell] == 0 { collect(cell) }
        let range = cells[cell]
        if range & Self.single != 0 { return Int(range & 0xff) }
        var i = Int(range &>> 7)
        let end = i &+ Int(range & 127)
        let groups = groups.span
        var indices = groups[i].indices
        var distances = Self.squaredDistances(from: point, to: groups[i])
        i &+= 1
        while i < end {
            // Lane by lane the earlier of equals, which is the lower.
            let others = Self.squaredDistances(from: point, to: groups[i])
            let isNearer = others .< distances
            distances.replace(with: others, where: isNearer)
            indices.replace(with: groups[i].indices, where: isNearer)
            i &+= 1
        }
        indices.replace(with: Self.noIndex, where: distances .> distances.smallest)
        return Int(indices.smallest.bitPattern & 0xff)
    }

    @inline(__always)
    private static func squaredDistances(from point: SIMD4<Float>, to group: Group) -> SIMD4<Float> {
        let (dx, dy, dz) = (group.x - point.x, group.y - point.y, group.z - point.z)
        return (dx * dx + dy * dy) + (dz * dz + group.opacity)
    }

    @inline(__always)
    private static func squaredLength(_ offset: SIMD4<Float>) -> Float {
        let squared = offset * offset
        return (squared.x + squared.y) + (squared.z + squared.w)
    }

    /// Collects the candidates of a cell.
    ///
    /// An entry is left out when the one nearest to the cell's centre is nearer to every point of the cell. The
    /// difference of both squared distances is linear in the point, so its least value over a box is that at the centre
    /// minus what each axis adds.
    @inline(never)
    private mutating func collect(_ cell: Int) {
        let center = geometry.center(of: cell)
        let half = geometry.halfExtent
        var first = (distance: Float.infinity, point: SIMD4<Float>.zero)
        let entries = entries
        for i in entries.indices {
            let distance = Self.squaredLength(entries[i].point - center)
            if distance < first.distance { first = (distance, entries[i].point) }
        }
        let start = groups.count
        var lane = 4
        for i in entries.indices {
            let entry = entries[i]
            let reach = (entry.point - first.point).magnitudes * half
            // What rounding can add to either distance is far below the last term.
            let limit = 2 * ((reach.x + reach.y) + reach.z) + 1e-5
            guard Self.squaredLength(entry.point - center) - first.distance <= limit else { continue }
            if lane == 4 {
                groups.append(.empty)
                lane = 0
            }
            let last = groups.count - 1
            groups[last].x[lane] = entry.point.x
            groups[last].y[lane] = entry.point.y
            groups[last].z[lane] = entry.point.z
            groups[last].opacity[lane] = (entry.point.w - 1) * (entry.point.w - 1)
            groups[last].indices[lane] = entry.index
            lane += 1
        }
        if groups.count - start == 1, lane == 1 {
            cells[cell] = Self.single | groups[start].indices[0].bitPattern & 0xff
            groups.removeLast()
        } else {
            cells[cell] = UInt32(truncatingIfNeeded: start << 7 | (groups.count - start))
        }
    }
}

/// How a colour space is cut into 32 × 32 × 32 boxes that hold all of sRGB.
private struct GridGeometry {
    /// Boxes per unit along each axis.
    private let scale: SIMD4<Float>
    /// The number of the first box along each axis.
    private let first: SIMD4<Float>
    let lower: SIMD4<Float>
    let upper: SIMD4<Float>
    /// Half a box, and a little for rounding; nothing along opacity.
    let halfExtent: SIMD4<Float>

    static let cellCount = 32 * 32 * 32
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
        halfExtent = SIMD4(0.5001 / scale.x, 0.5001 / scale.y, 0.5001 / scale.z, 0)
    }

    /// The box that `point` lies in.
    @inline(__always)
    func cell(of point: SIMD4<Float>) -> Int {
        let rounded = (point * scale - first) + Self.rounding
        let number = unsafe unsafeBitCast(rounded, to: SIMD4<UInt32>.self) & 31
        return Int(number.x | number.y << 5 | number.z << 10)
    }

    /// The middle of a box.
    func center(of cell: Int) -> SIMD4<Float> {
        let number = SIMD3<Float>(Float(cell & 31), Float(cell >> 5 & 31), Float(cell >> 10))
        let place = SIMD4(number, 0) + first
        return SIMD4(place.x / scale.x, place.y / scale.y, place.z / scale.z, 1)
    }
}

extension SIMD4<Float> {
    /// The smallest lane; none is NaN.
    @inline(__always)
    fileprivate var smallest: Float {
        let swapped = SIMD4(z, w, x, y)
        let pairs = replacing(with: swapped, where: swapped .< self)
        return Swift.min(pairs.x, pairs.y)
    }
}
