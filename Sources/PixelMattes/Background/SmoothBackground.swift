import PixelColor
import PixelCore

/// A background whose colour changes smoothly: a quadratic surface in each channel, as it runs along the border.
struct SmoothBackground: Sendable {
    /// For 1, x, y, x², xy and y², with x and y from −1 through 1.
    private let coefficients: [SIMD4<Float>]
    private let size: Size
    let residuals: Residuals

    private static let rounds = 8
    /// How many samples are enough for six numbers a channel.
    private static let sampleCount = 1024

    /// The surface that most of `border` lies on: fitted again and again with less weight for what is far from it.
    init(_ border: BorderSamples) {
        let samples = border.thinned(to: Self.sampleCount)
        size = samples.size
        let inputs = samples.samples.map { Self.terms(Float($0.x), Float($0.y), samples.size) }
        var weights = [Float](repeating: 1, count: inputs.count)
        var fitted = [SIMD4<Float>](repeating: .zero, count: 6)
        for _ in 0..<Self.rounds {
            fitted = Self.fit(inputs, samples.samples.map(\.color.light), weights)
            let distances = zip(inputs, samples.samples).map { (Self.value(fitted, $0) - $1.color.light).length }
            let usual = max(distances.sorted()[distances.count / 2], 0.8)
            // Tukey's biweight: nothing that is six usual distances off pulls.
            weights = distances.map { distance in
                let u = distance / (6 * usual)
                return u < 1 ? (1 - u * u) * (1 - u * u) : 0
            }
        }
        coefficients = fitted
        let coefficients = fitted
        let distances = zip(inputs, samples.samples).map { input, sample in
            (BackgroundColor(Self.clamped(Self.value(coefficients, input))).lab.vector - sample.lab).length
        }
        residuals = Residuals(distances, reach: FlatBackground.reach)
    }

    /// The colour at a place, red, green and blue.
    func light(x: Float, y: Float) -> SIMD4<Float> {
        Self.clamped(Self.value(coefficients, Self.terms(x, y, size)))
    }

    private static func clamped(_ light: SIMD4<Float>) -> SIMD4<Float> {
        light.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
    }

    private static func terms(_ x: Float, _ y: Float, _ size: Size) -> [Float] {
        let u = size.width > 1 ? 2 * x / Float(size.width - 1) - 1 : 0
        let v = size.height > 1 ? 2 * y / Float(size.height - 1) - 1 : 0
        return [1, u, v, u * u, u * v, v * v]
    }

    private static func value(_ coefficients: [SIMD4<Float>], _ terms: [Float]) -> SIMD4<Float> {
        var sum = SIMD4<Float>.zero
        for (coefficient, term) in zip(coefficients, terms) { sum += coefficient * term }
        return sum
    }

    /// Weighted least squares by the normal equations, held near zero where the samples leave a term open.
    private static func fit(_ inputs: [[Float]], _ values: [SIMD4<Float>], _ weights: [Float]) -> [SIMD4<Float>] {
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: 6), count: 6)
        var right = [SIMD4<Double>](repeating: .zero, count: 6)
        for (index, input) in inputs.enumerated() where weights[index] > 0 {
            let weight = Double(weights[index])
            for row in 0..<6 {
                let scaled = weight * Double(input[row])
                for column in 0..<6 { matrix[row][column] += scaled * Double(input[column]) }
                right[row] += SIMD4<Double>(values[index]) * scaled
            }
        }
        for row in 0..<6 { matrix[row][row] += row == 0 ? 1e-9 : 1e-3 * (matrix[0][0] + 1) / 100 }
        return solved(&matrix, &right).map { SIMD4<Float>($0) }
    }

    /// Gaussian elimination; the matrix is symmetric and positive.
    private static func solved(_ matrix: inout [[Double]], _ right: inout [SIMD4<Double>]) -> [SIMD4<Double>] {
        let count = right.count
        for pivot in 0..<count {
            let scale = matrix[pivot][pivot]
            guard abs(scale) > 1e-12 else { continue }
            for row in pivot + 1..<count {
                let factor = matrix[row][pivot] / scale
                for column in pivot..<count { matrix[row][column] -= factor * matrix[pivot][column] }
                right[row] -= right[pivot] * factor
            }
        }
        var solution = [SIMD4<Double>](repeating: .zero, count: count)
        for row in (0..<count).reversed() {
            guard abs(matrix[row][row]) > 1e-12 else { continue }
            var sum = right[row]
            for column in row + 1..<count { sum -= solution[column] * matrix[row][column] }
            solution[row] = sum / matrix[row][row]
        }
        return solution
    }
}
