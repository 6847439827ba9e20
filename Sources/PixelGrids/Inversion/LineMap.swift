/// How the pixels of an enlarged line come of its cells: a sparse matrix whose rows are the weights of a few
/// neighbouring cells each.
struct LineMap {
    /// Cells along the line.
    let cellCount: Int
    /// Pixels along the line.
    let length: Int
    /// Weights a pixel.
    let tapCount: Int
    /// For each pixel, the first cell that its weights are of; the last lies inside the line.
    let firsts: [Int]
    /// For each pixel, ``tapCount`` weights, of sum 1.
    let weights: [Float]

    /// The matrix of an enlargement from `cellCount` to `length`, both 1 or more.
    ///
    /// - Complexity: O(`length` × taps)
    init(_ model: UpscaleModel, from cellCount: Int, to length: Int) {
        let rows =
            if let curve = InterpolationCurve(model.kernel) {
                Self.interpolation(curve, cellCount, length)
            } else {
                Self.blurredSquares(model.deviation, cellCount, length)
            }
        let tapCount = rows.map(\.weights.count).max() ?? 1
        var firsts: [Int] = []
        var weights = [Float](repeating: 0, count: length * tapCount)
        for (pixel, row) in rows.enumerated() {
            let first = min(row.first, cellCount - tapCount)
            firsts.append(first)
            let start = pixel * tapCount + row.first - first
            for (tap, weight) in row.weights.enumerated() { weights[start + tap] = Float(weight) }
        }
        self.cellCount = cellCount
        self.length = length
        self.tapCount = tapCount
        self.firsts = firsts
        self.weights = weights
    }

    private typealias Row = (first: Int, weights: [Double])

    /// Pixels' centres fall between cells' centres; at the borders, the weights of the cells that are there count.
    private static func interpolation(_ curve: InterpolationCurve, _ cellCount: Int, _ length: Int) -> [Row] {
        let scale = Double(cellCount) / Double(length)
        return (0..<length).map { pixel in
            let center = (Double(pixel) + 0.5) * scale
            let first = max(0, Int(center - curve.support + 0.5))
            let end = min(cellCount, max(first + 1, Int(center + curve.support + 0.5)))
            let weights = (first..<end).map { curve.weight(at: Double($0) + 0.5 - center) }
            let sum = weights.reduce(0, +)
            return (first, weights.map { $0 / sum })
        }
    }

    /// Squares, seen through a Gaussian that is cut at four deviations; beyond the borders, the last pixel repeats.
    private static func blurredSquares(_ deviation: Double, _ cellCount: Int, _ length: Int) -> [Row] {
        let radius = Int(4 * deviation + 0.5)
        let bell = Gaussian.kernel(sigma: Float(max(deviation, 0.01)), radius: radius)
        let cells = (0..<length).map { (2 * $0 + 1) * cellCount / (2 * length) }
        return (0..<length).map { pixel in
            let first = cells[max(0, pixel - radius)]
            var weights = [Double](repeating: 0, count: cells[min(length - 1, pixel + radius)] - first + 1)
            for offset in -radius...radius {
                weights[cells[min(max(pixel + offset, 0), length - 1)] - first] += Double(bell[offset + radius])
            }
            return (first, weights)
        }
    }
}

extension LineMap {
    /// Makes the pixels of `cells`.
    ///
    /// - Complexity: O(`length` × taps)
    func enlarge(_ cells: [Lanes], to pixels: inout [Lanes]) {
        let firsts = firsts.span
        let weights = weights.span
        let cells = cells.span
        var pixels = pixels.mutableSpan
        for position in 0..<length {
            let (first, start) = (firsts[position], position * tapCount)
            var sum = Lanes.zero
            for tap in 0..<tapCount { sum += Lanes(repeating: weights[start + tap]) * cells[first + tap] }
            pixels[position] = sum
        }
    }

    /// Sums each cell's pixels by their weights: the transpose of ``enlarge(_:to:)``.
    ///
    /// - Complexity: O(`length` × taps)
    func project(_ pixels: [Lanes], to cells: inout [Lanes]) {
        let firsts = firsts.span
        let weights = weights.span
        let pixels = pixels.span
        var cells = cells.mutableSpan
        for cell in cells.indices { cells[cell] = .zero }
        for position in 0..<length {
            let (first, start) = (firsts[position], position * tapCount)
            let pixel = pixels[position]
            for tap in 0..<tapCount { cells[first + tap] += Lanes(repeating: weights[start + tap]) * pixel }
        }
    }
}
