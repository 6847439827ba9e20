package import PixelCore

// Members of answers, read as what a document says they are, though they have drifted from it.
extension JSONValue {
    /// The member called `name`, or so in the other spelling; nil where there is none, or null.
    package func value(at name: String) -> JSONValue? {
        guard case .object(let object) = self else { return nil }
        if let value = object[name] { return value == .null ? nil : value }
        let plain = name.withoutSpelling
        let other = object.members.first { $0.key.withoutSpelling == plain }?.value
        return other == .null ? nil : other
    }

    /// The text of a member, also of a number.
    package func text(at name: String) -> String? {
        switch value(at: name) {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): JSONValue.number(number).text
        case .bool(let value): String(value)
        default: nil
        }
    }

    /// The whole number of a member, also of text.
    package func whole(at name: String) -> Int? {
        guard let value = value(at: name) else { return nil }
        return value.integerValue ?? value.stringValue.flatMap { Int($0) }
    }

    /// The number of a member, also of text.
    package func decimal(at name: String) -> Double? {
        guard let value = value(at: name) else { return nil }
        return value.numberValue ?? value.stringValue.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }

    /// Whether a member says yes: as true, 1, or text of these.
    package func flag(at name: String) -> Bool? {
        switch value(at: name) {
        case .bool(let value): value
        case .integer(let number) where number == 0 || number == 1: number == 1
        case .string(let text): ["true": true, "1": true, "false": false, "0": false][text]
        default: nil
        }
    }
}

// Members that are lists.
extension JSONValue {
    /// The objects of a list; a member that is one object, perhaps under the name of one, is a list of it. An answer may
    /// be the list itself.
    package func parts(at name: String) -> [JSONValue] {
        if case .array(let elements) = self { return elements }
        return list(at: name)
    }

    /// The texts of a list, or of one text in its place. Of objects, as they came for addresses, it is their `url`.
    package func texts(at name: String) -> [String] {
        list(at: name).compactMap { $0.stringValue ?? $0.text(at: "url") }
    }

    private func list(at name: String) -> [JSONValue] {
        guard let value = value(at: name) ?? (name.hasSuffix("s") ? value(at: String(name.dropLast())) : nil) else {
            return []
        }
        if case .array(let elements) = value { return elements }
        return [value]
    }
}

extension String {
    /// What `frame_count` and `frameCount` have in common.
    fileprivate var withoutSpelling: String { lowercased().filter { $0 != "_" && $0 != "-" } }
}
