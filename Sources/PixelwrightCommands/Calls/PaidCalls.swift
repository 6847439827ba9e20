#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

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
    ///
    /// - Parameter failures: Why no call was made of other inputs, which was said already.
    func run(_ calls: [PaidCall], to endpoint: Endpoint, besides failures: [CommandFailure] = []) throws {
        for call in calls {
            if !call.prepared.steps.isEmpty { console.note("\(call.name): \(call.prepared.steps.summary)") }
            for warning in call.prepared.warnings { console.warn(warning.sentences, path: call.name) }
        }
        for call in calls { try call.place.checkEnding(isPicture: call.promise.isPicture, then: results.then) }
        let made = try rehearse(calls)
        if spending.isDry {
            if !calls.isEmpty { try describe(calls) }
            if let worst = failures.map(\.status).max() { throw ExitCode(worst.rawValue) }
            return
        }
        try refuseCollisions(calls)
        for call in calls {
            try call.place.check(isForced: results.isForced, coming: call.promise.ending)
            if let made, !results.isForced { try call.place.check(made.names, stem: made.stem) }
        }
        var outcomes: [CallOutcome] = []
        if !calls.isEmpty {
            var policy = JobPolicy()
            if let timeout = spending.timeout { policy.deadline = .seconds(timeout) }
            // One for all calls, which are of one service: each has a connection to the ledger.
            let runner = try access.runner(for: endpoint.service, maxCost: spending.maxCost, policy: policy)
            outcomes = try make(calls, by: runner)
        }
        try report(outcomes, endpoint, besides: failures)
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
    private func report(_ outcomes: [CallOutcome], _ endpoint: Endpoint, besides failures: [CommandFailure]) throws {
        if results.isJSON {
            let reports = outcomes.map(\.json) + failures.map { CallOutcome.json(of: endpoint, $0) }
            try StandardOutput.print((reports.count == 1 ? reports[0] : .array(reports)).text)
        } else if spending.isDetached {
            for case let job? in outcomes.map(\.job) { try StandardOutput.print(job.id) }
        }
        if outcomes.contains(where: \.wasStopped) { throw ExitCode.interrupted }
        let all = failures + outcomes.compactMap(\.failure)
        if let worst = all.map(\.status).max() { throw ExitCode(worst.rawValue) }
    }

    /// Makes the steps of a stand-in: they are the same for all calls.
    ///
    /// - Returns: What comes of them for a stem; nil where there are none, or nothing is known of what will come.
    private func rehearse(_ calls: [PaidCall]) throws(CommandFailure) -> (names: [String], stem: String)? {
        guard let then = results.then, let first = calls.first, first.promise.isPicture == true else { return nil }
        return (try Rehearsal(then, of: first.promise).names(at: first.place), first.place.stem)
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
