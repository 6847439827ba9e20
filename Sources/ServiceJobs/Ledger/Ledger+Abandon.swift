#if Services
import Foundation
import ServiceCatalog

extension Ledger {
    /// Gives up a call that is not at its end, wherever it was made: nobody cares for it any more, and the budget goes on
    /// counting what it was to cost. One that was not sent yet has cost nothing.
    ///
    /// - Throws: ``JobError``; `.wrongState` for one at its end, or that somebody works on.
    public func abandon(_ id: LedgerEntry.ID) throws(JobError) -> LedgerEntry {
        guard Claims.current.take(id) else { throw Self.isBusy(id) }
        defer { Claims.current.give(id) }
        guard let entry = try claim(id, now: Date(), takingOver: true) else { throw Self.isBusy(id) }
        defer { release(id) }
        guard !entry.state.isFinal else {
            throw JobError(.wrongState, "\(id) is at its end: it is \(entry.state).", entry: id)
        }
        let abandoned = try change(id, now: Date(), "decided: nobody cares any more") { entry in
            entry.state = entry.state == .intended ? .cancelled : .abandoned
            if entry.state == .cancelled { entry.charge = .zero }
            entry.failure = JobFailure(code: "abandoned", message: "Somebody decided to leave it.")
        }
        KeptFolder(self, id).remove()
        return abandoned
    }

    private static func isBusy(_ id: LedgerEntry.ID) -> JobError {
        JobError(.wrongState, "Somebody else works on \(id).", entry: id)
    }
}
#endif
