/// How much time a quantizer takes for a better palette.
public enum QuantizerLevel: String, CaseIterable, Sendable {
    /// A palette by splitting alone: for previews.
    case fast
    /// A refined palette, whose error is about 1 % above what is within reach.
    case balanced
    /// A palette refined until there is nothing left to gain.
    case best
}
