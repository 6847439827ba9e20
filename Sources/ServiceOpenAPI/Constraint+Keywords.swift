import PixelCore
import ServiceCatalog

extension Constraint {
    /// The keywords of JSON Schema that say so of a value of a type; nil where none do.
    func keywords(of type: FieldType) -> JSONObject? {
        switch self {
        case .range(let range): Self.bounds("minimum", "maximum", range)
        case .interval(let range):
            ["minimum": Literal.number(range.lowerBound).value, "maximum": Literal.number(range.upperBound).value]
        case .even: ["multipleOf": 2]
        case .values(let values): ["enum": Self.values(values, of: type)]
        case .notValues(let values): ["not": ["enum": Self.values(values, of: type)]]
        case .notBlank: ["pattern": #"\S"#]
        case .length(let range): Self.bounds("minLength", "maxLength", range)
        case .color(.sixDigits): ["pattern": "^#[0-9A-Fa-f]{6}$"]
        case .color(.any): ["pattern": "^#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$"]
        case .httpsURL: ["pattern": #"^[Hh][Tt][Tt][Pp][Ss]://[^\s/?#:@][^\s/?#@]*([/?#]\S*)?$"#]
        case .uuid: ["format": "uuid"]
        case .date: ["format": "date"]
        case .count(let range): Self.bounds("minItems", "maxItems", range)
        default: nil
        }
    }

    /// Whether it is about a list as a whole.
    var isAboutLists: Bool { if case .count = self { true } else { false } }

    private static func bounds(_ least: String, _ most: String, _ range: ClosedRange<Int>) -> JSONObject {
        var bounds = JSONObject()
        if range.lowerBound != .min { bounds.append(least, .integer(range.lowerBound)) }
        if range.upperBound != .max { bounds.append(most, .integer(range.upperBound)) }
        return bounds
    }

    private static func values(_ values: [String], of type: FieldType) -> JSONValue {
        .array(values.map { text in type == .integer ? .integer(Int(text)) : .string(text) })
    }
}

extension Rule {
    /// What must hold and when, as a sentence.
    var sentence: String {
        let held = severity == .warning ? "Better: \(words)" : words
        guard let condition else { return held + "." }
        return "When \(condition.words): \(held)."
    }
}
