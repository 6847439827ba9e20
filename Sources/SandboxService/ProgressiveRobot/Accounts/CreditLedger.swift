import Pixelwright
import ServiceCatalog

extension Shelf {
    /// What came into wallets besides what jobs gave back.
    static let deposits = Shelf("deposits")
}

/// Everything that has changed what an account may spend: read from its jobs and deposits, so that it cannot contradict
/// them.
struct CreditLedger: Sendable {
    /// A change.
    struct Entry: Hashable, Sendable {
        /// When, in milliseconds since 1970.
        let time: Int
        /// `charge`, `refund`, `topup` or `subscription`
        let type: String
        /// How much came in, or less than nothing for what went out, in thousandths.
        let amount: Int
        /// What it was for.
        let description: String
        /// The job that it was for.
        let job: String?
        /// Tells entries of one time apart: jobs and deposits have numbers from one row.
        fileprivate let number: Int
        /// What could be spent afterwards, in thousandths.
        fileprivate(set) var balance = 0
    }

    /// The newest first.
    let entries: [Entry]

    /// What `state` says of an account whose jobs have come to where they should be.
    init(of account: Account, in state: SandboxState) {
        var entries: [Entry] = []
        for job in state.jobs(of: account.id) where job.hold != .none {
            let number = ShortID.number(job.id) ?? 0
            entries.append(
                Entry(
                    time: job.createdAt, type: "charge", amount: -job.cost, description: job.endpoint, job: job.id,
                    number: number))
            guard job.hold == .released || job.hold == .expired else { continue }
            entries.append(
                Entry(
                    time: job.finishedAt ?? job.createdAt, type: "refund", amount: job.cost,
                    description: "\(job.endpoint) \(job.status.rawValue)", job: job.id, number: number))
        }
        for record in state.records(in: Shelf.deposits.collection, of: account.id) {
            entries.append(
                Entry(
                    time: record.createdAt, type: record.content.words(at: "type") ?? "topup",
                    amount: record.content.whole(at: "amount") ?? 0,
                    description: record.content.words(at: "description") ?? "", job: nil, number: record.id))
        }
        // A refund is never before its charge, also where both have one time.
        entries.sort { ($0.time, $0.number, $0.amount) > ($1.time, $1.number, $1.amount) }
        var balance = account.available
        for index in entries.indices {
            entries[index].balance = balance
            balance -= entries[index].amount
        }
        self.entries = entries
    }
}

extension CreditLedger.Entry {
    /// What answers say of it.
    ///
    /// - Parameter number: Its number, counted from the oldest.
    func json(number: Int) -> JSONValue {
        [
            "id": .integer(number), "type": .string(type), "amount": Amount(thousandths: amount).json,
            "balance_after": Amount(thousandths: balance).json, "description": .string(description),
            "job_id": .string(job), "created_at": .string(Timestamp.plain(time)),
        ]
    }
}

extension SandboxState {
    /// Notes that something came into a wallet.
    mutating func noteDeposit(_ amount: Int, _ type: String, _ description: String, account: Int, at now: Int) {
        _ = add(
            ["amount": .integer(amount), "type": .string(type), "description": .string(description)],
            to: Shelf.deposits.collection, account: account, at: now)
    }
}
