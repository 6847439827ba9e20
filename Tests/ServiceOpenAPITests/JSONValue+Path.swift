import PixelCore
import ServiceCatalog
import ServiceOpenAPI

extension Endpoint {
    private static let documents = Service.all.map { OpenAPIDocument($0, server: "https://example.com").json }

    /// The operation that it is described by.
    var operation: JSONValue {
        let document = zip(Service.all, Self.documents).first { $0.0.id == service }?.1 ?? .null
        return document["paths"][path][method.rawValue.lowercased()]
    }

    /// The schema of a field; null where there is none.
    func schema(of field: Field) -> JSONValue {
        if field.place == .path || field.place == .query { return parameter(field)["schema"] }
        let content = operation["requestBody"]["content"]
        var schema = content[content.names.first ?? ""]["schema"]
        for word in field.path.split(separator: ".") {
            let isList = word.hasSuffix("[]")
            schema = schema["properties"][String(isList ? word.dropLast(2) : word)]
            if isList { schema = schema["items"] }
        }
        return schema
    }

    /// The parameter that a field is; null where it is none.
    func parameter(_ field: Field) -> JSONValue {
        operation["parameters"].items.first { $0["name"].string == field.path } ?? .null
    }
}

extension JSONValue {
    /// The items; none of what is no list.
    var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

    /// The names of the members; none of what is no object.
    var names: [String] { if case .object(let object) = self { object.members.map(\.key) } else { [] } }

    /// The text; empty for anything else.
    var string: String { if case .string(let text) = self { text } else { "" } }

    /// The number; nil for anything else.
    var double: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
