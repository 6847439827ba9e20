import ServiceCatalog
package import Pixelwright

/// What the judge has to say at the end.
package struct Verdict: Sendable {
    /// What the client did wrong, the first first.
    let charges: [Judge.Charge]
    /// How many paid jobs there were.
    let paidJobs: Int
    /// How much was charged, in thousandths, by service.
    let spent: [String: Int]

    /// Whether there is nothing to complain of.
    package var isClean: Bool { charges.isEmpty }
}

extension Sandbox {
    /// What the judge has to say by now.
    package func verdict() throws -> Verdict {
        let now = clock.now
        let jobs = try transact { state in
            for account in state.accounts.keys.sorted() { state.settleAll(of: account, now: now, pace: options.pace) }
            return state.jobs.values.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
        }
        var charges = judge.charges
        for job in jobs {
            let target = "\(job.service)/\(job.endpoint)"
            if job.hold == .captured && job.fetchedAt == nil {
                charges.append(
                    Judge.Charge(
                        time: now, kind: .neverFetched, target: target,
                        detail: "job \(job.id) was paid, and its result never fetched"))
            }
            if job.hold == .open {
                charges.append(
                    Judge.Charge(
                        time: now, kind: .leakedHold, target: target,
                        detail: "\(Amount(thousandths: job.cost)) are held for job \(job.id), which nobody asks for"))
            }
        }
        var spent: [String: Int] = [:]
        for job in jobs where job.hold == .captured { spent[job.service, default: 0] += job.cost }
        return Verdict(charges: charges, paidJobs: jobs.count { $0.hold == .captured }, spent: spent)
    }
}

extension Verdict {
    /// As JSON.
    package var json: JSONValue {
        [
            "clean": .bool(isClean), "paid_jobs": .integer(paidJobs),
            "spent": .object(
                spent.sorted { $0.key < $1.key }.reduce(into: JSONObject()) {
                    $0.append($1.key, Amount(thousandths: $1.value).json)
                }),
            "findings": .array(
                charges.map { charge in
                    [
                        "kind": .string(charge.kind.rawValue), "target": .string(charge.target),
                        "detail": .string(charge.detail), "time": .string(Timestamp.iso(charge.time)),
                    ]
                }),
        ]
    }

    /// In lines, for a terminal.
    package var lines: [String] {
        guard !isClean else {
            return [
                "Nothing to complain of: \(paidJobs == 0 ? "nothing was paid" : "\(paidJobs) jobs paid, all fetched")."
            ]
        }
        let counts = Dictionary(grouping: charges, by: \.kind).mapValues(\.count)
        let summary = Judge.Kind.allCases.compactMap { kind in counts[kind].map { "\($0) × \(kind.rawValue)" } }
        return ["The judge found: \(summary.joined(separator: ", "))"]
            + charges.prefix(50).map { "  \($0.kind.rawValue): \($0.target): \($0.detail)" }
            + (charges.count > 50 ? ["  … and \(charges.count - 50) more"] : [])
    }
}
