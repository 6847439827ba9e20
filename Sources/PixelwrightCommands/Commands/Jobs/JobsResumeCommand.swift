#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

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
        var resumed = ResumedJobs(access: access, ledger: try access.ledger(), console: console)
        for service in service.map({ [$0] }) ?? ServiceID.allCases where !resumed.wasStopped {
            try resumed.resume(service)
        }
        if !resumed.wasStopped { try resumed.finish(of: service) }
        if isJSON { try StandardOutput.print(JSONValue.array(resumed.json).text) }
        if resumed.wasStopped { throw ExitCode.interrupted }
        if resumed.isEmpty { console.note("there is nothing to take up") }
        if let worst = resumed.worst { throw ExitCode(worst.rawValue) }
    }
}

/// What was taken up, and what became of it.
private struct ResumedJobs {
    let access: ServiceAccess
    let ledger: Ledger
    let console: Console
    private(set) var wasStopped = false
    private var reports: [ResumeReport] = []
    private var products: [LedgerEntry.ID: [String]] = [:]
    /// Why the jobs of a service could not be taken up.
    private var failures: [CommandFailure] = []
    /// Why nothing was made of a job's results.
    private var unmade: [LedgerEntry.ID: CommandFailure] = [:]
    private var isElsewhere = false

    init(access: ServiceAccess, ledger: Ledger, console: Console) {
        self.access = access
        self.ledger = ledger
        self.console = console
    }

    var isEmpty: Bool { reports.isEmpty && failures.isEmpty && !isElsewhere }

    /// How the command ends; nil where all is well.
    var worst: ExitStatus? {
        ((failures + unmade.values).map(\.status) + reports.compactMap(\.status)).max()
    }

    var json: [JSONValue] { reports.map { $0.json(products[$0.entry.id] ?? $0.entry.products, unmade[$0.entry.id]) } }

    /// Takes up all jobs of a service.
    mutating func resume(_ service: ServiceID) throws {
        let waiting = try ledger.entries(matching: .unfinished(of: service))
        let place = try access.place(of: service)
        for (other, entries) in Dictionary(grouping: waiting, by: \.baseURL) where other != place {
            let words = other.map { "\(service.baseURLVariable)=\($0)" } ?? "no \(service.baseURLVariable)"
            isElsewhere = true
            Console(isQuiet: false).note(
                "\(entries.count) \(entries.count == 1 ? "job" : "jobs") of \(service) made elsewhere left alone; they are taken "
                    + "up with \(words)")
        }
        guard waiting.contains(where: { $0.baseURL == place }) else { return }
        let runner: JobRunner
        do { runner = try access.runner(for: service) } catch {
            // The others' results lapse no later for it.
            console.report(error)
            failures.append(error)
            return
        }
        let (found, isStopped) = try awaitingInterruptibly { [console] in
            let found = try await runner.resume(matching: .unfinished(of: service)) { console.note($0.line) }
            return (found, Task.isCancelled)
        }
        reports += found
        wasStopped = isStopped
    }

    /// Makes of all results what is to be made of them.
    mutating func finish(of service: ServiceID?) throws {
        for entry in try ledger.entries(matching: .awaitingFinish(of: service)).reversed() {
            do {
                guard let made = try ledger.finishUnlessOthersDo(entry.id) else { continue }
                products[entry.id] = made
                console.note("\(entry.id): made \(made.joined(separator: ", "))")
            } catch {
                let failure = CommandFailure(error, path: entry.id)
                console.report(failure)
                unmade[entry.id] = failure
            }
            if !reports.contains(where: { $0.entry.id == entry.id }) {
                reports.append(ResumeReport(entry: entry, outcome: .finished))
            }
        }
    }
}
#endif
