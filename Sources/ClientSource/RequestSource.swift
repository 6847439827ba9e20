import ServiceCatalog

/// The type of what an endpoint takes as its body.
struct RequestSource {
    let endpoint: Endpoint
    let types: ValueTypes

    /// The type's name.
    var name: String { SourceName(endpoint.name).type + "Request" }

    /// The type as source.
    var source: SourceText {
        var text = SourceText(depth: 1)
        let properties = SourceProperty.tree(of: endpoint, in: [.body, .part])
        let words = ["What `\(endpoint.method.rawValue) \(endpoint.path)` takes."]
        text.comment(words + FieldWords.wholeRules(of: endpoint))
        add(name, properties, isForm: endpoint.body == .multipart, to: &text)
        return text
    }

    private func add(_ name: String, _ properties: [SourceProperty], isForm: Bool, to text: inout SourceText) {
        let role = isForm ? "RequestForm" : "RequestObject"
        text.block("public struct \(name): \(role), Hashable, Sendable") { text in
            for property in properties {
                text.comment(property.words)
                text.line("public var \(property.swiftName.property): \(self.type(of: property))")
            }
            text.comment(["What the document does not name; a field that it does name is sent as it is here."])
            text.line("public var further: JSONObject = [:]")
            text.line()
            addInit(properties, to: &text)
            text.line()
            if isForm { addParts(properties, to: &text) } else { addObject(properties, to: &text) }
            for property in properties where !property.children.isEmpty {
                text.line()
                text.comment(["What stands in `\(property.name)`."])
                add(property.structName, property.children, isForm: false, to: &text)
            }
        }
    }

    private func addInit(_ properties: [SourceProperty], to text: inout SourceText) {
        let required = properties.filter(\.isRequired)
        text.comment([
            required.isEmpty
                ? "Creates an empty one; its fields can be set afterwards."
                : "Takes what must be there; the rest can be set afterwards."
        ])
        guard !required.isEmpty else { return text.line("public init() {}") }
        let parameters = required.map { "\($0.swiftName.property): \(plainType(of: $0))" }
        text.function("public init", parameters, "") { text in
            for property in required {
                text.line("self.\(property.swiftName.plainProperty) = \(property.swiftName.property)")
            }
        }
    }

    private func addObject(_ properties: [SourceProperty], to text: inout SourceText) {
        text.comment(["Adds its fields as they are sent."])
        let head = "package func add(to object: inout JSONObject)"
        guard !properties.isEmpty else { return text.line("\(head) {}") }
        text.block(head) { text in
            for property in properties {
                text.line("object.add(\"\(property.name)\", \(self.sent(property)))")
            }
        }
    }

    private func addParts(_ properties: [SourceProperty], to text: inout SourceText) {
        text.comment(["Adds its fields and files as they are sent."])
        text.block("package func add(to parts: inout [MultipartBody.Part])") { text in
            for property in properties {
                let isFile = property.type == .imageFile || property.type == .file
                text.line("parts.\(isFile ? "addFile" : "add")(\"\(property.name)\", \(self.sent(property)))")
            }
        }
    }

    private func sent(_ property: SourceProperty) -> String {
        guard types.request(property, of: endpoint) != nil else { return property.swiftName.property }
        return "\(property.swiftName.plainProperty)\(property.isRequired ? "" : "?").rawValue"
    }

    private func type(of property: SourceProperty) -> String {
        plainType(of: property) + (property.isRequired ? "" : "?")
    }

    private func plainType(of property: SourceProperty) -> String {
        if let type = types.request(property, of: endpoint) { return type }
        return switch property.type {
        case .string, .image, .imageURL, .imageID, .imageFile, .file: "String"
        case .integer: "Int"
        case .number: "Double"
        case .boolean: "Bool"
        case .strings: "[String]"
        case .integers: "[Int]"
        case .object: property.children.isEmpty ? "JSONObject" : property.structName
        case .objects: property.children.isEmpty ? "[JSONObject]" : "[\(property.structName)]"
        }
    }
}

extension SourceProperty {
    /// What the type of the object, or of each object of the list, is called.
    var structName: String { type == .objects ? SourceName(name).singular.type : SourceName(name).type }
}
