/// Sixteen numbers at once: four channels of four lines.
typealias Lanes = SIMD16<Float>

/// A symmetric positive definite matrix with a narrow band, or sixteen of them at once, as factors L·D·Lᵀ.
struct BandedFactors {
    private let count: Int
    /// Entries a row from the diagonal leftwards.
    private let width: Int
    /// Row by row, ``width`` entries: the inverse of D, then those of L left of the diagonal.
    private var band: [Lanes]

    /// Factors a matrix.
    ///
    /// - Parameter band: For each of `count` rows, the entry on the diagonal and `width` − 1 left of it, the nearest
    ///   first. What lies outside the matrix is of no account.
    /// - Complexity: O(`count` × `width`²)
    init(_ band: consuming [Lanes], count: Int, width: Int) {
        self.count = count
        self.width = width
        var scaled = [Lanes](repeating: .zero, count: width)
        var entries = band.mutableSpan
        var unscaled = scaled.mutableSpan
        for row in 0..<count {
            let reach = min(width - 1, row)
            for d in stride(from: reach, to: 0, by: -1) {
                var sum = entries[row * width + d]
                for e in 1..<max(1, min(width - d, reach - d + 1)) {
                    sum -= unscaled[d + e] * entries[(row - d) * width + e]
                }
                unscaled[d] = sum
            }
            var pivot = entries[row * width]
            for d in 1..<(reach + 1) {
                let entry = unscaled[d] * entries[(row - d) * width]
                pivot -= unscaled[d] * entry
                entries[row * width + d] = entry
            }
            // A pivot is positive but for rounding.
            pivot.replace(with: Self.leastPivot, where: pivot .< Self.leastPivot)
            entries[row * width] = Lanes(repeating: 1) / pivot
        }
        self.band = band
    }

    private static let leastPivot = Lanes(repeating: 1e-6)

    /// Turns the right side of the equations into their solution.
    ///
    /// - Complexity: O(`count` × `width`)
    func solve(_ vector: inout [Lanes]) {
        let entries = band.span
        var values = vector.mutableSpan
        for row in 0..<count {
            var sum = values[row]
            for d in 1..<(min(width - 1, row) + 1) { sum -= entries[row * width + d] * values[row - d] }
            values[row] = sum
        }
        for row in stride(from: count - 1, through: 0, by: -1) {
            var sum = values[row] * entries[row * width]
            for d in 1..<(min(width - 1, count - 1 - row) + 1) {
                sum -= entries[(row + d) * width + d] * values[row + d]
            }
            values[row] = sum
        }
    }
}
