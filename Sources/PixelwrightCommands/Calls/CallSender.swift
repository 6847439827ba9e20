#if Services
import Pixelwright
import PixelwrightServices
import ServiceJobs

/// Sends calls, a few at a time, and follows each from the moment in which its service has it.
struct CallSender: Sendable {
    let runner: JobRunner
    let display: JobDisplay
    let console: Console
    let results: CallResultOptions
    let spending: SpendingOptions

    /// What became of the calls, in their order. One that fails does not stop the others; but where a key is refused, or
    /// somebody stops the command, no more are sent.
    func send(_ calls: [PaidCall]) async -> [CallOutcome] {
        await withTaskGroup(of: (Int, CallOutcome).self) { following in
            var outcomes: [(index: Int, outcome: CallOutcome)] = []
            await withTaskGroup(of: (Int, CallOutcome).self) { sending in
                var waiting = Array(calls.enumerated())[...]
                func sendNext(_ sending: inout TaskGroup<(Int, CallOutcome)>) {
                    guard !Task.isCancelled, let (index, call) = waiting.popFirst() else { return }
                    sending.addTask { (index, await send(call)) }
                }
                for _ in 0..<runner.callsAtOnce { sendNext(&sending) }
                for await (index, outcome) in sending {
                    if outcome.failure?.status == .notAuthorised {
                        outcomes += waiting.map { ($0.offset, Self.unsent($0.element)) }
                        waiting = []
                    }
                    if let job = outcome.job, outcome.failure == nil, !spending.isDetached {
                        following.addTask { (index, await display.follow(outcome.call, job)) }
                    } else {
                        outcomes.append((index, outcome))
                    }
                    sendNext(&sending)
                }
                outcomes += waiting.map { ($0.offset, CallOutcome(stopped: $0.element)) }
            }
            for await outcome in following { outcomes.append(outcome) }
            return outcomes.sorted { $0.index < $1.index }.map(\.outcome)
        }
    }

    private func send(_ call: PaidCall) async -> CallOutcome {
        console.note("\(call.name): \(call.endpoint.target), \(call.prepared.quote)")
        var plan = call.plan
        plan.replaces = results.isForced
        plan.finish = ResultFinish(call.place, then: results.then, isForced: results.isForced)?.text
        do throws(JobError) {
            let job = try await runner.submit(
                call.prepared, output: plan, allowingDuplicates: spending.allowsDuplicates)
            console.note("\(call.name): job \(job.id)")
            return CallOutcome(call, job)
        } catch {
            if error.code == .stopped || Task.isCancelled {
                console.note("\(call.name): stopped; pixelwright jobs resume takes up what was sent")
                return CallOutcome(stopped: call)
            }
            let failure = CommandFailure(error)
            console.report(failure)
            return CallOutcome(call, failure, error.entry.flatMap { try? runner.ledger.entry($0) })
        }
    }

    /// A key that is refused once is refused a moment later too.
    private static func unsent(_ call: PaidCall) -> CallOutcome {
        CallOutcome(call, CommandFailure(.notAuthorised, path: call.name, "it was not sent, as the key is refused"))
    }
}
#endif
