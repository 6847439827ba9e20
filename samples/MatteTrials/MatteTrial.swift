import PixelCore
import PixelGrids
import PixelMattes
import SampleArt

/// What came of one case.
struct MatteTrial: Sendable {
    let seed: UInt64
    let trueCase: MatteCase
    let removal: BackgroundRemoval
    let judgement: MatteJudgement
    let time: Duration

    init(_ background: MatteCase.Background, seed: UInt64) throws {
        self.seed = seed
        trueCase = try MatteCase.random(background, seed: seed)
        let clock = ContinuousClock()
        let start = clock.now
        removal = Parallelism.limited(to: 1) { [trueCase] in
            BackgroundRemover().removeBackground(from: trueCase.picture)
        }
        time = clock.now - start
        judgement = MatteJudgement(of: removal.bitmap, for: trueCase)
    }

    var name: String { "\(trueCase.background.rawValue)-\(seed)" }

    /// One line on it.
    var line: String {
        func three(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
        let marks = [
            (trueCase.hasHoles, "holes"), (trueCase.hasNearColors, "near"), (trueCase.hasSpots, "spots"),
            (trueCase.isCut, "cut"),
        ].filter(\.0).map(\.1).joined(separator: "+")
        return "\(name) \(trueCase.picture.size) \(trueCase.scaling) by \(three(trueCase.pitch)) \(marks) "
            + "\(judgement.isPerfectAsArt ? "perfect" : "wrong") error "
            + "\(three(judgement.meanAlphaError * 100)) % edge ΔE \(three(judgement.edgeDeltaE)) as \(removal.background.kind) "
            + "tolerance \(three(removal.tolerance)) edge width \(removal.edgeWidth) "
            + "grid \(removal.grid.map { three($0.pitchX) } ?? 0) confidence \(three(removal.confidence))"
    }
}
