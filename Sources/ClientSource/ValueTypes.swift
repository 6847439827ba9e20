import ServiceCatalog

/// The types of a service's texts that have documented values: one for each name, or of a name that means different
/// values to different endpoints, one for each of these.
struct ValueTypes {
    /// One type.
    struct ValueType {
        /// What it is called in Swift.
        let name: String
        /// The field that it is the type of.
        let field: String
        /// The values that the document names.
        let values: [String]
        /// Whether a service answers with it.
        let isAnswered: Bool
    }

    /// All of them, by name.
    private(set) var types: [ValueType] = []
    private var requestNames: [String: String] = [:]
    private var answerNames: [String: String] = [:]

    init(of service: Service) {
        var uses: [(name: String, values: [String], endpoint: Endpoint)] = []
        for endpoint in service.endpoints {
            for field in endpoint.fields where field.type == .string {
                let values = endpoint.values(of: field)
                if !values.isEmpty { uses.append((field.name, values, endpoint)) }
            }
        }
        for use in uses {
            let isCommon = uses.allSatisfy { $0.name != use.name || $0.values == use.values }
            let first = uses.first { $0.name == use.name && $0.values == use.values }?.endpoint ?? use.endpoint
            let own = Self.typeName(use.name)
            let name = isCommon && own != "Type" ? own : SourceName(first.name).type + own
            requestNames["\(use.endpoint.name).\(use.name)"] = name
            add(name, use.name, use.values, isAnswered: false)
        }
        addAnswered(service)
        types.sort { $0.name < $1.name }
    }

    private mutating func addAnswered(_ service: Service) {
        var values: [(name: String, values: [String])] = []
        // What is said of errors is read by one type for all services.
        let fields = service.endpoints.flatMap(\.response).filter { !$0.path.hasPrefix("error.") }
        for field in fields where field.type == .string {
            let name = field.path.split(separator: ".").last.map(String.init) ?? field.path
            let new = FieldWords.values(in: field.summary)
            guard let index = values.firstIndex(where: { $0.name == name }) else {
                values.append((name, new))
                continue
            }
            values[index].values += new.filter { !values[index].values.contains($0) }
        }
        for (field, values) in values where values.count > 1 {
            let name = Self.typeName(field)
            answerNames[field] = name
            add(name, field, values, isAnswered: true)
        }
    }

    private mutating func add(_ name: String, _ field: String, _ values: [String], isAnswered: Bool) {
        guard !types.contains(where: { $0.name == name }) else { return }
        types.append(ValueType(name: name, field: field, values: values, isAnswered: isAnswered))
    }

    /// A parameter of paths that says no more than that it is a name for the API.
    private static func typeName(_ field: String) -> String { field == "apiId" ? "Model" : SourceName(field).type }
}

extension ValueTypes {
    /// The type of a field of a request; nil where it is plain text.
    func request(_ property: SourceProperty, of endpoint: Endpoint) -> String? {
        property.values.isEmpty ? nil : requestNames["\(endpoint.name).\(property.name)"]
    }

    /// The type of a field of an answer; nil where it is plain text.
    func answer(_ property: SourceProperty) -> String? {
        property.type == .string ? answerNames[property.name] : nil
    }
}

extension ValueTypes.ValueType {
    /// The type as source.
    func source(in service: Service) -> SourceText {
        var text = SourceText(depth: 1)
        let origin = isAnswered ? "What the service answers as" : "What requests name as"
        text.comment(["\(origin) `\(field)`; it may have further values than the document names."])
        text.block("public struct \(name): ServiceValue") { text in
            text.comment(["The value as the service writes it."])
            text.line("public let rawValue: String")
            text.comment(["Takes a value as the service writes it."])
            text.line("public init(rawValue: String) { self.rawValue = rawValue }")
            text.line()
            for value in values {
                text.comment([words(on: value, in: service)])
                text.line("public static let \(SourceName(value).property) = Self(rawValue: \"\(value)\")")
            }
        }
        return text
    }

    private func words(on value: String, in service: Service) -> String {
        guard let model = service.model(value) else { return "`\(value)`" }
        let price = model.price.map { ", \($0.words(service.unit))" } ?? ""
        return "`\(value)`: \(model.name)\(price)."
    }
}
