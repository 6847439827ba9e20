import PixelCore

/// Puts every pixel into the nearest of a palette's colours, exactly, by tiles of 8 × 4 pixels.
///
/// Pixels of a tile are alike in most pictures: few entries can be nearest to any of them, and these are compared with
/// eight pixels at a time.
@safe
struct TileMapping: ~Copyable {
    private typealias Vector = SIMD8<Float>

    private let search: PaletteSearch
    private let alpha: AlphaTreatment
    private let leastOpaque: UInt8
    private var cells: CandidateCells
    /// The palette as points.
    private let entries: [SIMD4<Float>]
    /// The tile at hand, row by row.
    private let tile: UnsafeMutablePointer<RGBA8>
    /// The cells that the tile's pixels lie in.
    private let numbers: UnsafeMutablePointer<UInt32>
    /// The palette positions that may be what they become.
    private let chosen: UnsafeMutablePointer<Int>
    /// What the tile's pixels become.
    private let result: UnsafeMutablePointer<UInt8>
    /// What each 8-bit value stands for before points are made of it.
    private let values: UnsafeMutablePointer<Float>
    /// The last colour that a whole tile had, and what it became.
    private var last: (color: UInt32, index: UInt8) = (0, 0)

    static let width = 8
    static let height = 4
    private static let area = width * height

    /// Prepares mapping.
    init(_ search: PaletteSearch, _ alpha: AlphaTreatment) {
        self.search = search
        self.alpha = alpha
        leastOpaque = alpha.leastOpaque
        cells = CandidateCells(search.points, metric: search.metric)
        entries = search.points
        unsafe tile = .allocate(capacity: Self.area)
        unsafe tile.initialize(repeating: .clear, count: Self.area)
        unsafe numbers = .allocate(capacity: Self.area)
        unsafe numbers.initialize(repeating: 0, count: Self.area)
        unsafe chosen = .allocate(capacity: Palette.maximumCount)
        unsafe chosen.initialize(repeating: 0, count: Palette.maximumCount)
        unsafe result = .allocate(capacity: Self.area)
        unsafe result.initialize(repeating: 0, count: Self.area)
        unsafe values = .allocate(capacity: 256)
        for (value, unit) in search.metric.channelValues.enumerated() { unsafe (values + value).initialize(to: unit) }
    }

    deinit {
        unsafe values.deallocate()
        unsafe tile.deallocate()
        unsafe numbers.deallocate()
        unsafe chosen.deallocate()
        unsafe result.deallocate()
    }

    /// The palette positions of all pixels of `bitmap`, row by row, in parallel when it is large.
    ///
    /// - Parameter minimumBand: Rows below which a second thread costs more than it saves.
    static func indices(
        of bitmap: Bitmap, minimumBand: Int, _ search: PaletteSearch, _ alpha: AlphaTreatment
    ) -> [UInt8] {
        let tileRows = (bitmap.height + height - 1) / height
        return [UInt8](capacity: bitmap.size.area) { output in
            unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                nonisolated(unsafe) let buffer = unsafe buffer
                Parallelism.forEachBand(of: tileRows, minimumBand: max(1, minimumBand / height)) { band in
                    var mapping = TileMapping(search, alpha)
                    for row in band { unsafe mapping.map(bitmap, tileRow: row, to: buffer) }
                }
                count = bitmap.size.area
            }
        }
    }

    /// Maps one row of tiles.
    ///
    /// - Precondition: `output` holds all of the bitmap's pixels.
    private mutating func map(_ bitmap: Bitmap, tileRow: Int, to output: UnsafeMutableBufferPointer<UInt8>) {
        guard let output = output.baseAddress else { return }
        let (width, top) = (bitmap.width, tileRow * Self.height)
        let rows = min(Self.height, bitmap.height - top)
        unsafe bitmap.pixels.withUnsafeBufferPointer { pixels in
            guard let pixels = pixels.baseAddress else { return }
            var left = 0
            while left < width {
                let columns = min(Self.width, width - left)
                let place = top * width + left
                if rows == Self.height, columns == Self.width {
                    for y in 0..<Self.height {
                        let source = unsafe UnsafeRawPointer(pixels + (place + y * width))
                        unsafe UnsafeMutableRawPointer(tile + y * Self.width)
                            .storeBytes(of: source.loadUnaligned(as: SIMD8<UInt32>.self), as: SIMD8<UInt32>.self)
                    }
                    mapTile()
                    for y in 0..<Self.height {
                        let row = unsafe UnsafeRawPointer(result + y * Self.width).load(as: UInt64.self)
                        unsafe UnsafeMutableRawPointer(output + (place + y * width))
                            .storeBytes(of: row, as: UInt64.self)
                    }
                } else {
                    // What the tile has beyond the edge repeats the last row or column.
                    for i in 0..<Self.area {
                        let (x, y) = (min(i % Self.width, columns - 1), min(i / Self.width, rows - 1))
                        unsafe tile[i] = pixels[place + y * width + x]
                    }
                    mapTile()
                    for y in 0..<rows {
                        for x in 0..<columns {
                            unsafe output[place + y * width + x] = result[y * Self.width + x]
                        }
                    }
                }
                left += Self.width
            }
        }
    }

    /// Maps the tile at hand.
    @inline(__always)
    private mutating func mapTile() {
        let words = unsafe UnsafeRawPointer(tile)
        let first = unsafe words.load(as: SIMD8<UInt32>.self)
        var (common, differing) = (first, SIMD8<UInt32>.zero)
        for y in 1..<Self.height {
            let row = unsafe words.load(fromByteOffset: y * 32, as: SIMD8<UInt32>.self)
            common &= row
            differing |= row ^ first
        }
        differing |= first ^ SIMD8(repeating: first[0])
        if any(common .< SIMD8(repeating: 255 << 24)) {
            mapMixedTile()
        } else if differing != .zero {
            mapOpaqueTile()
        } else {
            mapPlainTile(first[0])
        }
    }

    /// Maps a tile of one opaque colour.
    private mutating func mapPlainTile(_ color: UInt32) {
        if color != last.color {
            mapOpaqueTile()
            last = unsafe (color, result[0])
        } else {
            unsafe result.update(repeating: last.index, count: Self.area)
        }
    }

    /// Maps a tile in which not all pixels are opaque.
    private mutating func mapMixedTile() {
        var others: [(place: Int, index: UInt8)] = []
        var opaque: RGBA8?
        for i in 0..<Self.area {
            let color = unsafe tile[i]
            if color.alpha >= leastOpaque {
                opaque = color
            } else {
                let point = search.metric.point(of: alpha.applied(to: color))
                others.append((i, UInt8(truncatingIfNeeded: search.nearestIndex(to: point))))
            }
        }
        if let opaque {
            // Anything opaque in their place, so that it does not add candidates.
            for other in others { unsafe tile[other.place] = opaque }
            mapOpaqueTile()
        }
        for other in others { unsafe result[other.place] = other.index }
    }

    /// Maps a tile whose pixels all count as opaque.
    private mutating func mapOpaqueTile() {
        let candidates = candidates()
        var count = 0
        candidates.forEach { index in
            unsafe chosen[count] = index
            count &+= 1
        }
        guard count > 1 else {
            unsafe result.update(repeating: UInt8(truncatingIfNeeded: chosen[0]), count: Self.area)
            return
        }
        let rows = (points(ofRow: 0), points(ofRow: 1), points(ofRow: 2), points(ofRow: 3))
        let entries = entries.span
        var nearest = (Nearest(), Nearest(), Nearest(), Nearest())
        for i in 0..<count {
            let index = unsafe chosen[i]
            let entry = Entry(entries[index], index)
            nearest.0.compare(rows.0, entry)
            nearest.1.compare(rows.1, entry)
            nearest.2.compare(rows.2, entry)
            nearest.3.compare(rows.3, entry)
        }
        let target = unsafe UnsafeMutableRawPointer(result)
        unsafe target.storeBytes(of: nearest.0.indices, as: SIMD8<UInt8>.self)
        unsafe target.storeBytes(of: nearest.1.indices, toByteOffset: 8, as: SIMD8<UInt8>.self)
        unsafe target.storeBytes(of: nearest.2.indices, toByteOffset: 16, as: SIMD8<UInt8>.self)
        unsafe target.storeBytes(of: nearest.3.indices, toByteOffset: 24, as: SIMD8<UInt8>.self)
    }

    /// The entries that can be the nearest of a pixel of the tile.
    @inline(__always)
    private mutating func candidates() -> Candidates {
        let words = unsafe (UnsafeRawPointer(tile), UnsafeMutableRawPointer(numbers))
        for y in 0..<Self.height {
            let row = unsafe words.0.load(fromByteOffset: y * 32, as: SIMD8<UInt32>.self)
            unsafe words.1.storeBytes(of: CandidateCells.cells(of: row), toByteOffset: y * 32, as: SIMD8<UInt32>.self)
        }
        var candidates = Candidates.none
        for i in 0..<Self.area { unsafe candidates |= cells.candidates(of: numbers[i]) }
        return candidates
    }

    /// The points of a row of the tile, whose pixels count as opaque.
    @inline(__always)
    private func points(ofRow y: Int) -> Points {
        let row = unsafe tile + y * Self.width
        var (red, green, blue) = (Vector.zero, Vector.zero, Vector.zero)
        for lane in 0..<Self.width {
            let color = unsafe row[lane]
            red[lane] = unsafe values[Int(color.red)]
            green[lane] = unsafe values[Int(color.green)]
            blue[lane] = unsafe values[Int(color.blue)]
        }
        guard search.metric == .oklab else { return Points(x: red, y: green, z: blue) }
        let lab = OKLabKernel.convert(red: red, green: green, blue: blue)
        return Points(x: lab.l, y: lab.a, z: lab.b)
    }
}

/// Eight opaque points by coordinate.
private struct Points {
    var x: SIMD8<Float>, y: SIMD8<Float>, z: SIMD8<Float>
}

/// An entry of the palette to compare eight points with; scalars would be compared lane by lane.
private struct Entry {
    let x: SIMD8<Float>, y: SIMD8<Float>, z: SIMD8<Float>
    /// The squared difference of opacity from opaque.
    let opacity: SIMD8<Float>
    let index: SIMD8<Int32>

    @inline(__always)
    init(_ point: SIMD4<Float>, _ index: Int) {
        x = SIMD8(repeating: point.x)
        y = SIMD8(repeating: point.y)
        z = SIMD8(repeating: point.z)
        opacity = SIMD8(repeating: (point.w - 1) * (point.w - 1))
        self.index = SIMD8(repeating: Int32(truncatingIfNeeded: index))
    }

    @inline(__always)
    func squaredDistances(_ points: Points) -> SIMD8<Float> {
        let (dx, dy, dz) = (points.x - x, points.y - y, points.z - z)
        return (dx * dx + dy * dy) + (dz * dz + opacity)
    }
}

/// The nearest entries so far of eight points.
private struct Nearest {
    private var squares = SIMD8<Float>(repeating: .infinity)
    private var numbers = SIMD8<Int32>.zero

    /// The palette positions.
    @inline(__always)
    var indices: SIMD8<UInt8> {
        let bytes = unsafe unsafeBitCast(numbers, to: SIMD32<UInt8>.self)
        return bytes.evenHalf.evenHalf
    }

    /// Takes an entry where it is nearer; entries come in the order of the palette.
    @inline(__always)
    mutating func compare(_ points: Points, _ entry: Entry) {
        let others = entry.squaredDistances(points)
        let isNearer = others .< squares
        squares.replace(with: others, where: isNearer)
        numbers.replace(with: entry.index, where: isNearer)
    }
}
