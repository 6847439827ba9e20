#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif
import PixelCore
import PixelSheets
import SampleArt

// Recovers the figures of boards of chance and prints, as Markdown, how many boards came out right, how much the frames
// still shake, and what the confidence is worth, against what is known of the boards.

guard let options = TrialOptions(Array(CommandLine.arguments.dropFirst())) else {
    print(TrialOptions.usage)
    exit(2)
}
let clock = ContinuousClock()
var trials: [BoardTrial] = []
var time = Duration.zero
for seed in options.seeds {
    let board = try options.board(seed)
    let start = clock.now
    let result = try? options.recovery(of: board).recover(board.bitmap)
    time += clock.now - start
    let trial = BoardTrial(board, result)
    trials.append(trial)
    if options.lists, !trial.isRight || trial.jitter >= 0.5 {
        let figures = "\(trial.found) of \(board.figures.count) found"
        print(seed, board.bitmap.size, figures, "shakes", trial.jitter, "confidence", trial.confidence)
    }
}
TrialReport(trials).print(milliseconds: time / .milliseconds(1) / Double(trials.count))
