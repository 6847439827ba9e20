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
    /// What a call costs.
    struct Cost {
        let service: ServiceID
        /// nil where no document tells.
        let amount: Amount?
        let unit: Service.Unit

        init(_ service: ServiceID, _ amount: Amount?, _ unit: Service.Unit) {
            self.service = service
            self.amount = amount
            self.unit = unit
        }
    }

    /// What is to be held for a call, if nothing stands in the way.
    ///
    /// - Parameters:
    ///   - entry: The call where it is written down already.
    ///   - spent: What a time's calls have cost so far and are yet to.
    /// - Throws: ``JobError`` with `.overBudget`.
    func reserve(
        for call: Cost, now: Date, entry: LedgerEntry.ID? = nil, spent: (SpendPeriod) throws -> Amount
    ) throws -> Amount {
        let cost = call.amount ?? unknownPrice
        let limits: [(Amount?, BudgetRefusal.Limit, SpendPeriod?)] = [
            (perCall, .call, nil), (perDay, .day, .day(now)), (perMonth, .month, .month(now)),
        ]
        for case (let most?, let limit, let period) in limits {
            let before = try period.map(spent) ?? .zero
            let left = max(.zero, Amount(thousandths: most.thousandths - before.thousandths))
            if let cost, cost <= left { continue }
            let refusal = BudgetRefusal(
                service: call.service, limit: limit, cost: cost, left: left, unit: call.unit,
                until: period?.interval?.end)
            throw JobError(.overBudget, refusal.description, entry: entry, refusal: refusal)
        }
        return cost ?? .zero
    }
}
#endif
