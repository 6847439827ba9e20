import PixelColor
import PixelCore

/// Colour that changes smoothly, held at the nodes of a coarse mesh and interpolated between them.
struct BackgroundField: Sendable {
    private let size: Size
    private let spacing: Int
    private let columns: Int
    private let rows: Int
    private let nodes: [BackgroundColor]

    /// A mesh with nodes `spacing` pixels apart, whose colours `color` gives for places in pixels.
    private init(size: Size, color: (_ x: Int, _ y: Int, _ column: Int, _ row: Int) -> BackgroundColor) {
        self.size = size
        let spacing = Self.spacing(for: size)
        self.spacing = spacing
        columns = (size.width - 1) / spacing + 2
        rows = (size.height - 1) / spacing + 2
        var nodes: [BackgroundColor] = []
        for row in 0..<rows {
            for column in 0..<columns { nodes.append(color(column * spacing, row * spacing, column, row)) }
        }
        self.nodes = nodes
    }

    init(_ surface: SmoothBackground, size: Size) {
        self.init(size: size) { x, y, _, _ in BackgroundColor(surface.light(x: Float(x), y: Float(y))) }
    }

    /// This field on a picture that is smaller or larger.
    func resized(to size: Size) -> BackgroundField {
        BackgroundField(size: size) { x, y, _, _ in
            let column = min(x * self.size.width / size.width, self.size.width - 1)
            let row = min(y * self.size.height / size.height, self.size.height - 1)
            return BackgroundColor(light(x: column, y: row))
        }
    }

    private static func spacing(for size: Size) -> Int { min(max(min(size.width, size.height) / 12, 4), 24) }

    /// Red, green and blue at a place.
    func light(x: Int, y: Int) -> SIMD4<Float> { interpolated(x, y, \.light) }

    /// OKLab at a place.
    func lab(x: Int, y: Int) -> SIMD4<Float> { interpolated(x, y, \.lab.vector) }

    private func interpolated(_ x: Int, _ y: Int, _ value: (BackgroundColor) -> SIMD4<Float>) -> SIMD4<Float> {
        let (column, row) = (x / spacing, y / spacing)
        let u = Float(x - column * spacing) / Float(spacing)
        let v = Float(y - row * spacing) / Float(spacing)
        let index = row * columns + column
        let top = value(nodes[index]) * (1 - u) + value(nodes[index + 1]) * u
        let bottom = value(nodes[index + columns]) * (1 - u) + value(nodes[index + columns + 1]) * u
        return top * (1 - v) + bottom * v
    }

    /// Writes OKLab of row `y`.
    func writeRow(_ y: Int, to target: inout OKLabRow) {
        let row = y / spacing
        let v = Float(y - row * spacing) / Float(spacing)
        func node(_ column: Int) -> SIMD4<Float> {
            nodes[row * columns + column].lab.vector * (1 - v) + nodes[(row + 1) * columns + column].lab.vector * v
        }
        var left = node(0)
        for column in 0..<columns - 1 {
            let right = node(column + 1)
            let start = column * spacing
            let slope = (right - left) * (1 / Float(spacing))
            var value = left
            for x in start..<min(start + spacing, size.width) {
                target.l[x] = value.x
                target.a[x] = value.y
                target.b[x] = value.z
                value += slope
            }
            left = right
        }
    }

    /// The field as the pixels of `region` have it: their mean around each node, and carried on where there are none.
    func refined(by frames: [Bitmap], _ regions: [[UInt8]]) -> BackgroundField {
        let count = columns * rows
        var sums = [SIMD4<Float>](repeating: .zero, count: count)
        let step = max(1, spacing / 8)
        for (frame, region) in zip(frames, regions) {
            for y in stride(from: 0, to: size.height, by: step) {
                let row = frame.row(y)
                for x in stride(from: 0, to: size.width, by: step) where region[y * size.width + x] == 0 {
                    // What the mesh says already, so that a slope within a node's reach does no harm.
                    let offset = row[x].light - light(x: x, y: y)
                    let node = (y + spacing / 2) / spacing * columns + (x + spacing / 2) / spacing
                    sums[node] += offset + SIMD4(0, 0, 0, 1)
                }
            }
        }
        let offsets = Self.spread(sums, columns, rows)
        return BackgroundField(size: size) { _, _, column, row in
            let index = row * columns + column
            return BackgroundColor(
                (nodes[index].light + offsets[index])
                    .clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255)))
        }
    }

    /// Means of `sums`, whose last lane counts; where nothing was counted, those of the neighbours.
    private static func spread(_ sums: [SIMD4<Float>], _ columns: Int, _ rows: Int) -> [SIMD4<Float>] {
        var values = sums
        for _ in 0..<2 * max(columns, rows) {
            let before = values
            var isChanging = false
            for row in 0..<rows {
                for column in 0..<columns {
                    let index = row * columns + column
                    var around = SIMD4<Float>.zero
                    if column > 0 { around += before[index - 1] }
                    if column + 1 < columns { around += before[index + 1] }
                    if row > 0 { around += before[index - columns] }
                    if row + 1 < rows { around += before[index + columns] }
                    guard around.w > 0 else { continue }
                    if before[index].w == 0 {
                        values[index] = around * (1e-3 / around.w)
                        isChanging = true
                    }
                }
            }
            if !isChanging { break }
        }
        return values.indices.map { index in
            guard values[index].w > 0 else { return .zero }
            let mean = values[index] * (1 / values[index].w)
            return SIMD4(mean.x, mean.y, mean.z, 0)
        }
    }
}
