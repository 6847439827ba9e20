#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// One way of dividing a side of a sheet: margin, cell, spacing, cell, …, margin.
struct SideGuess: Hashable, Sendable {
    let margin: Int
    let cell: Int
    let spacing: Int
    let count: Int
    /// The logarithm of how much likelier what is seen is with these cells than with none.
    let evidence: Double

    var pitch: Int { cell + spacing }
}

extension SideGuess {
    /// The likeliest ways of dividing the side that `profile` is of, the best first.
    ///
    /// - Complexity: O(ways × cells), about 10⁵ for a side of 1000 px
    static func best(for profile: SideProfile, limit: Int) -> [SideGuess] {
        let scoring = SideScoring(profile)
        var guesses: [SideGuess] = []
        for count in 1...max(1, profile.length / shortestCell) {
            for spacing in 0...(count > 1 ? longestSpacing : 0) {
                for margin in 0...longestMargin {
                    let room = profile.length - 2 * margin - (count - 1) * spacing
                    guard room >= count * shortestCell, room.isMultiple(of: count) else { continue }
                    if let guess = scoring.guess(margin: margin, cell: room / count, spacing: spacing, count: count) {
                        guesses.append(guess)
                    }
                }
            }
        }
        return Array(guesses.sorted { $0.evidence > $1.evidence }.prefix(limit))
    }

    private static let shortestCell = 6
    private static let longestSpacing = 16
    private static let longestMargin = 24
}

/// Weighs ways of dividing a side.
private struct SideScoring {
    let profile: SideProfile
    let isGood: [Bool]
    /// The content of all lines before each.
    let contentBefore: [Int]
    /// The logarithms of how much a good and a bad cut speak for a division.
    let good: Double
    let bad: Double
    /// The share of lines without content.
    let emptyShare: Double

    init(_ profile: SideProfile) {
        self.profile = profile
        isGood = profile.goodCuts()
        contentBefore = profile.content.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        // How often a cut is good by chance.
        let chance = (Double(isGood.dropFirst().count { $0 }) + 1) / Double(profile.length + 1)
        let truth = 0.97
        good = log2(truth / min(chance, truth))
        bad = log2((1 - truth) / max(1 - chance, 1 - truth))
        emptyShare = (Double(profile.content.count { $0 == 0 }) + 0.5) / Double(profile.length + 1)
    }

    private func content(_ lines: Range<Int>) -> Int { contentBefore[lines.upperBound] - contentBefore[lines.lowerBound] }

    /// nil when there is content in a margin or between cells.
    func guess(margin: Int, cell: Int, spacing: Int, count: Int) -> SideGuess? {
        let length = profile.length
        guard content(0..<margin) == 0, content(length - margin..<length) == 0 else { return nil }
        var evidence = margin > 0 ? -3.0 : 0
        if spacing > 0 { evidence -= 2 }
        if margin > 0 && spacing > 0 && margin != spacing { evidence -= 1 }
        var (touchesStart, touchesEnd, empty) = (0, 0, 0)
        for index in 0..<count {
            let start = margin + index * (cell + spacing)
            let end = start + cell
            if content(start..<end) == 0 { empty += 1 }
            if profile.content[start] > 0 { touchesStart += 1 }
            if profile.content[end - 1] > 0 { touchesEnd += 1 }
            guard index + 1 < count else { continue }
            if spacing == 0 {
                evidence += isGood[end] ? good : bad
            } else {
                guard content(end..<end + spacing) == 0 else { return nil }
                evidence += good
            }
        }
        evidence -= 1.5 * Double(empty)
        evidence += tightness(touchesStart, touchesEnd, count - empty, gaps: margin > 0 || spacing > 0)
        return SideGuess(margin: margin, cell: cell, spacing: spacing, count: count, evidence: evidence)
    }

    /// Art that ends where cells do speaks for gaps of just that width.
    private func tightness(_ starts: Int, _ ends: Int, _ count: Int, gaps: Bool) -> Double {
        guard count > 0, gaps else { return 0 }
        let surprise = -log2(max(0.02, 1 - emptyShare) * 0.6)
        return min(8, surprise * Double(min(starts, 3) + min(ends, 3)))
    }
}
