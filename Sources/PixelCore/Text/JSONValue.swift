/// A JSON document whose keys keep the order in which they are written here.
public enum JSONValue: Hashable, Sendable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number; one that is not finite is written as null.
    case number(Double)
    /// Text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)

    /// `number` rounded to `places` decimal places; what has no finite value becomes null.
    package static func number(_ number: Double, places: Int) -> JSONValue {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        return .number((number * scale).rounded() / scale)
    }

    /// The text, or null.
    package static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// The number, or null.
    package static func integer(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
}

extension JSONValue {
    /// The document as text, two spaces a level. Arrays of plain values stand on one line.
    public var text: String { text(inliningPlainObjects: false) }

    /// The document as text.
    ///
    /// - Parameter inliningPlainObjects: Whether objects of plain values stand on one line too, as arrays do.
    package func text(inliningPlainObjects: Bool) -> String {
        var writer = JSONWriter(inlinesPlainObjects: inliningPlainObjects)
        writer.write(self, indentation: "")
        return writer.text
    }

    /// The document on one line, without a blank that is not in a string.
    public var compactText: String {
        switch self {
        case .array(let values): "[\(values.map(\.compactText).joined(separator: ","))]"
        case .object(let object):
            "{\(object.members.map { "\(JSONValue.string($0.key).text):\($0.value.compactText)" }.joined(separator: ","))}"
        default: text
        }
    }

    fileprivate var isPlain: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }
}

/// Writes a document piece by piece.
private struct JSONWriter {
    let inlinesPlainObjects: Bool
    private(set) var text = ""

    init(inlinesPlainObjects: Bool) { self.inlinesPlainObjects = inlinesPlainObjects }

    mutating func write(_ value: JSONValue, indentation: String) {
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): write(value)
        case .string(let value): write(value)
        case .array(let values): write(values, indentation: indentation)
        case .object(let object): write(object.members, indentation: indentation)
        }
    }

    private mutating func write(_ values: [JSONValue], indentation: String) {
        guard !values.allSatisfy(\.isPlain) else {
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += ", " }
                write(value, indentation: indentation)
            }
            text += "]"
            return
        }
        let inner = indentation + "  "
        text += "["
        for (index, value) in values.enumerated() {
            text += (index > 0 ? ",\n" : "\n") + inner
            write(value, indentation: inner)
        }
        text += "\n\(indentation)]"
    }

    private mutating func write(_ members: [JSONObject.Member], indentation: String) {
        let isInline = inlinesPlainObjects && members.allSatisfy(\.value.isPlain)
        let inner = isInline ? "" : indentation + "  "
        text += "{"
        for (index, member) in members.enumerated() {
            text += isInline ? (index > 0 ? ", " : "") : (index > 0 ? ",\n" : "\n") + inner
            write(member.key)
            text += ": "
            write(member.value, indentation: inner)
        }
        text += members.isEmpty || isInline ? "}" : "\n\(indentation)}"
    }

    private mutating func write(_ number: Double) {
        if !number.isFinite {
            text += "null"
        } else if let whole = Int(exactly: number) {
            text += String(whole)
        } else {
            text += String(number)
        }
    }

    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case ..<" ":
                text += "\\u" + String(scalar.value, radix: 16).zeroPadded(to: 4)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
