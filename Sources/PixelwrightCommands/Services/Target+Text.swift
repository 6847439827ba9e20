import PixelwrightServices

extension Target {
    /// Everything about it, line by line.
    ///
    /// - Parameter rules: Those to show.
    func lines(_ rules: [Rule], for terminal: Terminal) -> [String] {
        let service = Service.named(endpoint.service)
        var lines = [
            terminal.bold("\(endpoint.target)  \(endpoint.call)"), endpoint.summary.withoutBackticks,
            "price: \(endpoint.price.words(service.unit).withoutBackticks)",
        ]
        if endpoint.isPublic { lines.append("needs no key") }
        if let plan = endpoint.plan { lines.append("needs the plan \(plan) or a higher one") }
        if endpoint.body != .none { lines.append("body: \(endpoint.body.words)") }
        if endpoint.startsJob { lines.append("answers with a job that goes on after it") }
        if endpoint.takesFurtherFields { lines.append("other fields may be right too") }
        if endpoint.takesImages && !endpoint.variants.isEmpty {
            lines.append("variants: \(endpoint.variants.map { "\(endpoint.target):\($0)" }.joined(separator: ", "))")
        }
        lines += block("FIELDS", fieldLines(for: terminal), terminal)
        lines += block("RULES", rules.flatMap { $0.lines(in: service, for: terminal) }, terminal)
        lines += block("ANSWER", answerLines(for: terminal), terminal)
        lines += block("ERRORS", errorLines(service, for: terminal), terminal)
        return lines
    }

    private func block(_ title: String, _ lines: [String], _ terminal: Terminal) -> [String] {
        lines.isEmpty ? [] : ["", terminal.bold(title)] + lines
    }

    private func fieldLines(for terminal: Terminal) -> [String] {
        guard !endpoint.fields.isEmpty else { return [] }
        var table = TextTable(columns: [
            ("field", false), ("where", false), ("type", false), ("required", false), ("default", false),
            ("what it is", false),
        ])
        for field in endpoint.fields {
            table.append([
                field.path, field.place.words, field.type.rawValue, field.isRequired ? "yes" : "",
                field.standard?.description ?? "", field.summary.withoutBackticks,
            ])
        }
        return table.linesWithoutTitles(for: terminal)
    }

    private func answerLines(for terminal: Terminal) -> [String] {
        guard !endpoint.response.isEmpty else { return [] }
        var table = TextTable(columns: [("field", false), ("type", false), ("optional", false), ("what it is", false)])
        for field in endpoint.response {
            table.append([
                field.path, field.type.rawValue, field.isOptional ? "may be missing" : "",
                field.summary.withoutBackticks,
            ])
        }
        return table.linesWithoutTitles(for: terminal)
    }

    private func errorLines(_ service: Service, for terminal: Terminal) -> [String] {
        var table = TextTable(columns: [("status", true), ("code", false), ("what to do", false)])
        for (code, error) in service.errors(of: endpoint) {
            table.append([error?.status.map(String.init) ?? "", code, error?.hint.withoutBackticks ?? ""])
        }
        return table.linesWithoutTitles(for: terminal)
    }
}

extension Rule {
    fileprivate func lines(in service: Service, for terminal: Terminal) -> [String] {
        var held = circumstances.isEmpty ? words : "\(words), \(circumstances)"
        if let others = service.valuesBesidesModels(of: self) {
            let besides = others.isEmpty ? "" : ", and \(others.enumeration)"
            held += " (those of pixelwright services \(service.id) --models\(besides))"
        }
        return [
            id, "  \(held.withoutBackticks); else \(answer.withoutBackticks)",
            terminal.dim("  \(source.section): “\(source.quote)”"),
        ]
    }
}

extension Endpoint.Body {
    fileprivate var words: String {
        switch self {
        case .none: "none"
        case .json: "JSON"
        case .multipart: "a form, multipart/form-data"
        }
    }
}

extension TextTable {
    /// The rows alone, where their columns speak for themselves.
    fileprivate func linesWithoutTitles(for terminal: Terminal) -> [String] {
        lines(for: terminal).dropFirst().map { line in
            String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
        }
    }
}
