#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif
import PixelCore
import PixelPreflight
import ServiceCatalog
import TestSupport

// Prepares pictures of chance for every target that takes one, checks what comes of it by the target's own preflight,
// pixels and all, and prints as Markdown how many were taken, how many needed something, and what.

guard let options = TrialOptions(Array(CommandLine.arguments.dropFirst())) else {
    print(TrialOptions.usage)
    exit(2)
}
print("| target | pictures | taken as they were | made to fit | said to be sheets | refused after all | median ms |")
print("|---|--:|--:|--:|--:|--:|--:|")
var failureLines: [String] = []
for target in Target.takingImages {
    let trials = Parallelism.map(options.count) { PreparationTrial(target, number: options.first + UInt64($0)) }
    let failures = trials.filter { !$0.isTaken && !$0.isSheet }
    let sheetCount = trials.count(where: \.isSheet)
    failureLines += failures.map { "- \(target): \($0.failure ?? "refused")" }
    let untouched = trials.count { $0.isTaken && $0.stepCount == 0 }
    let milliseconds = trials.map(\.milliseconds).sorted()[trials.count / 2]
    print(
        "| \(target) | \(trials.count) | \(untouched) | \(trials.count - untouched - sheetCount - failures.count) "
            + "| \(sheetCount) | \(failures.count) | \((milliseconds * 10).rounded() / 10) |")
}
if !failureLines.isEmpty { print("\n" + failureLines.joined(separator: "\n")) }
exit(failureLines.isEmpty ? 0 : 1)
