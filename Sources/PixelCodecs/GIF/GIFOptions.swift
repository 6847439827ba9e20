/// How a GIF is encoded.
public struct GIFOptions: Hashable, Sendable {
    /// Creates the default options.
    public init() {}
}
