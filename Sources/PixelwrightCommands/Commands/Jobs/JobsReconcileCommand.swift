#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

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

    @Flag(help: "Nobody is to care any more, whatever became of it; takes any job that is not at its end.")
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
        return nil
    }

    func run() throws {
        let access = try ServiceAccess()
        let ledger = try access.ledger()
        let entry = try ledger.entry(job.id)
        // Whoever cares no more needs no key, and no service.
        if abandon { return try ledger.abandon(entry.id).report([], isJSON: isJSON) }
        let runner = try access.runner(for: entry.service)
        if let resolution {
            let resolved = try awaiting { try await runner.resolve(entry.id, as: resolution) }
            return try resolved.report([], isJSON: isJSON)
        }
        let (report, wasStopped) = try awaitingInterruptibly {
            (try await runner.reconcile(entry.id), Task.isCancelled)
        }
        if isJSON { try StandardOutput.print(report.json([]).text) } else { Console(isQuiet: false).note(report.line) }
        if wasStopped { throw ExitCode.interrupted }
        if let status = report.status { throw ExitCode(status.rawValue) }
    }
}
#endif
