import Pixelwright

// Members of records and bodies, read as what they are to be.
extension JSONObject {
    /// The text at a name; nil for anything else.
    func words(at name: String) -> String? {
        if case .string(let text)? = self[name] { text } else { nil }
    }

    /// The whole number at a name, also where a query has it as text; nil for anything else.
    func whole(at name: String) -> Int? {
        switch self[name] {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        case .string(let text): Int(text)
        default: nil
        }
    }

    /// The number at a name; nil for anything else.
    func decimal(at name: String) -> Double? {
        switch self[name] {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }

    /// Whether `true` or 1 stands at a name.
    func isTrue(at name: String) -> Bool { self[name] == .bool(true) || self[name] == .integer(1) }

    /// The object at a name; empty where there is none.
    func object(at name: String) -> JSONObject {
        if case .object(let object)? = self[name] { object } else { JSONObject() }
    }

    /// The list at a name; empty where there is none.
    func list(at name: String) -> [JSONValue] {
        if case .array(let items)? = self[name] { items } else { [] }
    }

    /// These members and those of another; what both have is the other's.
    func merging(_ other: JSONObject) -> JSONObject {
        other.members.reduce(into: self) { $0.set($1.key, $1.value) }
    }

    /// The members of these names alone, in this order; null for those that are missing.
    func picking(_ names: [String]) -> JSONObject {
        names.reduce(into: JSONObject()) { $0.append($1, self[$1] ?? .null) }
    }
}

extension JSONValue {
    /// The text; nil for anything else.
    var words: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
