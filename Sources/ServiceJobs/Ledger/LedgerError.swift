/// Why the ledger does not do what it was asked.
public struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public let code: Code
    /// What is wrong and what to do, in a sentence.
    public let message: String

    /// A kind of failure.
    public enum Code: String, Hashable, Sendable {
        /// The file cannot be opened, read or written, or is not a ledger.
        case unusable
        /// No entry is called so.
        case notFound
        /// Several entries begin so.
        case ambiguous
    }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message a person reads.
    public var description: String { message }
}
