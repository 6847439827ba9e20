#if Services
package import ServiceHTTP
public import PixelPreflight

extension JobRunner {
    /// Sends a request that costs something: once, after it was quoted, held against the budget and written down.
    ///
    /// - Parameters:
    ///   - form: The form to send where files come from the disk; nil for what the request itself holds.
    ///   - output: Where results are to lie; nil for a folder beside the ledger.
    ///   - allowingDuplicates: Whether it is sent though the same request is under way.
    /// - Returns: The job, which the service has by now.
    /// - Throws: ``JobError``; with `.unknown`, nothing may be sent again before the entry was reconciled.
    package func submit(
        _ request: ServiceRequest, form: MultipartBody? = nil, output: ResultPlan? = nil,
        allowingDuplicates: Bool = false
    ) async throws(JobError) -> Job { throw JobError(.storage, "") }

    /// The job of an entry of this service.
    public func job(_ id: LedgerEntry.ID) throws(JobError) -> Job { Job(id: try entry(id).id, runner: self) }

    /// Takes up everything of this service that is not at its end and that no living process works on: reconciles it, waits
    /// for it and fetches it.
    ///
    /// - Parameter report: Called with each report as it comes.
    public func resume(
        matching filter: LedgerFilter = .unfinished(), report: @Sendable (ResumeReport) -> Void = { _ in }
    ) async throws(JobError) -> [ResumeReport] { [] }

    /// Finds out what became of a call that may have been taken, and does no more than that.
    public func reconcile(_ id: LedgerEntry.ID) async throws(JobError) -> ResumeReport { throw JobError(.storage, "") }

    /// Writes down what somebody decided of a call that may have been taken.
    ///
    /// - Returns: The entry afterwards; one that was taken, or is to be sent again, is for `resume` or ``Job/wait()``.
    public func resolve(_ id: LedgerEntry.ID, as resolution: Resolution) throws(JobError) -> LedgerEntry {
        throw JobError(.storage, "")
    }

    func entry(_ id: LedgerEntry.ID) throws(JobError) -> LedgerEntry {
        do { return try ledger.entry(id) } catch { throw JobError(error) }
    }
}
#endif
