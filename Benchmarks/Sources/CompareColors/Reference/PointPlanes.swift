/// Points by coordinate, eight to a vector.
struct PointPlanes {
    typealias Vector = SIMD8<Float>

    /// How many points there are.
    let count: Int
    private(set) var x: [Vector]
    private(set) var y: [Vector]
    private(set) var z: [Vector]

    /// Creates planes whose last vectors are filled up with zeros.
    init(_ points: [SIMD3<Float>]) {
        count = points.count
        x = [Vector](repeating: .zero, count: (count + 7) / 8)
        (y, z) = (x, x)
        for (i, point) in points.enumerated() {
            x[i / 8][i % 8] = point.x
            y[i / 8][i % 8] = point.y
            z[i / 8][i % 8] = point.z
        }
    }
}
