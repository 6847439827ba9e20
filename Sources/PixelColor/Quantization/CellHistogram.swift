import PixelCore

/// The pixels of some bitmaps counted by cells of like colours: a sample to find a palette on, at a fraction of the work
/// that all distinct colours would be.
struct CellHistogram {
    /// The cells that opaque pixels were counted by.
    let cells: ColorCells
    /// The sums of red, green and blue over each occupied cell of opaque pixels, and the count, by number.
    private var sums: [SIMD4<Float>] = []
    /// The numbers of those cells.
    private var numbers: [UInt32] = []
    /// The means of the occupied cells of partly transparent pixels.
    private var partial = WeightedColors()
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
        gather(tallies)
        gatherPartial(tallies.map(\.partial).filter { !$0.isEmpty })
    }

    /// Pixels below which a second thread costs more than it saves.
    private static let minimumBand = 1 << 18
    /// The most pixels whose channels' sum fits into 32 bits.
    private static let maximumBand = 1 << 24

    private mutating func gather(_ bands: [CellTallies]) {
        // As many parts as were counted: where threads were worth while there, they are here.
        let count = cells.count
        let parts = Parallelism.map(bands.count) { part in
            Self.occupied(count * part / bands.count..<count * (part + 1) / bands.count, of: bands)
        }
        (sums, numbers) = parts[0]
        for part in parts.dropFirst() {
            sums += part.sums
            numbers += part.numbers
        }
    }

    /// The occupied ones of some cells, in the order of their numbers.
    private static func occupied(
        _ cells: Range<Int>, of bands: [CellTallies]
    ) -> (sums: [SIMD4<Float>], numbers: [UInt32]) {
        var sums: [SIMD4<Float>] = []
        var numbers: [UInt32] = []
        sums.reserveCapacity(bands[0].opaque.count)
        numbers.reserveCapacity(bands[0].opaque.count)
        let bands = bands.span
        for cell in cells {
            var sum = SIMD4<Float>.zero
            if bands.count == 1 {
                sum = SIMD4<Float>(bands[0].tally(of: cell))
            } else {
                // Whole numbers that only then are rounded: the same however many bands there are.
                var exact = SIMD4<Double>.zero
                for i in bands.indices where bands[i].places[cell] > 0 { exact += bands[i].tally(of: cell).asDoubles }
                sum = SIMD4<Float>(exact)
            }
            guard sum.w > 0 else { continue }
            sums.append(sum)
            numbers.append(UInt32(truncatingIfNeeded: cell))
        }
        return (sums, numbers)
    }

    private mutating func gatherPartial(_ bands: [[CellTallies.Partial]]) {
        guard !bands.isEmpty else { return }
        for cell in 0..<ColorCells.partialCount {
            var sum = SIMD8<UInt64>.zero
            for band in bands { sum &+= SIMD8<UInt64>(truncatingIfNeeded: band[cell]) }
            if sum[4] > 0 { partial.append(SIMD4<Float>(sum.lowHalf), count: Float(sum[4])) }
        }
    }

    /// Whether a pixel is partly transparent.
    var hasPartialOpacity: Bool { !partial.weights.isEmpty }

    /// The colours of occupied cells, where they are more than `limit` those of larger cells.
    func sample(limit: Int) -> CellSample {
        let shift = shift(leaving: limit)
        var colors = WeightedColors()
        var merged: [UInt32] = []
        var i = 0
        while i < numbers.count {
            let number = numbers[i] >> shift
            var sum = sums[i]
            i += 1
            while i < numbers.count, numbers[i] >> shift == number {
                sum += sums[i]
                i += 1
            }
            colors.append(sum)
            merged.append(number)
        }
        colors.append(partial)
        return CellSample(colors: colors, shift: shift, numbers: merged)
    }

    /// The fewest last bits of cells' numbers that must not count so that no more than `limit` cells are occupied, or 12.
    private func shift(leaving limit: Int) -> UInt32 {
        // How many neighbours differ in so many of the last bits; numbers rise.
        var steps = [Int](repeating: 0, count: UInt32.bitWidth + 1)
        for i in numbers.indices.dropFirst() {
            steps[UInt32.bitWidth - (numbers[i] ^ numbers[i - 1]).leadingZeroBitCount] += 1
        }
        var count = numbers.count
        for shift in 0..<12 {
            if count <= limit { return UInt32(shift) }
            count -= steps[shift + 1]
        }
        return 12
    }
}

extension SIMD4<UInt32> {
    /// The same whole numbers; the standard library's conversion is not made in line.
    fileprivate var asDoubles: SIMD4<Double> { SIMD4<Double>(Double(x), Double(y), Double(z), Double(w)) }
}

/// The mean colours of some cells.
struct CellSample {
    /// The means: of opaque cells in the order of their numbers, then of partly transparent ones.
    let colors: WeightedColors
    /// How many of the last bits of a cell's number do not count, as cells were merged.
    let shift: UInt32
    /// The numbers of the opaque cells, without those bits.
    let numbers: [UInt32]
}
