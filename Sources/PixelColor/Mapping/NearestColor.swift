package import PixelCore

/// Finds the nearest of up to 256 points, eight at a time.
package struct NearestColor: Sendable {
    private typealias Vector = SIMD8<Float>
    /// Eight points a block; the last block is filled up with points that are farther than any other.
    private let blocks: [Block]
    /// How many points there are to choose from.
    package let count: Int

    private struct Block: Sendable, BitwiseCopyable {
        var l: Vector, a: Vector, b: Vector, alpha: Vector
    }

    /// Creates a search over the colours of `palette`.
    package init(_ palette: Palette) {
        self.init(palette.colors.map(\.point))
    }

    /// Creates a search over points as ``ColorPoints`` has them.
    ///
    /// - Precondition: there is a point or more.
    package init(_ points: [SIMD4<Float>]) {
        precondition(!points.isEmpty, "there is something to find")
        count = points.count
        let far = Vector(repeating: 1e9)
        blocks = stride(from: 0, to: points.count, by: 8).map { start in
            var block = Block(l: far, a: far, b: far, alpha: far)
            for (lane, point) in points[start..<min(start + 8, points.count)].enumerated() {
                block.l[lane] = point.x
                block.a[lane] = point.y
                block.b[lane] = point.z
                block.alpha[lane] = point.w
            }
            return block
        }
    }

    /// The nearest point's position, the lower of equals, and its squared distance.
    ///
    /// - Complexity: O(n), the same for every query.
    @inline(__always)
    package func nearest(to point: SIMD4<Float>) -> (index: Int, squaredDistance: Float) {
        let (l, a, b) = (Vector(repeating: point.x), Vector(repeating: point.y), Vector(repeating: point.z))
        let alpha = Vector(repeating: point.w)
        var best = Vector(repeating: .greatestFiniteMagnitude)
        var bestBlock = SIMD8<Int32>.zero
        let blocks = blocks.span
        for i in 0..<blocks.count {
            let block = blocks[i]
            let (dl, da, db, dAlpha) = (block.l - l, block.a - a, block.b - b, block.alpha - alpha)
            let distance = (dl * dl + da * da) + (db * db + dAlpha * dAlpha)
            let closer = distance .< best
            best.replace(with: distance, where: closer)
            bestBlock.replace(with: Int32(truncatingIfNeeded: i), where: closer)
        }
        let distance = best.min()
        let positions = (bestBlock &* 8 &+ SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7))
            .replacing(with: Int32.max, where: best .> distance)
        return (Int(positions.min()), distance)
    }
}
