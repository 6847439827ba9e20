package import Pixelwright
public import ServiceCatalog

/// A request to a service, before it is sent.
public struct ServiceRequest: Hashable, Sendable {
    /// What is asked for.
    public let endpoint: Endpoint
    /// The body's JSON, or the text parts of a form.
    package var body: JSONObject
    /// What stands behind the question mark.
    package var query: JSONObject
    /// What stands for the braces of the path.
    package var parameters: JSONObject
    /// The files of a form by the names of their parts, or pictures that go into the body as Base64, by field.
    public package(set) var files: [String: [UInt8]]

    package init(
        _ endpoint: Endpoint, body: JSONObject = JSONObject(), query: JSONObject = JSONObject(),
        parameters: JSONObject = JSONObject(), files: [String: [UInt8]] = [:]
    ) {
        self.endpoint = endpoint
        self.body = body
        self.query = query
        self.parameters = parameters
        self.files = files
    }
}

extension ServiceRequest {
    /// All that stands where a field of this place does.
    package func members(in place: Field.Place) -> JSONObject {
        switch place {
        case .body, .part: body
        case .query: query
        case .path: parameters
        }
    }

    /// The plain value of a field, or what the service takes in its place; nil when there is neither.
    package func value(of path: String) -> Literal? {
        guard let field = endpoint.field(path) else { return nil }
        let value = values(of: field).lazy.compactMap(\.value).first
        return value.flatMap(Literal.init) ?? (value == nil ? field.standard : nil)
    }

    /// The whole number in a field, or what the service takes in its place.
    package func integer(_ path: String) -> Int? {
        switch value(of: path) {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        case .string(let text): Int(text)
        default: nil
        }
    }

    /// Whether a field is there, be it as a file.
    package func has(_ path: String) -> Bool {
        if files[path] != nil { return true }
        guard let field = endpoint.field(path) else { return body[path].map { $0 != .null } ?? false }
        return values(of: field).contains { $0.value != nil || files[$0.path] != nil }
    }

    /// Whether a rule of this condition holds.
    package func satisfies(_ condition: Condition?) -> Bool {
        switch condition {
        case nil: true
        case .value(let field, let values): value(of: field).map { values.contains($0.description) } ?? false
        case .present(let field): has(field)
        case .missing(let field): !has(field)
        case .all(let conditions): conditions.allSatisfy(satisfies)
        }
    }
}

extension Literal {
    /// A plain JSON value; nil for lists, objects and null.
    init?(_ value: JSONValue) {
        switch value {
        case .string(let text): self = .string(text)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = .number(number)
        case .bool(let value): self = .bool(value)
        case .null, .array, .object: return nil
        }
    }

    /// As JSON.
    package var json: JSONValue {
        switch self {
        case .string(let text): .string(text)
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .bool(let value): .bool(value)
        }
    }
}
