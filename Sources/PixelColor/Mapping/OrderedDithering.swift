import PixelCore

/// Dithering by a repeated matrix of thresholds: what a pixel becomes depends on its colour and place alone, so frames
/// of an animation do not flicker.
///
/// For every colour a few palette entries are collected whose mean is that colour, each making up for the error of those
/// before; the threshold chooses among them in the order of lightness (T. Knoll's pattern dithering).
struct OrderedDithering: RowMapping {
    private var search: PaletteSearch
    private let alpha: AlphaTreatment
    private let matrix: ThresholdMatrix
    private let strength: Float
    /// How many entries are mixed for one colour.
    private let mixtureCount: Int
    /// Palette positions ordered by lightness, to sort mixtures by.
    private let rank: [UInt8]
    private var recent = RecentColors()
    private var numbers: [UInt32]
    /// By the colours' numbers: their points in OKLab, and their mixtures one after another.
    private var labPoints: [SIMD4<Float>] = []
    private var mixtures: [UInt8] = []

    /// Prepares dithering of a bitmap of `width` columns.
    init(
        _ search: PaletteSearch, _ alpha: AlphaTreatment, _ matrix: ThresholdMatrix, strength: Float, width: Int
    ) {
        self.search = search
        self.alpha = alpha
        self.matrix = matrix
        self.strength = strength
        mixtureCount = min(matrix.levelCount, Self.maximumMixtureCount)
        let lightness = search.labPoints.map(\.x)
        var rank = [UInt8](repeating: 0, count: lightness.count)
        let order = lightness.indices.sorted { (lightness[$0], $0) < (lightness[$1], $1) }
        for (place, index) in order.enumerated() { rank[index] = UInt8(place) }
        self.rank = rank
        numbers = [UInt32](repeating: 0, count: width)
    }

    private static let maximumMixtureCount = 16

    mutating func map(_ row: Span<RGBA8>, y: Int, to indices: inout MutableSpan<UInt8>) -> DifferenceSum {
        let (first, fresh) = recent.number(row, &numbers)
        if first == 0 {
            labPoints.removeAll(keepingCapacity: true)
            mixtures.removeAll(keepingCapacity: true)
        }
        mix(fresh.span)
        var sum = DifferenceSum()
        for x in row.indices {
            let number = Int(numbers[x])
            let place = matrix[x, y] * mixtureCount / matrix.levelCount
            let index = Int(mixtures[number * mixtureCount + place])
            indices[x] = UInt8(truncatingIfNeeded: index)
            sum += DifferenceSum(row[x], labPoints[number], search.palette.colors[index], search.labPoints[index])
        }
        return sum
    }

    /// Collects the mixtures of colours that are new.
    private mutating func mix(_ colors: Span<RGBA8>) {
        let points = ColorPoints(colors)
        for (i, point) in points.vectors.enumerated() {
            labPoints.append(point)
            let color = colors[i]
            let treated = alpha.applied(to: color)
            let isKept = treated.alpha == color.alpha && search.metric == .oklab
            mix(isKept ? point : search.metric.point(of: treated))
        }
    }

    /// Collects the mixture of one colour.
    private mutating func mix(_ point: SIMD4<Float>) {
        let (lower, upper) = search.bounds
        var error = SIMD4<Float>.zero
        let start = mixtures.count
        for end in start..<start + mixtureCount {
            let wanted = point.w == 1 ? (point + error * strength).clampedLanes(lower, upper) : point
            let index = search.nearestIndex(to: wanted)
            mixtures.append(UInt8(truncatingIfNeeded: index))
            // In its place by lightness among those before.
            var place = end
            while place > start, rank[Int(mixtures[place - 1])] > rank[index] {
                mixtures[place] = mixtures[place - 1]
                place -= 1
            }
            mixtures[place] = UInt8(truncatingIfNeeded: index)
            guard search.points[index].w > 0 else { continue }
            error += point - search.points[index]
            error.w = 0
        }
    }
}
