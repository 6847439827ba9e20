import PixelCore

/// A pitch along either axis, weighed together.
struct GridHypothesis {
    let x: AxisHypothesis
    let y: AxisHypothesis
    /// How well both fit their axes and each other.
    let score: Double

    init(_ x: AxisHypothesis, _ y: AxisHypothesis) {
        self.x = x
        self.y = y
        score = (x.score + y.score) / 2 - Self.penalty(x.pitch / y.pitch)
    }

    /// Cells are square unless the evidence is strong.
    private static func penalty(_ aspect: Double) -> Double {
        let ratio = max(aspect, 1 / aspect)
        return ratio < 1.03 ? 0 : ratio < 1.57 ? 0.10 : 0.5
    }

    /// ``score`` less what a few elastic cuts explain by chance.
    var certainty: Double { score - 1.2 / Double(max(1, min(x.cuts.count, y.cuts.count) - 2)) }

    /// The geometric mean of both pitches.
    var pitch: Double { (x.pitch * y.pitch).squareRoot() }

    /// The grid on a picture of `size`.
    func grid(size: Size, confidence: Double) -> PixelGrid {
        PixelGrid(
            columnCuts: Self.cuts(x, length: size.width), rowCuts: Self.cuts(y, length: size.height),
            pitchX: x.pitch, pitchY: y.pitch, confidence: confidence)
    }

    /// All cuts of an axis from border to border. Border cells narrower than half a pitch belong to their neighbours,
    /// and margins without edges are divided evenly.
    private static func cuts(_ hypothesis: AxisHypothesis, length: Int) -> [Int] {
        let pitch = hypothesis.pitch
        var places = hypothesis.settledCuts.map(Double.init)
        if hypothesis.isKnots {
            let (first, last) = (places[0], places[places.count - 1])
            places = [first - pitch / 2] + zip(places, places.dropFirst()).map { ($0 + $1) / 2 } + [last + pitch / 2]
        }
        let end = Double(length)
        places = places.filter { $0 > pitch / 2 && $0 < end - pitch / 2 }
        if places.isEmpty { places = Array(stride(from: pitch, to: end - pitch / 2, by: pitch)) }
        while let first = places.first, first > 1.5 * pitch { places.insert(first - pitch, at: 0) }
        while let last = places.last, end - last > 1.5 * pitch { places.append(last + pitch) }
        return ([0] + places.map { Int($0.rounded(.toNearestOrEven)) } + [length]).sorted().reduce(into: []) {
            if $0.last != $1 { $0.append($1) }
        }
    }
}
