/// How a PNG is encoded.
public struct PNGOptions: Hashable, Sendable {
    /// Creates the default options.
    public init() {}
}
