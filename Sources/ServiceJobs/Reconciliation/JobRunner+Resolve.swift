#if Services
import Foundation
import ServiceCatalog

extension JobRunner {
    /// Finds out what became of a call that may have been taken, and does no more than that.
    ///
    /// - Throws: ``JobError``; `.wrongState` for an entry of which is known what became of it.
    public func reconcile(_ id: LedgerEntry.ID) async throws(JobError) -> ResumeReport {
        let id = try job(id).id
        let report = try await working(on: id) { entry throws(JobError) -> ResumeReport in
            guard entry.state == .submitted || entry.state == .unknown else {
                throw JobError(
                    .wrongState, "\(id) needs no reconciliation: it is \(entry.state).", entry: id)
            }
            return try await reconciled(try change(entry) { $0.state = .unknown })
        }
        if let report { return report }
        return ResumeReport(entry: try entry(id), outcome: .elsewhere)
    }

    private func reconciled(_ unknown: LedgerEntry) async throws(JobError) -> ResumeReport {
        do throws(JobError) {
            let settled = try await decide(unknown)
            return ResumeReport(entry: settled, outcome: Self.outcome(of: settled))
        } catch { return ResumeReport(entry: try entry(unknown.id), outcome: Self.outcome(of: error)) }
    }

    /// Writes down what somebody decided of a call that may have been taken.
    ///
    /// - Returns: The entry afterwards; one that was taken, or is to be sent again, is for `resume` or ``Job/wait()``.
    /// - Throws: ``JobError``; `.wrongState` for an entry that is not unknown, unless it is abandoned.
    public func resolve(_ id: LedgerEntry.ID, as resolution: Resolution) async throws(JobError) -> LedgerEntry {
        let id = try job(id).id
        if resolution == .abandon { return try ledger.abandon(id) }
        let resolved = try await working(on: id) { entry throws(JobError) -> LedgerEntry in
            guard entry.state == .submitted || entry.state == .unknown else {
                throw JobError(.wrongState, "\(id) is \(entry.state); only what is unknown is decided.", entry: id)
            }
            switch resolution {
            case .taken(let remoteID):
                try await confirm(remoteID, of: entry)
                return try ledger.adopt([remoteID], for: id, origin, now: now, "decided: taken as \(remoteID)")
            case .notTaken:
                let failure = JobFailure(code: Self.notTakenCode, message: "Somebody decided that it was not taken.")
                return try end(entry, as: .refused, failure, charge: .zero)
            case .sendAgain: return try change(entry, "decided: not taken, send again") { $0.state = .intended }
            case .abandon: return entry
            }
        }
        guard let resolved else { throw JobError(.wrongState, "Somebody else works on \(id).", entry: id) }
        return resolved
    }

    /// Refuses an id that the service does not know: taken for the job's, it would end the call with its result lost.
    private func confirm(_ remoteID: String, of entry: LedgerEntry) async throws(JobError) {
        guard service.dialect.question(about: remoteID, of: entry.endpoint) != nil,
            case .failed(let failure)? = try await ask(about: remoteID, of: entry)?.status,
            failure.code == Self.lostCode
        else { return }
        throw JobError(.notFound, "\(service) has no job \(remoteID), so nothing was changed.", entry: entry.id)
    }
}
#endif
