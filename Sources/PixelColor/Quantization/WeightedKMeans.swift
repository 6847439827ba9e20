/// Moves centres to the means of the points nearest to them, again and again.
///
/// S. Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory 28, 1982.
enum WeightedKMeans {
    /// Refines `centers` on `sample`; a centre that is nearest to nothing stays where it is.
    ///
    /// - Parameter iterations: The most rounds; fewer when an assignment repeats.
    /// - Complexity: O(points × centres) a round
    static func refine(_ centers: inout [SIMD4<Float>], on sample: WeightedPoints, iterations: Int) {
        guard centers.count > 1 else { return }
        var assignment: [UInt8] = []
        for _ in 0..<iterations {
            let search = NearestColor(centers)
            var sums = [SIMD4<Double>](repeating: .zero, count: centers.count)
            var weights = [Double](repeating: 0, count: centers.count)
            let last = assignment
            assignment = search.nearestIndices(count: sample.points.count) { sample.points[$0] }
            guard assignment != last else { return }
            for i in sample.points.indices {
                let nearest = Int(assignment[i])
                sums[nearest] += SIMD4<Double>(sample.points[i]) * Double(sample.weights[i])
                weights[nearest] += Double(sample.weights[i])
            }
            for i in centers.indices where weights[i] > 0 { centers[i] = SIMD4<Float>(sums[i] / weights[i]) }
        }
    }
}
