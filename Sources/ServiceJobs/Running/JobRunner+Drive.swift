#if Services
import Foundation
import ServiceCatalog
import ServiceHTTP

/// Who is told what becomes of a job.
typealias JobListener = @Sendable (JobEvent) -> Void

extension JobRunner {
    /// The job of an entry of this service.
    ///
    /// - Throws: ``JobError`` where there is none.
    public func job(_ id: LedgerEntry.ID) throws(JobError) -> Job {
        let entry = try entry(id)
        guard entry.service == service else {
            throw JobError(.wrongState, "\(entry.id) is a call of \(entry.service), not of \(service).")
        }
        return Job(id: entry.id, runner: self)
    }

    func events(of id: LedgerEntry.ID) -> AsyncStream<JobEvent> {
        let (events, continuation) = AsyncStream.makeStream(of: JobEvent.self)
        let task = Task {
            do throws(JobError) { _ = try await finish(id) { continuation.yield($0) } } catch {
                continuation.yield(error.code == .cancelled ? .cancelled : .failed(error))
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return events
    }

    /// Brings a job to its end, or watches who does.
    func finish(_ id: LedgerEntry.ID, _ tell: JobListener = { _ in }) async throws(JobError) -> JobResult {
        let deadline = connection.policy.clock.now + policy.deadline
        while true {
            let finished = try await working(on: id) { entry throws(JobError) in
                try await drive(entry, until: deadline, tell)
            }
            if let finished { return finished }
            let entry = try await follow(id, until: deadline) { $0.state.isFinal || $0.owner == nil }
            if entry.state.isFinal { return try result(of: entry, tell) }
        }
    }

    /// Does one thing after the other until nothing is left to do.
    func drive(_ entry: LedgerEntry, until deadline: ContinuousClock.Instant, _ tell: JobListener)
        async throws(JobError) -> JobResult
    {
        var entry = entry
        var isMade = entry.state == .succeeded
        while !entry.state.isFinal {
            switch entry.state {
            case .intended: entry = try await send(entry)
            case .submitted: entry = try change(entry, "its process ended while it was sent") { $0.state = .unknown }
            case .unknown: entry = try await decide(entry)
            case .running: entry = try await poll(entry, until: deadline, tell)
            case .succeeded:
                if !isMade { tell(.succeeded(charge: entry.charge, elapsed: elapsed(entry))) }
                isMade = true
                entry = try await fetchResults(entry)
            case .fetched, .failed, .cancelled, .refused, .abandoned: break
            }
        }
        return try result(of: entry, tell)
    }

    private func elapsed(_ entry: LedgerEntry) -> Duration {
        .milliseconds(now.milliseconds - entry.created.milliseconds)
    }

    private func result(of entry: LedgerEntry, _ tell: JobListener) throws(JobError) -> JobResult {
        guard entry.state == .fetched else { throw failure(of: entry) }
        tell(.fetched(entry.files))
        return JobResult(entry: entry)
    }

    /// Watches an entry that somebody else works on, by looking into the ledger.
    @discardableResult
    func follow(
        _ id: LedgerEntry.ID, until deadline: ContinuousClock.Instant? = nil, _ isEnough: (LedgerEntry) -> Bool
    ) async throws(JobError) -> LedgerEntry {
        while true {
            let entry = try entry(id)
            if isEnough(entry) && (entry.owner == nil || entry.state.isFinal) { return entry }
            if let owner = entry.owner, !owner.isAlive { return entry }
            if let deadline, connection.policy.clock.now >= deadline { throw late(entry) }
            try await pause(.seconds(1), entry)
        }
    }

    func late(_ entry: LedgerEntry) -> JobError {
        JobError(
            .deadline,
            "\(entry.id) is not ready yet. It goes on at the service; `pixelwright jobs resume` waits for it and "
                + "fetches it.", entry: entry.id)
    }

    /// Why an entry that is at its end, or is not known to be, has no result.
    func failure(of entry: LedgerEntry) -> JobError {
        let words = entry.failure?.message ?? ""
        switch entry.state {
        case .refused:
            return JobError(
                .refused, "Nothing was taken. \(words)", entry: entry.id, serviceError: serviceError(of: entry))
        case .cancelled: return JobError(.cancelled, "It was cancelled.", entry: entry.id)
        case .abandoned: return JobError(.wrongState, "It was given up. \(words)", entry: entry.id)
        case .failed:
            let code: JobError.Code =
                switch entry.failure?.code {
                case Self.lostCode: .lost
                case Self.invalidCode: .invalidResult
                default: .failed
                }
            return JobError(
                code, words.isEmpty ? "The service could not make it." : words, entry: entry.id,
                serviceError: serviceError(of: entry))
        case .intended, .submitted, .unknown, .running, .succeeded, .fetched:
            return JobError(
                .unknown,
                "It is not known whether \(service) has taken it. Look with `pixelwright jobs reconcile "
                    + "\(entry.id.prefix(8))` before you send it again. \(words)", entry: entry.id)
        }
    }

    /// What the service said, as far as the ledger has kept it; nil for codes that are none of the service's.
    private func serviceError(of entry: LedgerEntry) -> ServiceError? {
        guard let failure = entry.failure,
            let documented = Service.named(service).errors.first(where: { $0.code == failure.code })
        else { return nil }
        return ServiceError(
            service, ServiceError.Code(rawValue: failure.code), status: documented.status, message: failure.message,
            nextStep: documented.hint, mayHaveBeenReceived: true, isFree: entry.charge == .zero)
    }

    static var lostCode: String { "result_lost" }
    static var invalidCode: String { "result_invalid" }
}
#endif
