import ArgumentParser
import Pixelwright

/// Options of every command that works on files.
struct BatchOptions: ParsableArguments {
    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp("How many threads to use; by default one a processor.", valueName: "count"))
    var jobs: Int?

    @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Print errors and warnings only.")
    var isQuiet = false

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("-j takes a number greater than zero.") }
    }

    /// How many threads to use.
    var threadCount: Int { jobs ?? Parallelism.processorCount }
}
