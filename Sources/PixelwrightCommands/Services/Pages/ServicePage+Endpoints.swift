import PixelwrightServices

extension ServicePage {
    /// Writes all that stands under a heading of the document.
    mutating func write(_ section: EndpointSection) {
        page.heading(3, section.heading.escapedForMarkdown)
        writeTable(section.small)
        for endpoint in section.large {
            if section.endpoints.count > 1 { page.heading(4, endpoint.target.asCode) }
            write(endpoint)
        }
    }

    private mutating func write(_ endpoint: Endpoint) {
        page.paragraph(
            "\(endpoint.call.asCode), the target \(endpoint.target.asCode). \(endpoint.summary.proseAsMarkdown)")
        page.quotation(endpoint.source.quote)
        page.list(properties(of: endpoint))
        page.table(
            ["Field", "Where", "Type", "Required", "Default", "What it is", "The document's words"],
            endpoint.fields.map { field in
                [
                    field.path.asCode, field.place.words, field.type.rawValue.escapedForMarkdown,
                    field.isRequired ? "yes" : "",
                    field.standard?.description.asCode ?? "", field.summary.proseAsMarkdown, field.quote.quoted,
                ]
            })
        writeRules(of: [endpoint])
        page.table(
            ["Answer", "Type", "May be missing", "What it is"],
            endpoint.response.map { field in
                [
                    field.path.asCode, field.type.rawValue.escapedForMarkdown, field.isOptional ? "yes" : "",
                    field.summary.proseAsMarkdown,
                ]
            })
        page.paragraph("Errors: \(errors(of: endpoint)).")
    }

    private func properties(of endpoint: Endpoint) -> [String] {
        let price = endpoint.price.words(service.unit).proseAsMarkdown
        var items = ["Price: \(price)" + (endpoint.priceSource.map { " (\($0.quote.quoted))" } ?? "")]
        if endpoint.isPublic { items.append("It needs no key.") }
        if let plan = endpoint.plan { items.append("It needs the plan \(plan.asCode) or a higher one.") }
        if !endpoint.variants.isEmpty, endpoint.takesImages {
            let targets = endpoint.variants.map { "\(endpoint.target):\($0)" }
            items.append("Pictures are held to the limits of one kind of request: \(targets.choice).")
        }
        switch endpoint.body {
        case .none: break
        case .json: items.append("The body is JSON.")
        case .multipart: items.append("The body is a form, `multipart/form-data`.")
        }
        if endpoint.startsJob { items.append("The answer is a job that goes on after it.") }
        if endpoint.takesFurtherFields { items.append("Other fields may be right too, and are passed on.") }
        return items
    }

    private func errors(of endpoint: Endpoint) -> String {
        service.errors(of: endpoint).map { code, error in (error?.status.map { "\($0) " } ?? "") + code.asCode }
            .joined(separator: ", ")
    }
}

// Endpoints that share a table
extension ServicePage {
    private mutating func writeTable(_ endpoints: [Endpoint]) {
        page.table(
            ["Target", "Call", "What it does", "Fields", "Price", "Plan", "Errors", "The document's words"],
            endpoints.map { endpoint in
                [
                    endpoint.target.asCode, endpoint.call.asCode, endpoint.summaryInRow,
                    endpoint.fields.map(\.inRow).joined(separator: "<br>"),
                    endpoint.price.shortWords(service.unit).proseAsMarkdown, endpoint.plan?.asCode ?? "",
                    statuses(of: endpoint), endpoint.source.quote.quoted,
                ]
            })
        writeRules(of: endpoints)
        page.foldedList(
            "What they answer",
            endpoints.filter { !$0.response.isEmpty }.map { endpoint in
                "\(endpoint.target.asCode): " + endpoint.response.map(\.inRow).joined(separator: "; ")
            })
    }

    private func statuses(of endpoint: Endpoint) -> String {
        Set(service.errors(of: endpoint).compactMap(\.error?.status)).sorted().map(String.init).joined(separator: ", ")
    }
}

// Rules
extension ServicePage {
    private mutating func writeRules(of endpoints: [Endpoint]) {
        var rows: [RuleRow] = []
        var restated: [String] = []
        for endpoint in endpoints {
            for rule in endpoint.rules {
                if rule.restates(endpoint) {
                    restated.append(rule.id.asCode)
                } else if let index = rows.firstIndex(where: { $0.says(the: rule) }) {
                    rows[index].ids.append(rule.id)
                } else {
                    rows.append(RuleRow(rule))
                }
            }
        }
        page.table(
            ["Rule", "What must hold", "When", "Else", "The document's words"], rows.map { $0.cells(in: service) })
        page.foldedList(
            "\(restated.count.counted("rule")) of the fields: each is of its type, and there where it is required",
            restated)
    }
}

/// A row of a table of rules: one, or the same of several endpoints.
private struct RuleRow {
    var ids: [String]
    private let rule: Rule

    init(_ rule: Rule) {
        ids = [rule.id]
        self.rule = rule
    }

    func says(the other: Rule) -> Bool {
        rule.words == other.words && rule.condition == other.condition && rule.answer == other.answer
            && rule.source == other.source
    }

    func cells(in service: Service) -> [String] {
        [
            ids.map(\.asCode).joined(separator: "<br>"), words(in: service), rule.circumstances.proseAsMarkdown,
            rule.answer, rule.source.quote.quoted,
        ]
    }

    /// What must hold, with a link to the values where these are models.
    private func words(in service: Service) -> String {
        guard let others = service.valuesBesidesModels(of: rule) else { return rule.words.proseAsMarkdown }
        let models = "[\(ServicePage.parts.models)](#\(ServicePage.parts.models.anchor))"
        return "\(rule.words.proseAsMarkdown): \(([models] + others.map(\.asCode)).joined(separator: ", "))"
    }
}

extension Endpoint {
    /// `POST /animate`
    var call: String { "\(method.rawValue) \(path)" }

    fileprivate var summaryInRow: String {
        let notes = [isPublic ? "It needs no key." : nil, startsJob ? "The answer is a job." : nil].compactMap(\.self)
        return ([summary.proseAsMarkdown] + notes).joined(separator: " ")
    }
}

extension Field {
    /// It in a few words, for a cell.
    fileprivate var inRow: String {
        let facts = [
            type.rawValue.escapedForMarkdown, place == .body ? nil : place.words, isRequired ? "required" : nil,
            standard.map { "default \($0.description.asCode)" },
        ].compactMap(\.self)
        return "\(path.asCode) (\(facts.joined(separator: ", ")))"
            + (summary.isEmpty ? "" : " \(summary.proseAsMarkdown)")
    }
}

extension Field.Place {
    /// Where it stands.
    var words: String {
        switch self {
        case .body: "body"
        case .part: "part of the form"
        case .query: "query"
        case .path: "path"
        }
    }
}

extension ResponseField {
    fileprivate var inRow: String {
        "\(path.asCode) (\(type.rawValue.escapedForMarkdown)\(isOptional ? ", may be missing" : ""))"
            + (summary.isEmpty ? "" : " \(summary.proseAsMarkdown)")
    }
}
