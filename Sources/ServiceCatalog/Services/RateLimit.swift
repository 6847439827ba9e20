/// How often a service may be called.
public struct RateLimit: Hashable, Sendable {
    /// The most calls within ``seconds``.
    public let count: Int
    /// The length of the window in seconds.
    public let seconds: Int
    /// What is counted together.
    public let scope: Scope
    /// The path that alone is counted; nil for all of them together.
    public let path: String?
    /// Where the document says so.
    public let source: Citation

    /// What calls are counted together.
    public enum Scope: String, Hashable, Sendable {
        /// All calls with one key or by one user.
        case key
        /// All calls from one network address.
        case address
    }

    package init(_ count: Int, seconds: Int, scope: Scope = .key, path: String? = nil, source: Citation) {
        self.count = count
        self.seconds = seconds
        self.scope = scope
        self.path = path
        self.source = source
    }
}
