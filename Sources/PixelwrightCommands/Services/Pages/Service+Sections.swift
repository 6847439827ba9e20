import PixelwrightServices

/// The endpoints that a document describes under one heading.
struct EndpointSection {
    /// The heading.
    let heading: String
    /// Its endpoints in the order of the catalog.
    fileprivate(set) var endpoints: [Endpoint]
}

extension Service {
    /// The endpoints by the headings of the document, in the order of the catalog.
    var sections: [EndpointSection] {
        endpoints.reduce(into: []) { sections, endpoint in
            if let index = sections.firstIndex(where: { $0.heading == endpoint.section }) {
                sections[index].endpoints.append(endpoint)
            } else {
                sections.append(EndpointSection(heading: endpoint.section, endpoints: [endpoint]))
            }
        }
    }

    /// How many rules there are, warnings among them.
    var ruleCount: Int { endpoints.reduce(0) { $0 + $1.rules.count } }
}

extension EndpointSection {
    /// From this many fields or fields of answers on, an endpoint is described by itself.
    private static var mostInRow: Int { 7 }

    /// Those that are described by themselves.
    var large: [Endpoint] { endpoints.count == 1 ? endpoints : endpoints.filter(isLarge) }

    /// Those that share a table.
    var small: [Endpoint] { endpoints.count == 1 ? [] : endpoints.filter { !isLarge($0) } }

    private func isLarge(_ endpoint: Endpoint) -> Bool {
        max(endpoint.fields.count, endpoint.response.count) >= Self.mostInRow
    }
}

extension Rule {
    /// Whether it says no more than the table of fields: that a field is there, or of its type.
    func restates(_ endpoint: Endpoint) -> Bool {
        guard condition == nil, source.quote == endpoint.field(field)?.quote else { return false }
        switch constraint {
        case .required, .type: return true
        default: return false
        }
    }
}

extension Service {
    /// What a rule that lists many values lists besides the ids of all models; nil for rules that list no models, or few.
    func valuesBesidesModels(of rule: Rule) -> [String]? {
        guard case .values(let values) = rule.constraint, values.count > [String].mostNamed else { return nil }
        let ids = Set(models.map(\.id))
        let others = values.filter { !ids.contains($0) }
        return others.count < values.count ? others : nil
    }

    /// The errors of these codes with their statuses, the lowest first; those of jobs come last.
    func errors(of endpoint: Endpoint) -> [(code: String, error: DocumentedError?)] {
        let known = endpoint.errorCodes.map { code in (code: code, error: errors.first { $0.code == code }) }
        return known.sorted { ($0.error?.status ?? .max) < ($1.error?.status ?? .max) }
    }
}
