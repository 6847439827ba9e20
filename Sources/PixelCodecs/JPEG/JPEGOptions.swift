/// How a JPEG is encoded.
public struct JPEGOptions: Hashable, Sendable {
    /// Creates the default options.
    public init() {}
}
