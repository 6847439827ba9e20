import Pixelwright

/// The posting of an ended job to the address that its caller gave.
struct WebhookDelivery: Hashable, Sendable {
    /// How far it is.
    var state = State.waiting
    /// Whether it was asked for again.
    let isReplay: Bool
    /// Every time that it was tried.
    var attempts: [Attempt] = []

    /// How far a delivery is.
    enum State: String, Sendable {
        /// It has yet to be taken.
        case waiting
        /// The receiver took it.
        case sent
        /// It was tried as often as it is, and not taken.
        case failed
    }

    /// One time that it was tried.
    struct Attempt: Hashable, Sendable {
        /// When, in milliseconds since 1970.
        let time: Int
        /// The status that the receiver answered with, or why it was not reached.
        let outcome: String
    }

    init(isReplay: Bool) { self.isReplay = isReplay }

    /// When it was taken.
    var sentAt: Int? { state == .sent ? attempts.last?.time : nil }
}

// As it is kept
extension WebhookDelivery {
    /// Where the deliveries of a job are kept.
    static func collection(of job: String) -> String { "\(prefix)\(job)" }

    private static let prefix = "pixeldojo/webhooks/"

    /// The job that a record of a delivery belongs to.
    static func job(of record: Record) -> String? {
        record.collection.hasPrefix(prefix) ? String(record.collection.dropFirst(prefix.count)) : nil
    }

    init(_ record: Record) {
        let content = record.content
        isReplay = content["is_replay"] == .bool(true)
        state = content["state"]?.string.flatMap(State.init) ?? .waiting
        guard case .array(let items)? = content["attempts"] else { return }
        attempts = items.compactMap { item in
            guard case .object(let object) = item, case .integer(let time)? = object["time"],
                let outcome = object["outcome"]?.string
            else { return nil }
            return Attempt(time: time, outcome: outcome)
        }
    }

    /// What a record of it says.
    var content: JSONObject {
        [
            "is_replay": .bool(isReplay), "state": .string(state.rawValue),
            "attempts": .array(attempts.map { ["time": .integer($0.time), "outcome": .string($0.outcome)] }),
        ]
    }
}

extension WebhookDelivery.Attempt {
    /// As a job shows it.
    var json: JSONValue { ["at": .string(Timestamp.iso(time)), "outcome": .string(outcome)] }
}

extension Sandbox {
    /// The deliveries of a job, the first first.
    func deliveries(of job: SandboxJob) throws(ServiceFailure) -> [WebhookDelivery] {
        try transact { state throws(ServiceFailure) in
            state.records(in: WebhookDelivery.collection(of: job.id), of: job.account).map { WebhookDelivery($0) }
        }
    }

    /// Remembers that a job is to be posted.
    func addDelivery(of job: SandboxJob, isReplay: Bool) throws(ServiceFailure) -> Record {
        try transact { state throws(ServiceFailure) in
            state.add(
                WebhookDelivery(isReplay: isReplay).content, to: WebhookDelivery.collection(of: job.id),
                account: job.account, at: clock.now)
        }
    }
}
