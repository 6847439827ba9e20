package import PixelCore

/// Finds the nearest of up to 256 points exactly, eight at a time.
///
/// Points are held in the order of their lightness, so that a search begins among points of like lightness and ends once
/// no other can be nearer.
package struct NearestColor: Sendable {
    private typealias Vector = SIMD8<Float>
    private let blocks: [Block]

    /// Eight points, which the last block fills up with points farther than any other.
    private struct Block: Sendable, BitwiseCopyable {
        var l: Vector, a: Vector, b: Vector, alpha: Vector
        /// Where each point stood in the list given.
        var indices: SIMD8<Int32>
        var lowest: Float
        var highest: Float
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
        let far = Vector(repeating: 1e9)
        let order = points.indices.sorted { (points[$0].x, $0) < (points[$1].x, $1) }
        blocks = stride(from: 0, to: points.count, by: 8).map { start in
            let members = order[start..<min(start + 8, points.count)]
            var block = Block(
                l: far, a: far, b: far, alpha: far, indices: SIMD8(repeating: Int32.max),
                lowest: points[members[members.startIndex]].x, highest: points[members[members.endIndex - 1]].x)
            for (lane, index) in members.enumerated() {
                block.l[lane] = points[index].x
                block.a[lane] = points[index].y
                block.b[lane] = points[index].z
                block.alpha[lane] = points[index].w
                block.indices[lane] = Int32(truncatingIfNeeded: index)
            }
            return block
        }
    }

    /// The position of the point nearest to `point`, the lower of equals.
    ///
    /// - Complexity: O(n) at worst
    @inline(__always)
    package func nearestIndex(to point: SIMD4<Float>) -> Int {
        Self.nearestIndex(to: point, in: blocks.span)
    }

    @inline(__always)
    private static func nearestIndex(to point: SIMD4<Float>, in blocks: Span<Block>) -> Int {
        var (low, high) = (0, blocks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if blocks[middle].lowest <= point.x { low = middle } else { high = middle }
        }
        var best = (distance: Float.infinity, index: Int32.max)
        visit(blocks[low], point, &best)
        // Outwards in both directions, as far as lightness alone is not already too different.
        var next = low + 1
        while next < blocks.count {
            let gap = blocks[next].lowest - point.x
            if gap > 0 && gap * gap > best.distance { break }
            visit(blocks[next], point, &best)
            next += 1
        }
        next = low - 1
        while next >= 0 {
            let gap = point.x - blocks[next].highest
            if gap > 0 && gap * gap > best.distance { break }
            visit(blocks[next], point, &best)
            next -= 1
        }
        return Int(best.index)
    }

    /// Makes the nearest point of a block the best when it is nearer, or as near and of a lower index.
    @inline(__always)
    private static func visit(_ block: Block, _ point: SIMD4<Float>, _ best: inout (distance: Float, index: Int32)) {
        let (dl, da, db) = (block.l - point.x, block.a - point.y, block.b - point.z)
        let dAlpha = block.alpha - point.w
        let distances = (dl * dl + da * da) + (db * db + dAlpha * dAlpha)
        let smallest = distances.smallest
        guard smallest <= best.distance else { return }
        let index = block.indices.replacing(with: Int32.max, where: distances .> smallest).smallest
        if smallest < best.distance || index < best.index { best = (smallest, index) }
    }
}
