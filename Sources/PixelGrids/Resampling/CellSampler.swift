import PixelCore

/// Finds one colour for every cell of a grid.
struct CellSampler {
    private let bitmap: Bitmap
    private let grid: PixelGrid
    private let method: Sampling
    /// The share of a cell at either border that is left out: blur bleeds there.
    private static let margin = 0.22
    /// How far, in 8-bit steps of any channel, a pixel may be from the rest and still count.
    private static let tolerance: Float = 26
    /// The most pixels a median is taken of.
    private static let medianCount = 49

    /// Prepares to sample `bitmap` on `grid`.
    ///
    /// - Precondition: the grid is one of a bitmap of this size.
    init(_ bitmap: Bitmap, _ grid: PixelGrid, _ method: Sampling) {
        precondition(
            grid.columnCuts.last == bitmap.width && grid.rowCuts.last == bitmap.height, "the grid covers the bitmap")
        self.bitmap = bitmap
        self.grid = grid
        self.method = method
    }

    /// One colour a cell, and the noise that was seen.
    struct Result {
        /// `grid.size` pixels, opaque or transparent.
        let bitmap: Bitmap
        /// The usual standard error of a cell's colour, in 8-bit steps.
        let noise: Float
    }

    /// Samples every cell; where most of a cell is transparent, so is its pixel.
    ///
    /// - Complexity: O(`bitmap.size.area`)
    func sample() -> Result {
        var errors: [Float] = []
        var window: [SIMD3<Float>] = []
        let cells = Bitmap(size: grid.size) { span in
            for row in 0..<grid.rows {
                let ys = range(grid.rowCuts[row], grid.rowCuts[row + 1])
                for column in 0..<grid.columns {
                    let xs = range(grid.columnCuts[column], grid.columnCuts[column + 1])
                    guard collect(xs, ys, &window) else {
                        span.append(.clear)
                        continue
                    }
                    let (color, error) = color(of: window, xs, ys)
                    if let error { errors.append(error) }
                    span.append(color)
                }
            }
        }
        errors.sort()
        return Result(bitmap: cells, noise: errors.isEmpty ? 0 : errors[errors.count / 2])
    }

    /// The pixels of a cell along one axis that are looked at.
    private func range(_ start: Int, _ end: Int) -> Range<Int> {
        switch method {
        case .mean: return start..<end
        case .center: return (start + end) / 2..<(start + end) / 2 + 1
        case .automatic, .median, .mode:
            let margin = Int(Self.margin * Double(end - start))
            return start + margin..<max(end - margin, start + margin + 1)
        }
    }

    /// Puts the opaque pixels of a part of the bitmap into `window`; false when most are transparent.
    private func collect(_ xs: Range<Int>, _ ys: Range<Int>, _ window: inout [SIMD3<Float>]) -> Bool {
        window.removeAll(keepingCapacity: true)
        for y in ys {
            let row = bitmap.row(y)
            for x in xs where row[x].alpha > 127 {
                window.append(SIMD3(Float(row[x].red), Float(row[x].green), Float(row[x].blue)))
            }
        }
        return 2 * window.count > xs.count * ys.count
    }

    private func color(of window: [SIMD3<Float>], _ xs: Range<Int>, _ ys: Range<Int>) -> (RGBA8, Float?) {
        switch method {
        case .mean: return (RGBA8(channels: window.reduce(.zero, +) / Float(window.count)), nil)
        case .median, .center: return (RGBA8(channels: median(of: window)), nil)
        case .mode: return (mode(of: window), nil)
        case .automatic:
            let (mean, error) = agreedMean(of: window)
            return (RGBA8(channels: mean), error)
        }
    }

    /// The mean of the pixels near the median, moved to where most agree (mean shift; K. Fukunaga and L. Hostetler,
    /// 1975), and its standard error where there are pixels enough to tell.
    private func agreedMean(of window: [SIMD3<Float>]) -> (SIMD3<Float>, Float?) {
        var center = median(of: window)
        for _ in 0..<3 {
            let agreeing = window.filter { agrees($0, center) }
            guard !agreeing.isEmpty else { return (center, nil) }
            let mean = agreeing.reduce(.zero, +) / Float(agreeing.count)
            if mean == center { break }
            center = mean
        }
        var (squares, count) = (SIMD3<Float>.zero, 0)
        for pixel in window where agrees(pixel, center) {
            squares += (pixel - center) * (pixel - center)
            count += 1
        }
        guard count > 3 else { return (center, nil) }
        let deviation = (squares / Float(count)).squareRoot().sum() / 3
        return (center, deviation / Float(count).squareRoot())
    }

    private func agrees(_ pixel: SIMD3<Float>, _ center: SIMD3<Float>) -> Bool {
        let offset = pixel - center
        let limit = SIMD3<Float>(repeating: Self.tolerance)
        return all(offset .< limit .& -offset .< limit)
    }

    /// The median channel by channel, of evenly chosen pixels when there are many.
    private func median(of window: [SIMD3<Float>]) -> SIMD3<Float> {
        let step = max(1, window.count / Self.medianCount)
        let chosen = stride(from: 0, to: window.count, by: step)
        func middle(_ channel: Int) -> Float {
            var values = chosen.map { window[$0][channel] }
            values.sort()
            let half = values.count / 2
            return values.count % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2
        }
        return SIMD3(middle(0), middle(1), middle(2))
    }

    /// The most frequent colour, the first of equals.
    private func mode(of window: [SIMD3<Float>]) -> RGBA8 {
        var counts: [SIMD3<Float>: Int] = [:]
        for pixel in window { counts[pixel, default: 0] += 1 }
        var best = (color: window[0], count: 0)
        for pixel in window {
            let count = counts[pixel, default: 0]
            if count > best.count { best = (pixel, count) }
        }
        return RGBA8(channels: best.color)
    }
}

extension RGBA8 {
    /// Creates an opaque colour from channels in 8-bit steps, rounded.
    init(channels: SIMD3<Float>) {
        func channel(_ value: Float) -> UInt8 { UInt8(min(max(value.rounded(), 0), 255)) }
        self.init(channel(channels.x), channel(channels.y), channel(channels.z))
    }
}
