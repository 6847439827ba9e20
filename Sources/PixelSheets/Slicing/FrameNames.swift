import PixelCore

/// A pattern of names for numbered sprites, such as `{name}_{index:04}`.
///
/// `{name}` stands for the sheet's name, `{index}` for the sprite's number counted from 1, `{column}` and `{row}` for its
/// cell counted from 1. After a colon, `04` fills up with zeros to four digits; larger numbers take more.
public struct FrameNames: Hashable, Sendable {
    /// What stands for the sheet's name.
    public var sheetName = "sheet"
    private let parts: [Part]

    private enum Part: Hashable, Sendable {
        case text(String)
        case name
        case index(digits: Int)
        case column(digits: Int)
        case row(digits: Int)
    }

    /// `frame_0001` and so on.
    public init() { parts = [.text("frame_"), .index(digits: 4)] }

    /// Reads a pattern.
    ///
    /// - Throws: ``SheetError`` `options` when a placeholder is unknown or not closed, or nothing tells sprites apart.
    public init(pattern: String) throws(SheetError) {
        var parts: [Part] = []
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw SheetError(.options, detail: "the { in \(pattern) is not closed")
            }
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(try Self.placeholder(rest[rest.index(after: open)..<close], in: pattern))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        let isUnique = parts.contains {
            if case .index = $0 { true } else { false }
        }
        let hasColumn = parts.contains { if case .column = $0 { true } else { false } }
        let hasRow = parts.contains { if case .row = $0 { true } else { false } }
        guard isUnique || hasColumn && hasRow else {
            throw SheetError(.options, detail: "names need {index}, or {column} and {row}; \(pattern) would repeat")
        }
        self.parts = parts
    }

    private static func placeholder(_ text: Substring, in pattern: String) throws(SheetError) -> Part {
        let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = halves.count == 2 ? Int(halves[1]) : 1
        if let digits, (1...20).contains(digits) {
            switch halves[0] {
            case "index": return .index(digits: digits)
            case "column": return .column(digits: digits)
            case "row": return .row(digits: digits)
            case "name" where halves.count == 1: return .name
            default: break
            }
        }
        throw SheetError(
            .options,
            detail: "{\(text)} in \(pattern) is unknown; use {name}, {index}, {column} and {row}, or {index:04}")
    }

    /// The name of a sprite; all numbers counted from 0.
    func name(index: Int, column: Int, row: Int) -> String {
        parts.reduce(into: "") { name, part in
            switch part {
            case .text(let text): name += text
            case .name: name += sheetName
            case .index(let digits): name += String(index + 1).zeroPadded(to: digits)
            case .column(let digits): name += String(column + 1).zeroPadded(to: digits)
            case .row(let digits): name += String(row + 1).zeroPadded(to: digits)
            }
        }
    }
}
