/// Something that must hold of a request, by the words of a service's document.
public struct Rule: Hashable, Sendable {
    /// Its stable name: `pixelengine.animate.output_frames.even`.
    public let id: String
    /// The path of the field that it is about; empty for the request as a whole.
    public let field: String
    /// What must hold.
    public let constraint: Constraint
    /// When it must; nil for always.
    public let condition: Condition?
    /// What comes of breaking it.
    public let severity: Severity
    /// The code that the service answers with.
    public let code: String
    /// The HTTP status that the service answers with.
    public let status: Int
    /// Where the document says so.
    public let source: Citation

    /// What comes of breaking a rule.
    public enum Severity: String, Hashable, Sendable {
        /// The request is refused.
        case error
        /// The request is accepted, and the result is likely to disappoint.
        case warning
    }
}

/// A rule before it is known where it belongs.
struct RuleDraft: Hashable, Sendable {
    let name: String
    let constraint: Constraint
    let condition: Condition?
    let severity: Rule.Severity
    let code: String?
    let status: Int?
    let section: String?
    let quote: String?

    /// - Parameters:
    ///   - name: The last part of the rule's name.
    ///   - code: The service's code, where it is not the endpoint's usual one; `status` goes with it.
    ///   - section: The heading of the quotation, where it is not the endpoint's.
    ///   - quote: The document's words, where they are not those on the field.
    static func rule(
        _ name: String, _ constraint: Constraint, when condition: Condition? = nil, code: String? = nil,
        status: Int? = nil, section: String? = nil, quote: String? = nil
    ) -> RuleDraft {
        RuleDraft(
            name: name, constraint: constraint, condition: condition, severity: .error, code: code, status: status,
            section: section, quote: quote)
    }

    /// Advice instead of a rule: breaking it is allowed.
    static func advice(
        _ advice: Constraint.Advice, _ name: String, when condition: Condition? = nil, section: String? = nil,
        quote: String? = nil
    ) -> RuleDraft {
        RuleDraft(
            name: name, constraint: .advice(advice), condition: condition, severity: .warning, code: nil, status: nil,
            section: section, quote: quote)
    }

    func rule(for field: String, quote fieldQuote: String, _ origin: RuleOrigin) -> Rule {
        let parts = [origin.service.rawValue, origin.endpoint, field, name].filter { !$0.isEmpty }
        return Rule(
            id: parts.joined(separator: "."), field: field, constraint: constraint, condition: condition,
            severity: severity, code: code ?? origin.code, status: status ?? origin.status,
            source: Citation(origin.service, section: section ?? origin.section, quote: quote ?? fieldQuote))
    }
}

/// Where rules come from.
struct RuleOrigin {
    let service: ServiceID
    let endpoint: String
    let section: String
    let code: String
    let status: Int
}

extension Field {
    /// Everything that must hold of it: that it is there, of its type, and what else is said.
    func rules(_ origin: RuleOrigin) -> [Rule] {
        var drafts: [RuleDraft] = []
        if isRequired { drafts.append(.rule("required", .required)) }
        if place == .body || place == .query { drafts.append(.rule("type", .type(type))) }
        return (drafts + self.drafts).map { $0.rule(for: path, quote: quote, origin) }
    }
}
