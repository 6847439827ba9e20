/// What a call costs, or how that is worked out.
public enum Price: Hashable, Sendable {
    /// Nothing.
    case free
    /// The same each time.
    case flat(Amount)
    /// By the value of a field, such as the kind of asset.
    case byValue(field: String, prices: [Option])
    /// What the model named in a field costs, times the number in another field, if one is named.
    case byModel(field: String, times: String?)
    /// What the model costs that the path names.
    case byPathModel
    /// So much for each `seconds` begun or in proportion, by a field that holds seconds, and at least `minimum`.
    case byTime(Amount, seconds: Int, field: String?, minimum: Amount?, isApproximate: Bool)
    /// So much for each item of a list, and at least `minimum`.
    case byCount(Amount, field: String?, minimum: Amount)
    /// The document does not say; the text says what it does say.
    case undocumented(String)

    /// A value of a field and what it costs.
    public struct Option: Hashable, Sendable {
        /// The value.
        public let value: String
        /// What it costs.
        public let amount: Amount

        package init(_ value: String, _ amount: Amount) {
            self.value = value
            self.amount = amount
        }
    }
}
