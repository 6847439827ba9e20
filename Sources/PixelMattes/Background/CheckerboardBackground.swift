import PixelColor
import PixelCore

/// Squares of two colours: how editors show transparency, painted by a model that has seen too many screenshots.
struct CheckerboardBackground: Sendable {
    /// The colour of the squares like the first at the top left, and that of the others.
    let colors: [BackgroundColor]
    let columns: SquareSides
    let rows: SquareSides
    let residuals: Residuals
    /// Whether the squares are even; if not, either colour may be anywhere.
    let isEven: Bool

    /// How alike pixels of one square are, in OKLab.
    private static let reach: Float = 0.05
    /// How different the two colours must be, in OKLab.
    private static let separation: ClosedRange<Float> = 0.018...0.6
    /// How much of the border must be one of the two colours, each of them, and where the pattern has it.
    private static let bothShare = 0.6
    private static let eachShare = 0.12
    private static let patternShare = 0.62
    /// The same where squares are as even as editors draw them, so that each pixel's colour is known.
    private static let evenShare = 0.93
    /// How far from a first colour a second may begin, and how much of their distance the spread of each may be.
    private static let secondReach: Float = 0.015
    private static let spread: Float = 0.25

    /// Nil unless the border of the pictures shows such a pattern.
    init?(_ samples: BorderSamples, in frames: [Bitmap]) {
        guard let colors = Self.twoColors(of: samples) else { return nil }
        let labels = BorderLabels(colors, reach: Self.reach, in: frames)
        guard let columns = SquareSides(labels.alongRows, length: samples.size.width),
            let rows = SquareSides(labels.alongColumns, length: samples.size.height)
        else { return nil }
        // Which colour a square has: whichever more of the border agrees with.
        var (agreeing, counted) = (0, 0)
        for sample in samples.samples {
            guard let label = Self.label(of: sample.lab, colors, reach: Self.reach) else { continue }
            guard !columns.isNearCut(sample.x), !rows.isNearCut(sample.y) else { continue }
            counted += 1
            if (columns.number(sample.x) + rows.number(sample.y)) & 1 == label { agreeing += 1 }
        }
        let isSwapped = 2 * agreeing < counted
        if isSwapped { agreeing = counted - agreeing }
        guard counted > 0, Double(agreeing) >= Self.patternShare * Double(counted) else { return nil }
        isEven = Double(agreeing) >= Self.evenShare * Double(counted)
        self.colors = isSwapped ? colors.reversed() : colors
        self.columns = columns
        self.rows = rows
        let (even, ordered) = (isEven, self.colors)
        residuals = Residuals(
            samples.samples.compactMap { sample in
                guard even else { return ordered.map { (sample.lab - $0.lab.vector).length }.min() }
                guard !columns.isNearCut(sample.x), !rows.isNearCut(sample.y) else { return nil }
                let number = (columns.number(sample.x) + rows.number(sample.y)) & 1
                return (sample.lab - ordered[number].lab.vector).length
            }, reach: FlatBackground.reach)
    }

    /// The two colours that most of the border has; nil when it has others.
    private static func twoColors(of samples: BorderSamples) -> [BackgroundColor]? {
        let first = FlatBackground(samples).color
        let rest = samples.samples.filter { ($0.lab - first.lab.vector).length > secondReach }
        guard Double(rest.count) >= eachShare * Double(samples.samples.count) else { return nil }
        let second = FlatBackground(BorderSamples(size: samples.size, samples: rest)).color
        var colors = [first, second]
        for _ in 0..<3 {
            var sums = [SIMD4<Float>](repeating: .zero, count: 2)
            var counts = [0, 0]
            for sample in samples.samples {
                guard let label = label(of: sample.lab, colors, reach: reach) else { continue }
                sums[label] += sample.color.light
                counts[label] += 1
            }
            let total = Double(samples.samples.count)
            guard counts.allSatisfy({ Double($0) >= eachShare * total }),
                Double(counts[0] + counts[1]) >= bothShare * total
            else { return nil }
            colors = zip(sums, counts).map { BackgroundColor($0 / Float($1)) }
        }
        let distance = (colors[0].lab.vector - colors[1].lab.vector).length
        guard separation.contains(distance) else { return nil }
        let spreads = samples.samples.map { sample in colors.map { (sample.lab - $0.lab.vector).length }.min() ?? 0 }
            .sorted()
        guard spreads[spreads.count / 2] <= spread * distance else { return nil }
        return colors.map { exact($0, in: samples) }
    }

    /// A flat colour is a colour of the picture, not a mean that no pixel has.
    private static func exact(_ color: BackgroundColor, in samples: BorderSamples) -> BackgroundColor {
        let near = samples.samples.filter { ($0.lab - color.lab.vector).length <= reach / 2 }
        let rounded = near.count { $0.color == color.rounded }
        return 2 * rounded > near.count ? BackgroundColor(color.rounded) : color
    }

    /// Which of two colours a pixel has; nil when neither, or something between.
    static func label(of lab: SIMD4<Float>, _ colors: [BackgroundColor], reach: Float) -> Int? {
        let distances = colors.map { (lab - $0.lab.vector).length }
        let nearest = distances[0] <= distances[1] ? 0 : 1
        guard distances[nearest] <= reach, distances[nearest] < 0.4 * distances[1 - nearest] else { return nil }
        return nearest
    }

    /// The number of the colour, 0 or 1, at a place.
    func number(x: Int, y: Int) -> Int { (columns.number(x) + rows.number(y)) & 1 }
}

extension BorderSamples {
    init(size: Size, samples: [Sample]) {
        self.size = size
        self.samples = samples
        transparentShare = 0
    }
}

/// Which of two colours the pixels along the border have, line by line.
struct BorderLabels {
    /// Rows at the top and at the bottom, from the left: 0, 1, or −1 for neither.
    let alongRows: [[Int8]]
    /// Columns at the left and at the right, from the top.
    let alongColumns: [[Int8]]

    init(_ colors: [BackgroundColor], reach: Float, in frames: [Bitmap]) {
        let size = frames[0].size
        func label(_ frame: Bitmap, _ x: Int, _ y: Int) -> Int8 {
            Int8(CheckerboardBackground.label(of: OKLab(frame[x, y]).toned.vector, colors, reach: reach) ?? -1)
        }
        // A few lines inwards, as the outermost may be a frame or soft, and a sprite hides some.
        let insets = [0, 2, 5].filter { $0 < min(size.width, size.height) / 4 }
        let shown = frames.prefix(3)
        alongRows = shown.flatMap { frame in
            insets.flatMap { [$0, size.height - 1 - $0] }.map { y in (0..<size.width).map { label(frame, $0, y) } }
        }
        alongColumns = shown.flatMap { frame in
            insets.flatMap { [$0, size.width - 1 - $0] }.map { x in (0..<size.height).map { label(frame, x, $0) } }
        }
    }
}
