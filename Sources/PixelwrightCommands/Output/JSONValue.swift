/// A JSON document whose keys keep the order in which they are written here.
enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(KeyValuePairs<String, JSONValue>)

    /// `number` rounded to `places` decimal places; what has no finite value becomes null.
    static func number(_ number: Double, places: Int) -> JSONValue {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        return .number((number * scale).rounded() / scale)
    }

    /// The text, or null.
    static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// The number, or null.
    static func integer(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
}

extension JSONValue {
    /// The document as text, two spaces a level. Arrays of plain values stand on one line.
    var text: String {
        var text = ""
        write(to: &text, indentation: "")
        return text
    }

    private var isPlain: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private func write(to text: inout String, indentation: String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): Self.write(value, to: &text)
        case .string(let value): Self.write(value, to: &text)
        case .array(let values): Self.write(values, to: &text, indentation: indentation)
        case .object(let pairs): Self.write(pairs, to: &text, indentation: indentation)
        }
    }

    private static func write(_ values: [JSONValue], to text: inout String, indentation: String) {
        guard !values.allSatisfy(\.isPlain) else {
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += ", " }
                value.write(to: &text, indentation: indentation)
            }
            text += "]"
            return
        }
        let inner = indentation + "  "
        text += "["
        for (index, value) in values.enumerated() {
            text += (index > 0 ? ",\n" : "\n") + inner
            value.write(to: &text, indentation: inner)
        }
        text += "\n\(indentation)]"
    }

    private static func write(_ pairs: KeyValuePairs<String, JSONValue>, to text: inout String, indentation: String) {
        let inner = indentation + "  "
        text += "{"
        for (index, pair) in pairs.enumerated() {
            text += (index > 0 ? ",\n" : "\n") + inner
            write(pair.key, to: &text)
            text += ": "
            pair.value.write(to: &text, indentation: inner)
        }
        text += pairs.isEmpty ? "}" : "\n\(indentation)}"
    }

    private static func write(_ number: Double, to text: inout String) {
        if !number.isFinite {
            text += "null"
        } else if let whole = Int(exactly: number) {
            text += String(whole)
        } else {
            text += String(number)
        }
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case ..<" ":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
