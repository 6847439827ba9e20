/// Keeps cells within 0 through 255 once they were found beyond: pixels are bytes.
struct CellBounds {
    private typealias Mask = LineBlock.Mask
    private var isLeast: [Mask]
    private var isMost: [Mask]

    init(cellCount: Int) {
        isLeast = [Mask](repeating: Mask(repeating: false), count: cellCount)
        isMost = isLeast
    }

    /// Notes which of `cells` lie beyond; whether there are new ones.
    mutating func note(_ cells: [Lanes]) -> Bool {
        let (least, most) = (Lanes(repeating: -0.5), Lanes(repeating: 255.5))
        var news = Mask(repeating: false)
        for cell in cells.indices {
            let low = isLeast[cell] .| (cells[cell] .< least)
            let high = isMost[cell] .| (cells[cell] .> most)
            news = news .| (low .^ isLeast[cell]) .| (high .^ isMost[cell])
            isLeast[cell] = low
            isMost[cell] = high
        }
        return any(news)
    }

    /// Adds to the equations that the cells that were noted equal their bound.
    ///
    /// - Parameters:
    ///   - band: The matrix, `width` entries a row, that on the diagonal first.
    ///   - sums: The right side.
    ///   - weight: How much that counts.
    func enforce(_ band: inout [Lanes], _ sums: inout [Lanes], width: Int, weight: Float) {
        let weights = Lanes(repeating: weight)
        for cell in isLeast.indices {
            band[cell * width] += Lanes.zero.replacing(with: weights, where: isLeast[cell] .| isMost[cell])
            sums[cell] += Lanes.zero.replacing(with: weights * Lanes(repeating: 255), where: isMost[cell])
        }
    }
}
