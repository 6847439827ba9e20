import Pixelwright
public import ServiceCatalog

extension ServiceRequest {
    /// Reads a request from JSON.
    ///
    /// Either the body alone, with the endpoint given beside it; or an envelope that says where the body goes:
    ///
    ///     {"target": "pixelengine/animate", "body": {…}}
    ///     {"method": "GET", "url": "https://api.pixelengine.ai/functions/v1/billing", "query": {…}}
    ///
    /// `query`, `parameters` (for the braces of the path) and `files` (paths by field, for pictures) may stand in an
    /// envelope too.
    ///
    /// - Parameters:
    ///   - json: The text, in UTF-8.
    ///   - endpoint: What it is for; nil when an envelope says so.
    ///   - readFile: Reads the file at a path that the envelope names.
    /// - Throws: ``RequestError``.
    public init(
        parsing json: [UInt8], for endpoint: Endpoint?, readFile: (String) throws -> [UInt8]
    ) throws(RequestError) {
        let value: JSONValue
        do { value = try JSONValue(parsing: json) } catch { throw RequestError("this is no JSON: \(error)") }
        guard case .object(let object) = value else {
            throw RequestError("a request is a JSON object; this is \(value.kindName)")
        }
        let isEnvelope = object["target"] != nil || object["url"] != nil && object["method"] != nil
        guard isEnvelope || endpoint == nil || object["body"] != nil else {
            guard let endpoint else { throw RequestError("it is not said what this request is for") }
            self.init(endpoint, body: object)
            return
        }
        try self.init(envelope: object, for: endpoint, readFile: readFile)
    }

    private init(
        envelope: JSONObject, for endpoint: Endpoint?, readFile: (String) throws -> [UInt8]
    ) throws(RequestError) {
        let known = ["target", "method", "url", "parameters", "query", "body", "files"]
        if let unknown = envelope.members.first(where: { !known.contains($0.key) }) {
            throw RequestError(
                "“\(unknown.key)” is none of an envelope's names, \(known.joined(separator: ", ")); a body alone needs "
                    + "its target beside it")
        }
        var parameters = try envelope.object("parameters")
        var query = try envelope.object("query")
        let said = try Self.endpoint(of: envelope, parameters: &parameters, query: &query)
        if let said, let endpoint, said.target != endpoint.target {
            throw RequestError("the request is for \(said.target), not for \(endpoint.target)")
        }
        guard let endpoint = said ?? endpoint else {
            throw RequestError("it is not said what this request is for: add a target, as \"pixelengine/animate\"")
        }
        var files: [String: [UInt8]] = [:]
        for member in try envelope.object("files").members {
            guard case .string(let path) = member.value else {
                throw RequestError("files.\(member.key) is no path of a file")
            }
            do { files[member.key] = try readFile(path) } catch {
                throw RequestError("files.\(member.key): \(error)")
            }
        }
        self.init(
            endpoint, body: try envelope.object("body"), query: query, parameters: parameters, files: files)
    }

    /// The endpoint that an envelope names by target, or by method and URL.
    private static func endpoint(
        of envelope: JSONObject, parameters: inout JSONObject, query: inout JSONObject
    ) throws(RequestError) -> Endpoint? {
        if case .string(let text)? = envelope["target"] {
            do { return try Target(parsing: text).endpoint } catch { throw RequestError(error.description) }
        }
        guard let url = envelope["url"] else { return nil }
        guard case .string(let text) = url, case .string(let method)? = envelope["method"] else {
            throw RequestError("method and url are text, as \"POST\" and \"https://…\"")
        }
        guard let match = EndpointMatch(method: method, url: text) else {
            throw RequestError("no documented endpoint answers to \(method) \(text)")
        }
        for (name, value) in match.parameters where parameters[name] == nil { parameters.append(name, .string(value)) }
        for (name, value) in match.query where query[name] == nil { query.append(name, .string(value)) }
        return match.endpoint
    }
}

extension JSONObject {
    /// The object at a name; empty when there is none.
    fileprivate func object(_ key: String) throws(RequestError) -> JSONObject {
        switch self[key] {
        case nil, .null: return JSONObject()
        case .object(let object): return object
        case let value?: throw RequestError("“\(key)” is an object; this is \(value.kindName)")
        }
    }
}

extension JSONValue {
    /// What it is, in words.
    package var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .integer: "a whole number"
        case .number: "a number"
        case .string: "text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
