#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs
import Synchronization

/// Makes calls that are paid for: tells what they cost, sends each once, waits, fetches, and does what is to follow.
struct PaidCalls {
    let access: ServiceAccess
    let spending: SpendingOptions
    let results: CallResultOptions
    private let console: Console

    init(_ access: ServiceAccess, _ spending: SpendingOptions, _ results: CallResultOptions) {
        self.access = access
        self.spending = spending
        self.results = results
        console = Console(isQuiet: results.isQuiet || results.isJSON)
    }

    /// Makes the calls. One that fails does not stop the others; the worst decides how the command ends.
    func run(_ calls: [PaidCall]) throws {
        for call in calls {
            if !call.prepared.steps.isEmpty { console.note("\(call.name): \(call.prepared.steps.summary)") }
            for warning in call.prepared.warnings { console.warn(warning.sentences, path: call.name) }
        }
        if spending.isDry { return try describe(calls) }
        try refuseCollisions(calls)
        for call in calls { try call.place.check(isForced: results.isForced, coming: call.promise.ending) }
        guard let service = calls.first?.endpoint.service else { return }
        var policy = JobPolicy()
        if let timeout = spending.timeout { policy.deadline = .seconds(timeout) }
        // One for all calls, which are of one service: each has a connection to the ledger.
        let runner = try access.runner(for: service, maxCost: spending.maxCost, policy: policy)
        try report(make(calls, by: runner))
    }

    /// Sends the calls, waits for them side by side, and makes of each result what is to follow.
    private func make(_ calls: [PaidCall], by runner: JobRunner) throws -> [CallOutcome] {
        let display = JobDisplay(console, isLive: !results.isQuiet && !results.isJSON)
        let sender = CallSender(
            runner: runner, display: display, console: console, results: results, spending: spending)
        var outcomes = try awaitingInterruptibly { await sender.send(calls) }
        display.end()
        for index in outcomes.indices {
            let wasReported = outcomes[index].job == nil
            outcomes[index].finish(in: runner.ledger, console)
            if let failure = outcomes[index].failure, !wasReported { console.report(failure) }
        }
        return outcomes
    }

    /// Says what became of all calls; the worst of them decides how the command ends.
    private func report(_ outcomes: [CallOutcome]) throws {
        if results.isJSON {
            let reports = outcomes.map(\.json)
            try StandardOutput.print((reports.count == 1 ? reports[0] : .array(reports)).text)
        } else if spending.isDetached {
            for case let job? in outcomes.map(\.job) { try StandardOutput.print(job.id) }
        }
        if outcomes.contains(where: \.wasStopped) { throw ExitCode.interrupted }
        if let worst = outcomes.compactMap(\.failure?.status).max() { throw ExitCode(worst.rawValue) }
    }

    /// Refuses calls whose results would go to one place.
    private func refuseCollisions(_ calls: [PaidCall]) throws(CommandFailure) {
        try ResultName.refuseCollisions(
            calls.map { (input: $0.name, output: FilePath.join($0.place.folder, $0.place.stem)) })
    }

    /// Prints what would be sent, and what it would cost.
    private func describe(_ calls: [PaidCall]) throws {
        let previews = calls.map { call -> JSONValue in
            guard case .object(var object) = call.prepared.request.preview(access.settings) else { return .null }
            object.append("cost", call.prepared.quote.costJSON)
            return .object(object)
        }
        try StandardOutput.print((previews.count == 1 ? previews[0] : .array(previews)).text)
        for call in calls {
            console.note(
                "\(call.endpoint.target): \(call.prepared.quote), \(call.prepared.quote.explanation); not sent")
        }
    }
}
#endif
