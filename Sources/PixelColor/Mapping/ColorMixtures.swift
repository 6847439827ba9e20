import PixelCore

/// For each of some colours, palette entries whose mean comes near it, by lightness, for a threshold to choose from.
///
/// Entries are collected one after another, each the nearest to what the rest of the mixture has to come to: T. Knoll's
/// pattern dithering (US patent 6 606 166, expired 2019), but with parts that become smaller, so that few searches make
/// up for fine differences.
struct ColorMixtures {
    /// Entries of a mixture from dark to light, and the levels from which the next one is chosen.
    private struct Mixture: BitwiseCopyable {
        var ends: SIMD8<UInt8>
        var indices: SIMD8<UInt8>
    }

    /// An entry of a mixture: its place by lightness, how many levels it stands for, and its position.
    private typealias Key = UInt32

    private let search: PaletteSearch
    private let strength: Float
    private let parts: [UInt8]
    private let entries: [Entry]
    private var grid: CandidateGrid
    private let lower: SIMD4<Float>
    private let upper: SIMD4<Float>
    private var mixtures: [Mixture] = []
    /// The entries of eight mixtures at hand.
    private var keys: [SIMD8<Key>]

    /// A palette entry.
    private struct Entry: BitwiseCopyable {
        let point: SIMD4<Float>
        /// The squared difference of opacity from opaque; what is transparent is not mixed.
        let opacity: Float
        let key: Key
    }

    /// As many entries as are compared with eight points at a time before they are searched one by one.
    private static let fewEntries = 64

    /// Prepares mixtures for a number of levels: 4, 16 or 64.
    init(_ search: PaletteSearch, levelCount: Int, strength: Float) {
        self.search = search
        self.strength = strength
        parts = Self.parts(levelCount: levelCount)
        keys = [SIMD8<Key>](repeating: .zero, count: parts.count)
        grid = CandidateGrid(search.points, metric: search.metric)
        (lower, upper) = grid.bounds
        let colors = search.palette.colors
        let lightness = colors.map { OKLab($0).l }
        var rank = [Key](repeating: 0, count: colors.count)
        let order = lightness.indices.sorted { (lightness[$0], $0) < (lightness[$1], $1) }
        for (place, index) in order.enumerated() { rank[index] = Key(truncatingIfNeeded: place) }
        entries = colors.indices.map { i in
            let point = search.points[i]
            return Entry(
                point: point, opacity: (point.w - 1) * (point.w - 1),
                key: rank[i] << 16 | Key(truncatingIfNeeded: i))
        }
    }

    /// How many levels each entry of a mixture stands for; eight at most.
    private static func parts(levelCount: Int) -> [UInt8] {
        switch levelCount {
        case ...4: [2, 1, 1]
        case ...16: [6, 4, 3, 2, 1]
        default: [24, 16, 10, 6, 4, 2, 1, 1]
        }
    }

    /// Forgets all colours.
    mutating func removeAll() {
        mixtures.removeAll(keepingCapacity: true)
    }

    /// Writes the palette positions of pixels whose colours have the given numbers, where levels repeat.
    func write(
        _ numbers: [UInt32], levels: [UInt8], to indices: inout MutableSpan<UInt8>
    ) {
        let (mixtures, numbers, levels) = (mixtures.span, numbers.span, levels.span)
        let mask = levels.count - 1
        for x in indices.indices {
            let mixture = mixtures[Int(numbers[x])]
            let isPassed = mixture.ends .<= SIMD8(repeating: levels[x & mask])
            let passed = SIMD8<UInt8>.zero.replacing(with: 1, where: isPassed).wrappedSum()
            indices[x] = mixture.indices[Int(passed & 7)]
        }
    }

    /// Appends the mixtures of colours.
    mutating func append(_ colors: [RGBA8]) {
        let points = search.metric.points(of: colors.span)
        for start in stride(from: 0, to: colors.count, by: 8) {
            let count = min(8, colors.count - start)
            var block = Points()
            for lane in 0..<count { block[lane] = points[start + lane] }
            collectKeys(of: block)
            sortKeys()
            appendMixtures(count)
            // Opacity is not mixed.
            for lane in 0..<count where points[start + lane].w != 1 {
                let index = UInt8(truncatingIfNeeded: search.nearestIndex(to: points[start + lane]))
                mixtures[mixtures.count - count + lane] = Mixture(
                    ends: .init(repeating: 255), indices: .init(repeating: index))
            }
        }
    }

    /// Eight points by coordinate.
    private struct Points {
        var x = SIMD8<Float>.zero
        var y = SIMD8<Float>.zero
        var z = SIMD8<Float>.zero

        subscript(lane: Int) -> SIMD4<Float> {
            get { SIMD4(x[lane], y[lane], z[lane], 1) }
            set { (x[lane], y[lane], z[lane]) = (newValue.x, newValue.y, newValue.z) }
        }

        @inline(__always)
        func squaredDistances(_ entry: PointLanes, _ opacity: SIMD8<Float>) -> SIMD8<Float> {
            let (dx, dy, dz) = (x - entry.x, y - entry.y, z - entry.z)
            return (dx * dx + dy * dy) + (dz * dz + opacity)
        }
    }

    /// Finds the entries of the mixtures of eight opaque points.
    private mutating func collectKeys(of points: Points) {
        var error = Points()
        var rest = parts.reduce(Float.zero) { $0 + Float($1) }
        for (place, part) in parts.enumerated() {
            let reach = SIMD8(repeating: strength / rest)
            let found = nearest(
                to: Points(
                    x: clipped(points.x + error.x * reach, 0), y: clipped(points.y + error.y * reach, 1),
                    z: clipped(points.z + error.z * reach, 2)))
            keys[place] = found.keys | SIMD8(repeating: Key(part) << 8)
            let size = SIMD8(repeating: Float(part))
            error.x += (points.x - found.points.x) * size
            error.y += (points.y - found.points.y) * size
            error.z += (points.z - found.points.z) * size
            rest -= Float(part)
        }
    }

    /// Coordinates clipped to what can be searched for along an axis.
    @inline(__always)
    private func clipped(_ values: SIMD8<Float>, _ axis: Int) -> SIMD8<Float> {
        values.largerLanes(SIMD8(repeating: lower[axis])).smallerLanes(SIMD8(repeating: upper[axis]))
    }

    /// The entries nearest to eight points.
    private mutating func nearest(to wanted: Points) -> (keys: SIMD8<Key>, points: Points) {
        var found = (keys: SIMD8<Key>.zero, points: Points())
        guard entries.count > Self.fewEntries else {
            var squares = SIMD8<Float>(repeating: .infinity)
            for entry in entries {
                let place = PointLanes(entry.point)
                let others = wanted.squaredDistances(place, SIMD8(repeating: entry.opacity))
                let isNearer = others .< squares
                squares.replace(with: others, where: isNearer)
                found.keys.replace(with: SIMD8(repeating: entry.key), where: isNearer)
                found.points.x.replace(with: place.x, where: isNearer)
                found.points.y.replace(with: place.y, where: isNearer)
                found.points.z.replace(with: place.z, where: isNearer)
            }
            return found
        }
        for lane in 0..<8 {
            let entry = entries[grid.nearestIndex(to: wanted[lane])]
            found.keys[lane] = entry.key
            found.points[lane] = entry.point
        }
        return found
    }

    /// Puts the entries of eight mixtures in order, the darkest first, by odd-even transposition.
    private mutating func sortKeys() {
        for round in keys.indices {
            for i in stride(from: round & 1, to: keys.count - 1, by: 2) {
                let (one, other) = (keys[i], keys[i + 1])
                let isSmaller = other .< one
                keys[i] = one.replacing(with: other, where: isSmaller)
                keys[i + 1] = other.replacing(with: one, where: isSmaller)
            }
        }
    }

    private mutating func appendMixtures(_ count: Int) {
        for lane in 0..<count {
            var mixture = Mixture(ends: .init(repeating: 255), indices: .zero)
            var end: UInt8 = 0
            for place in keys.indices {
                let key = keys[place][lane]
                end &+= UInt8(truncatingIfNeeded: key >> 8)
                mixture.ends[place] = place + 1 < keys.count ? end : 255
                mixture.indices[place] = UInt8(truncatingIfNeeded: key)
            }
            mixtures.append(mixture)
        }
    }
}
