#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif
import PixelCodecs
import PixelCore
import PixelMattes
import SampleArt

// Removes the backgrounds of cases of chance and prints, as Markdown, how far the results are from the truth and what the
// confidence is worth.

if CommandLine.arguments.dropFirst().first == "--time" {
    print("| picture | size | ms at best | ms usually |\n|---|---|--:|--:|")
    for path in CommandLine.arguments.dropFirst(2) { print(try MatteTiming(path: path).row()) }
    exit(0)
}
guard let options = TrialOptions(Array(CommandLine.arguments.dropFirst())) else {
    print(TrialOptions.usage)
    exit(2)
}
let cases = options.backgrounds.flatMap { background in options.seeds.map { (background, $0) } }
let trials = Parallelism.map(cases.count) { try? MatteTrial(cases[$0].0, seed: cases[$0].1) }.compactMap(\.self)
for trial in trials where !trial.judgement.isPerfectAsArt || !trial.judgement.isUsable {
    if options.lists { print(trial.line) }
    guard let folder = options.folder else { continue }
    try trial.trueCase.picture.write(to: "\(folder)/\(trial.name)-1.png", replacing: true)
    try trial.removal.bitmap.write(to: "\(folder)/\(trial.name)-2.png", replacing: true)
    try trial.trueCase.truth.write(to: "\(folder)/\(trial.name)-3.png", replacing: true)
}
TrialReport(trials: trials).print()
