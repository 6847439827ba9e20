import PixelCore

/// The pixels of some bitmaps counted by cells of like colours: a sample to find a palette on, at a fraction of the work
/// that all distinct colours would be.
struct CellHistogram {
    /// The cells that opaque pixels were counted by.
    let cells: ColorCells
    /// The means of the occupied cells: opaque ones in the order of their numbers, then partly transparent ones.
    private(set) var colors = WeightedColors()
    /// The numbers of the occupied cells of opaque pixels.
    private(set) var opaqueCells: [UInt32] = []
    /// The numbers of the occupied cells of partly transparent pixels, by ``partialCell(of:)``.
    private(set) var partialCells: [UInt32] = []
    /// Whether a pixel is transparent.
    let hasTransparency: Bool

    /// Counts the pixels of `bitmaps`, each first changed by `alpha`, in parallel when they are many.
    ///
    /// Sums of whole numbers are the same in whatever order they are added up, so the number of threads does not matter.
    ///
    /// - Complexity: O(pixels + cells)
    init(of bitmaps: [Bitmap], alpha: AlphaTreatment, cells: ColorCells) {
        self.cells = cells
        let pixelCount = bitmaps.reduce(0) { $0 + $1.size.area }
        let workers = min(Parallelism.workerCount, pixelCount / Self.minimumBand)
        let bands = max(1, workers, (pixelCount + Self.maximumBand - 1) / Self.maximumBand)
        let tallies = Parallelism.map(bands) { band in
            CellTallies(of: bitmaps, pixelCount * band / bands..<pixelCount * (band + 1) / bands, alpha, cells)
        }
        hasTransparency = tallies.contains(where: \.hasTransparency)
        gather(tallies.map(\.opaque))
        gatherPartial(tallies.map(\.partial).filter { !$0.isEmpty })
    }

    /// Pixels below which a second thread costs more than it saves.
    private static let minimumBand = 1 << 19
    /// The most pixels whose channels' sum fits into 32 bits.
    private static let maximumBand = 1 << 24

    private mutating func gather(_ bands: [[CellTallies.Opaque]]) {
        let first = bands[0]
        for cell in first.indices {
            var tally = first[cell]
            if bands.count == 1 {
                guard tally.w > 0 else { continue }
                colors.append(SIMD4<Float>(tally))
            } else {
                var sum = SIMD4<UInt64>(truncatingIfNeeded: tally)
                for band in bands.dropFirst() {
                    tally = band[cell]
                    sum &+= SIMD4<UInt64>(truncatingIfNeeded: tally)
                }
                guard sum.w > 0 else { continue }
                colors.append(SIMD4<Float>(sum))
            }
            opaqueCells.append(UInt32(truncatingIfNeeded: cell))
        }
    }

    private mutating func gatherPartial(_ bands: [[CellTallies.Partial]]) {
        guard !bands.isEmpty else { return }
        for cell in 0..<CellTallies.partialCount {
            var sum = SIMD8<UInt64>.zero
            for band in bands { sum &+= SIMD8<UInt64>(truncatingIfNeeded: band[cell]) }
            guard sum[4] > 0 else { continue }
            colors.append(SIMD4<Float>(sum.lowHalf), count: Float(sum[4]))
            partialCells.append(UInt32(truncatingIfNeeded: cell))
        }
    }
}

/// Sums of the pixels of one band, by cell.
struct CellTallies {
    /// The sums of red, green and blue, and the count.
    typealias Opaque = SIMD4<UInt32>
    /// The sums of red, green, blue and alpha, and the count; the rest is unused.
    typealias Partial = SIMD8<UInt32>

    private(set) var opaque: [Opaque]
    /// Empty when no pixel is partly transparent.
    private(set) var partial: [Partial] = []
    private(set) var hasTransparency = false

    /// How many cells partly transparent pixels have: 8 levels of opacity and 32 of each channel.
    static let partialCount = 1 << 18

    /// The cell of a partly transparent colour.
    @inline(__always)
    static func partialCell(of color: RGBA8) -> Int {
        Int(color.alpha >> 5) << 15 | Int(color.red >> 3) << 10 | Int(color.green >> 3) << 5 | Int(color.blue >> 3)
    }

    /// Counts those pixels of all `bitmaps`, one after another, that lie in `range`.
    init(of bitmaps: [Bitmap], _ range: Range<Int>, _ alpha: AlphaTreatment, _ cells: ColorCells) {
        opaque = [Opaque](repeating: .zero, count: cells.count)
        var start = 0
        for bitmap in bitmaps {
            let part = range.clamped(to: start..<start + bitmap.size.area)
            if !part.isEmpty {
                count(bitmap.pixels.extracting(part.lowerBound - start..<part.upperBound - start), alpha, cells)
            }
            start += bitmap.size.area
        }
    }

    private mutating func count(_ pixels: Span<RGBA8>, _ alpha: AlphaTreatment, _ cells: ColorCells) {
        let threshold = alpha.leastOpaque
        let parts = cells.parts.span
        var others = 0
        do {
            var tallies = opaque.mutableSpan
            for i in pixels.indices {
                let color = pixels[i]
                guard color.alpha >= threshold else {
                    others += 1
                    continue
                }
                tallies[ColorCells.cell(of: color, parts)] &+= Opaque(
                    UInt32(color.red), UInt32(color.green), UInt32(color.blue), 1)
            }
        }
        if others > 0 { countOthers(pixels, alpha) }
    }

    /// Counts the pixels that are not opaque.
    private mutating func countOthers(_ pixels: Span<RGBA8>, _ alpha: AlphaTreatment) {
        for i in pixels.indices where pixels[i].alpha < alpha.leastOpaque {
            let color = pixels[i]
            guard alpha == .continuous, !color.isTransparent else {
                hasTransparency = true
                continue
            }
            if partial.isEmpty { partial = [Partial](repeating: .zero, count: Self.partialCount) }
            partial[Self.partialCell(of: color)] &+= Partial(
                UInt32(color.red), UInt32(color.green), UInt32(color.blue), UInt32(color.alpha), 1, 0, 0, 0)
        }
    }
}
