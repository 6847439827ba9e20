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
            "Put the result here instead of where it was to go: a file, whose ending is that of what comes, or DIR/.",
            valueName: "path"),
        completion: .file())
    var output: String?

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        let output = output
        try job.act(isJSON: isJSON) { job in
            if let output {
                let place = CallPlace(output, name: job.id, keepsOriginal: false)
                try place.check(isForced: false, coming: nil)
                try await job.redirect(toFolder: place.plan.folder, name: place.plan.name)
            }
            return try await job.fetch().entry
        }
    }
}

/// `pixelwright jobs cancel`
struct JobsCancelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel a job at its service, which gives back what it held for it.")

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
    /// Does something with the job, and says what became of it.
    func act(isJSON: Bool, _ body: @escaping @Sendable (PaidJob) async throws -> LedgerEntry) throws {
        let access = try ServiceAccess()
        do {
            let entry = try access.ledger().entry(id)
            let job = try access.runner(for: entry.service).job(entry.id)
            let ended = try awaitingInterruptibly { try await body(job) }
            try ended.report(isJSON: isJSON)
        } catch let error as LedgerError {
            throw CommandFailure(error)
        } catch let error as JobError {
            if error.code == .stopped {
                Console(isQuiet: false).note("the job goes on; pixelwright jobs watch \(id) waits for it")
                throw ExitCode.interrupted
            }
            throw CommandFailure(error)
        }
    }
}

extension LedgerEntry {
    /// Prints it, and its files on standard output where they are there.
    fileprivate func report(isJSON: Bool) throws {
        if isJSON { return try StandardOutput.print(json.text) }
        Console(isQuiet: false).note("\(id): \(state.rawValue), \(costText)")
        for file in files { try StandardOutput.print(file.path) }
    }
}

/// `pixelwright jobs resume`
struct JobsResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Take up every job that something interrupted: find out what became of it, wait, fetch.",
        discussion: """
            Jobs that another process works on are left to it. What cannot be found out is never guessed: jobs \
            reconcile says what is known, and takes your decision.

            EXAMPLES:
              pixelwright jobs resume
              pixelwright jobs resume --service pixeldojo --json
            """)

    @Option(help: ArgumentHelp("Only those of this service.", valueName: "name"))
    var service: ServiceID?

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        let access = try ServiceAccess()
        let console = Console(isQuiet: isJSON)
        var reports: [ResumeReport] = []
        var wasStopped = false
        var missing: CommandFailure?
        do {
            let waiting = try access.ledger().entries(matching: .unfinished(of: service))
            for service in ServiceID.allCases
            where !wasStopped && waiting.contains(where: { $0.service == service }) {
                let runner: JobRunner
                do { runner = try access.runner(for: service) } catch {
                    // The others' results lapse no later for it.
                    console.report(error)
                    missing = error
                    continue
                }
                let (found, isStopped) = try awaitingInterruptibly {
                    let found = try await runner.resume(matching: .unfinished(of: service)) { console.note($0.line) }
                    return (found, Task.isCancelled)
                }
                reports += found
                wasStopped = isStopped
            }
        } catch let error as LedgerError {
            throw CommandFailure(error)
        } catch let error as JobError {
            if error.code == .stopped { throw ExitCode.interrupted }
            throw CommandFailure(error)
        }
        if isJSON { try StandardOutput.print(JSONValue.array(reports.map(\.json)).text) }
        if wasStopped { throw ExitCode.interrupted }
        if let missing { throw ExitCode(missing.status.rawValue) }
        if reports.isEmpty { console.note("there is nothing to take up") }
        if reports.contains(where: \.needsSomebody) { throw ExitCode(ExitStatus.serviceFailed.rawValue) }
    }
}

/// `pixelwright jobs reconcile`
struct JobsReconcileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Find out whether a call was taken whose answer was lost, or say so yourself.",
        discussion: """
            Without a decision, the service is asked. Where that does not tell, look at the service's own pages, and \
            decide: --taken-as with the id of the job there, --not-taken, --send-again, or --abandon, after which the \
            budget goes on counting what it was to cost.

            EXAMPLES:
              pixelwright jobs reconcile 3f2a
              pixelwright jobs reconcile 3f2a --taken-as job_8d1c && pixelwright jobs watch 3f2a
              pixelwright jobs reconcile 3f2a --not-taken
            """)

    @OptionGroup var job: JobArgument

    @Option(help: ArgumentHelp("It was taken, as the job of this id at the service.", valueName: "id"))
    var takenAs: String?

    @Flag(help: "It was not taken, nothing was charged, and it ends here.")
    var notTaken = false

    @Flag(help: "It was not taken, and is to be sent again, which jobs resume or watch then does.")
    var sendAgain = false

    @Flag(help: "Nobody is to care any more.")
    var abandon = false

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func validate() throws {
        let decisions = [takenAs != nil, notTaken, sendAgain, abandon].filter(\.self)
        if decisions.count > 1 { throw ValidationError("Decide one way.") }
        if takenAs?.isEmpty == true { throw ValidationError("--taken-as takes the job's id at the service.") }
    }

    private var resolution: Resolution? {
        if let takenAs { return .taken(remoteID: takenAs) }
        if notTaken { return .notTaken }
        if sendAgain { return .sendAgain }
        return abandon ? .abandon : nil
    }

    func run() throws {
        let access = try ServiceAccess()
        do {
            let entry = try access.ledger().entry(job.id)
            let runner = try access.runner(for: entry.service)
            if let resolution {
                let resolved = try awaiting { try await runner.resolve(entry.id, as: resolution) }
                return try resolved.report(isJSON: isJSON)
            }
            let (report, wasStopped) = try awaitingInterruptibly {
                (try await runner.reconcile(entry.id), Task.isCancelled)
            }
            if isJSON { try StandardOutput.print(report.json.text) } else { Console(isQuiet: false).note(report.line) }
            if wasStopped { throw ExitCode.interrupted }
            if report.needsSomebody { throw ExitCode(ExitStatus.serviceFailed.rawValue) }
        } catch let error as LedgerError {
            throw CommandFailure(error)
        } catch let error as JobError { throw CommandFailure(error) }
    }
}

extension ResumeReport {
    /// Whether somebody must do something.
    fileprivate var needsSomebody: Bool {
        switch outcome {
        case .finished: entry.state == .failed
        case .underWay, .elsewhere: false
        case .undecided, .notTaken, .failed: true
        }
    }

    fileprivate var line: String { "\(entry.id): \(entry.target): \(words)" }

    private var words: String {
        switch outcome {
        case .finished:
            ([entry.state.rawValue] + entry.files.map(\.path) + [entry.failure?.message].compactMap(\.self))
                .joined(separator: ", ")
        case .underWay where entry.state == .unknown: "is not decided yet"
        case .underWay: "goes on at the service"
        case .elsewhere: "another process works on it"
        case .undecided(let known):
            "\(known) Decide by pixelwright jobs reconcile \(entry.id), with one of --taken-as, --not-taken, --send-again and --abandon."
        case .notTaken:
            "was not taken; pixelwright jobs reconcile \(entry.id) --send-again sends it, --not-taken ends it"
        case .failed(let error): error.description
        }
    }

    fileprivate var json: JSONValue {
        let name: String =
            switch outcome {
            case .finished: "finished"
            case .underWay: "under_way"
            case .elsewhere: "elsewhere"
            case .undecided: "undecided"
            case .notTaken: "not_taken"
            case .failed: "failed"
            }
        return ["outcome": .string(name), "message": .string(words), "job": entry.json]
    }
}
#endif
