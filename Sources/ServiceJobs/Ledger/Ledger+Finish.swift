#if Services
import Foundation

extension Ledger {
    /// Makes this process the one that makes of an entry's results what is to be; nil where a living one does, or nothing is
    /// to be made any more.
    ///
    /// - Parameter begun: What is kept of it from now on, for who finds that its process ended over it.
    /// - Returns: The entry with what was kept before.
    package func claimFinish(_ id: LedgerEntry.ID, begun: (String) -> String) throws(JobError) -> LedgerEntry? {
        guard let entry = try claim(id, now: Date()) else { return nil }
        guard entry.state == .fetched, let finish = entry.plan.finish else {
            release(id)
            return nil
        }
        try change(id, now: Date()) { $0.plan.finish = begun(finish) }
        return entry
    }

    /// Writes down that made of an entry's results is what was to be.
    package func finished(_ id: LedgerEntry.ID, _ note: String) throws(JobError) {
        try change(id, now: Date(), note) { entry in
            entry.plan.finish = nil
            if entry.owner == .current { entry.owner = nil }
        }
    }
}
#endif
