#if Services
/// A paid call that a service has, or may have.
///
/// It goes on at the service whether anybody waits or not; a later process finds it by its id.
public struct Job: Sendable, Identifiable {
    /// The entry in the ledger.
    public let id: LedgerEntry.ID
    let runner: JobRunner

    /// What becomes of it, up to its results on the disk. Each use watches anew; several may watch at once. Who stops
    /// watching stops the polling, and nothing at the service.
    public var events: AsyncStream<JobEvent> { runner.events(of: id) }

    /// Waits until its results lie on the disk.
    ///
    /// - Throws: ``JobError``; `.stopped` where the task was cancelled, which stops the polling alone.
    @discardableResult
    public func wait() async throws(JobError) -> JobResult { try await runner.finish(id) }

    /// Cancels it at the service.
    ///
    /// - Throws: ``JobError``; `.wrongState` where it has ended or cannot be cancelled.
    public func cancel() async throws(JobError) { try await runner.cancel(id) }

    /// Fetches results that are made already; of a job under way, it throws `.wrongState` after one look.
    @discardableResult
    public func fetch() async throws(JobError) -> JobResult { try await runner.fetch(id) }

    /// Has its results put elsewhere than was planned, as long as they are not on the disk.
    ///
    /// - Parameter name: The file's name without its ending.
    /// - Throws: ``JobError``; `.wrongState` where they are, or somebody works on it.
    public func redirect(toFolder folder: String, name: String) async throws(JobError) {
        try await runner.redirect(id, toFolder: folder, name: name)
    }

    /// The same, with what is to be made of the results.
    package func redirect(to place: ResultPlan, finish: String?) async throws(JobError) {
        try await runner.redirect(id, to: place) { _ in finish }
    }

    /// The entry as the ledger has it now.
    public var entry: LedgerEntry {
        get throws(JobError) { try runner.entry(id) }
    }
}
#endif
