import ServiceCatalog

/// The methods that call an endpoint.
struct MethodSource {
    let endpoint: Endpoint
    let types: ValueTypes

    /// The methods as source.
    var source: SourceText {
        var text = SourceText(depth: 1)
        if endpoint.fileFormats.isEmpty {
            let result = ResponseSource(endpoint: endpoint, types: types).name
            add(call: "answer", result: result, to: &text)
        } else {
            add(call: "file", result: "ServiceFile", to: &text)
            text.line()
            add(call: "file", result: "DownloadedFile", isToDisk: true, to: &text)
        }
        return text
    }

    private func add(call: String, result: String, isToDisk: Bool = false, to text: inout SourceText) {
        let path = SourceProperty.tree(of: endpoint, in: [.path])
        let query = SourceProperty.tree(of: endpoint, in: [.query])
        addComment(path + query, isToDisk: isToDisk, to: &text)
        var parameters = (path + query).map { parameter($0) }
        if endpoint.body != .none {
            parameters.append("_ request: \(RequestSource(endpoint: endpoint, types: types).name)")
        }
        if isToDisk { parameters.append("to place: String") }
        let head = "public func \(SourceName(endpoint.name).property)"
        text.function(head, parameters, " async throws(ServiceError) -> \(result)") { text in
            if !query.isEmpty {
                text.line("var query: [(String, String)] = []")
                for property in query {
                    text.line("query.add(\"\(property.name)\", \(property.swiftName.property))")
                }
            }
            var arguments = ["\"\(endpoint.name)\""]
            if !path.isEmpty {
                let values = path.map { "\"\($0.name)\": \(self.text($0))" }
                arguments.append("path: [\(values.joined(separator: ", "))]")
            } else if !endpoint.fileFormats.isEmpty {
                arguments.append("path: [:]")
            }
            if !query.isEmpty { arguments.append("query: query") }
            switch endpoint.body {
            case .none: break
            case .json: arguments.append("body: request.object")
            case .multipart: arguments.append("form: request.parts")
            }
            if isToDisk { arguments.append("to: place") }
            let start = query.isEmpty ? "" : "return "
            text.call("\(start)try await connection.\(call)", arguments)
        }
    }

    private func addComment(_ properties: [SourceProperty], isToDisk: Bool, to text: inout SourceText) {
        var paragraphs = FieldWords.paragraphs(on: endpoint)
        if !endpoint.fileFormats.isEmpty {
            let words = isToDisk ? "The file lies at its place once all of it has come." : "The file is held in memory."
            paragraphs[paragraphs.count - 1] += " " + words
        }
        var items = properties.compactMap { property in
            endpoint.field(property.name).map { field in
                "  - \(property.swiftName.plainProperty): \(FieldWords.parameter(field, of: endpoint))"
            }
        }
        if isToDisk { items.append("  - place: The path of the file that is to be written.") }
        if !items.isEmpty { paragraphs += ["- Parameters:"] + items }
        text.comment(paragraphs + [FieldWords.errors(of: endpoint)])
    }

    private func parameter(_ property: SourceProperty) -> String {
        let type = type(of: property)
        return "\(property.swiftName.property): \(type)\(property.isRequired ? "" : "? = nil")"
    }

    private func text(_ property: SourceProperty) -> String {
        let name = property.swiftName.property
        if types.request(property, of: endpoint) != nil { return "\(property.swiftName.plainProperty).rawValue" }
        return type(of: property) == "String" ? name : "String(\(name))"
    }

    private func type(of property: SourceProperty) -> String {
        if let type = types.request(property, of: endpoint) { return type }
        return switch property.type {
        case .integer: "Int"
        case .number: "Double"
        case .boolean: "Bool"
        default: "String"
        }
    }
}
