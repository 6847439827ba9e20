/// An error that a service's document names.
public struct DocumentedError: Hashable, Sendable {
    /// The service's own code; for a service without codes, its words.
    public let code: String
    /// The HTTP status, or for the error of a job, nil.
    public let status: Int?
    /// What it is said to come of.
    public let cause: String
    /// What a client should do.
    public let advice: Advice
    /// The same for a person, in a sentence.
    public let hint: String
    /// Where the document says so.
    public let source: Citation

    /// What a client should do on an error.
    public enum Advice: String, Hashable, Sendable {
        /// Change the request: it will be refused again as it is.
        case correct
        /// Use another key, or ask its owner.
        case authorize
        /// Buy credits or another plan.
        case pay
        /// Wait, then send the same again.
        case wait
        /// Send the same again, if nothing was paid for it; else look first whether it was received.
        case retry
        /// Give up: what is asked for is gone or was never there.
        case abandon
    }

    package init(
        _ code: String, status: Int?, cause: String, advice: Advice, hint: String, source: Citation
    ) {
        self.code = code
        self.status = status
        self.cause = cause
        self.advice = advice
        self.hint = hint
        self.source = source
    }
}
