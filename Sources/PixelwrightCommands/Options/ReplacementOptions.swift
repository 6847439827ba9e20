import ArgumentParser
import Pixelwright

/// What becomes of files that are where results go.
struct ReplacementOptions: ParsableArguments {
    @Flag(name: .customLong("force"), help: "Replace files that are there already.")
    var isForced = false

    @Flag(
        name: .customLong("resume"),
        help: "Go on after an interrupted run: keep results that are there and not older than their inputs.")
    var isResuming = false

    func validate() throws {
        if isForced && isResuming {
            throw ValidationError(
                "Give --force, which makes everything anew, or --resume, which keeps results: not both.")
        }
    }

    /// The same for what writes results.
    var writer: ResultWriter { ResultWriter(isForced: isForced, isResuming: isResuming) }
}
