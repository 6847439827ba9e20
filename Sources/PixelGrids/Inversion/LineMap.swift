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
        let tapCount = rows.largestCount
        var firsts: [Int] = []
        firsts.reserveCapacity(length)
        var weights = [Float](repeating: 0, count: length * tapCount)
        for pixel in 0..<length {
            let first = min(rows.firsts[pixel], cellCount - tapCount)
            firsts.append(first)
            let start = pixel * tapCount + rows.firsts[pixel] - first
            for (tap, weight) in rows.weights(of: pixel).enumerated() { weights[start + tap] = Float(weight) }
        }
        self.cellCount = cellCount
        self.length = length
        self.tapCount = tapCount
        self.firsts = firsts
        self.weights = weights
    }

    /// Pixels' centres fall between cells' centres; at the borders, the weights of the cells that are there count.
    private static func interpolation(_ curve: InterpolationCurve, _ cellCount: Int, _ length: Int) -> UnevenRows {
        let scale = Double(cellCount) / Double(length)
        var rows = UnevenRows()
        for pixel in 0..<length {
            let center = (Double(pixel) + 0.5) * scale
            let first = max(0, Int(center - curve.support + 0.5))
            let end = min(cellCount, max(first + 1, Int(center + curve.support + 0.5)))
            rows.append(first: first, count: end - first)
            var sum = 0.0
            for tap in 0..<end - first {
                let weight = curve.weight(at: Double(first + tap) + 0.5 - center)
                rows[tap] = weight
                sum += weight
            }
            for tap in 0..<end - first { rows[tap] /= sum }
        }
        return rows
    }

    /// Squares, seen through a Gaussian that is cut at four deviations; beyond the borders, the last pixel repeats.
    private static func blurredSquares(_ deviation: Double, _ cellCount: Int, _ length: Int) -> UnevenRows {
        let radius = Int(4 * deviation + 0.5)
        let bell = Gaussian.kernel(sigma: Float(max(deviation, 0.01)), radius: radius)
        let cells = (0..<length).map { (2 * $0 + 1) * cellCount / (2 * length) }
        var rows = UnevenRows()
        for pixel in 0..<length {
            let first = cells[max(0, pixel - radius)]
            rows.append(first: first, count: cells[min(length - 1, pixel + radius)] - first + 1)
            for offset in -radius...radius {
                rows[cells[min(max(pixel + offset, 0), length - 1)] - first] += Double(bell[offset + radius])
            }
        }
        return rows
    }
}

/// Rows of a sparse matrix, of as many weights each as it takes, in one piece of memory.
private struct UnevenRows {
    /// The column of each row's first weight.
    private(set) var firsts: [Int] = []
    private var starts: [Int] = []
    private var values: [Double] = []

    var largestCount: Int {
        firsts.indices.reduce(1) { max($0, weights(of: $1).count) }
    }

    /// Appends a row of `count` zeros.
    mutating func append(first: Int, count: Int) {
        firsts.append(first)
        starts.append(values.count)
        values.append(contentsOf: repeatElement(0, count: count))
    }

    func weights(of row: Int) -> ArraySlice<Double> {
        values[starts[row]..<(row + 1 < starts.count ? starts[row + 1] : values.count)]
    }

    /// A weight of the row that was appended last.
    subscript(tap: Int) -> Double {
        get { values[starts[starts.count - 1] + tap] }
        set { values[starts[starts.count - 1] + tap] = newValue }
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
