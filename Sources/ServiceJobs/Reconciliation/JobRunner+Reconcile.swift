#if Services
import Foundation
import Pixelwright
import ServiceCatalog
import ServiceHTTP

/// What is found out of a call that may have been taken.
enum Finding: Sendable {
    /// It was, as these jobs.
    case taken([String])
    /// It was not; the words say how that is known.
    case notTaken(String)
    /// It cannot be told; the words say what is known.
    case undecided(String)
}

extension JobRunner {
    /// Finds out what became of a call that may have been taken, and writes that down.
    ///
    /// - Returns: The entry: running, or sent again where the policy wants that, or refused.
    /// - Throws: ``JobError`` with `.unknown` where it cannot be told.
    func decide(_ entry: LedgerEntry) async throws(JobError) -> LedgerEntry {
        switch try await investigate(entry) {
        case .taken(let ids):
            let names = ids.joined(separator: ", ")
            return try ledger.adopt(ids, for: entry.id, origin, now: now, "found at the service as \(names)")
        case .notTaken(let words):
            guard !policy.resendsWhatWasNotTaken else {
                return try change(entry, "\(words), so it is sent again") { $0.state = .intended }
            }
            let failure = JobFailure(code: Self.notTakenCode, message: words)
            return try end(entry, as: .refused, failure, charge: .zero)
        case .undecided(let words):
            let noted = try change(entry) {
                $0.failure = JobFailure(code: Self.undecidedCode, message: words)
            }
            throw failure(of: noted)
        }
    }

    static var notTakenCode: String { "not_taken" }
    static var undecidedCode: String { "undecided" }

    /// Looks for a call at the service, twice where it is not seen: it may have been on its way.
    private func investigate(_ entry: LedgerEntry) async throws(JobError) -> Finding {
        guard entry.reserve > .zero || endpoint(of: entry)?.isPaid == true else {
            return .notTaken("It costs nothing, so it does not matter whether it was taken.")
        }
        guard entry.isKnown(to: origin) else {
            return .undecided(
                "It was sent with another key than this one, for which \(service) may know nothing of it.")
        }
        guard let observation = Observation(entry.observation) else {
            return .undecided("It is not known when it was sent.")
        }
        if let list = service.dialect.list(for: entry.endpoint) { return try await search(list, entry, observation) }
        guard service == .pixelEngine else {
            return .undecided("\(service) keeps no list in which \(entry.endpoint) would stand.")
        }
        return try await weigh(entry, observation)
    }
}

// By lists
extension JobRunner {
    /// Another call that may have been taken, and may be what stands in a list.
    private struct Rival {
        let entry: LedgerEntry
        let trace: JobTrace

        /// Whether somebody is sending it this moment, and will know more of it in the next.
        var isOnItsWay: Bool { entry.state == .submitted && entry.owner?.isAlive == true }

        func explains(_ item: JSONValue) -> Bool { trace.matches(item) || trace.isStray(item) }
    }

    private func search(_ list: JobList, _ entry: LedgerEntry, _ observation: Observation) async throws(JobError)
        -> Finding
    {
        let deadline = connection.policy.clock.now + connection.policy.timeout
        var isMissing = false
        while true {
            let (finding, mayChange) = try await look(into: list, entry, observation)
            if mayChange && connection.policy.clock.now < deadline {
                isMissing = false
            } else if case .notTaken = finding, !isMissing {
                // It may have been on its way when it was looked for.
                isMissing = true
            } else {
                return finding
            }
            try await pause(policy.settlingTime, entry)
        }
    }

    /// Looks once.
    ///
    /// - Returns: What is found, and whether another look may find more, as other calls are on their way.
    private func look(into list: JobList, _ entry: LedgerEntry, _ observation: Observation) async throws(JobError)
        -> (Finding, mayChange: Bool)
    {
        guard let reading = try await read(list, entry, observation) else {
            return (.undecided("\(service) answers with no list in which it could stand."), false)
        }
        let trace = JobTrace(entry, list, window(of: observation, reading))
        let known = try knownIDs(except: entry)
        let items = reading.items.filter { !known.contains($0.member(at: list.id)?.idText ?? "") }
        let rivals = try rivals(of: entry, list, reading)
        let matches = items.filter(trace.matches)
        let strays = items.filter { item in
            // Equal requests are as good as one another.
            trace.isStray(item) && !rivals.contains { $0.entry.digest == entry.digest && $0.trace.matches(item) }
        }
        let mayChange = rivals.contains { $0.isOnItsWay && (matches + strays).contains(where: $0.explains) }
        if !matches.isEmpty { return (try judge(matches, trace, rivals, list, entry), mayChange) }
        if items.contains(where: trace.isDoubtful) {
            return (
                .undecided("\(service) has something of that time of which its list does not say what it is."), false
            )
        }
        if let stray = strays.first {
            return (
                .undecided(
                    "\(service) has \(stray.member(at: list.id)?.idText ?? "one") like it, of a time at which it cannot "
                        + "have been taken, unless clocks were wrong."), mayChange
            )
        }
        guard reading.isWhole else {
            return (
                .undecided(
                    "\(service) lists only its newest \(reading.items.count) jobs, and all of these are newer."), false
            )
        }
        return (.notTaken("It does not stand in \(service)'s list, looked at twice, so it was not taken."), false)
    }

    private func rivals(of entry: LedgerEntry, _ list: JobList, _ reading: ListReading) throws(JobError) -> [Rival] {
        try unsettled(besides: entry).compactMap { rival in
            guard rival.endpointList == entry.endpointList, let observation = Observation(rival.observation) else {
                return nil
            }
            return Rival(entry: rival, trace: JobTrace(rival, list, window(of: observation, reading)))
        }
    }

    private func judge(
        _ matches: [JSONValue], _ trace: JobTrace, _ rivals: [Rival],
        _ list: JobList, _ entry: LedgerEntry
    ) throws(JobError) -> Finding {
        let ids = matches.compactMap { $0.member(at: list.id)?.idText }
        // Who is asked which it is, is helped by how they stand: one that failed is hardly missed.
        let names = matches.map { item in
            let id = item.member(at: list.id)?.idText ?? ""
            return item.member(at: "status")?.string.map { "\(id) (\($0))" } ?? id
        }.joined(separator: ", ")
        // Of two equal requests of which one was taken, it does not matter which.
        for rival in rivals where rival.entry.digest != entry.digest || rival.entry.state != .unknown {
            guard !matches.contains(where: rival.explains) else {
                return .undecided(
                    "\(service) has \(names), which may be this or \(rival.entry.id.prefix(8)).")
            }
        }
        guard ids.count == trace.count else {
            // Two that are equal are as good as one another, and the other's entry takes the other.
            if trace.count == 1, try equals(of: entry) + 1 >= ids.count { return .taken([ids[ids.count - 1]]) }
            return .undecided("\(service) has several jobs that may be it: \(names).")
        }
        // Lists have the newest first; jobs of one request are counted from the oldest.
        return .taken(ids.reversed())
    }

    func unreachable(_ error: ServiceError, _ entry: LedgerEntry) -> JobError {
        if error.code == .cancelled || Task.isCancelled { return stopped(entry) }
        return JobError(
            .unreachable,
            "It is not known whether \(service) has taken \(entry.id), and it cannot be asked: "
                + connection.redacted(error.description), entry: entry.id, serviceError: error)
    }

    /// The ids of all jobs that the ledger knows.
    private func knownIDs(except entry: LedgerEntry) throws(JobError) -> Set<String> {
        Set(try others(besides: entry).flatMap(\.remoteIDs))
    }

    private func unsettled(besides entry: LedgerEntry) throws(JobError) -> [LedgerEntry] {
        try others(besides: entry).filter { $0.state == .submitted || $0.state == .unknown }
    }

    private func equals(of entry: LedgerEntry) throws(JobError) -> Int {
        try unsettled(besides: entry).count { $0.digest == entry.digest }
    }

    private func others(besides entry: LedgerEntry) throws(JobError) -> [LedgerEntry] {
        var filter = LedgerFilter()
        filter.service = service
        // Longer than any service keeps jobs.
        filter.since = entry.created.addingTimeInterval(-7 * 86_400)
        do {
            return try ledger.entries(matching: filter).filter { $0.id != entry.id && $0.baseURL == entry.baseURL }
        } catch { throw JobError(error) }
    }
}

// By the balance
extension JobRunner {
    /// PixelEngine has no list of jobs, but it holds what they cost.
    private func weigh(_ entry: LedgerEntry, _ observation: Observation) async throws(JobError) -> Finding {
        guard let before = observation.balance else {
            return .undecided("\(service) has no list of jobs, and its balance was not known before.")
        }
        var readings: [Observation.Balance] = []
        while readings.count < 2 || readings[readings.count - 1] != readings[readings.count - 2] {
            guard readings.count < 5 else { return .undecided("The balance of \(service) does not come to rest.") }
            if !readings.isEmpty { try await pause(policy.settlingTime, entry) }
            do throws(ServiceError) {
                guard let reading = try await balance() else { return .undecided("\(service) tells no balance.") }
                readings.append(reading)
            } catch { throw unreachable(error, entry) }
        }
        let mover = try others(besides: entry).first { other in
            !other.state.isFinal && other.state != .intended || other.changed.milliseconds >= observation.sent
        }
        if let mover {
            let words = mover.state == .unknown ? "is not decided, and may have moved" : "has moved"
            return .undecided("\(mover.id.prefix(8)), another call, \(words) the balance of \(service) meanwhile.")
        }
        guard let after = readings.last else { return .undecided("\(service) tells no balance.") }
        let held = after.reserved.thousandths - before.reserved.thousandths
        let spent = before.total.thousandths - after.total.thousandths
        if held == 0 && spent == 0 {
            return .notTaken("\(service) holds and charges nothing for it, looked at twice, so it was not taken.")
        }
        let cost = entry.reserve.thousandths
        guard held == cost && spent == 0 || held == 0 && spent == cost else {
            return .undecided("The balance of \(service) has moved by something else than what it costs.")
        }
        return .undecided(
            "\(service) holds or has charged \(entry.reserve) \(entry.unit) for it, so it was taken, but its id is lost. "
                + "If you find it in the service's own pages, name it.")
    }
}
#endif
