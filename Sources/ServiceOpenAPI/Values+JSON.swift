import PixelCore
import ServiceCatalog

extension Literal {
    /// As JSON.
    var value: JSONValue {
        switch self {
        case .string(let text): .string(text)
        case .integer(let number): .integer(number)
        case .number(let number): Int(exactly: number).map { .integer($0) } ?? .number(number)
        case .bool(let value): .bool(value)
        }
    }
}

extension Amount {
    /// As JSON: a whole number where it is one.
    var json: JSONValue { Literal.number(Double(thousandths) / 1000).value }
}

extension Citation {
    /// The heading and the words.
    var json: JSONValue { ["section": .string(section), "quote": .string(quote)] }
}

extension [String] {
    /// A list as Markdown writes it.
    var asList: String { map { "- \($0)" }.joined(separator: "\n") }
}
