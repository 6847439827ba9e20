#if Services
import Foundation
import Pixelwright
import ServiceCatalog
import ServiceHTTP

/// What was seen around a submission, by which it is found again.
struct Observation: Sendable {
    /// When it was about to be sent, in milliseconds since 1970.
    let sent: Int
    /// When it had ended without an answer; nil where its process ended first.
    private(set) var ended: Int?
    /// What was held and what there was before, where the service has no list of jobs.
    var balance: Balance?

    /// What PixelEngine says of its credits.
    struct Balance: Hashable, Sendable {
        let reserved: Amount
        let total: Amount

        init?(_ answer: JSONValue) {
            guard let reserved = answer.member(at: "reserved")?.amount,
                let total = answer.member(at: "total_balance")?.amount
            else { return nil }
            self.reserved = reserved
            self.total = total
        }

        fileprivate init?(stored: JSONValue?) {
            guard let items = stored?.items, items.count == 2, let reserved = items[0].integerValue,
                let total = items[1].integerValue
            else { return nil }
            self.reserved = Amount(thousandths: reserved)
            self.total = Amount(thousandths: total)
        }

        fileprivate var json: JSONValue { [.integer(reserved.thousandths), .integer(total.thousandths)] }
    }

    init(sent: Int) { self.sent = sent }

    /// The same, ended at a moment.
    func ended(at moment: Date) -> Observation {
        var observation = self
        observation.ended = moment.milliseconds
        return observation
    }

    /// As the ledger keeps it.
    var text: String {
        (["sent": .integer(sent), "ended": .integer(ended), "balance": balance?.json ?? .null] as JSONValue).compactText
    }

    /// Reads what the ledger has kept; nil for nothing.
    init?(_ text: String?) {
        guard let text, let json = try? JSONValue(parsing: Array(text.utf8)),
            let sent = json.member(at: "sent")?.integerValue
        else { return nil }
        self.sent = sent
        ended = json.member(at: "ended")?.integerValue
        balance = Balance(stored: json.member(at: "balance"))
    }
}

extension Observation {
    /// How far two machines' clocks may be apart, in milliseconds, where nothing better is known.
    private static let tolerance = 120_000

    /// The moments at which the service can have written that it took the request, by its clock.
    ///
    /// - Parameters:
    ///   - timeout: The most time for a call.
    ///   - skew: By how much the service's clock is ahead now, in milliseconds. When the request was sent, the clocks may
    ///     have agreed, so the window grows by it and does not move.
    func window(timeout: Duration, skew: Int) -> ClosedRange<Int> {
        let end = ended ?? sent + Int(timeout / .milliseconds(1))
        return (sent + min(0, skew) - Self.tolerance)...(max(sent, end) + max(0, skew) + Self.tolerance)
    }
}

extension JobRunner {
    /// What is to be seen before a request leaves.
    func observe(_ entry: LedgerEntry) async -> Observation {
        var observation = Observation(sent: now.milliseconds)
        if service.dialect.list(for: entry.endpoint) == nil, service == .pixelEngine, entry.reserve > .zero {
            // Without it the request goes out all the same: it only helps if the answer gets lost.
            observation.balance = try? await balance()
        }
        return observation
    }

    /// What PixelEngine says of its credits now; nil for an answer that does not say it.
    func balance() async throws(ServiceError) -> Observation.Balance? {
        Observation.Balance(try await connection.ask(ServiceCall(endpoint: "balance")).json)
    }
}
#endif
