import ServiceCatalog

/// A field of a request or an answer, with those that stand in it.
struct SourceProperty {
    /// Its name in JSON.
    let name: String
    /// What it holds; a list or an object that the catalog names only through what stands in it, is that.
    let type: FieldType
    /// Whether a request must hold it.
    let isRequired: Bool
    /// What its documentation says.
    let words: [String]
    /// The values that it may have, where a document names them; else empty.
    let values: [String]
    /// The fields of the object, or of each object of the list, that it is.
    var children: [SourceProperty] = []

    /// Its name in Swift.
    var swiftName: SourceName {
        // A file of a form is given by its path.
        type == .imageFile || type == .file ? SourceName("\(name)_path") : SourceName(name)
    }
}

extension SourceProperty {
    /// The fields of a request that stand at these places.
    static func tree(of endpoint: Endpoint, in places: Set<Field.Place>) -> [SourceProperty] {
        tree(
            endpoint.fields.filter { places.contains($0.place) && !$0.path.hasSuffix("[]") }.map { field in
                (field.path, SourceProperty(field, of: endpoint))
            })
    }

    /// The fields of an answer.
    static func answerTree(of endpoint: Endpoint) -> [SourceProperty] {
        tree(endpoint.response.map { ($0.path, SourceProperty($0)) })
    }

    /// Puts fields into one another by their paths.
    private static func tree(_ fields: [(path: String, property: SourceProperty)]) -> [SourceProperty] {
        var top: [SourceProperty] = []
        for (path, property) in fields {
            insert(property, at: path.split(separator: ".").map(String.init)[...], into: &top)
        }
        return top
    }

    private static func insert(
        _ property: SourceProperty, at steps: ArraySlice<String>, into list: inout [SourceProperty]
    ) {
        guard let step = steps.first, steps.count > 1 else { return list.append(property) }
        let isList = step.hasSuffix("[]")
        let name = isList ? String(step.dropLast(2)) : step
        if !list.contains(where: { $0.name == name }) {
            list.append(
                SourceProperty(
                    name: name, type: isList ? .objects : .object, isRequired: false, words: [], values: []))
        }
        guard let index = list.firstIndex(where: { $0.name == name }) else { return }
        insert(property, at: steps.dropFirst(), into: &list[index].children)
    }

    fileprivate init(_ field: Field, of endpoint: Endpoint) {
        name = field.name
        type = field.type
        isRequired = field.isRequired
        words = FieldWords.paragraphs(on: field, of: endpoint)
        values = field.type == .string ? endpoint.values(of: field) : []
    }

    fileprivate init(_ field: ResponseField) {
        let last = field.path.split(separator: ".").last.map(String.init) ?? field.path
        name = last
        // The documents have no word for it, but 0 and 1 mean no and yes.
        type = field.type == .integer && field.summary.hasPrefix("0 or 1") ? .boolean : field.type
        isRequired = !field.isOptional
        words = FieldWords.paragraphs(on: field)
        values = field.type == .string ? FieldWords.values(in: field.summary) : []
    }
}

extension Endpoint {
    /// The values that a field may have, where the document names them; else none.
    func values(of field: Field) -> [String] {
        for rule in rules where rule.field == field.path && rule.condition == nil && rule.severity == .error {
            if case .values(let values) = rule.constraint { return values }
        }
        return []
    }
}
