public import Foundation
public import ServiceCatalog

/// How much may be spent at a service. All processes that share a ledger share what is left.
public struct Budget: Hashable, Sendable {
    /// The most for one call; nil for no limit.
    public var perCall: Amount?
    /// The most within a day of UTC.
    public var perDay: Amount?
    /// The most within a month of UTC.
    public var perMonth: Amount?
    /// What a call counts as whose price is not documented; nil to refuse such calls where there is a limit.
    public var unknownPrice: Amount?

    /// Without limits, unless they are given.
    public init(
        perCall: Amount? = nil, perDay: Amount? = nil, perMonth: Amount? = nil, unknownPrice: Amount? = nil
    ) {
        self.perCall = perCall
        self.perDay = perDay
        self.perMonth = perMonth
        self.unknownPrice = unknownPrice
    }

    /// Whether anything may be spent.
    public var isUnlimited: Bool { perCall == nil && perDay == nil && perMonth == nil }
}

/// Why a call is not made: it would go over a budget.
public struct BudgetRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Who would have been paid.
    public let service: ServiceID
    /// Which limit stands in the way.
    public let limit: Limit
    /// What the call costs; nil where that cannot be told.
    public let cost: Amount?
    /// What the limit leaves.
    public let left: Amount
    /// What amounts are counted in.
    public let unit: Service.Unit
    /// When the limit begins anew; nil for one that does not.
    public let until: Date?

    /// A limit of a budget.
    public enum Limit: String, Hashable, Sendable {
        case call
        case day
        case month
    }

    /// What it costs, what is left, and until when.
    public var description: String {
        let price = cost.map { "it costs \($0) \(unit)" } ?? "what it costs is not documented"
        let name = Service.named(service).name
        let rest =
            switch limit {
            case .call: "a call of \(name) may cost \(left)"
            case .day, .month: "\(left) of the budget for \(name) are left for this \(limit)"
            }
        let end = until.map { ", until \($0.formatted(.iso8601))" } ?? ""
        return "The call was not sent: \(price), and \(rest)\(end)."
    }
}
