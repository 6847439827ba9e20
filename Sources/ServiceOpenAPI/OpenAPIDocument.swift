package import PixelCore
public import ServiceCatalog

/// A service as OpenAPI 3.1 describes it, made from the catalog.
///
/// JSON Schema says what it can of each field. What it cannot say, such as rules between fields, of pictures or of plans,
/// stands in the descriptions.
public struct OpenAPIDocument: Hashable, Sendable {
    /// The service.
    public let service: Service
    /// What all paths are below of, without a slash at the end.
    public let server: String

    /// Describes a service as it is reached at `server`.
    public init(_ service: Service, server: String) {
        self.service = service
        self.server = server
    }
}

extension OpenAPIDocument {
    /// The document.
    package var json: JSONValue {
        [
            "openapi": "3.1.0",
            "info": info,
            "servers": [["url": .string(server)]],
            "tags": .array(sections.map { ["name": .string($0)] }),
            "security": [["key": []]],
            "paths": .object(paths),
            "components": ["securitySchemes": ["key": securityScheme]],
        ]
    }

    /// The document as text.
    public var text: String { json.text }

    private var info: JSONValue {
        [
            "title": .string(service.name),
            "version": .string(version),
            "summary": .string("What \(service.name)'s own document says of requests, answers, prices and errors."),
            "description": .string(description),
        ]
    }

    /// The version that the base URL names: the documents know no other.
    private var version: String {
        let last = service.baseURL.split(separator: "/").last.map(String.init) ?? ""
        let isVersion = last.first == "v" && last.count > 1 && last.dropFirst().allSatisfy(\.isNumber)
        return isVersion ? last : "unversioned"
    }

    private var description: String {
        let lines =
            ["Made by Pixelwright from the document of the service, which is at `\(service.baseURL)`."]
            + service.rateLimits.map { limit in
                let calls = limit.path.map { "calls of `\($0)`" } ?? "calls"
                return "At most \(limit.count) \(calls) in \(limit.seconds.secondsInWords) for each \(limit.scope)."
            }
        return lines.joined(separator: "\n\n")
    }

    private var securityScheme: JSONValue {
        let prefix = service.keyPrefix.map { " It begins with `\($0)`." } ?? ""
        return ["type": "http", "scheme": "bearer", "description": .string("The key of an account.\(prefix)")]
    }

    /// The headings of the service's document, each once.
    private var sections: [String] {
        service.endpoints.map(\.section).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private var paths: JSONObject {
        service.endpoints.reduce(into: JSONObject()) { paths, endpoint in
            var item = JSONObject()
            if case .object(let others)? = paths[endpoint.path] { item = others }
            item.append(endpoint.method.rawValue.lowercased(), Operation(endpoint, of: service).json)
            paths.set(endpoint.path, .object(item))
        }
    }
}
