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
        var started: [StartedCall] = []
        var failures: [CommandFailure] = []
        var refused: [JSONValue] = []
        for call in calls {
            do { started.append(try start(call, by: runner)) } catch let failure as CommandFailure {
                failures.append(failure)
                refused.append(call.json(failure))
                console.report(failure)
                // A key that is refused once is refused a moment later too.
                if failure.status == .notAuthorised { break }
            }
        }
        let outcomes = try spending.isDetached ? started.map { CallOutcome($0) } : finish(started)
        for case let outcome? in outcomes.map(\.failure) {
            failures.append(outcome)
            console.report(outcome)
        }
        if results.isJSON {
            let reports = outcomes.map(\.json) + refused
            try StandardOutput.print((calls.count == 1 ? reports.first ?? .null : .array(reports)).text)
        } else if spending.isDetached {
            for call in started { try StandardOutput.print(call.job.id) }
        }
        if outcomes.contains(where: \.wasStopped) { throw ExitCode.interrupted }
        if let worst = failures.map(\.status).max() { throw ExitCode(worst.rawValue) }
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

    private func start(_ call: PaidCall, by runner: JobRunner) throws -> StartedCall {
        console.note("\(call.name): \(call.endpoint.target), \(call.prepared.quote)")
        var plan = call.plan
        plan.replaces = results.isForced
        let (request, again) = (call.prepared, spending.allowsDuplicates)
        do {
            let job = try awaitingInterruptibly { [plan] in
                try await runner.submit(request, output: plan, allowingDuplicates: again)
            }
            console.note("\(call.name): job \(job.id)")
            return StartedCall(call: call, job: job)
        } catch let error as JobError {
            guard error.code == .stopped else { throw CommandFailure(error) }
            // Who stops while calls are made wants no more of them made.
            console.note("\(call.name): stopped; pixelwright jobs resume takes up what was sent")
            throw ExitCode.interrupted
        }
    }

    /// Waits for all of them side by side, and makes of each result what is to follow.
    private func finish(_ started: [StartedCall]) throws -> [CallOutcome] {
        guard !started.isEmpty else { return [] }
        let display = JobDisplay(console, isLive: !results.isQuiet && !results.isJSON)
        let waited = try awaitingInterruptibly { () async -> [CallOutcome] in
            await withTaskGroup(of: (Int, CallOutcome).self) { group in
                for (index, call) in started.enumerated() {
                    group.addTask { (index, await display.follow(call)) }
                }
                var outcomes: [(Int, CallOutcome)] = []
                for await outcome in group { outcomes.append(outcome) }
                return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
            }
        }
        display.end()
        return waited.map { outcome in
            var outcome = outcome
            do { try outcome.finish(results) } catch { outcome.fail(error) }
            for note in outcome.notes { console.note(note) }
            return outcome
        }
    }
}
#endif
