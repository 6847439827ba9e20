#if Services
import Foundation
import PixelPreflight
import ServiceCatalog

extension Amount {
    /// More than any call costs: sums of such stay numbers.
    static let mostForOneCall: Amount = 1_000_000_000
}

extension Quote {
    /// The price; nil too where it is one that nothing costs, so that a slip in a document does not pass for a price.
    var told: Amount? { amount.flatMap { (.zero ... .mostForOneCall).contains($0) ? $0 : nil } }
}

extension Budget {
    /// What is to be held for a call, if nothing stands in the way.
    ///
    /// - Parameter spent: What a time's calls have cost so far and are yet to.
    /// - Throws: ``JobError`` with `.overBudget`.
    func reserve(for intent: Intent, now: Date, spent: (SpendPeriod) throws -> Amount) throws -> Amount {
        let cost = intent.quote.told ?? unknownPrice
        let limits: [(Amount?, BudgetRefusal.Limit, SpendPeriod?)] = [
            (perCall, .call, nil), (perDay, .day, .day(now)), (perMonth, .month, .month(now)),
        ]
        for case (let most?, let limit, let period) in limits {
            let before = try period.map(spent) ?? .zero
            let left = max(.zero, Amount(thousandths: most.thousandths - before.thousandths))
            if let cost, cost <= left { continue }
            let refusal = BudgetRefusal(
                service: intent.service, limit: limit, cost: cost, left: left, unit: intent.quote.unit,
                until: period?.interval?.end)
            throw JobError(.overBudget, refusal.description, refusal: refusal)
        }
        return cost ?? .zero
    }
}
#endif
