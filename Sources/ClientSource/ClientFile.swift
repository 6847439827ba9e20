/// A file of a client's source.
public struct ClientFile: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What stands in it.
    public let text: String
}
