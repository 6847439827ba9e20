import ServiceCatalog

/// The type of what an endpoint answers.
struct ResponseSource {
    let endpoint: Endpoint
    let types: ValueTypes

    /// The type's name.
    var name: String { SourceName(endpoint.name).type + "Response" }

    /// The type as source.
    var source: SourceText {
        var text = SourceText(depth: 1)
        let properties = SourceProperty.answerTree(of: endpoint)
        let call = "`\(endpoint.method.rawValue) \(endpoint.path)`"
        text.comment([
            "What \(call) answers\(properties.isEmpty ? "; the document names no fields" : "")."
        ])
        add(name, properties, to: &text)
        return text
    }

    private func add(_ name: String, _ properties: [SourceProperty], to text: inout SourceText) {
        text.block("public struct \(name): ServiceResponse") { text in
            text.comment(["It as it came, with what the document does not name."])
            text.line("public let json: JSONValue")
            text.comment(["Wraps what came."])
            text.line("public init(_ json: JSONValue) { self.json = json }")
            for property in properties {
                text.line()
                text.comment(property.words.isEmpty ? ["`\(property.name)`"] : property.words)
                text.line("public var \(property.swiftName.property): \(self.reader(of: property))")
            }
            for property in properties where property.hasOwnType {
                text.line()
                text.comment(["What stands in `\(property.name)`."])
                add(property.structName, property.children, to: &text)
            }
        }
    }

    /// The type of a property, and how it is read.
    private func reader(of property: SourceProperty) -> String {
        let name = property.name
        if property.isError { return "ErrorReport? { json.value(at: \"\(name)\").map { ErrorReport($0) } }" }
        if let type = types.answer(property) {
            return "\(type)? { json.text(at: \"\(name)\").map { \(type)(rawValue: $0) } }"
        }
        let type = property.structName
        return switch property.type {
        case .string, .image, .imageURL, .imageID, .imageFile, .file: "String? { json.text(at: \"\(name)\") }"
        case .integer: "Int? { json.whole(at: \"\(name)\") }"
        case .number: "Double? { json.decimal(at: \"\(name)\") }"
        case .boolean: "Bool? { json.flag(at: \"\(name)\") }"
        case .strings: "[String] { json.texts(at: \"\(name)\") }"
        case .integers: "[JSONValue] { json.parts(at: \"\(name)\") }"
        case .object where property.children.isEmpty: "JSONValue? { json.value(at: \"\(name)\") }"
        case .object: "\(type)? { json.value(at: \"\(name)\").map { \(type)($0) } }"
        case .objects where property.children.isEmpty: "[JSONValue] { json.parts(at: \"\(name)\") }"
        case .objects: "[\(type)] { json.parts(at: \"\(name)\").map { \(type)($0) } }"
        }
    }
}

extension SourceProperty {
    /// Whether it tells what went wrong, which services do in several shapes.
    fileprivate var isError: Bool { name == "error" }

    /// Whether what stands in it has a type of its own.
    fileprivate var hasOwnType: Bool { !children.isEmpty && !isError }
}
