import ServiceCatalog

/// What the catalog says of endpoints and fields, in words for documentation.
enum FieldWords {
    /// What is said of a field of a request: what it is for, what it holds, and what must hold of it.
    static func paragraphs(on field: Field, of endpoint: Endpoint) -> [String] {
        let summary = field.summary.isEmpty ? [] : [field.summary]
        return summary + ["`\(field.path)`: \(kind(of: field))."] + rules(on: field, of: endpoint).map { "- \($0)" }
    }

    /// The same of a parameter, in one paragraph.
    static func parameter(_ field: Field, of endpoint: Endpoint) -> String {
        let kind = kind(of: field)
        let own = [field.summary, kind.prefix(1).uppercased() + kind.dropFirst() + "."]
        return (own + rules(on: field, of: endpoint)).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func kind(of field: Field) -> String {
        field.type.words + (field.standard.map { "; when it is missing, `\($0)`" } ?? "")
    }

    private static func rules(on field: Field, of endpoint: Endpoint) -> [String] {
        endpoint.rules.filter { $0.field == field.path || $0.field == "\(field.path)[]" }
            .filter { !$0.isToldAnyway }.map(\.sentence)
    }

    /// What is said of a field of an answer.
    static func paragraphs(on field: ResponseField) -> [String] {
        (field.summary.isEmpty ? [] : [field.summary]) + ["`\(field.path)`: \(field.type.words)."]
    }

    /// What is said of the request as a whole.
    static func wholeRules(of endpoint: Endpoint) -> [String] {
        endpoint.rules.filter { $0.field.isEmpty && !$0.isToldAnyway }.map { "- \($0.sentence)" }
    }

    /// What is said of a call.
    static func paragraphs(on endpoint: Endpoint) -> [String] {
        let unit = Service.named(endpoint.service).unit
        var words = "`\(endpoint.method.rawValue) \(endpoint.path)`."
        switch endpoint.price {
        case .free: words += " It is free."
        case .undocumented(let price): words += " Its price is not documented: “\(price)”"
        default: words += " Price: \(endpoint.price.words(unit))."
        }
        if let plan = endpoint.plan { words += " The plan must be `\(plan)` or a higher one." }
        if endpoint.isPublic { words += " It needs no key." }
        var paragraphs = [endpoint.summary, words]
        if endpoint.isPaid {
            paragraphs.append("A paid call: it is sent once, and is not in the ledger; see `JobRunner`.")
        }
        return paragraphs
    }

    /// The errors that a call may end with.
    static func errors(of endpoint: Endpoint) -> String {
        let codes = endpoint.errorCodes.map(\.asCode)
        let named = codes.isEmpty ? "" : "; the document names \(codes.joined(separator: ", "))"
        return "- Throws: ``ServiceError``\(named)."
    }

    /// The values of which a summary consists: of “`queued`, `success` or `failure`.”
    static func values(in summary: String) -> [String] {
        let sentence = summary.prefix { $0 != "." }
        let parts = sentence.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        // Values stand at every other place, and nothing but “, ” and “ or ” between them.
        guard parts.count > 2, parts.count % 2 == 1, parts.first == "", parts.last == "" else { return [] }
        var values: [String] = []
        for (index, part) in parts.enumerated() where index > 0 && index < parts.count - 1 {
            if index % 2 == 1 { values.append(part) } else if part != ", " && part != " or " { return [] }
        }
        return values
    }
}

extension FieldType {
    /// `a whole number`
    fileprivate var words: String {
        switch self {
        case .imageFile, .file: "the path of \(article)"
        default: article
        }
    }
}

extension Rule {
    /// Whether the Swift type says so.
    fileprivate var isToldAnyway: Bool {
        switch constraint {
        case .required, .type, .values: condition == nil && severity == .error
        default: false
        }
    }

    /// What must hold, and when, as a sentence.
    fileprivate var sentence: String {
        let held = severity == .warning ? "better, \(words)" : words
        guard let condition else { return held.prefix(1).uppercased() + held.dropFirst() + "." }
        return "When \(condition.words): \(held)."
    }
}
