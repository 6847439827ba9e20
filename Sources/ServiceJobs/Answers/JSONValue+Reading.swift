import Foundation
import Pixelwright
import ServiceCatalog
import ServiceHTTP

extension JSONValue {
    /// The member at a path such as `output.url`; nil where there is none, or null.
    func member(at path: String) -> JSONValue? {
        var value = self
        for name in path.split(separator: ".") {
            guard let member = value.value(at: String(name)) else { return nil }
            value = member
        }
        return value
    }

    /// The text; nil for anything else, and for none.
    var string: String? { if case .string(let text) = self, !text.isEmpty { text } else { nil } }

    /// An id, which may be a number; nil for anything else, and for none.
    var idText: String? { string ?? integerValue.map(String.init) }

    /// The amount; nil for what is no number, or none that anything costs.
    var amount: Amount? {
        guard let number = numberValue, (0...1e12).contains(number) else { return nil }
        return Amount(thousandths: Int((number * 1000).rounded()))
    }

    /// The items; nil for anything else.
    var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

    /// The moment that a text such as `2025-01-23T12:00:00Z` or `2026-03-30 12:00:00` names; without a zone, of UTC.
    var moment: Date? {
        guard var text = string else { return nil }
        text = text.replacing(" ", with: "T")
        let time = text.dropFirst(10)
        if !time.contains("Z") && !time.contains("+") && !time.contains("-") { text += "Z" }
        let withFraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        return (try? Date(text, strategy: .iso8601)) ?? (try? Date(text, strategy: withFraction))
    }
}
