/// What one run of a model costs.
public enum ModelPrice: Hashable, Sendable {
    /// The same each time.
    case flat(Amount)
    /// By resolution; the first amount when none is named.
    case byResolution(Amount, [Price.Option])
    /// So much for each second.
    case perSecond(Amount)
    /// So much for each second by resolution; the first amount when none is named.
    case perSecondByResolution(Amount, [Price.Option])
    /// By resolution and length; the first amount when neither is named.
    case byResolutionAndSeconds(Amount, [Clip])
    /// `base + frames × perFrame + steps × perStep`, rounded up to a whole credit.
    case formula(base: Amount, perFrame: Amount, perStep: Amount)
    /// The document names an amount but says that it varies, and not how.
    case varying(Amount, String)

    /// What a clip of one resolution and length costs.
    public struct Clip: Hashable, Sendable {
        /// Such as `768p`.
        public let resolution: String
        /// Its length.
        public let seconds: Int
        /// What it costs.
        public let amount: Amount

        package init(_ resolution: String, seconds: Int, _ amount: Amount) {
            self.resolution = resolution
            self.seconds = seconds
            self.amount = amount
        }
    }
}
