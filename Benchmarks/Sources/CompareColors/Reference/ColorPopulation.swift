import Pixelwright

/// The distinct colours of a picture in OKLab, with how many pixels have each.
struct ColorPopulation {
    let points: PointPlanes
    private let weights: [Double]
    private let total: Double

    init(of bitmap: Bitmap) {
        var counts: [UInt32: Double] = [:]
        let pixels = bitmap.pixels
        for i in pixels.indices { counts[pixels[i].packed, default: 0] += 1 }
        // Sorted, as sums of floating-point numbers depend on the order.
        let colors = counts.sorted { $0.key < $1.key }
        points = PointPlanes(colors.map { ColorMetric.oklab.point(of: RGBA8(packed: $0.key)) })
        weights = colors.map(\.value)
        total = weights.reduce(0, +)
    }

    /// The root mean square distance × 100 to the nearest of `colors`.
    func error(_ colors: [RGBA8]) -> Double {
        100 * assigned(to: colors.map(ColorMetric.oklab.point(of:))).meanSquare.squareRoot()
    }

    /// The mean squared distance to the nearest of `centers`, and the means of the colours nearest to each.
    func assigned(to centers: [SIMD3<Float>]) -> (meanSquare: Double, means: [SIMD3<Float>]) {
        let search = ExhaustiveSearch(centers)
        var sums = [SIMD4<Double>](repeating: .zero, count: centers.count)
        var squares = 0.0
        for block in points.x.indices {
            let nearest = search.nearest(to: points, block: block)
            for lane in 0..<min(8, points.count - 8 * block) {
                let weight = weights[8 * block + lane]
                let point = SIMD4(points.x[block][lane], points.y[block][lane], points.z[block][lane], 1)
                sums[Int(nearest.indices[lane])] += SIMD4<Double>(point) * weight
                squares += Double(nearest.squares[lane]) * weight
            }
        }
        let means = zip(sums, centers).map { sum, center in
            sum.w > 0 ? SIMD3<Float>(SIMD3(sum.x, sum.y, sum.z) / sum.w) : center
        }
        return (squares / total, means)
    }
}
