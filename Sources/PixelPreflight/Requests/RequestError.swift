/// Why some text is not a request that can be checked.
public struct RequestError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, where, and what was expected.
    public let description: String

    package init(_ description: String) { self.description = description }
}
