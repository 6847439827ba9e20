public import Foundation
public import ServiceCatalog

/// Which entries of the ledger are meant; without any word, all of them.
public struct LedgerFilter: Hashable, Sendable {
    /// Only those of this service.
    public var service: ServiceID?
    /// Only those of this endpoint.
    public var endpoint: String?
    /// Only those in one of these states; empty for any.
    public var states: Set<JobState> = []
    /// Only those that were written down at this time or later.
    public var since: Date?
    /// Only those whose results are there, and of which something is yet to be made.
    package var awaitsFinish = false
    /// Only the newest so many.
    public var limit: Int?

    /// All entries.
    public init() {}

    /// Entries of a service, or of all, whose results are there, and of which something is yet to be made.
    package static func awaitingFinish(of service: ServiceID? = nil) -> LedgerFilter {
        var filter = LedgerFilter()
        filter.service = service
        filter.states = [.fetched]
        filter.awaitsFinish = true
        return filter
    }

    /// Entries of a service, or of all, with something left to do.
    public static func unfinished(of service: ServiceID? = nil) -> LedgerFilter {
        var filter = LedgerFilter()
        filter.service = service
        filter.states = Set(JobState.allCases.filter { !$0.isFinal })
        return filter
    }
}
