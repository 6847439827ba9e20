#if Services
import Foundation

extension Ledger {
    /// Makes this process the one that makes of an entry's results what is to be; nil where a living one does, or nothing is
    /// to be made any more.
    package func claimFinish(_ id: LedgerEntry.ID) throws(JobError) -> LedgerEntry? {
        guard let entry = try claim(id, now: Date(), takingOver: true) else { return nil }
        guard entry.state == .fetched, entry.plan.finish != nil else {
            release(id)
            return nil
        }
        return entry
    }

    /// Writes down what was made of an entry's results, or that nothing was and why.
    package func finished(_ id: LedgerEntry.ID, products: [String], _ note: String) throws(JobError) {
        try write { database throws in
            // When it was fetched stays the moment of its last change: what is made here moves no money.
            var entry = try Self.entry(id, database)
            entry.plan.finish = nil
            entry.plan.products = products
            if entry.owner == .current { entry.owner = nil }
            try Self.update(entry, database)
            try Self.remember(entry, note, at: Date(), database)
        }
    }
}
#endif
