import PixelCore
import PixelMattes
import SampleArt

/// What came of one sequence: how steady its edges are.
struct SequenceTrial: Sendable {
    let background: MatteCase.Background
    /// The share of pixels, over all changes of frame, whose alpha does not pass the middle where the truth's does not.
    let steadyShare: Double
    /// The same for pixels at which the truth is the same in both frames, the sprite's outline and what is beside it.
    let edgeShare: Double
    /// The mean difference of alpha.
    let meanAlphaError: Double

    init(seed: UInt64) throws {
        let sequence = try MatteSequence.random(seed: seed)
        background = sequence.background
        let frames = BackgroundRemover().removeBackground(from: sequence.pictures).frames
        var counts = FlipCounts()
        for index in frames.indices.dropFirst() {
            counts.add(
                frames[index - 1], frames[index], truths: (sequence.truths[index - 1], sequence.truths[index]))
        }
        steadyShare = 1 - Double(counts.flips) / Double(max(1, counts.pixels))
        edgeShare = 1 - Double(counts.edgeFlips) / Double(max(1, counts.edgePixels))
        let errors = frames.indices.map { index in
            MatteJudgement(
                of: frames[index], picture: sequence.pictures[index], truth: sequence.truths[index]
            ).meanAlphaError
        }
        meanAlphaError = errors.reduce(0, +) / Double(errors.count)
    }

    /// A table of what came of all of them.
    static func report(_ trials: [SequenceTrial]) {
        print("| background | sequences | steady % | steady at edges % | mean alpha error % |\n|---|--:|--:|--:|--:|")
        for background in MatteCase.Background.allCases {
            let members = trials.filter { $0.background == background }
            guard !members.isEmpty else { continue }
            func mean(_ value: KeyPath<SequenceTrial, Double>) -> Double {
                let sum = members.map { $0[keyPath: value] }.reduce(0, +)
                return (sum / Double(members.count) * 100_000).rounded() / 1000
            }
            print(
                "| \(background.rawValue) | \(members.count) | \(mean(\.steadyShare)) | \(mean(\.edgeShare)) | "
                    + "\(mean(\.meanAlphaError)) |")
        }
    }
}

/// Pixels whose alpha passes the middle from one frame to the next.
private struct FlipCounts {
    /// Pixels where the truth does not pass it, and those of them where the result does.
    var pixels = 0
    var flips = 0
    /// The same for pixels of the sprite's edge.
    var edgePixels = 0
    var edgeFlips = 0

    mutating func add(_ before: Bitmap, _ after: Bitmap, truths: (Bitmap, Bitmap)) {
        func isIn(_ bitmap: Bitmap, _ x: Int, _ y: Int) -> Bool { bitmap[x, y].alpha >= 128 }
        for y in 0..<before.height {
            for x in 0..<before.width {
                let truth = isIn(truths.0, x, y)
                guard truth == isIn(truths.1, x, y) else { continue }
                let flips = isIn(before, x, y) != isIn(after, x, y)
                pixels += 1
                self.flips += flips ? 1 : 0
                let isEdge = [(-1, 0), (1, 0), (0, -1), (0, 1)].contains { dx, dy in
                    let (column, row) = (x + dx, y + dy)
                    return column >= 0 && row >= 0 && column < before.width && row < before.height
                        && isIn(truths.0, column, row) != truth
                }
                guard isEdge else { continue }
                edgePixels += 1
                edgeFlips += flips ? 1 : 0
            }
        }
    }
}
