public import ServiceCatalog

/// What a call would cost, before it is made.
public struct Quote: Hashable, Sendable {
    /// The price; nil where it cannot be told before.
    public let amount: Amount?
    /// What it is counted in.
    public let unit: Service.Unit
    /// Whether the document says “about” or “at least”, or the amount was rounded up where it does not say how.
    public let isApproximate: Bool
    /// How it comes about, or why there is none, in a sentence without its full stop.
    public let explanation: String

    package init(_ amount: Amount?, _ unit: Service.Unit, isApproximate: Bool = false, _ explanation: String) {
        self.amount = amount
        self.unit = unit
        self.isApproximate = isApproximate
        self.explanation = explanation
    }
}

extension Quote: CustomStringConvertible {
    /// `20 credits`, `about 3 credits`, `free`, `unknown: …`
    public var description: String {
        guard let amount else { return "unknown: \(explanation)" }
        if amount == .zero { return "free" }
        return "\(isApproximate ? "about " : "")\(amount.counted(in: unit))"
    }
}
