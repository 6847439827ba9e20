import PixelCore
import PixelMattes
import SampleArt

/// What came of all cases, as Markdown.
struct TrialReport {
    let trials: [MatteTrial]
    private static let bands = [0..<0.3, 0.3..<0.5, 0.5..<0.7, 0.7..<0.85, 0.85..<0.95, 0.95..<2]

    func print() {
        Swift.print(
            "| background | cases | mean alpha error % | perfect as art % | perfect but for ties % | edge ΔE | ms/MP |")
        Swift.print("|---|--:|--:|--:|--:|--:|--:|")
        for background in MatteCase.Background.allCases {
            let members = trials.filter { $0.trueCase.background == background }
            if !members.isEmpty { row(background.rawValue, members) }
        }
        for scaling in MatteCase.Scaling.allCases {
            let members = trials.filter { $0.trueCase.scaling == scaling && $0.trueCase.background != .busy }
            if !members.isEmpty { row("\(scaling), busy left out", members) }
        }
        Swift.print("\n| confidence | cases | right % | mean confidence |\n|---|--:|--:|--:|")
        for band in Self.bands {
            let members = trials.filter { band.contains($0.removal.confidence) }
            guard !members.isEmpty else { continue }
            let right = members.count { $0.judgement.isUsable }
            let mean = members.map(\.removal.confidence).reduce(0, +) / Double(members.count)
            Swift.print(
                "| from \(band.lowerBound) | \(members.count) | \(share(right, members.count)) | \(rounded(mean)) |")
        }
    }

    private func row(_ name: String, _ members: [MatteTrial]) {
        let count = Double(members.count)
        let error = members.map(\.judgement.meanAlphaError).reduce(0, +) / count
        let edge = members.map(\.judgement.edgeDeltaE).reduce(0, +) / count
        let perfect = members.count { $0.judgement.isPerfectAsArt }
        let tied = members.count { $0.judgement.isPerfectButForTies }
        let rates = members.map { $0.time / .milliseconds(1) / Double($0.trueCase.picture.size.area) * 1e6 }.sorted()
        Swift.print(
            "| \(name) | \(members.count) | \(rounded(error * 100)) | \(share(perfect, members.count)) | "
                + "\(share(tied, members.count)) | \(rounded(edge)) | \(rounded(rates[rates.count / 2])) |")
    }

    private func share(_ part: Int, _ whole: Int) -> Double { rounded(100 * Double(part) / Double(whole)) }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

extension MatteJudgement {
    /// Whether an artist would take the result: hardly a pixel is wrong.
    var isUsable: Bool { meanAlphaError < 0.004 }
}
