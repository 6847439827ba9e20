#if Services
import Foundation
import ServiceCatalog
import ServiceHTTP

extension JobRunner {
    /// Fetches results that are made already.
    func fetch(_ id: LedgerEntry.ID) async throws(JobError) -> JobResult {
        let result = try await working(on: id) { entry throws(JobError) -> JobResult in
            var entry = entry
            if entry.state == .running, let report = try await glance(at: entry) {
                entry = try apply(report, to: entry, KeptFolder(ledger, id))
            }
            if entry.state == .succeeded { entry = try await fetchResults(entry) }
            guard entry.state == .fetched else {
                if entry.state.isFinal { throw failure(of: entry) }
                throw JobError(.wrongState, "\(id) has no result yet: it is \(entry.state).", entry: id)
            }
            return JobResult(entry: entry)
        }
        guard let result else {
            throw JobError(.wrongState, "Somebody else works on \(id). Watch it instead.", entry: id)
        }
        return result
    }

    /// One look at all jobs of an entry; nil unless all have ended.
    func glance(at entry: LedgerEntry) async throws(JobError) -> JobReport? {
        var reports: [JobReport] = []
        for id in entry.remoteIDs {
            reports.append(try await answer(about: id, of: entry))
        }
        let whole = JobReport(merging: reports)
        return whole.isFinal ? whole : nil
    }

    /// The answer to a question that is asked a few times, as seldom as the service wants.
    private func answer(about id: String, of entry: LedgerEntry) async throws(JobError) -> JobReport {
        for attempt in 0..<4 {
            if attempt > 0 {
                try await pause(.milliseconds(Service.named(service).polling.firstInterval * attempt), entry)
            }
            if let report = try await ask(about: id, of: entry) { return report }
        }
        throw JobError(
            .unreachable, "\(service) does not say how \(entry.id) stands. Try again later.", entry: entry.id)
    }

    /// Brings all results of an entry to their places, one after the other; those that lie there already stay.
    func fetchResults(_ entry: LedgerEntry) async throws(JobError) -> LedgerEntry {
        var entry = entry
        guard !entry.results.isEmpty else {
            let failure = JobFailure(
                code: Self.lostCode, message: "The service says that it is done, and names no result.")
            return try end(entry, as: .failed, failure, charge: entry.charge)
        }
        if haveLapsed(entry) { entry = try await refreshed(entry) }
        while entry.state == .succeeded, entry.files.count < entry.results.count {
            let index = entry.files.count
            let staged: StagedResult
            do throws(FetchFailure) { staged = try await stage(index, of: entry) } catch {
                switch error {
                case .stopped(let cause): throw cause
                case .retry(let cause):
                    entry = try await refreshed(entry, after: cause)
                    guard entry.state == .succeeded else { return entry }
                    do throws(FetchFailure) { staged = try await stage(index, of: entry) } catch {
                        return try giveUp(entry, error)
                    }
                }
            }
            try crash.pass(.downloaded)
            // Written down first, so that what a process leaves there that ends before the next step is known for its own.
            let begun = entry.plan.begun
            let next = staged.beginning(after: begun)
            if next != begun { entry = try change(entry) { $0.plan.begun = next } }
            let file = try staged.place(begun: next)
            try crash.pass(.placed)
            entry = try change(entry, "fetched \(file.path)") { $0.files.append(file) }
        }
        guard entry.state == .succeeded else { return entry }
        // Somebody else may have ended it in the meantime.
        entry = try change(entry) { if $0.state == .succeeded { $0.state = .fetched } }
        if entry.state == .fetched { KeptFolder(ledger, entry.id).remove() }
        return entry
    }

    /// Whether the addresses of results work no more, or will not for much longer.
    private func haveLapsed(_ entry: LedgerEntry) -> Bool {
        guard let hours = Service.named(service).signedURLHours, let linked = entry.linked else { return false }
        return now.timeIntervalSince(linked) > Double(hours) * 3600 - 120
    }

    /// The entry with new addresses, where the service can be asked for them.
    private func refreshed(_ entry: LedgerEntry, after cause: JobError? = nil) async throws(JobError) -> LedgerEntry {
        guard !entry.remoteIDs.isEmpty else {
            if let cause { throw cause }
            return entry
        }
        guard let report = try await glance(at: entry) else { return entry }
        return try apply(report, to: entry, KeptFolder(ledger, entry.id))
    }

    /// After the second time: what is wrong with the result is written down, and the result kept.
    private func giveUp(_ entry: LedgerEntry, _ failure: FetchFailure) throws(JobError) -> LedgerEntry {
        switch failure {
        case .stopped(let cause): throw cause
        case .retry(let cause):
            // A service that cannot be reached may be later; and what one key may not have, another may.
            guard cause.code == .lost || cause.code == .invalidResult, entry.isKnown(to: origin) else {
                throw cause
            }
            let code = cause.code == .lost ? Self.lostCode : Self.invalidCode
            return try end(
                entry, as: .failed, JobFailure(code: code, message: cause.message), charge: entry.charge)
        }
    }
}

/// Why a result could not be had.
enum FetchFailure: Error {
    /// It may be had at a new address, or a second time.
    case retry(JobError)
    /// There is no use in trying again now.
    case stopped(JobError)
}
#endif
