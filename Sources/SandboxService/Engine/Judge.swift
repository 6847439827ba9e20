import Pixelwright
import Synchronization

/// Watches a client and remembers what would have cost money, results or patience.
final class Judge: Sendable {
    /// What a client did wrong.
    struct Charge: Hashable, Sendable {
        /// When, in milliseconds since 1970.
        let time: Int
        /// What kind of thing it was.
        let kind: Kind
        /// The call.
        let target: String
        /// What happened, in a sentence.
        let detail: String
    }

    /// What a client can do wrong.
    enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A paid request was sent again, though it had been received.
        case doubleSubmission = "double-submission"
        /// A job was paid and its result never fetched.
        case neverFetched = "never-fetched"
        /// A job was asked for more often than the document says.
        case polledTooOften = "polled-too-often"
        /// A result was asked for after it was gone.
        case missedExpiry = "missed-expiry"
        /// Credits are held for a job that nobody asks for any more.
        case leakedHold = "leaked-hold"
        /// A call came before the time that Retry-After named.
        case ignoredRetryAfter = "ignored-retry-after"
        /// A key stood in an address.
        case keyInQuery = "key-in-query"
        /// A request was refused that preflight would have stopped.
        case avoidableRefusal = "avoidable-refusal"
        /// A picture with transparency went where it is flattened.
        case unflattenedAlpha = "unflattened-alpha"
    }

    fileprivate struct State {
        var charges: [Charge] = []
        var submissions: [String: (job: String, time: Int)] = [:]
        var lastPoll: [String: Int] = [:]
        var waitUntil: [String: Int] = [:]
    }
    fileprivate let state = Mutex(State())
    /// More is not remembered, so that a client in a loop fills no memory.
    private static let mostCharges = 10_000

    func charge(_ kind: Kind, _ target: String, _ detail: String, at now: Int) {
        state.withLock { $0.add(Charge(time: now, kind: kind, target: target, detail: detail)) }
    }

    /// What was remembered, the first first.
    var charges: [Charge] { state.withLock { $0.charges } }

    func reset() { state.withLock { $0 = State() } }
}

extension Judge {
    /// The job that was taken for the same request before; nil for none.
    func submission(of digest: String) -> String? { state.withLock { $0.submissions[digest]?.job } }

    /// A paid request was taken: the same one again from the same account is paid for twice, unless the first came to
    /// nothing.
    func submitted(_ digest: String, job: String, target: String, isRepeated: Bool, at now: Int) {
        state.withLock { state in
            if isRepeated, let other = state.submissions[digest] {
                state.add(
                    Charge(
                        time: now, kind: .doubleSubmission, target: target,
                        detail:
                            "the same request was taken as job \(other.job) \((now - other.time) / 1000) s before, and "
                            + "again as \(job): both are paid for"))
            }
            state.submissions[digest] = (job, now)
        }
    }

    /// A job was asked for; `interval` is the least that the document advises, in milliseconds.
    func polled(_ job: String, target: String, interval: Int, at now: Int) {
        state.withLock { state in
            // Clocks of two machines and the way between them are allowed a tenth.
            if let last = state.lastPoll[job], now - last < interval * 9 / 10 {
                state.add(
                    Charge(
                        time: now, kind: .polledTooOften, target: target,
                        detail: "job \(job) was asked for after \(now - last) ms; the document says \(interval) ms"))
            }
            state.lastPoll[job] = now
        }
    }

    /// A key was told to wait.
    func toldToWait(_ key: String, seconds: Int, at now: Int) {
        state.withLock { $0.waitUntil[key] = now + seconds * 1000 }
    }

    /// A key called.
    func called(_ key: String, target: String, at now: Int) {
        state.withLock { state in
            guard let until = state.waitUntil[key] else { return }
            // Retry-After counts whole seconds.
            if now < until - 1000 {
                state.add(
                    Charge(
                        time: now, kind: .ignoredRetryAfter, target: target,
                        detail: "called \(until - now) ms before Retry-After had passed"))
            } else {
                state.waitUntil[key] = nil
            }
        }
    }
}

extension Judge.State {
    fileprivate mutating func add(_ charge: Judge.Charge) {
        if charges.count < Judge.mostCharges { charges.append(charge) }
    }
}
