/// Some entries of a palette, those that can be the nearest of a point somewhere.
struct Candidates: Equatable, BitwiseCopyable {
    /// A bit for each position.
    private var bits: SIMD4<UInt64>

    static let none = Candidates(bits: .zero)

    private init(bits: SIMD4<UInt64>) {
        self.bits = bits
    }

    /// All of some points but those that are equal to one before.
    ///
    /// - Precondition: there are 1 through 256 points.
    init(distinct points: [SIMD4<Float>]) {
        precondition((1...256).contains(points.count), "a palette holds 1 through 256 colours")
        var seen = Set<SIMD4<Float>>()
        bits = .zero
        for (i, point) in points.enumerated() where seen.insert(point).inserted { bits[i / 64] |= 1 << (i % 64) }
    }

    /// How many there are.
    var count: Int {
        (bits.x.nonzeroBitCount + bits.y.nonzeroBitCount) + (bits.z.nonzeroBitCount + bits.w.nonzeroBitCount)
    }

    @inline(__always)
    static func |= (candidates: inout Candidates, others: Candidates) {
        candidates.bits |= others.bits
    }

    /// Calls `body` with the positions in order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for word in 0..<4 {
            var places = bits[word]
            while places != 0 {
                body(word &* 64 &+ places.trailingZeroBitCount)
                places &= places &- 1
            }
        }
    }

    /// Those that can be the nearest of a point in a box.
    ///
    /// An entry is left out when another, the one nearest to the middle of the box, is nearer to every point of it. The
    /// difference of both squared distances is linear in the point, so its least value over a box is that at the middle
    /// minus what each axis adds.
    func reduced(_ entries: PaletteLanes, to box: ColorBox) -> Candidates {
        let groups = entries.groups.span
        let center = PointLanes(box.center)
        let zero = SIMD8<Float>.zero
        var nearest = (squares: SIMD8<Float>(repeating: .infinity), x: zero, y: zero, z: zero)
        for g in groups.indices where byte(g) != 0 {
            let group = groups[g]
            let squares = group.squaredDistances(center)
            let isNearer = (squares .< nearest.squares) .& lanes(g)
            nearest.squares.replace(with: squares, where: isNearer)
            nearest.x.replace(with: group.x, where: isNearer)
            nearest.y.replace(with: group.y, where: isNearer)
            nearest.z.replace(with: group.z, where: isNearer)
        }
        let smallest = nearest.squares.smallest
        let lane = (nearest.squares .== SIMD8(repeating: smallest)).bits.trailingZeroBitCount & 7
        let pivot = PointLanes(SIMD4(nearest.x[lane], nearest.y[lane], nearest.z[lane], 1))
        let reach = PointLanes(box.half + box.half)
        // What rounding can add to either distance is below the last term.
        let limit = SIMD8(repeating: smallest + 2e-6)
        var result = SIMD4<UInt64>.zero
        for g in groups.indices where byte(g) != 0 {
            let group = groups[g]
            let x = (group.x - pivot.x).magnitudes * reach.x
            let y = (group.y - pivot.y).magnitudes * reach.y
            let z = (group.z - pivot.z).magnitudes * reach.z
            let kept = (group.squaredDistances(center) .<= limit + ((x + y) + z)).bits & byte(g)
            result[g / 8] |= UInt64(truncatingIfNeeded: kept) &<< UInt64(g % 8 * 8)
        }
        return Candidates(bits: result)
    }

    /// The bits of eight positions.
    @inline(__always)
    private func byte(_ group: Int) -> Int {
        Int(truncatingIfNeeded: bits[group / 8] &>> UInt64(group % 8 * 8)) & 0xff
    }

    /// The lanes of eight positions that are among these.
    @inline(__always)
    private func lanes(_ group: Int) -> SIMDMask<SIMD8<Int32>> {
        let weights = SIMD8<Int32>(1, 2, 4, 8, 16, 32, 64, 128)
        return (SIMD8(repeating: Int32(truncatingIfNeeded: byte(group))) & weights) .== weights
    }
}

/// The entries of a palette as points, eight by eight.
struct PaletteLanes {
    /// Eight entries by coordinate; places left over repeat the last.
    struct Group: BitwiseCopyable {
        var x = SIMD8<Float>.zero
        var y = SIMD8<Float>.zero
        var z = SIMD8<Float>.zero
        /// The squared difference of opacity from opaque.
        var opacity = SIMD8<Float>.zero

        /// From an opaque point.
        @inline(__always)
        func squaredDistances(_ point: PointLanes) -> SIMD8<Float> {
            let (dx, dy, dz) = (x - point.x, y - point.y, z - point.z)
            return (dx * dx + dy * dy) + (dz * dz + opacity)
        }
    }

    let groups: [Group]

    init(_ points: [SIMD4<Float>]) {
        groups = stride(from: 0, to: points.count, by: 8).map { start in
            var group = Group()
            for lane in 0..<8 {
                let point = points[min(start + lane, points.count - 1)]
                (group.x[lane], group.y[lane], group.z[lane]) = (point.x, point.y, point.z)
                group.opacity[lane] = (point.w - 1) * (point.w - 1)
            }
            return group
        }
    }
}

/// A point in all lanes, by coordinate: scalars would be taken lane by lane.
struct PointLanes {
    let x: SIMD8<Float>, y: SIMD8<Float>, z: SIMD8<Float>

    @inline(__always)
    init(_ point: SIMD4<Float>) {
        x = SIMD8(repeating: point.x)
        y = SIMD8(repeating: point.y)
        z = SIMD8(repeating: point.z)
    }
}

/// A box of opaque points.
struct ColorBox {
    var center: SIMD4<Float>
    /// How far it reaches from the centre along each axis; nothing along opacity.
    var half: SIMD4<Float>
}
