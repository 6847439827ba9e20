// What a value is, for those who know what they look for: nil, null or nothing where it is something else.
extension JSONValue {
    /// The member called `name`; null where there is none.
    public subscript(name: String) -> JSONValue {
        if case .object(let object) = self { object[name] ?? .null } else { .null }
    }

    /// The element of a list; null where there is none.
    public subscript(index: Int) -> JSONValue {
        if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { .null }
    }

    /// The text; nil for anything else.
    public var stringValue: String? { if case .string(let text) = self { text } else { nil } }

    /// The whole number; nil for anything else.
    public var integerValue: Int? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        default: nil
        }
    }

    /// The number; nil for anything else.
    public var numberValue: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }

    /// True or false; nil for anything else.
    public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The elements; none of anything but a list.
    public var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

    /// The members, in order; none of anything but an object.
    public var members: [JSONObject.Member] { if case .object(let object) = self { object.members } else { [] } }
}
