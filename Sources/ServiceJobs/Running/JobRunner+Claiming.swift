#if Services
import Foundation
import ServiceCatalog
import ServiceHTTP

extension JobRunner {
    /// The moment, by the clock of the connection.
    var now: Date { Date(timeIntervalSince1970: connection.policy.clock.secondsSince1970) }

    func entry(_ id: LedgerEntry.ID) throws(JobError) -> LedgerEntry {
        do { return try ledger.entry(id) } catch { throw JobError(error) }
    }

    /// Changes an entry.
    @discardableResult
    func change(_ entry: LedgerEntry, _ note: String = "", _ body: (inout LedgerEntry) -> Void) throws(JobError)
        -> LedgerEntry
    {
        try ledger.change(entry.id, now: now, note, body)
    }

    /// Works on an entry that nobody else works on; nil where somebody does, in this process or in another.
    func working<Value: Sendable>(
        on id: LedgerEntry.ID, takingOver: Bool = false, _ body: (LedgerEntry) async throws(JobError) -> Value
    ) async throws(JobError) -> Value? {
        guard Claims.current.take(id) else { return nil }
        defer { Claims.current.give(id) }
        guard let entry = try ledger.claim(id, now: now, takingOver: takingOver) else { return nil }
        guard entry.service == service else {
            ledger.release(id)
            throw JobError(.wrongState, "\(id) is a call of \(entry.service), not of \(service).", entry: id)
        }
        guard entry.baseURL == origin.baseURL else {
            ledger.release(id)
            throw elsewhere(entry)
        }
        defer { ledger.release(id) }
        return try await body(entry)
    }

    /// Waits.
    ///
    /// - Throws: ``JobError`` with `.stopped` when the task is cancelled.
    func pause(_ duration: Duration, _ entry: LedgerEntry) async throws(JobError) {
        let clock = connection.policy.clock
        do { try await clock.sleep(until: clock.now + duration) } catch { throw stopped(entry) }
    }

    func elsewhere(_ entry: LedgerEntry) -> JobError {
        let place = entry.baseURL ?? Service.named(service).baseURL
        return JobError(
            .wrongState,
            "\(entry.id) was made at \(place), of which \(connection.baseURL) knows nothing. Reach the service there to "
                + "take it up.", entry: entry.id)
    }

    func stopped(_ entry: LedgerEntry) -> JobError {
        JobError(
            .stopped,
            "Nobody waits for \(entry.id) any more. It goes on at the service; `pixelwright jobs resume` fetches it.",
            entry: entry.id)
    }
}
#endif
