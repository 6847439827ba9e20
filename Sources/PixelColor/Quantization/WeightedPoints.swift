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
        // Cells in the order of their keys: the same for the same colours in any order.
        let keyed = chosen.map { UInt64(Self.cell(histogram.colors[$0])) << 32 | UInt64($0) }.sorted()
        points = []
        weights = []
        var last: UInt64?
        for entry in keyed {
            let (cell, index) = (entry >> 32, Int(entry & 0xffff_ffff))
            let weight = Float(histogram.counts[index])
            if cell != last {
                points.append(.zero)
                weights.append(0)
                last = cell
            }
            points[points.count - 1] += all[index] * weight
            weights[weights.count - 1] += weight
        }
        for i in points.indices { points[i] /= weights[i] }
    }

    /// The cell of a colour: the six high bits of every channel.
    private static func cell(_ color: RGBA8) -> UInt32 {
        func bits(_ channel: UInt8) -> UInt32 { UInt32(channel >> 2) }
        return bits(color.alpha) << 18 | bits(color.red) << 12 | bits(color.green) << 6 | bits(color.blue)
    }
}
