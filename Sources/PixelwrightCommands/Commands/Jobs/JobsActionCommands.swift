#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

/// `pixelwright jobs watch`
struct JobsWatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Wait for a job, and fetch its results.",
        discussion: """
            Ctrl-C stops waiting, and nothing at the service. Ends with status 3 where the job came to nothing.

            EXAMPLES:
              pixelwright jobs watch 3f2a
            """)

    @OptionGroup var job: JobArgument

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        try job.act(isJSON: isJSON) { job in try await job.wait().entry }
    }
}

/// `pixelwright jobs fetch`
struct JobsFetchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Fetch what a job has made by now; one that is under way is not waited for.",
        discussion: """
            EXAMPLES:
              pixelwright jobs fetch 3f2a
              pixelwright jobs fetch 3f2a -o elsewhere/hero.png
            """)

    @OptionGroup var job: JobArgument

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Put the result here instead of where it was to go: a file, whose ending chooses the format, or DIR/.",
            valueName: "path"),
        completion: .file())
    var output: String?

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        let output = output
        try job.act(isJSON: isJSON) { job in
            if let output {
                let entry = try job.entry
                guard entry.files.isEmpty, !entry.state.isFinal else {
                    throw CommandFailure.usage(
                        "\(entry.id) is \(entry.state.rawValue): its results lie at their place, or there will be none")
                }
                let finish = try entry.plan.finish.map { try ResultFinish(kept: $0) }
                let place = CallPlace(output, name: job.id, keepsOriginal: finish?.then != nil)
                try place.check(isForced: false, coming: nil)
                let moved = finish?.moved(to: place) ?? ResultFinish(place, then: nil, isForced: false)
                try await job.redirect(to: place.fromRoot.plan, finish: moved?.text)
            }
            return try await job.fetch().entry
        }
    }
}

/// `pixelwright jobs cancel`
struct JobsCancelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a job at its service. PixelEngine and Sprite AI give back what they held for it.")

    @OptionGroup var job: JobArgument

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        try job.act(isJSON: isJSON) { job in
            try await job.cancel()
            return try job.entry
        }
    }
}

extension JobArgument {
    /// Does something with the job, makes of its results what is to be made of them, and says what became of it.
    func act(isJSON: Bool, _ body: @escaping @Sendable (PaidJob) async throws -> LedgerEntry) throws {
        let access = try ServiceAccess()
        let ledger = try access.ledger()
        let entry = try ledger.entry(id)
        let job = try access.runner(for: entry.service).job(entry.id)
        let ended: LedgerEntry
        do { ended = try awaitingInterruptibly { try await body(job) } } catch let error as JobError
            where error.code == .stopped
        {
            Console(isQuiet: false).note("the job goes on; pixelwright jobs watch \(id) waits for it")
            throw ExitCode.interrupted
        }
        try ended.report(ledger.finish(ended), isJSON: isJSON)
    }
}

extension LedgerEntry {
    /// Prints how it stands and, on standard output, the paths of what came of it.
    func report(_ products: [String], isJSON: Bool) throws {
        if isJSON { return try StandardOutput.print(json(products).text) }
        Console(isQuiet: false).note("\(id): \(state.rawValue), \(costText)")
        for product in products { try StandardOutput.print(product) }
    }
}
#endif
