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
    static func best(for profile: SideProfile, _ repetition: Repetition, _ weights: SideWeights, limit: Int)
        -> [SideGuess]
    {
        let scoring = SideScoring(profile, repetition, weights)
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

    private static let shortestCell = 8
    fileprivate static let longestSpacing = 16
    private static let longestMargin = 24
}

/// Weighs ways of dividing a side.
private struct SideScoring {
    let profile: SideProfile
    let repetition: Repetition
    let sideWeights: SideWeights
    /// The class of the cut before each line.
    let classes: [Int]
    /// The content of all lines before each.
    let contentBefore: [Int]
    /// For art that keeps off the borders of its cells, and for art that fills them: the logarithm of how much likelier
    /// a cut of each class is between cells than anywhere.
    let weights: [[Double]]
    /// The same for a gap, which has nothing on either side of its middle.
    let gapWeight: Double

    init(_ profile: SideProfile, _ repetition: Repetition, _ sideWeights: SideWeights) {
        self.sideWeights = sideWeights
        self.repetition = repetition
        self.profile = profile
        let length = profile.length
        classes = [0] + (1..<length).map { profile.cutClass($0) }
        contentBefore = profile.content.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        var counts = Array(repeating: 0.5, count: SideProfile.classCount)
        for line in classes.dropFirst() { counts[line] += 1 }
        let total = counts.reduce(0, +)
        weights = [sideWeights.spriteCuts, sideWeights.tileCuts].map { shares in
            zip(shares, counts).map { log2($0 / ($1 / total)) }
        }
        gapWeight = log2(0.97 * total / counts[0])
    }

    private func content(_ lines: Range<Int>) -> Int {
        contentBefore[lines.upperBound] - contentBefore[lines.lowerBound]
    }

    /// nil when there is content in a margin or between cells.
    func guess(margin: Int, cell: Int, spacing: Int, count: Int) -> SideGuess? {
        let length = profile.length
        guard content(0..<margin) == 0, content(length - margin..<length) == 0 else { return nil }
        var evidence = 0.0
        var (touchesStart, touchesEnd, empty) = (0, 0, 0)
        var sums = (sprites: 0.0, tiles: sideWeights.tiles)
        for index in 0..<count {
            let start = margin + index * (cell + spacing)
            let end = start + cell
            if content(start..<end) == 0 { empty += 1 }
            if profile.content[start] > 0 { touchesStart += 1 }
            if profile.content[end - 1] > 0 { touchesEnd += 1 }
            guard index + 1 < count else { continue }
            if spacing == 0 {
                sums.sprites += weights[0][classes[end]]
                sums.tiles += weights[1][classes[end]]
            } else {
                guard content(end..<end + spacing) == 0 else { return nil }
                // However wide it is: narrow art leaves wide gaps in cells, too.
                sums.sprites += gapWeight
            }
        }
        evidence +=
            spacing == 0
            ? max(damped(sums.sprites, sideWeights.damping), damped(sums.tiles, sideWeights.tileDamping))
            : damped(sums.sprites, sideWeights.damping)
        evidence += sideWeights.empty * Double(empty)
        if count > 1 {
            evidence += min(
                sideWeights.repetitionMaximum,
                sideWeights.repetition * repetition.evidence(for: cell + spacing, log2))
        }
        if margin > 0 || spacing > 0 {
            evidence += tightness(touchesStart, count - empty) + tightness(touchesEnd, count - empty)
        }
        return SideGuess(margin: margin, cell: cell, spacing: spacing, count: count, evidence: evidence)
    }

    /// Less of what is much: cuts through like cells are not independent.
    private func damped(_ evidence: Double, _ share: Double) -> Double {
        let limit = sideWeights.independence
        return evidence > limit ? limit + (evidence - limit) * share : evidence
    }

    /// Art that ends where cells do speaks for gaps of just that width; where none does, gaps are an invention.
    private func tightness(_ touches: Int, _ count: Int) -> Double {
        touches == 0
            ? sideWeights.noTouch
            : min(sideWeights.touchMaximum, sideWeights.touch * Double(touches))
                + (touches == count ? sideWeights.allTouch : 0)
    }
}
