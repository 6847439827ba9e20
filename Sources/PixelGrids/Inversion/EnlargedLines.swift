import PixelCore

/// A few lines of a picture in which much happens, to try models of its enlargement on.
struct EnlargedLines {
    /// Pixels along a line.
    let length: Int
    private let blocks: [LineBlock]

    /// How many lines are looked at, and the most blocks of four that are taken of them.
    private static let lineLimit = 48
    private static let blockLimit = 3

    /// Takes the lines of a picture that change most.
    ///
    /// - Parameters:
    ///   - count: How many lines there are.
    ///   - across: How far the next line is in `pixels`.
    ///   - step: How far the next pixel of a line is.
    init<Pixel: WeighedPixel>(
        of pixels: Span<Pixel>, count: Int, across: Int, length: Int, step: Int, noting clips: LineBlock.Clips
    ) {
        let looked = min(count, Self.lineLimit)
        var lines: [(start: Int, change: Float)] = []
        for number in 0..<looked {
            let start = (2 * number + 1) * count / (2 * looked) * across
            lines.append((start, Self.change(along: pixels, start: start, length: length, step: step)))
        }
        lines.sort { ($1.change, $0.start) < ($0.change, $1.start) }
        self.length = length
        self.blocks = (0..<min(Self.blockLimit, (looked + 3) / 4)).map { number in
            func start(_ line: Int) -> Int { lines[min(4 * number + line, looked - 1)].start }
            var block = LineBlock(length: length)
            block.load(pixels, starts: SIMD4(start(0), start(1), start(2), start(3)), step: step, noting: clips)
            return block
        }
    }

    private static func change<Pixel: WeighedPixel>(
        along pixels: Span<Pixel>, start: Int, length: Int, step: Int
    ) -> Float {
        var sum = SIMD4<Float>.zero
        for position in 1..<max(1, length) {
            let difference =
                pixels[start + position * step].weightedByOpacity
                - pixels[start + (position - 1) * step].weightedByOpacity
            sum += difference * difference
        }
        return sum.sum()
    }

    /// How well `model` explains the lines; nil when too little happens in them to tell.
    ///
    /// - Parameters:
    ///   - isBounded: Whether the cells are known to lie within 0 through 255.
    ///   - mayHaveOutliers: Whether some pixels may be wrong by any amount.
    ///   - limit: The deviation from which on no more lines are tried, the liveliest being first.
    func fit(
        _ model: UpscaleModel, cellCount: Int, isBounded: Bool, mayHaveOutliers: Bool = false, limit: Float = .infinity
    ) -> UpscaleFit? {
        var solver = LineSolver(model, from: cellCount, to: length)
        var misfit = Misfit()
        for block in blocks {
            solver.solve(block, isBounded: isBounded, mayHaveOutliers: mayHaveOutliers)
            misfit += solver.misfit(to: block, limit: mayHaveOutliers ? LineSolver.leastOutlier : .infinity)
            if let deviation = misfit.deviation, deviation > limit { break }
        }
        return misfit.deviation.map {
            UpscaleFit(model: model, cellCount: cellCount, isBounded: isBounded, deviation: $0)
        }
    }
}

/// A model of an enlargement along one axis, and how well it explains what is seen.
struct UpscaleFit {
    let model: UpscaleModel
    /// Cells along the axis.
    let cellCount: Int
    /// Whether what was enlarged lay within 0 through 255.
    let isBounded: Bool
    /// What is left unexplained, in 8-bit steps.
    let deviation: Float
}
