import PixelCore

/// Numbers from −1 to 1 that change smoothly over a picture: random ones at the corners of square cells, between which
/// they are blended ("value noise").
struct MatteField {
    private let values: [Double]
    private let columns: Int
    private let cell: Double

    /// - Parameter cell: The side of a cell in pixels, 1 or more.
    init(size: Size, cell: Double, _ random: inout Noise) {
        self.cell = cell
        columns = Int(Double(size.width) / cell) + 2
        let rows = Int(Double(size.height) / cell) + 2
        values = (0..<columns * rows).map { _ in random.signed() }
    }

    subscript(x: Int, y: Int) -> Double {
        let (column, right) = Self.split(Double(x) / cell)
        let (row, below) = Self.split(Double(y) / cell)
        let first = row * columns + column
        let top = values[first] + right * (values[first + 1] - values[first])
        let second = first + columns
        let bottom = values[second] + right * (values[second + 1] - values[second])
        return top + below * (bottom - top)
    }

    /// The cell, and how much of the way to the next its blending is.
    private static func split(_ position: Double) -> (cell: Int, share: Double) {
        let cell = Int(position)
        let rest = position - Double(cell)
        return (cell, rest * rest * (3 - 2 * rest))
    }
}

/// Fields of ever smaller cells and weights, added up: about −1 to 1, as rough as bark or clouds.
struct MatteTurbulence {
    private let octaves: [(weight: Double, field: MatteField)]

    init(size: Size, cell: Double, roughness: Double, _ random: inout Noise) {
        var octaves: [(weight: Double, field: MatteField)] = []
        var (side, weight) = (cell, 1.0)
        while side >= 1 && octaves.count < 6 {
            octaves.append((weight, MatteField(size: size, cell: side, &random)))
            (side, weight) = (side / 2, weight * roughness)
        }
        self.octaves = octaves
    }

    subscript(x: Int, y: Int) -> Double {
        let sum = octaves.reduce(0) { $0 + $1.weight * $1.field[x, y] }
        return min(max(1.4 * sum / octaves.reduce(0) { $0 + $1.weight }, -1), 1)
    }
}
