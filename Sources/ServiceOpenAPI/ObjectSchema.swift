import PixelCore

/// The schema of an object whose members are told by paths, such as `pixel_config.colors` and `frames[].index`.
struct ObjectSchema {
    fileprivate struct Member {
        let name: String
        var isRequired: Bool
        var schema: JSONObject
        /// What is in it, or in each of its items.
        var inner: [ObjectSchema] = []
    }
    private var members: [Member] = []

    /// Describes what stands at a path. What it lies in is there too, unless that is described otherwise.
    mutating func set(_ path: String, _ schema: JSONObject, isRequired: Bool) {
        set(path.split(separator: ".")[...], schema, isRequired: isRequired)
    }

    private mutating func set(_ words: ArraySlice<Substring>, _ schema: JSONObject, isRequired: Bool) {
        guard let word = words.first else { return }
        let isList = word.hasSuffix("[]")
        let index = place(of: String(isList ? word.dropLast(2) : word), type: isList ? "array" : "object")
        let rest = words.dropFirst()
        guard !rest.isEmpty else {
            // `palette[]` tells of the items alone.
            guard !isList else { return members[index].schema.set("items", .object(schema)) }
            members[index].schema = schema
            members[index].isRequired = isRequired
            return
        }
        if members[index].inner.isEmpty { members[index].inner = [ObjectSchema()] }
        members[index].inner[0].set(rest, schema, isRequired: isRequired)
    }

    private mutating func place(of name: String, type: JSONValue) -> Int {
        if let index = members.firstIndex(where: { $0.name == name }) { return index }
        members.append(Member(name: name, isRequired: true, schema: ["type": type]))
        return members.count - 1
    }

    var json: JSONValue { .object(keywords(in: ["type": "object"])) }

    /// `schema` with the keywords that tell of the members.
    private func keywords(in schema: JSONObject) -> JSONObject {
        var schema = schema
        var properties = JSONObject()
        for member in members { properties.append(member.name, .object(member.full)) }
        schema.set("properties", .object(properties))
        let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { schema.set("required", .array(required)) }
        return schema
    }
}

extension ObjectSchema.Member {
    /// The schema with what is in the member.
    fileprivate var full: JSONObject {
        guard let inner = inner.first else { return schema }
        guard schema.isOfList else { return inner.keywords(in: schema) }
        var full = schema
        full.set("items", inner.json)
        return full
    }
}

extension JSONObject {
    fileprivate var isOfList: Bool {
        switch self["type"] {
        case .array(let types): types.contains("array")
        case let type: type == "array"
        }
    }
}
