public import ServiceCatalog

/// What was spent at a service within a time.
public struct Spend: Hashable, Sendable {
    /// Who was paid.
    public let service: ServiceID
    /// Where it was reached; nil for where its document says.
    public let baseURL: String?
    /// What amounts are counted in.
    public let unit: Service.Unit
    /// What calls did cost that have ended.
    public internal(set) var spent: Amount = .zero
    /// What calls are to cost that are under way.
    public internal(set) var pending: Amount = .zero
    /// What calls would have cost of which is not known whether they were taken.
    public internal(set) var unknown: Amount = .zero
    /// How many calls there were, without those that were refused.
    public internal(set) var count = 0

    /// All of it, which is what a budget counts.
    public var counted: Amount { [pending, unknown].reduce(spent) { $0.adding($1) ?? Amount(thousandths: .max) } }
}
