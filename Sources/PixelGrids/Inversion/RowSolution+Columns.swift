import PixelColor
import PixelCore

extension RowSolution {
    /// How these rows were enlarged by `model` or a similar one, and from how many cells; nil when they were not.
    ///
    /// - Parameter counts: How many cells there may be, the most likely number first, which it is when nothing happens
    ///   along the rows.
    func fit(_ model: UpscaleModel, counts: [Int]) -> UpscaleFit? {
        let lines = EnlargedLines(
            of: pixels.span, count: size.height, across: size.width, length: size.width, step: 1, noting: clips)
        for count in counts {
            let fit = lines.fit(
                model, cellCount: count, isBounded: true, mayHaveOutliers: true, limit: 2 * Self.tolerance)
            guard let fit else { return UpscaleFit(model: model, cellCount: count, isBounded: true, deviation: 0) }
            if fit.deviation < Self.tolerance { return fit }
        }
        // A picture may be blurred more along one axis than along the other.
        return model.kernel == .blurred ? lines.blur(cellCount: counts[0], squares: .infinity) : nil
    }

    /// The picture of so many columns whose enlargement these rows are; nil when it is not one.
    ///
    /// Of colours that rounding alone may have parted, one is taken where that explains the rows as well.
    func solved(_ fit: UpscaleFit) -> Bitmap? {
        let columns = fit.cellCount
        var solver = LineSolver(fit.model, from: columns, to: size.width)
        var block = LineBlock(length: size.width)
        var cells = [SIMD4<Float>](repeating: .zero, count: columns * size.height)
        var misfit = Misfit()
        for y in stride(from: 0, to: size.height, by: 4) {
            load(y, &block)
            solver.solve(block, isBounded: true, mayHaveOutliers: true)
            misfit += solver.misfit(to: block, limit: LineSolver.leastOutlier)
            for line in 0..<min(4, size.height - y) {
                for column in 0..<columns { cells[(y + line) * columns + column] = solver.cells[column].pixel(line) }
            }
        }
        guard misfit.deviation ?? 0 < Self.tolerance else { return nil }
        let bitmap = Bitmap(size: Size(columns, size.height)) { span in
            for cell in cells { span.append(RGBA8(premultiplied: cell)) }
        }
        let merged = bitmap.mergingNearDuplicates(within: Self.roundingTolerance)
        guard merged != bitmap else { return bitmap }
        let (plain, snapped) = (self.misfit(of: bitmap, &solver), self.misfit(of: merged, &solver))
        // Cells fitted one by one follow the rounding: by as much as their share of the pixels, the truth fits worse.
        let share = 1 - Float(columns) / Float(size.width)
        return snapped.squares * share <= plain.squares * 1.05 ? merged : bitmap
    }

    /// The most that rows may be off, in 8-bit steps: more than a picture, as what was clipped in it is only guessed.
    private static let tolerance: Float = 1
    /// ΔE that rounding may make of one colour.
    private static let roundingTolerance: Float = 0.8

    private func load(_ y: Int, _ block: inout LineBlock) {
        let last = size.height - 1
        let lines = SIMD4(y, min(y + 1, last), min(y + 2, last), min(y + 3, last))
        block.load(pixels.span, starts: lines &* SIMD4(repeating: size.width), step: 1, noting: clips)
    }

    private func misfit(of bitmap: Bitmap, _ solver: inout LineSolver) -> Misfit {
        var block = LineBlock(length: size.width)
        var misfit = Misfit()
        for y in stride(from: 0, to: size.height, by: 4) {
            load(y, &block)
            let cells = (0..<bitmap.width).map { x in
                func pixel(_ line: Int) -> SIMD4<Float> { bitmap[x, min(y + line, size.height - 1)].weightedByOpacity }
                return Lanes(
                    lowHalf: SIMD8(lowHalf: pixel(0), highHalf: pixel(1)),
                    highHalf: SIMD8(lowHalf: pixel(2), highHalf: pixel(3)))
            }
            misfit += solver.misfit(to: block, of: cells, limit: LineSolver.leastOutlier)
        }
        return misfit
    }
}

extension RGBA8 {
    /// Creates a colour from premultiplied channels in 8-bit steps; what is all but opaque or transparent becomes so.
    fileprivate init(premultiplied channels: SIMD4<Float>) {
        let alpha = channels.w
        if alpha < 6 {
            self = .clear
        } else {
            self.init(weightedByOpacity: alpha > 249 ? SIMD4(channels.x, channels.y, channels.z, 255) : channels)
        }
    }
}
