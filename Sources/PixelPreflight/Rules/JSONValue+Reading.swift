import Pixelwright
import ServiceCatalog

extension JSONValue {
    /// The number; nil for anything else but a number in text.
    var double: Double? { Literal(self)?.double }

    /// The whole number, also where it is written as text or with a fraction of zero.
    var integer: Int? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        case .string(let text): Int(text)
        default: nil
        }
    }

    /// Whether it is of a type; in a query, where all is text, `isText` lets numbers be written so.
    func `is`(_ type: FieldType, orText isText: Bool) -> Bool {
        switch (type, self) {
        case (.string, .string), (.image, .string), (.imageURL, .string), (.imageID, .string), (.boolean, .bool),
            (.object, .object), (.number, .number), (.number, .integer), (.integer, .integer),
            (.imageFile, .string), (.file, .string):
            true
        case (.string, .integer), (.string, .number): isText
        case (.integer, .number(let number)): Int(exactly: number) != nil
        case (.integer, .string(let text)): isText && Int(text) != nil
        case (.number, .string(let text)): isText && Double(text) != nil
        case (.boolean, .string(let text)): isText && (text == "true" || text == "false")
        case (.strings, .array(let items)): items.allSatisfy { $0.is(.string, orText: false) }
        case (.integers, .array(let items)): items.allSatisfy { $0.is(.integer, orText: false) }
        case (.objects, .array(let items)): items.allSatisfy { $0.is(.object, orText: false) }
        default: false
        }
    }

    /// It in a few characters, for messages.
    var brief: String {
        switch self {
        case .array(let items): "a list of \(items.count)"
        case .object: "an object"
        case .null: "null"
        default: Literal(self)?.description.brief ?? ""
        }
    }
}

extension String {
    /// This text in a few characters, for messages.
    var brief: String { count <= 40 ? self : "\(prefix(37))…" }

    /// The text among `others` that few letters tell from this one; nil when all are quite different.
    func nearest(of others: [String]) -> String? {
        let distances = others.map { ($0, lowercased().editDistance(to: $0.lowercased())) }
        guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= max(1, min(count, best.0.count) / 3) else {
            return nil
        }
        return best.0
    }

    /// How many letters must be put in, left out, replaced or exchanged with the next to make `other` of this text; texts
    /// are cut at 64 letters.
    ///
    /// The distance of optimal string alignment, as in L. Boytsov, “Indexing methods for approximate dictionary searching”.
    private func editDistance(to other: String) -> Int {
        let (own, target) = (Array(utf8.prefix(64)), Array(other.utf8.prefix(64)))
        var (before, last) = ([Int](), Array(0...target.count))
        for i in own.indices {
            var row = [i + 1]
            for j in target.indices {
                var least = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (own[i] == target[j] ? 0 : 1))
                if i > 0, j > 0, own[i] == target[j - 1], own[i - 1] == target[j] {
                    least = Swift.min(least, before[j - 1] + 1)
                }
                row.append(least)
            }
            (before, last) = (last, row)
        }
        return last[target.count]
    }
}
