#if Services
import Pixelwright
import ServiceCatalog
import ServiceHTTP

extension JobRunner {
    /// Asks about a job until the service has made it, by its advice: at growing intervals up to the longest.
    func poll(_ entry: LedgerEntry, until deadline: ContinuousClock.Instant, _ tell: JobListener)
        async throws(JobError) -> LedgerEntry
    {
        let advice = Service.named(service).polling
        let clock = connection.policy.clock
        var interval = Duration.milliseconds(advice.firstInterval)
        var reports: [String: JobReport] = [:]
        tell(.queued)
        while true {
            guard clock.now + interval < deadline else { throw late(entry) }
            try await pause(interval, entry)
            interval = min(interval * 2, .milliseconds(advice.longestInterval))
            for id in entry.remoteIDs where reports[id]?.isFinal != true {
                if let report = try await ask(about: id, of: entry) { reports[id] = report }
            }
            try crash.pass(.polled)
            let whole = JobReport(merging: entry.remoteIDs.map { reports[$0] ?? JobReport(.queued) })
            if whole.isFinal { return try apply(whole, to: entry, KeptFolder(ledger, entry.id)) }
            switch whole.status {
            case .running(let progress): tell(.progress(progress))
            default: break
            }
            // Somebody else may have cancelled it.
            let current = try self.entry(entry.id)
            if current.state != .running { return current }
        }
    }

    /// One question; nil where it was not answered, which is no reason to give up.
    ///
    /// - Throws: ``JobError`` where asking again is of no use.
    func ask(about id: String, of entry: LedgerEntry) async throws(JobError) -> JobReport? {
        guard let question = service.dialect.question(about: id, of: entry.endpoint),
            let endpoint = Service.named(service).endpoint(named: question.endpoint)
        else { throw JobError(.wrongState, "\(entry.target) cannot be asked about.", entry: entry.id) }
        for attempt in 1...Self.looksForWhatIsGone {
            let answer = try await answer(to: question, about: entry, isLast: attempt == Self.looksForWhatIsGone)
            switch answer {
            case .none: return nil
            case .gone(let report): return report
            case .perhapsGone: try await pause(.milliseconds(Service.named(service).polling.firstInterval), entry)
            case .json(let json): return report(of: json, to: endpoint)
            }
        }
        return nil
    }

    /// A store that lags finds nothing of what it will find a moment later, so a job is not given up at the first such word.
    private static var looksForWhatIsGone: Int { 3 }

    private enum Answer {
        case none
        case perhapsGone
        case gone(JobReport)
        case json(JSONValue)
    }

    /// What an answer says of a job; nil for one that says nothing.
    private func report(of json: JSONValue, to endpoint: Endpoint) -> JobReport? {
        var report = service.dialect.report(json, to: endpoint)
        guard report.links.isEmpty, report.inline.isEmpty else { return report }
        if json.member(at: "status") == nil { return nil }
        // What is made has an address, if perhaps a moment later.
        if report.status == .succeeded { report.status = .running(1) }
        return report
    }

    private func answer(to question: ServiceCall, about entry: LedgerEntry, isLast: Bool) async throws(JobError)
        -> Answer
    {
        do throws(ServiceError) {
            return .json(try await connection.withoutRetries.ask(question).json)
        } catch {
            if error.code == .cancelled || Task.isCancelled { throw stopped(entry) }
            switch error.status {
            // In the service's own words: a proxy finds nothing either.
            case 404 where !error.mayHaveBeenReceived, 410 where !error.mayHaveBeenReceived:
                guard isLast || error.status == 410 else { return .perhapsGone }
                guard entry.isKnown(to: origin) else {
                    throw JobError(
                        .unreachable,
                        "\(entry.id) was made with another key than this one, for which \(service) does not know it.",
                        entry: entry.id, serviceError: error)
                }
                var report = JobReport(
                    .failed(JobFailure(code: Self.lostCode, message: connection.redacted(error.description))))
                // Gone is not given back.
                report.charge = entry.counted
                return .gone(report)
            case 401, 402, 403:
                throw JobError(
                    .unreachable, connection.redacted(error.description), entry: entry.id, serviceError: error)
            // A failure to answer is none of the job's, whatever code it has: only an answer says that a job has failed.
            default: return .none
            }
        }
    }
}

extension JobReport {
    private var isLost: Bool {
        if case .failed(let failure) = status { failure.code == JobRunner.lostCode } else { false }
    }

    /// What is to be said of several jobs that one request has started: they have ended when all have, and well if one has.
    init(merging reports: [JobReport]) {
        guard let first = reports.first, reports.count > 1 else {
            self = reports.first ?? JobReport(.queued)
            return
        }
        self = first
        links = reports.flatMap(\.links)
        inline = reports.flatMap(\.inline)
        // What is lost counts as the whole call, which is no share.
        let charges = reports.compactMap { $0.isLost ? nil : $0.charge }
        charge =
            charges.count == reports.count
            ? charges.reduce(.zero) { $0.adding($1) ?? Amount(thousandths: .max) } : nil
        if let open = reports.first(where: { !$0.isFinal }) {
            status = open.status
        } else if reports.contains(where: { $0.status == .succeeded }) {
            status = .succeeded
        }
    }
}
#endif
