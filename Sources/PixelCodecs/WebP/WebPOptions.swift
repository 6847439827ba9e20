/// How a WebP is encoded.
public struct WebPOptions: Hashable, Sendable {
    /// Creates the default options.
    public init() {}
}
