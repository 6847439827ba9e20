import PixelCore
import ServiceCatalog

/// An endpoint as an operation of OpenAPI.
struct Operation {
    let endpoint: Endpoint
    let service: Service

    init(_ endpoint: Endpoint, of service: Service) {
        self.endpoint = endpoint
        self.service = service
    }

    var json: JSONValue {
        var operation: JSONObject = [
            "operationId": .string(endpoint.name),
            "summary": .string(endpoint.summary),
            "description": .string(description),
            "tags": [.string(endpoint.section)],
        ]
        if endpoint.isPublic { operation.append("security", []) }
        let parameters = endpoint.fields.filter { $0.place == .path || $0.place == .query }
        if !parameters.isEmpty { operation.append("parameters", .array(parameters.map(parameter))) }
        if let requestBody { operation.append("requestBody", requestBody) }
        operation.append("responses", .object(responses))
        operation.append("x-price", price)
        operation.append("x-source", endpoint.source.json)
        return .object(operation)
    }

    /// What holds for the request as a whole, and what else no schema says.
    private var description: String {
        let whole = endpoint.rules.filter { endpoint.field($0.field) == nil }.map(\.sentence)
        let ends = endpoint.errorCodes.compactMap { code in
            service.errors.first { $0.code == code && $0.status == nil }
        }
        let lines = whole + ends.map { "A job may end with `\($0.code)`: \($0.cause)" }
        let cost = "Price: \(endpoint.price.words(service.unit))."
        return ([cost] + (lines.isEmpty ? [] : [lines.asList])).joined(separator: "\n\n")
    }

    private var price: JSONValue {
        var price: JSONObject = [
            "kind": .string(endpoint.price.kind), "unit": .string(service.unit.rawValue),
            "text": .string(endpoint.price.words(service.unit)),
        ]
        if case .flat(let amount) = endpoint.price { price.append("amount", amount.json) }
        if let source = endpoint.priceSource { price.append("x-source", source.json) }
        return .object(price)
    }
}

// What is sent
extension Operation {
    private func parameter(_ field: Field) -> JSONValue {
        var schema = field.schema(endpoint.rules(of: field))
        let description = schema["description"]
        let source = schema["x-source"]
        schema.remove("description")
        schema.remove("x-source")
        var parameter: JSONObject = [
            "name": .string(field.path), "in": .string(field.place.rawValue),
            "required": .bool(field.isRequired || field.place == .path), "schema": .object(schema),
        ]
        if let description { parameter.append("description", description) }
        if let source { parameter.append("x-source", source) }
        return .object(parameter)
    }

    private var requestBody: JSONValue? {
        let fields = endpoint.fields.filter { $0.place == .body || $0.place == .part }
        guard endpoint.body != .none, !fields.isEmpty else { return nil }
        var schema = ObjectSchema()
        for field in fields {
            schema.set(field.path, field.schema(endpoint.rules(of: field)), isRequired: field.isRequired)
        }
        var content: JSONObject = ["schema": schema.json]
        let encoding = self.encoding(of: fields)
        if !encoding.members.isEmpty { content.append("encoding", .object(encoding)) }
        let mediaType = endpoint.body == .multipart ? "multipart/form-data" : "application/json"
        return [
            "required": .bool(fields.contains(where: \.isRequired)),
            "content": .object([mediaType: .object(content)]),
        ]
    }

    /// What the files of a form may be.
    private func encoding(of fields: [Field]) -> JSONObject {
        fields.reduce(into: JSONObject()) { encoding, field in
            for case .format(let formats) in endpoint.rules(of: field).map(\.constraint) where field.place == .part {
                let types = formats.map(\.mediaType).joined(separator: ", ")
                encoding.append(field.path, ["contentType": .string(types)])
            }
        }
    }
}

// What comes back
extension Operation {
    private var responses: JSONObject {
        var answer: JSONObject = ["description": "It was done.", "content": .object(content)]
        if endpoint.startsJob { answer.append("links", .object(JobLinks(from: endpoint, of: service).json)) }
        var responses: JSONObject = ["200": .object(answer)]
        let errors = endpoint.errors(of: service)
        for status in Set(errors.compactMap(\.status)).sorted() {
            responses.append(String(status), ErrorAnswer(service.id, errors.filter { $0.status == status }).json)
        }
        return responses
    }

    private var content: JSONObject {
        guard endpoint.fileFormats.isEmpty else {
            return endpoint.fileFormats.reduce(into: JSONObject()) { $0.append($1.mediaType, [:]) }
        }
        guard !endpoint.response.isEmpty else { return ["application/json": ["schema": [:]]] }
        var schema = ObjectSchema()
        for field in endpoint.response { schema.set(field.path, field.schema, isRequired: !field.isOptional) }
        return ["application/json": ["schema": schema.json]]
    }
}

extension Endpoint {
    /// The rules about a field.
    fileprivate func rules(of field: Field) -> [Rule] { rules.filter { $0.field == field.path } }

    /// The errors that it may answer with.
    ///
    /// A code with several statuses has the first of them everywhere, and another where the document has it under the
    /// endpoint's own heading.
    func errors(of service: Service) -> [DocumentedError] {
        errorCodes.flatMap { code in
            let errors = service.errors.filter { $0.code == code && $0.status != nil }
            return errors.prefix(1)
                + errors.dropFirst().filter { $0.source.section.hasPrefix("\(section),") }
        }
    }
}
