import PixelPreflight
import Pixelwright
import ServiceCatalog

extension [Constraint] {
    /// The narrowest range of whole numbers.
    var range: ClosedRange<Int>? {
        compactMap { if case .range(let range) = $0 { range } else { nil } }.min {
            $0.count(upTo: .max) < $1.count(upTo: .max)
        }
    }

    /// Whether the number must be less than another field's.
    var hasUpperNeighbour: Bool { contains { if case .below = $0 { true } else { false } } }

    /// A format that pictures may have: the first listed, or PNG.
    var format: ImageFormat {
        for case .format(let formats) in self { return formats[0].image ?? .png }
        return .png
    }
}

extension Constraint {
    var isListOfValues: Bool { if case .values = self { true } else { false } }

    /// The fields of which no two may be there.
    var exclusiveFields: [String]? {
        switch self {
        case .exactlyOne(let fields), .atMostOne(let fields): fields
        default: nil
        }
    }

    /// The fields that it names.
    var fields: [String] {
        switch self {
        case .below(let field), .above(let field), .countUpTo(let field), .notBefore(let field, _): [field]
        case .atMostOne(let fields), .exactlyOne(let fields), .atLeastOne(let fields): fields
        case .planSide(let width, let height): [width, height]
        default: []
        }
    }
}

extension MediaFormat {
    /// The same as the codecs call it; nil where they have none.
    var image: ImageFormat? {
        switch self {
        case .png: .png
        case .jpeg: .jpeg
        case .webp: .webp
        case .gif: .gif
        case .mp4, .wav, .srt: nil
        }
    }
}

extension FieldType {
    /// A value that is written as text in the catalog, as JSON of this type has it.
    func value(_ text: String) -> JSONValue {
        switch self {
        case .integer, .number: Int(text).map { .integer($0) } ?? .string(text)
        case .boolean: .bool(text == "true")
        default: .string(text)
        }
    }
}

extension ClosedRange<Int> {
    /// How many numbers there are; `limit` where there are more.
    func count(upTo limit: Int) -> Int {
        let (difference, overflow) = upperBound.subtractingReportingOverflow(lowerBound)
        return overflow || difference == .max ? limit : difference + 1
    }
}

extension String {
    /// The path of the first of all places that a field's path means: `frames[0].index` for `frames[].index`.
    var first: String { split(separator: "[]", omittingEmptySubsequences: false).joined(separator: "[0]") }

    /// The name at the top: `frames` for `frames[].index`.
    var root: String { String(prefix { $0 != "." && $0 != "[" }) }
}
