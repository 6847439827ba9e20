import PixelCore

/// Puts the pixels of each cell into one palette colour: the nearest to the cell's mean.
///
/// It takes a look-up a pixel. Pixels on the border of two palette colours may come to the farther one.
struct CellMapping {
    private let palette: Palette
    private let cells: ColorCells
    private let shift: UInt32
    /// For each cell: the palette position in the low 8 bits; above them the distance from the cell's mean, × 2²².
    private var entries: [UInt32]
    private let transparentIndex: UInt8

    /// Pixels below which a second thread costs more than it saves.
    private static let minimumBand = 1 << 18

    /// - Precondition: the cells are of bitmaps without partly transparent pixels.
    init(_ sample: CellSample, _ cells: ColorCells, _ palette: Palette, metric: ColorMetric) {
        self.palette = palette
        self.cells = cells
        shift = sample.shift
        transparentIndex = palette.transparentIndex ?? 0
        entries = [UInt32](repeating: 0, count: cells.count >> Int(sample.shift))
        guard !sample.numbers.isEmpty else { return }
        let points = WeightedPoints(sample.colors, metric: metric)
        let opaque = palette.colors.indices.filter { palette.colors[$0].isOpaque }
        let nearest = PointBlocks(points)
            .nearest(opaque.map { metric.point(of: palette.colors[$0]) }, count: points.points.count)
        let labPoints = metric == .oklab ? points.points : sample.colors.points(.oklab)
        let entryPoints = ColorPoints(palette.colors)
        for (i, number) in sample.numbers.enumerated() {
            let entry = opaque[Int(nearest[i])]
            let offset = entryPoints[entry] - labPoints[i]
            let distance = UInt32((offset * offset).sum().squareRoot() * 0x1p22)
            entries[Int(number)] = UInt32(truncatingIfNeeded: entry) | distance << 8
        }
    }

    /// `bitmap` in the palette's colours, in parallel when it is large.
    func quantize(_ bitmap: Bitmap) -> Quantization {
        let count = bitmap.size.area
        let bands = max(1, min(Parallelism.workerCount, count / Self.minimumBand))
        let parts = Parallelism.map(bands) { band in
            map(bitmap.pixels.extracting(count * band / bands..<count * (band + 1) / bands))
        }
        let indices = bands == 1 ? parts[0].indices : Array(parts.map(\.indices).joined())
        guard let indexed = IndexedBitmap(size: bitmap.size, palette: palette, indices: indices) else {
            preconditionFailure("cells refer to entries of the palette")
        }
        let distance = parts.reduce(UInt64(0)) { $0 + $1.distance }
        let squares = parts.reduce(UInt64(0)) { $0 + $1.squares }
        let sum = ColorDifference(distance: Double(distance) * 0x1p-22, squaredError: Double(squares))
        return Quantization(indexed, ImageDifference(sum, count: count))
    }

    /// The palette positions of some pixels, and the sums of distances and squared errors.
    private func map(_ pixels: Span<RGBA8>) -> (indices: [UInt8], distance: UInt64, squares: UInt64) {
        let parts = cells.parts.span
        let entries = entries.span
        let colors = palette.colors + [RGBA8](repeating: .clear, count: 256 - palette.count)
        let table = colors.span
        var (distance, squares) = (UInt64(0), UInt64(0))
        let indices = [UInt8](capacity: pixels.count) { span in
            for i in pixels.indices {
                let color = pixels[i]
                guard color.isOpaque else {
                    span.append(transparentIndex)
                    continue
                }
                let entry = entries[ColorCells.cell(of: color, parts) >> Int(shift)]
                let index = UInt8(truncatingIfNeeded: entry)
                span.append(index)
                distance &+= UInt64(entry >> 8)
                let other = table[Int(index)]
                let red = Int32(color.red) &- Int32(other.red)
                let green = Int32(color.green) &- Int32(other.green)
                let blue = Int32(color.blue) &- Int32(other.blue)
                squares &+= UInt64(UInt32(bitPattern: red &* red &+ green &* green &+ blue &* blue))
            }
        }
        return (indices, distance, squares)
    }
}
