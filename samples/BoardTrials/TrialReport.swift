/// What came of all boards, as Markdown.
struct TrialReport {
    private let trials: [BoardTrial]
    private static let bands = [0..<0.6, 0.6..<0.8, 0.8..<0.9, 0.9..<2]

    init(_ trials: [BoardTrial]) {
        self.trials = trials
    }

    func print(milliseconds: Double) {
        let jitters = trials.filter(\.isRight).map(\.jitter).sorted()
        row("", "")
        row("---", "--:")
        row("boards", trials.count)
        row("all figures found, none split, in order", jitters.count)
        row("of those: every frame within half a pixel of the art", jitters.count { $0 < 0.5 })
        row("— within a pixel", jitters.count { $0 < 1 })
        if let last = jitters.last {
            row("farthest frame, pixels of the art: median board", rounded(jitters[jitters.count / 2]))
            row("— 98 of 100 boards", rounded(jitters[min(jitters.count - 1, jitters.count * 98 / 100)]))
            row("— worst board", rounded(last))
        }
        for band in Self.bands {
            let members = trials.filter { band.contains($0.confidence) }
            let name = band.lowerBound == 0 ? "below \(band.upperBound)" : "from \(band.lowerBound)"
            row("right at a confidence \(name)", "\(members.count(where: \.isRight)) of \(members.count)")
        }
        row("ms a board", rounded(milliseconds))
    }

    private func row(_ name: String, _ value: Any) { Swift.print("| \(name) | \(value) |") }

    private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
