import PixelCore
import ServiceCatalog

extension Field {
    /// Its schema, with all of its rules: in keywords, or else in words.
    func schema(_ rules: [Rule]) -> JSONObject {
        var schema = type.schema
        var sentences: [String] = []
        for rule in rules where !rule.isInSchemaAnyway {
            guard rule.condition == nil, rule.severity == .error, let keywords = rule.constraint.keywords(of: type)
            else {
                sentences.append(rule.sentence)
                continue
            }
            schema.add(keywords, toItems: type == .strings && !rule.constraint.isAboutLists)
        }
        if let standard { schema.append("default", standard.value) }
        let paragraphs = [summary, sentences.isEmpty ? "" : sentences.asList].filter { !$0.isEmpty }
        if !paragraphs.isEmpty { schema.append("description", .string(paragraphs.joined(separator: "\n\n"))) }
        schema.append("x-source", ["quote": .string(quote)])
        return schema
    }
}

extension ResponseField {
    /// Its schema.
    var schema: JSONObject {
        var schema = type.schema
        if isOptional, let type = schema["type"] { schema.set("type", [type, "null"]) }
        if !summary.isEmpty { schema.append("description", .string(summary)) }
        return schema
    }
}

extension FieldType {
    /// What values of the type have in common.
    fileprivate var schema: JSONObject {
        switch self {
        case .string, .imageURL, .imageID: ["type": "string"]
        case .integer: ["type": "integer"]
        case .number: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .object: ["type": "object"]
        case .strings: ["type": "array", "items": ["type": "string"]]
        case .integers: ["type": "array", "items": ["type": "integer"]]
        case .objects: ["type": "array", "items": ["type": "object"]]
        case .image: ["type": "string", "format": "image"]
        case .imageFile, .file: ["type": "string", "format": "binary"]
        }
    }
}

extension Rule {
    /// Whether the field's own type, or the list of required members, says so.
    fileprivate var isInSchemaAnyway: Bool {
        switch constraint {
        case .type: true
        case .required: condition == nil
        default: false
        }
    }
}

extension JSONObject {
    /// Adds keywords, to the whole or to its items.
    fileprivate mutating func add(_ keywords: JSONObject, toItems isOfItems: Bool) {
        guard isOfItems, case .object(var items)? = self["items"] else {
            for member in keywords.members { set(member.key, member.value) }
            return
        }
        items.add(keywords, toItems: false)
        set("items", .object(items))
    }
}
