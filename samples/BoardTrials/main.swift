#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif
import PixelCore
import PixelSheets
import SampleArt

// Usage: BoardTrials COUNT SEED [--list]
// Recovers the figures of COUNT boards of chance and prints, as Markdown, how many boards came out right and how much
// the frames still shake, against what is known of the boards. With --list, the seeds of those that did not.

let arguments = CommandLine.arguments.dropFirst()
let numbers = arguments.compactMap { UInt64($0) }
guard numbers.count == 2, (1...100_000).contains(numbers[0]) else {
    print("usage: BoardTrials COUNT SEED [--list]")
    exit(2)
}
let clock = ContinuousClock()
var trials: [BoardTrial] = []
var time = Duration.zero
for seed in numbers[1]..<numbers[1] + numbers[0] {
    let board = try PoseBoard.random(seed: seed)
    let start = clock.now
    let result = try? SheetRecovery().recover(board.bitmap)
    time += clock.now - start
    let trial = BoardTrial(board, result)
    trials.append(trial)
    if arguments.contains("--list"), !trial.isRight || trial.jitter >= 0.5 {
        print(seed, board.bitmap.size, "\(trial.found) of \(board.figures.count) found, shakes", trial.jitter)
    }
}
let right = trials.filter(\.isRight)
let jitters = right.map(\.jitter).sorted()
print("| | |")
print("|---|--:|")
print("| boards | \(trials.count) |")
print("| all figures found, none split, in order | \(right.count) |")
print("| frames within half a pixel of the art | \(jitters.count { $0 < 0.5 }) |")
if let last = jitters.last {
    print("| farthest frame, pixels of the art: median board | \(rounded(jitters[jitters.count / 2])) |")
    print("| — 98 of 100 boards | \(rounded(jitters[min(jitters.count - 1, jitters.count * 98 / 100)])) |")
    print("| — worst board | \(rounded(last)) |")
}
print("| ms a board | \(rounded(time / .milliseconds(1) / Double(trials.count))) |")

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
