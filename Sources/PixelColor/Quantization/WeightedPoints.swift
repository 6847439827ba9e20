import PixelCore

/// Points as ``ColorPoints`` has them, each with the number of pixels it stands for.
struct WeightedPoints {
    var points: [SIMD4<Float>]
    var weights: [Float]

    /// The most distinct colours that are worked on one by one.
    private static let fineLimit = 8192

    /// Gathers a histogram's colours, or, where it has many, their means over cells of 4 × 4 × 4 neighbours: a fine
    /// enough sample to find a palette on, at a fraction of the work.
    ///
    /// - Parameter excluded: The position of a colour that is left out.
    init(binning histogram: ColorHistogram, leavingOut excluded: Int?) {
        let all = ColorPoints(histogram.colors)
        let chosen = histogram.colors.indices.filter { $0 != excluded }
        guard chosen.count > Self.fineLimit else {
            points = chosen.map { all[$0] }
            weights = chosen.map { Float(histogram.counts[$0]) }
            return
        }
        points = []
        weights = []
        // The position plus one of each cell's point, or 0 where no colour was seen.
        var cells = [UInt32](repeating: 0, count: Self.cellCount)
        for index in chosen {
            let cell = Self.cell(histogram.colors[index])
            if cells[cell] == 0 {
                points.append(.zero)
                weights.append(0)
                cells[cell] = UInt32(points.count)
            }
            let weight = Float(histogram.counts[index])
            points[Int(cells[cell]) - 1] += all[index] * weight
            weights[Int(cells[cell]) - 1] += weight
        }
        for i in points.indices { points[i] /= weights[i] }
    }

    private static let cellCount = 1 << 20

    /// The cell of a colour: the two high bits of its alpha and the six of every channel.
    private static func cell(_ color: RGBA8) -> Int {
        Int(color.alpha >> 6) << 18 | Int(color.red >> 2) << 12 | Int(color.green >> 2) << 6 | Int(color.blue >> 2)
    }
}
