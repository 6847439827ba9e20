/// A field of a request.
public struct Field: Hashable, Sendable {
    /// Its path: `prompt`, `pixel_config.colors`, `frames[].index`.
    public let path: String
    /// Where it stands.
    public let place: Place
    /// What it holds.
    public let type: FieldType
    /// Whether it must be there. Fields of an object must only where the object is.
    public let isRequired: Bool
    /// What the service takes when it is missing.
    public let standard: Literal?
    /// What it is for, as far as its name and the document's row do not say.
    public let summary: String
    /// The document's words on it: the row of a table, or the example that shows it.
    public let quote: String
    let drafts: [RuleDraft]

    /// Where a field stands in a request.
    public enum Place: String, Hashable, Sendable {
        /// A member of the body's JSON.
        case body
        /// A part of a form (`multipart/form-data`).
        case part
        /// Behind the question mark of the URL.
        case query
        /// In braces in the path.
        case path
    }

    /// - Parameters:
    ///   - quote: The document's words, to the letter but for white space.
    ///   - rules: What holds for it besides its type and whether it is required, which need no rule of their own here.
    init(
        _ path: String, _ type: FieldType, in place: Place = .body, required isRequired: Bool = false,
        standard: Literal? = nil, quote: String, _ summary: String = "", rules: [RuleDraft] = []
    ) {
        self.path = path
        self.place = place
        self.type = type
        self.isRequired = isRequired
        self.standard = standard
        self.summary = summary
        self.quote = quote
        drafts = rules
    }
}

extension Field {
    /// Its last name: `index` of `frames[].index`.
    public var name: String { path.split(separator: ".").last.map(String.init) ?? path }

    /// The path of the object that holds it: `frames[]` of `frames[].index`; nil at the top.
    public var parent: String? {
        path.lastIndex(of: ".").map { String(path[..<$0]) }
    }
}
