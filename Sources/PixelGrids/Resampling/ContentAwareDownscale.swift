import PixelColor
package import PixelCore

extension Bitmap {
    /// This bitmap at `newSize`, with outlines and small features kept: a pixel takes the colour of the part of its area
    /// that stands out, not the mean of what differs.
    ///
    /// Along a side that shrinks to more than half, and when enlarging, pixels are the means of the area they cover.
    ///
    /// - Complexity: O(`size.area + newSize.area`)
    package func downscaledKeepingFeatures(to newSize: Size) -> Bitmap {
        guard width >= 2 * newSize.width, height >= 2 * newSize.height else { return areaAveraged(to: newSize) }
        return ContentAwareDownscale(self, to: newSize).result()
    }
}

/// Shrinks a bitmap cell by cell in OKLab.
///
/// Pixels weigh by how far they are from the neighbourhood's mean (N. Weber, M. Waechter, S. Amend, S. Guthe and
/// M. Goesele, "Rapid, detail-preserving image downscaling", 2016), so that a thin line outweighs the ground it lies on.
/// Where a cell holds two colours, the heavier one is taken rather than their mean, as a pixel artist would.
private struct ContentAwareDownscale {
    private let bitmap: Bitmap
    private let grid: PixelGrid

    /// How near, in OKLab, two colours of a cell are one.
    private static let sameness: Float = 0.07
    /// What a pixel weighs that is no different from its neighbourhood.
    private static let leastWeight: Float = 0.04
    /// What a pixel at a cell's corner lacks of the weight of one at its centre.
    private static let cornerLoss: Float = 0.5

    init(_ bitmap: Bitmap, to newSize: Size) {
        self.bitmap = bitmap
        grid = PixelGrid(cells: newSize, imageSize: bitmap.size)
    }

    func result() -> Bitmap {
        let means = Parallelism.map(grid.rows, means(ofRow:)).flatMap(\.self)
        let neighborhoods = smoothed(means)
        let rows = Parallelism.map(grid.rows) { row in colors(ofRow: row, means, neighborhoods) }
        return Bitmap(size: grid.size) { span in
            for row in rows {
                for color in row { span.append(color) }
            }
        }
    }

    /// The points of all pixels in a row of cells.
    private func points(ofRow row: Int) -> ColorPoints {
        ColorPoints(
            bitmap.pixels.extracting(grid.rowCuts[row] * bitmap.width..<grid.rowCuts[row + 1] * bitmap.width))
    }

    private func means(ofRow row: Int) -> [SIMD4<Float>] {
        let points = points(ofRow: row)
        let height = grid.rowCuts[row + 1] - grid.rowCuts[row]
        return (0..<grid.columns).map { column in
            let (first, last) = (grid.columnCuts[column], grid.columnCuts[column + 1])
            var sum = SIMD4<Float>.zero
            for y in 0..<height {
                for x in first..<last { sum += points[y * bitmap.width + x] }
            }
            return sum / Float(height * (last - first))
        }
    }

    /// The means over three by three cells, the middle ones weighing more.
    private func smoothed(_ means: [SIMD4<Float>]) -> [SIMD4<Float>] {
        let (columns, rows) = (grid.columns, grid.rows)
        func blurred(_ values: [SIMD4<Float>], step: Int, place: (Int) -> Int, count: Int) -> [SIMD4<Float>] {
            values.indices.map { i in
                let before = place(i) > 0 ? values[i - step] : values[i]
                let after = place(i) < count - 1 ? values[i + step] : values[i]
                return (before + 2 * values[i] + after) / 4
            }
        }
        let across = blurred(means, step: 1, place: { $0 % columns }, count: columns)
        return blurred(across, step: columns, place: { $0 / columns }, count: rows)
    }

    private func colors(
        ofRow row: Int, _ means: [SIMD4<Float>], _ neighborhoods: [SIMD4<Float>]
    ) -> [RGBA8] {
        let points = points(ofRow: row)
        let height = grid.rowCuts[row + 1] - grid.rowCuts[row]
        var cell = Cell()
        return (0..<grid.columns).map { column in
            let index = row * grid.columns + column
            // A cell is opaque where at least half of it is.
            guard means[index].w >= 0.5 else { return .clear }
            let (first, last) = (grid.columnCuts[column], grid.columnCuts[column + 1])
            let neighborhood = neighborhoods[index].color
            cell.removeAll()
            for y in 0..<height {
                let offY = Self.offCenter(y, height)
                for x in first..<last {
                    let point = points[y * bitmap.width + x]
                    guard point.w >= 0.5 else { continue }
                    let offX = Self.offCenter(x - first, last - first)
                    let color = point.color
                    let contrast = (color - neighborhood).length + Self.leastWeight
                    cell.append(color, weight: contrast * (1 - Self.cornerLoss * (offX * offX + offY * offY) / 2))
                }
            }
            let color = cell.dominantColor(sameness: Self.sameness) ?? means[index].color
            return RGBA8(OKLab(l: color.x, a: color.y, b: color.z))
        }
    }

    /// How far a pixel's centre is from the middle of a cell, 0 through about 1.
    private static func offCenter(_ place: Int, _ length: Int) -> Float {
        abs(2 * Float(place) + 1 - Float(length)) / Float(length)
    }
}

/// The opaque pixels of a cell, each with what it weighs.
private struct Cell {
    private var colors: [SIMD4<Float>] = []
    private var weights: [Float] = []

    mutating func removeAll() {
        colors.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
    }

    mutating func append(_ color: SIMD4<Float>, weight: Float) {
        colors.append(color)
        weights.append(weight)
    }

    /// The mean of the heavier of the two colours that the pixels gather around, or of all when those are alike; nil when
    /// there are no pixels.
    func dominantColor(sameness: Float) -> SIMD4<Float>? {
        guard !colors.isEmpty else { return nil }
        let mean = colors.reduce(.zero, +) / Float(colors.count)
        var first = farthest(from: mean)
        var second = farthest(from: first)
        guard (first - second).length > sameness else { return mean }
        var (firstWeight, secondWeight) = (Float.zero, Float.zero)
        for _ in 0..<3 {
            var (firstSum, secondSum) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
            var (firstCount, secondCount) = (Float.zero, Float.zero)
            (firstWeight, secondWeight) = (0, 0)
            for i in colors.indices {
                let (toFirst, toSecond) = (colors[i] - first, colors[i] - second)
                if (toFirst * toFirst).sum() <= (toSecond * toSecond).sum() {
                    firstSum += colors[i]
                    firstCount += 1
                    firstWeight += weights[i]
                } else {
                    secondSum += colors[i]
                    secondCount += 1
                    secondWeight += weights[i]
                }
            }
            guard firstCount > 0, secondCount > 0 else { return mean }
            (first, second) = (firstSum / firstCount, secondSum / secondCount)
        }
        guard (first - second).length > sameness else { return mean }
        return firstWeight > secondWeight ? first : second
    }

    private func farthest(from color: SIMD4<Float>) -> SIMD4<Float> {
        var best = (color: color, distance: Float.zero)
        for other in colors {
            let offset = other - color
            let distance = (offset * offset).sum()
            if distance > best.distance { best = (other, distance) }
        }
        return best.color
    }
}

extension SIMD4<Float> {
    /// The colour of a point (α·L, α·a, α·b, α), as (L, a, b, 0).
    fileprivate var color: SIMD4<Float> {
        guard w > 0 else { return .zero }
        var color = self / w
        color.w = 0
        return color
    }

    fileprivate var length: Float { (self * self).sum().squareRoot() }
}
