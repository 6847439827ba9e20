/// Something that a document says of the service rather than of a request: what is kept how long, what is refunded, how
/// results are made. No input can break it, so no check does; clients and the sandbox keep to it.
public struct Behaviour: Hashable, Sendable {
    /// Its stable name, such as `pixelengine.jobs.retention`.
    public let id: String
    /// What it means for a caller, in a sentence.
    public let meaning: String
    /// Where the document says so.
    public let source: Citation

    package init(_ id: String, _ meaning: String, source: Citation) {
        self.id = id
        self.meaning = meaning
        self.source = source
    }
}
