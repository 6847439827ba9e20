import PixelCore

/// How a figure lies on the common canvas: the middle of its picture, and how many times as large it is drawn there.
struct FigurePose: Sendable {
    var middle: SIMD2<Double>
    var scale: Double
}

/// Fits the size and place of all figures to one another at once, to a fraction of a pixel.
///
/// Each figure is moved and scaled to the mean of all others by least squares, after Lucas and Kanade, "An Iterative
/// Image Registration Technique" (IJCAI 1981). Differences beyond what drift makes count little (Geman and McClure,
/// 1987), and so do places where the others differ among themselves: limbs do not vote.
struct FigureFit: Sendable {
    private let pictures: [MatchPicture]
    private let keepsScales: Bool
    private(set) var poses: [FigurePose]
    private let size: SIMD2<Int>

    /// The squared difference at which one counts a quarter.
    private static let limit: Float = 0.04
    /// Free pixels around the figures.
    private static let margin = 4

    /// - Parameter keepsScales: Whether figures only move.
    /// - Precondition: there are two pictures or more, and a pose for each.
    init(_ pictures: [MatchPicture], _ poses: [FigurePose], keepsScales: Bool = false) {
        self.pictures = pictures
        self.keepsScales = keepsScales
        let (low, high) = Self.bounds(pictures, poses)
        let shift = SIMD2(repeating: Double(Self.margin)) - low
        self.poses = poses.map { FigurePose(middle: $0.middle + shift, scale: $0.scale) }
        size = SIMD2<Int>(high - low, rounding: .up) &+ SIMD2(repeating: 2 * Self.margin)
    }

    private static func bounds(
        _ pictures: [MatchPicture], _ poses: [FigurePose]
    ) -> (low: SIMD2<Double>, high: SIMD2<Double>) {
        var (low, high) = (SIMD2<Double>(repeating: .infinity), SIMD2<Double>(repeating: -.infinity))
        for (picture, pose) in zip(pictures, poses) {
            let half = pose.scale / 2 * SIMD2(Double(picture.width), Double(picture.height))
            low = SIMD2(min(low.x, pose.middle.x - half.x), min(low.y, pose.middle.y - half.y))
            high = SIMD2(max(high.x, pose.middle.x + half.x), max(high.y, pose.middle.y + half.y))
        }
        return (low, high)
    }

    /// Every figure moved and scaled, `rounds` times.
    ///
    /// - Complexity: O(pixels of all pictures × `rounds`)
    func improved(rounds: Int) -> FigureFit {
        (0..<rounds).reduce(into: self) { fit, _ in fit.poses = fit.nextPoses() }
    }

    private func nextPoses() -> [FigurePose] {
        let layers = Parallelism.map(pictures.count) { pictures[$0].drawn(at: poses[$0], on: size) }
        var sum = [SIMD4<Float>](repeating: .zero, count: size.x * size.y)
        var squares = [Float](repeating: 0, count: size.x * size.y)
        for layer in layers {
            for index in layer.indices {
                sum[index] += layer[index]
                squares[index] += (layer[index] * layer[index]).sum()
            }
        }
        return Parallelism.map(poses.count) { [sum, squares] index in
            improved(poses[index], layers[index], sum, squares)
        }
    }

    /// `pose` one step nearer to the mean of the layers that `layer` is not.
    private func improved(
        _ pose: FigurePose, _ layer: [SIMD4<Float>], _ sum: [SIMD4<Float>], _ squares: [Float]
    ) -> FigurePose {
        let share = 1 / Float(pictures.count - 1)
        var system = NormalEquations(isThirdZero: keepsScales)
        for y in 1..<size.y - 1 {
            for x in 1..<size.x - 1 {
                let index = y * size.x + x
                let point = layer[index]
                let mean = (sum[index] - point) * share
                let variance = max(0, (squares[index] - (point * point).sum()) * share - (mean * mean).sum())
                let step = mean - point
                let square = (step * step).sum()
                guard square > 0 else { continue }
                let trust = Self.limit / (Self.limit + square)
                // Slopes of both, which is more exact than of one: the step is right to the second order.
                let across = Self.slope(layer, sum, index, 1, share)
                let down = Self.slope(layer, sum, index, size.x, share)
                let arm = SIMD2(Float(Double(x) + 0.5 - pose.middle.x), Float(Double(y) + 0.5 - pose.middle.y))
                let growth = keepsScales ? .zero : across * arm.x + down * arm.y
                system.add((across, down, growth), step, weight: trust * trust * MatchReference.weight(variance))
            }
        }
        guard let change = system.solution else { return pose }
        let farthest = SIMD2<Double>(repeating: 1)
        return FigurePose(
            middle: pose.middle + SIMD2(change.x, change.y).clamped(lowerBound: -farthest, upperBound: farthest),
            scale: pose.scale * (1 + min(max(change.z, -0.03), 0.03)))
    }

    /// By how much what is drawn changes when it moves by a pixel, against the direction of `stride`.
    private static func slope(
        _ layer: [SIMD4<Float>], _ sum: [SIMD4<Float>], _ index: Int, _ stride: Int, _ share: Float
    ) -> SIMD4<Float> {
        let own = layer[index - stride] - layer[index + stride]
        let others = (sum[index - stride] - sum[index + stride] - own) * share
        return (own + others) * 0.25
    }
}

/// Weighted least squares of three unknowns.
private struct NormalEquations {
    private var squares = SIMD3<Double>.zero
    /// Of the first and second, the first and third, the second and third.
    private var products = SIMD3<Double>.zero
    private var right = SIMD3<Double>.zero

    /// - Parameter isThirdZero: Whether the third unknown is known to be 0; its column is 0 then.
    init(isThirdZero: Bool) {
        if isThirdZero { squares.z = 1 }
    }

    mutating func add(
        _ columns: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>), _ target: SIMD4<Float>, weight: Float
    ) {
        let (a, b, c) = columns
        squares += SIMD3<Double>(SIMD3((a * a).sum(), (b * b).sum(), (c * c).sum()) * weight)
        products += SIMD3<Double>(SIMD3((a * b).sum(), (a * c).sum(), (b * c).sum()) * weight)
        right += SIMD3<Double>(SIMD3((a * target).sum(), (b * target).sum(), (c * target).sum()) * weight)
    }

    /// By Cramer's rule; nil where what was added does not determine it.
    var solution: SIMD3<Double>? {
        let rows = (
            SIMD3(squares.x, products.x, products.y), SIMD3(products.x, squares.y, products.z),
            SIMD3(products.y, products.z, squares.z)
        )
        let cofactors = (Self.cross(rows.1, rows.2), Self.cross(rows.2, rows.0), Self.cross(rows.0, rows.1))
        let determinant = (rows.0 * cofactors.0).sum()
        guard determinant > 1e-9 * squares.x * squares.y * squares.z else { return nil }
        return (cofactors.0 * right.x + cofactors.1 * right.y + cofactors.2 * right.z) / determinant
    }

    private static func cross(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
    }
}
