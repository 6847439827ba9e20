import PixelCore

/// Puts the pixels of each cell into one palette colour: the nearest to the cell's mean.
///
/// It takes a look-up a pixel. Pixels on the border of two palette colours may come to the farther one.
struct CellMapping {
    private let palette: Palette
    private let cells: ColorCells
    private let shift: UInt32
    /// For each cell, the palette position.
    private var entries: [UInt8]
    private let transparentIndex: UInt8

    /// Pixels below which a second thread costs more than it saves.
    private static let minimumBand = 1 << 18

    /// - Precondition: the cells are of bitmaps without partly transparent pixels.
    init(_ sample: CellSample, _ cells: ColorCells, _ palette: Palette, metric: ColorMetric) {
        self.palette = palette
        self.cells = cells
        shift = sample.shift
        transparentIndex = palette.transparentIndex ?? 0
        entries = [UInt8](repeating: 0, count: cells.count >> Int(sample.shift))
        guard !sample.numbers.isEmpty else { return }
        let points = WeightedPoints(sample.colors, metric: metric)
        let opaque = palette.colors.indices.filter { palette.colors[$0].isOpaque }
        let nearest = PointBlocks(points)
            .nearest(opaque.map { metric.point(of: palette.colors[$0]) }, count: points.points.count)
        for (i, number) in sample.numbers.enumerated() {
            entries[Int(number)] = UInt8(truncatingIfNeeded: opaque[Int(nearest[i])])
        }
    }

    /// `bitmap` in the palette's colours, in parallel when it is large.
    func quantize(_ bitmap: Bitmap) -> Quantization {
        let count = bitmap.size.area
        let bands = max(1, min(Parallelism.workerCount, count / Self.minimumBand))
        let parts = Parallelism.map(bands) { band in
            map(bitmap.pixels.extracting(count * band / bands..<count * (band + 1) / bands))
        }
        let indices = bands == 1 ? parts[0] : Array(parts.joined())
        return Quantization(IndexedBitmap(size: bitmap.size, palette: palette, unchecked: indices), of: bitmap)
    }

    /// The palette positions of some pixels.
    private func map(_ pixels: Span<RGBA8>) -> [UInt8] {
        let parts = cells.parts.span
        let entries = entries.span
        return [UInt8](capacity: pixels.count) { span in
            for i in pixels.indices {
                let color = pixels[i]
                let cell = ColorCells.cell(of: color, parts) >> Int(shift)
                span.append(color.isOpaque ? entries[cell] : transparentIndex)
            }
        }
    }
}
