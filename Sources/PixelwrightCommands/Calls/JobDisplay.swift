#if Services
import PixelwrightServices
import Pixelwright
import ServiceJobs
import Synchronization

/// Shows how far jobs are: on one line that is drawn anew where there is a terminal, else a line for each change.
final class JobDisplay: Sendable {
    private struct Line: Sendable {
        var state: String
        var progress: Double?
        let start: ContinuousClock.Instant
        let price: String
    }
    private let console: Console
    private let isLive: Bool
    private let lines = Mutex<[String: Line]>([:])
    private let terminal = Terminal.errors

    init(_ console: Console, isLive: Bool) {
        self.console = console
        self.isLive = isLive
    }

    /// Follows a call to its end.
    func follow(_ call: PaidCall, _ job: PaidJob) async -> CallOutcome {
        let ticking = Task { [self] in
            while !Task.isCancelled {
                draw()
                try? await Task.sleep(for: .milliseconds(500))
            }
        }
        defer {
            ticking.cancel()
            lines.withLock { $0[job.id] = nil }
        }
        begin(job.id, price: call.prepared.quote.description)
        var last: JobEvent?
        for await event in job.events {
            note(event, of: job.id, call.name)
            last = event
        }
        switch last {
        case .fetched: return CallOutcome(call, job)
        case .failed(let error): return CallOutcome(call, job, error)
        case .cancelled:
            return CallOutcome(call, job, JobError(.cancelled, "it was cancelled at the service", entry: job.id))
        default: return CallOutcome(call, job, JobError(.stopped, "it is not waited for any more", entry: job.id))
        }
    }

    /// Takes the line away.
    func end() { if terminal.isTerminal && isLive { console.draw("") } }

    private func begin(_ id: String, price: String) {
        lines.withLock { $0[id] = Line(state: "sent", start: .now, price: price) }
    }

    private func note(_ event: JobEvent, of id: PaidJob.ID, _ name: String) {
        let (state, progress): (String, Double?) =
            switch event {
            case .queued: ("queued", nil)
            case .progress(let share): ("being made", share)
            case .succeeded: ("made, being fetched", 1)
            case .fetched: ("done", 1)
            case .cancelled: ("cancelled", nil)
            case .failed(let error):
                ([.deadline, .stopped].contains(error.code) ? "not waited for any more" : "failed", nil)
            }
        let isNew = lines.withLock { lines -> Bool in
            guard var line = lines[id] else { return false }
            defer { lines[id] = line }
            let isNew = line.state != state
            line.state = state
            line.progress = progress
            return isNew
        }
        if isNew && isLive && !terminal.isTerminal { console.note("\(name): \(state)") }
    }

    private func draw() {
        guard terminal.isTerminal, isLive else { return }
        let lines = lines.withLock { Array($0.values) }
        guard let line = lines.min(by: { $0.start < $1.start }) else { return }
        let share = line.progress.map { " \(percentage($0))" } ?? ""
        let seconds = (ContinuousClock.now - line.start).components.seconds
        let others = lines.count > 1 ? ", \(lines.count) jobs" : ""
        console.draw("\(line.state)\(share), \(seconds) s, \(line.price)\(others)")
    }
}
#endif
