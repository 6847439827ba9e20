/// Where a service's document says something.
public struct Citation: Hashable, Sendable {
    /// Whose document it is.
    public let document: ServiceID
    /// The heading under which it stands, such as `POST /animate`.
    public let section: String
    /// The words themselves, with white space folded. Columns of tables run together, as they do in the documents.
    public let quote: String

    package init(_ document: ServiceID, section: String, quote: String) {
        self.document = document
        self.section = section
        self.quote = quote
    }
}
