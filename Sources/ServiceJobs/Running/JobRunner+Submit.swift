#if Services
import Foundation
package import PixelPreflight
import Pixelwright
package import ServiceHTTP
import ServiceCatalog

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
    ) async throws(JobError) -> Job {
        guard request.endpoint.service == service else {
            throw JobError(.wrongState, "\(request.endpoint.target) is no endpoint of \(service).")
        }
        if let failure = connection.addressFailure {
            throw JobError(.refused, "\(service) cannot be called: \(failure.detail).")
        }
        let id = UUID().uuidString.lowercased()
        let folder = KeptFolder(ledger, id)
        let digest = try RequestDigest(request, form)
        do throws(JobError) {
            // Before the intent, which is thereby always one that can be sent.
            try KeptRequest(request, form, in: folder).write(to: folder)
            let intent = Intent(
                id: id, service: service, endpoint: request.endpoint.name, digest: digest.sha256,
                request: digest.text, origin: origin, quote: Quote(for: request),
                plan: plan(output, request.endpoint, id))
            _ = try ledger.intend(intent, budget, allowingDuplicates: allowingDuplicates, now: now)
        } catch {
            folder.remove()
            throw error
        }
        let sent: Void? = try await working(on: id) { entry throws(JobError) in
            try crash.pass(.intended)
            do throws(JobError) { _ = try await taken(try await send(entry)) } catch  where error.code == .overBudget {
                // Others have spent what there was a moment ago: who is told so does not want it sent tomorrow.
                _ = try end(entry, as: .refused, JobFailure(error), charge: .zero)
                throw error
            }
        }
        // Another process that resumes everything may have been faster; then it sends.
        if sent == nil { try await follow(id) { $0.state != .intended && $0.state != .submitted } }
        return Job(id: id, runner: self)
    }

    private func plan(_ output: ResultPlan?, _ endpoint: Endpoint, _ id: LedgerEntry.ID) -> ResultPlan {
        let folder = URL(filePath: ledger.path).deletingLastPathComponent().appending(path: "results").path
        var plan = output ?? ResultPlan(folder: folder, name: "\(endpoint.name)-\(id.prefix(8))")
        // A later process may run elsewhere.
        plan.folder = URL(filePath: plan.folder).standardizedFileURL.path
        return plan
    }

    /// An entry that the service has taken.
    ///
    /// - Throws: Why it has not, or that this is not known.
    private func taken(_ entry: LedgerEntry) async throws(JobError) -> LedgerEntry {
        var entry = entry
        while entry.state == .unknown || entry.state == .intended {
            entry = entry.state == .unknown ? try await decide(entry) : try await send(entry)
        }
        switch entry.state {
        case .running, .succeeded, .fetched: return entry
        default: throw failure(of: entry)
        }
    }
}

// One request
extension JobRunner {
    /// Sends what is intended, and writes down what came of it.
    func send(_ entry: LedgerEntry) async throws(JobError) -> LedgerEntry {
        let folder = KeptFolder(ledger, entry.id)
        guard let kept = KeptRequest(from: folder), let endpoint = endpoint(of: entry) else {
            let failure = JobFailure(code: "not_kept", message: "The request is not kept any more. Nothing was sent.")
            return try end(entry, as: .abandoned, failure, charge: .zero)
        }
        let observation = await observe(entry)
        let sent = try ledger.dispatch(entry.id, budget, observation, origin, now: now)
        try crash.pass(.submitted)
        let answer: ServiceAnswer
        do throws(ServiceError) {
            answer = try await connection.call(
                endpoint, path: kept.parameters, query: kept.query, body: kept.body, form: kept.form)
        } catch { return try record(error, sent, observation) }
        try crash.pass(.answered)
        let recorded = try record(answer, sent, endpoint, folder)
        try crash.pass(.recorded)
        return recorded
    }

    func endpoint(of entry: LedgerEntry) -> Endpoint? {
        Service.named(entry.service).endpoint(named: entry.endpoint)
    }

    /// No answer, or one that is an error.
    private func record(_ error: ServiceError, _ entry: LedgerEntry, _ observation: Observation) throws(JobError)
        -> LedgerEntry
    {
        let failure = JobFailure(code: error.code.rawValue, message: connection.redacted(error.description))
        if !error.mayHaveBeenReceived { return try end(entry, as: .refused, failure, charge: .zero) }
        if error.isFree == true { return try end(entry, as: .failed, failure, charge: .zero) }
        return try change(entry, "no answer that tells whether it was taken: \(failure.code)") { entry in
            entry.state = .unknown
            entry.failure = failure
            entry.observation = observation.ended(at: now).text
        }
    }

    private func record(_ answer: ServiceAnswer, _ entry: LedgerEntry, _ endpoint: Endpoint, _ folder: KeptFolder)
        throws(JobError) -> LedgerEntry
    {
        var report = service.dialect.report(answer.json, to: endpoint)
        if report.status == .succeeded, report.links.isEmpty, report.inline.isEmpty, !report.ids.isEmpty {
            // It is made, and where it is to be had comes when it is asked for.
            report.status = .running(nil)
        }
        if answer.json == .null, !answer.bytes.isEmpty { report.inline = [JobReport.Inline(bytes: answer.bytes)] }
        if report.ids.isEmpty, report.links.isEmpty, report.inline.isEmpty {
            guard !endpoint.startsJob, report.isFinal else {
                return try change(entry, "the answer names no job") { $0.state = .unknown }
            }
            // All there is, is the answer itself.
            if report.status == .succeeded {
                try folder.write(Array(answer.json.text.utf8), to: ResultLink.answer)
                return try apply(report, to: entry, folder, kept: [ResultLink.kept(ResultLink.answer)])
            }
        }
        return try apply(report, to: entry, folder)
    }

    /// Writes down what a service says of a job, and keeps what came along with it.
    ///
    /// - Parameter kept: Results that are kept already. A service's own words never name such: they could mean any file.
    func apply(_ report: JobReport, to entry: LedgerEntry, _ folder: KeptFolder, kept: [String] = [])
        throws(JobError) -> LedgerEntry
    {
        var links = report.links.filter { ResultLink.keptName($0) == nil } + kept
        for (index, result) in report.inline.enumerated() {
            try folder.write(result.bytes, to: "result-\(index)")
            links.append(ResultLink.kept("result-\(index)"))
        }
        switch report.status {
        case .failed(let failure):
            let words = JobFailure(code: failure.code, message: connection.redacted(failure.message))
            return try end(
                entry, as: .failed, words, charge: report.charge ?? service.dialect.charge(ofFailed: entry))
        case .cancelled: return try end(entry, as: .cancelled, nil, charge: report.charge ?? .zero)
        case .queued, .running, .succeeded:
            let isMade = report.status == .succeeded
            return try change(entry) { entry in
                guard !entry.state.isFinal else { return }
                entry.state = isMade ? .succeeded : .running
                entry.failure = nil
                if !report.ids.isEmpty, entry.remoteIDs.isEmpty { entry.remoteIDs = report.ids }
                entry.charge = report.charge ?? entry.charge
                entry.expiry = report.expiry ?? entry.expiry
                guard isMade else { return }
                entry.results = links
                entry.linked = now
            }
        }
    }

    /// Brings an entry to an end without results.
    func end(_ entry: LedgerEntry, as state: JobState, _ failure: JobFailure?, charge: Amount?) throws(JobError)
        -> LedgerEntry
    {
        let ended = try change(entry, failure.map { "\($0.code): \($0.message)" } ?? "") { entry in
            guard !entry.state.isFinal else { return }
            entry.state = state
            entry.failure = failure
            entry.charge = charge
        }
        KeptFolder(ledger, entry.id).remove()
        return ended
    }
}
#endif
