public import ServiceHTTP

/// Why a paid call did not come to its end.
public struct JobError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public let code: Code
    /// What is wrong and what to do, for people.
    public let message: String
    /// The entry in the ledger; nil where none was written.
    public let entry: LedgerEntry.ID?
    /// What the service said; nil where it said nothing.
    public let serviceError: ServiceError?
    /// Why the budget stands in the way; nil for any other failure.
    public let refusal: BudgetRefusal?

    /// A kind of failure.
    public enum Code: String, Hashable, Sendable {
        /// It would go over the budget. Nothing was sent.
        case overBudget = "over_budget"
        /// The same request is under way already, as ``JobError/entry``. Nothing was sent.
        case duplicate
        /// The service did not take it. Nothing was charged.
        case refused
        /// It may have been taken; reconcile it before anything is sent again.
        case unknown
        /// The service took it and could not make it.
        case failed
        /// It was cancelled at the service.
        case cancelled
        /// It takes longer than it may; it goes on at the service.
        case deadline
        /// The task was cancelled; the job goes on at the service.
        case stopped
        /// The service cannot be reached; the job goes on there.
        case unreachable
        /// What came is not what was promised. It is kept, and its path is in the message.
        case invalidResult = "invalid_result"
        /// What was made is gone at the service.
        case lost
        /// The ledger or the disk does not do what it must.
        case storage
        /// There is no such entry.
        case notFound = "not_found"
        /// The entry is in no state for this.
        case wrongState = "wrong_state"
    }

    package init(
        _ code: Code, _ message: String, entry: LedgerEntry.ID? = nil, serviceError: ServiceError? = nil,
        refusal: BudgetRefusal? = nil
    ) {
        self.code = code
        self.message = message
        self.entry = entry
        self.serviceError = serviceError
        self.refusal = refusal
    }
}

extension JobError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String { message }
}

extension JobError {
    init(_ error: LedgerError, entry: LedgerEntry.ID? = nil) {
        self.init(error.code == .unusable ? .storage : .notFound, error.message, entry: entry)
    }
}
