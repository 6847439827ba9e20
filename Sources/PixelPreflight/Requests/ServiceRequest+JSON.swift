package import Pixelwright
import ServiceCatalog

extension ServiceRequest {
    /// The whole request, ready to be sent and to be read again: method, URL, query, body, and what files it goes with.
    ///
    /// - Parameter files: The paths by which the parts' files are called.
    package func envelope(files: [String: String] = [:]) -> JSONValue {
        var object: JSONObject = [
            "target": .string(endpoint.target), "method": .string(endpoint.method.rawValue), "url": .string(url),
        ]
        if !parameters.members.isEmpty { object.append("parameters", .object(parameters)) }
        if !query.members.isEmpty { object.append("query", .object(query)) }
        if endpoint.body != .none { object.append("body", .object(body)) }
        if !files.isEmpty {
            let members = files.sorted { $0.key < $1.key }
            object.append(
                "files", .object(members.reduce(into: JSONObject()) { $0.append($1.key, .string($1.value)) }))
        }
        return .object(object)
    }

    /// The body as JSON, ready to be sent; for a form, the parts of it that are text.
    public var bodyText: String { JSONValue.object(body).text }

    /// The whole address, with the path's parameters in their places; the query stands beside it.
    package var url: String {
        var path = endpoint.path
        for member in parameters.members {
            guard let range = path.firstRange(of: "{\(member.key)}"), let value = Literal(member.value) else {
                continue
            }
            path.replaceSubrange(range, with: value.description)
        }
        return Service.named(endpoint.service).baseURL + path
    }
}
