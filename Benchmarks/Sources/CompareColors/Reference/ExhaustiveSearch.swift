/// The nearest of some points, found by trying all of them; the lower index of equals.
struct ExhaustiveSearch {
    typealias Vector = SIMD8<Float>
    private let x: [Vector]
    private let y: [Vector]
    private let z: [Vector]

    init(_ points: [SIMD3<Float>]) {
        x = points.map { Vector(repeating: $0.x) }
        y = points.map { Vector(repeating: $0.y) }
        z = points.map { Vector(repeating: $0.z) }
    }

    /// Squared distances and indices of the points nearest to the eight at `block` of `points`.
    @inline(__always)
    func nearest(to points: PointPlanes, block: Int) -> (squares: Vector, indices: SIMD8<Int32>) {
        let (px, py, pz) = (points.x[block], points.y[block], points.z[block])
        let (xs, ys, zs) = (x.span, y.span, z.span)
        var best = Vector(repeating: .infinity)
        var indices = SIMD8<Int32>.zero
        for k in xs.indices {
            let (dx, dy, dz) = (px - xs[k], py - ys[k], pz - zs[k])
            // Rounded as the library rounds, so that ties are the same.
            let square = (dx * dx + dy * dy) + dz * dz
            let nearer = square .< best
            best.replace(with: square, where: nearer)
            indices.replace(with: SIMD8(repeating: Int32(truncatingIfNeeded: k)), where: nearer)
        }
        return (best, indices)
    }
}
