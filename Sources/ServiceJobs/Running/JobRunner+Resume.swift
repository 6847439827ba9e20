#if Services
import Foundation
import ServiceCatalog
import ServiceHTTP

extension JobRunner {
    /// Takes up everything of this service that is not at its end and that no living process works on: reconciles it, waits
    /// for it and fetches it.
    ///
    /// - Parameters:
    ///   - filter: Which entries; those of other services or places and those at their end are left out anyhow.
    ///   - report: Called with each report as it comes.
    /// - Returns: All reports, in the order in which they came.
    /// - Throws: ``JobError`` when the ledger cannot be read.
    public func resume(
        matching filter: LedgerFilter = .unfinished(), report: @escaping @Sendable (ResumeReport) -> Void = { _ in }
    ) async throws(JobError) -> [ResumeReport] {
        var filter = filter
        filter.service = service
        let found: [LedgerEntry]
        do {
            found = try ledger.entries(matching: filter).filter { !$0.state.isFinal && $0.baseURL == origin.baseURL }
        } catch { throw JobError(error) }
        sweep()
        // The oldest first: what services keep, they keep for a day.
        let ids = found.reversed().map(\.id)
        return await withTaskGroup(of: ResumeReport?.self) { group in
            var (reports, waiting) = ([ResumeReport](), ids[...])
            for id in waiting.prefix(policy.width) { group.addTask { await resume(id) } }
            waiting = waiting.dropFirst(policy.width)
            for await one in group {
                if let one {
                    report(one)
                    reports.append(one)
                }
                if let id = waiting.popFirst() { group.addTask { await resume(id) } }
            }
            return reports
        }
    }

    /// Takes up one entry; nil where it cannot even be read.
    private func resume(_ id: LedgerEntry.ID) async -> ResumeReport? {
        let deadline = connection.policy.clock.now + policy.deadline
        let outcome: ResumeReport.Outcome
        do throws(JobError) {
            let result = try await working(on: id, takingOver: true) { entry throws(JobError) in
                try await drive(entry, until: deadline) { _ in }
            }
            outcome = result == nil ? .elsewhere : .finished
        } catch {
            outcome = Self.outcome(of: error)
        }
        guard let entry = try? entry(id) else { return nil }
        return ResumeReport(entry: entry, outcome: entry.state.isFinal ? Self.outcome(of: entry) : outcome)
    }

    static func outcome(of entry: LedgerEntry) -> ResumeReport.Outcome {
        if entry.failure?.code == notTakenCode { return .notTaken }
        return entry.state.isFinal ? .finished : .underWay
    }

    static func outcome(of error: JobError) -> ResumeReport.Outcome {
        switch error.code {
        case .unknown: .undecided(error.message)
        case .deadline, .stopped: .underWay
        default: .failed(error)
        }
    }

    /// Removes what was kept for calls that are at their end, or were never written down.
    private func sweep() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: ledger.keptPath)) ?? []
        for name in names {
            let folder = KeptFolder(ledger, name)
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path)
            // Another process may be about to write the intent.
            guard let date = attributes?[.modificationDate] as? Date, date.timeIntervalSinceNow < -3600 else {
                continue
            }
            do {
                if try ledger.entry(name).state.isFinal { folder.remove() }
            } catch  where error.code == .notFound { folder.remove() } catch {}
        }
    }
}
#endif
