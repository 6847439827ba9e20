#if Services
import Foundation
import GRDB
import PixelPreflight
import Pixelwright
import ServiceCatalog

/// What is written down of a call before it is made.
struct Intent: Sendable {
    let id: LedgerEntry.ID
    let service: ServiceID
    let endpoint: String
    let digest: String
    let request: String
    let origin: CallOrigin
    let quote: Quote
    let plan: ResultPlan
}

extension Ledger {
    /// Writes an intent down, unless the same is under way or a budget stands in the way: looked at and written in one step
    /// over all processes.
    ///
    /// - Throws: ``JobError``: `.duplicate`, `.overBudget`, or `.storage`.
    func intend(_ intent: Intent, _ budget: Budget, allowingDuplicates: Bool, now: Date) throws(JobError)
        -> LedgerEntry
    {
        try write { database throws in
            if !allowingDuplicates, let other = try Self.twin(of: intent, database) { throw Self.duplicate(of: other) }
            let cost = Budget.Cost(intent.service, intent.quote.told, intent.quote.unit)
            let reserve = try budget.reserve(for: cost, now: now) { period in
                try Self.spend(in: period, by: intent.service, at: intent.origin.baseURL, database)
            }
            let limited = intent.plan.limited
            var plan = limited
            var number = 1
            while try Self.isTaken(plan.place, database) {
                number += 1
                plan.name = "\(limited.name)-\(number)"
            }
            var entry = LedgerEntry(intent, plan: plan, reserve: reserve, at: now)
            entry.owner = .current
            try Self.insert(entry, database)
            try Self.remember(entry, "quoted: \(intent.quote)", database)
            return entry
        }
    }

    /// Writes down that a call is about to leave, unless the budget of the day on which it does stands in the way.
    ///
    /// - Throws: ``JobError``: `.overBudget`, with the entry as it was; `.wrongState` where it is intended no more.
    func dispatch(
        _ id: LedgerEntry.ID, _ budget: Budget, _ observation: Observation, _ origin: CallOrigin, now: Date
    ) throws(JobError) -> LedgerEntry {
        try write { database throws in
            var entry = try Self.entry(id, database)
            guard entry.state == .intended else {
                throw JobError(.wrongState, "\(id) is not to be sent any more: it is \(entry.state).", entry: id)
            }
            guard entry.keyPrint != nil || origin.keyPrint == nil else {
                throw JobError(
                    .wrongState,
                    "\(id) is of an earlier version, which did not say where it was to be sent. Cancel it, and make it anew.",
                    entry: id)
            }
            // What one call may cost was looked at when it was written down, with what the user then said.
            var budget = budget
            budget.perCall = nil
            let reserve = try budget.reserve(
                for: Budget.Cost(entry.service, entry.quote, entry.unit), now: now, entry: id
            ) { try Self.spend(in: $0, by: entry.service, at: entry.baseURL, except: id, database) }
            entry.reserve = max(entry.reserve, reserve)
            entry.keyPrint = origin.keyPrint
            entry.state = .submitted
            entry.sent = now
            entry.observation = observation.text
            entry.changed = now
            try Self.update(entry, database)
            try Self.remember(entry, "", database)
            return entry
        }
    }

    /// Changes an entry, and remembers it where the state is another or there is something to say.
    @discardableResult
    func change(_ id: LedgerEntry.ID, now: Date, _ note: String = "", _ body: (inout LedgerEntry) -> Void)
        throws(JobError) -> LedgerEntry
    {
        try write { database throws in
            var entry = try Self.entry(id, database)
            let before = entry
            body(&entry)
            entry.changed = now
            try Self.update(entry, database)
            if entry.state != before.state || !note.isEmpty { try Self.remember(entry, note, database) }
            return entry
        }
    }

    /// Gives an entry the service's jobs, unless another entry has one of them already.
    ///
    /// - Throws: ``JobError`` with `.wrongState` where one has.
    func adopt(_ ids: [String], for id: LedgerEntry.ID, _ origin: CallOrigin, now: Date, _ note: String)
        throws(JobError) -> LedgerEntry
    {
        try write { database throws in
            var entry = try Self.entry(id, database)
            for remoteID in ids {
                let other = try String.fetchOne(
                    database,
                    sql: """
                        SELECT id FROM entries
                        WHERE service = ? AND base_url IS ? AND id != ? AND instr(remote, ?) LIMIT 1
                        """,
                    arguments: [
                        entry.service.rawValue, entry.baseURL, id, JSONValue.string(remoteID).compactText,
                    ])
                guard let other else { continue }
                throw JobError(.wrongState, "\(remoteID) belongs to \(other) already.", entry: id)
            }
            entry.state = .running
            entry.remoteIDs = ids
            entry.keyPrint = origin.keyPrint
            entry.failure = nil
            entry.changed = now
            try Self.update(entry, database)
            try Self.remember(entry, note, database)
            return entry
        }
    }

    /// Makes this process the owner of an entry, unless a living one is; nil where one is.
    ///
    /// - Parameter takingOver: Whether an owner that cannot be looked at gives way after an hour without a change.
    func claim(_ id: LedgerEntry.ID, now: Date, takingOver: Bool = false) throws(JobError) -> LedgerEntry? {
        try write { database throws in
            var entry = try Self.entry(id, database)
            if let owner = entry.owner, owner != .current {
                switch owner.life {
                case .ended: break
                case .alive: return nil
                case .hidden: guard takingOver, now.timeIntervalSince(entry.changed) > 3600 else { return nil }
                }
            }
            entry.owner = .current
            try Self.update(entry, database)
            return entry
        }
    }

    /// Leaves an entry to whoever comes.
    package func release(_ id: LedgerEntry.ID) {
        // Where this cannot be written, the end of the process says the same.
        try? pool.write { database in
            guard var entry = try? Self.entry(id, database), entry.owner == .current else { return }
            entry.owner = nil
            try Self.update(entry, database)
        }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(JobError) -> Value {
        do { return try pool.write(body) } catch let error as JobError { throw error } catch {
            throw JobError(.storage, "The ledger \(path) cannot be written: \(Self.words(error)).")
        }
    }
}

extension LedgerEntry {
    fileprivate init(_ intent: Intent, plan: ResultPlan, reserve: Amount, at now: Date) {
        id = intent.id
        service = intent.service
        endpoint = intent.endpoint
        digest = intent.digest
        request = intent.request
        quote = intent.quote.told
        self.reserve = reserve
        unit = intent.quote.unit
        baseURL = intent.origin.baseURL
        keyPrint = intent.origin.keyPrint
        created = now
        self.plan = plan
        state = .intended
        changed = now
    }
}
#endif
