/// A value of the part of YAML that Unity writes.
indirect enum YAMLValue {
    case scalar(String, line: Int)
    case map([(key: String, value: YAMLValue)], line: Int)
    case list([YAMLValue], line: Int)

    var line: Int {
        switch self {
        case .scalar(_, let line), .map(_, let line), .list(_, let line): line
        }
    }

    subscript(key: String) -> YAMLValue? {
        guard case .map(let pairs, _) = self else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    var text: String? { if case .scalar(let text, _) = self { text } else { nil } }
    var elements: [YAMLValue]? { if case .list(let values, _) = self { values } else { nil } }
}

/// Reads the part of YAML that Unity writes: block mappings and sequences by indentation, plain and quoted scalars, and
/// mappings and sequences in brackets on one line. No anchors, no tags, no text over several lines.
struct YAMLReader {
    private struct Line {
        var indentation: Int
        var content: Substring
        let number: Int
    }

    private var lines: [Line] = []
    private var position = 0
    private static let maximumDepth = 32

    static func value(of bytes: [UInt8]) throws(SheetError) -> YAMLValue {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .malformed("the document", "it is not UTF-8; save it so")
        }
        var reader = YAMLReader()
        try reader.split(text)
        guard !reader.lines.isEmpty else { throw .malformed("line 1", "the document is empty") }
        let value = try reader.block(depth: 1)
        if let line = reader.lines[reader.position...].first {
            throw .malformed("line \(line.number)", "this line is indented like none above it")
        }
        return value
    }

    private mutating func split(_ text: String) throws(SheetError) {
        let rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (number, row) in rows.enumerated() {
            let content = row.drop { $0 == " " || $0 == "\u{FEFF}" }
            if content.first == "\t" {
                throw .malformed("line \(number + 1)", "lines are indented by blanks, not tabs")
            }
            if content.isEmpty || content.hasPrefix("#") || content.hasPrefix("%") || content.hasPrefix("---") {
                continue
            }
            lines.append(Line(indentation: row.count - content.count, content: content, number: number + 1))
        }
    }

    /// The block that begins at the next line.
    private mutating func block(depth: Int) throws(SheetError) -> YAMLValue {
        let first = lines[position]
        guard depth <= Self.maximumDepth else {
            throw .malformed("line \(first.number)", "blocks lie in one another more than \(Self.maximumDepth) deep")
        }
        return isEntry(first.content) ? try list(first, depth) : try map(first, depth)
    }

    private func isEntry(_ content: Substring) -> Bool { content == "-" || content.hasPrefix("- ") }

    private mutating func list(_ first: Line, _ depth: Int) throws(SheetError) -> YAMLValue {
        var values: [YAMLValue] = []
        while position < lines.count, lines[position].indentation == first.indentation, isEntry(lines[position].content)
        {
            let line = lines[position]
            let rest = line.content.dropFirst().drop { $0 == " " }
            if rest.isEmpty {
                position += 1
                values.append(try nested(under: line, depth))
            } else if keyEnd(rest) != nil, rest.first != "{", rest.first != "[" {
                // What follows the dash is the first line of a block that is indented that far.
                lines[position].indentation += line.content.count - rest.count
                lines[position].content = rest
                values.append(try block(depth: depth + 1))
            } else {
                position += 1
                values.append(try scalar(rest, line.number, depth))
            }
        }
        return .list(values, line: first.number)
    }

    private mutating func map(_ first: Line, _ depth: Int) throws(SheetError) -> YAMLValue {
        var pairs: [(key: String, value: YAMLValue)] = []
        var keys: Set<String> = []
        while position < lines.count, lines[position].indentation == first.indentation,
            !isEntry(lines[position].content)
        {
            let line = lines[position]
            guard let end = keyEnd(line.content) else {
                throw .malformed("line \(line.number)", "a name and a colon are expected here")
            }
            var scanner = TextScanner(String(line.content[..<end]))
            let key = try YAMLFlow.scalar(&scanner, line.number, stops: "")
            guard keys.insert(key).inserted else {
                throw .malformed("line \(line.number)", "\(key.prefix(60)) stands here for the second time")
            }
            let rest = line.content[end...].dropFirst().drop { $0 == " " }
            position += 1
            pairs.append((key, rest.isEmpty ? try nested(under: line, depth) : try scalar(rest, line.number, depth)))
        }
        return .map(pairs, line: first.number)
    }

    /// The block below a line that ends with its colon or dash; empty when there is none.
    private mutating func nested(under line: Line, _ depth: Int) throws(SheetError) -> YAMLValue {
        guard position < lines.count else { return .scalar("", line: line.number) }
        let next = lines[position]
        // A sequence may stand as far left as the name that it belongs to.
        let isNested =
            next.indentation > line.indentation
            || (next.indentation == line.indentation && isEntry(next.content) && !isEntry(line.content))
        return isNested ? try block(depth: depth + 1) : .scalar("", line: line.number)
    }

    private func scalar(_ text: Substring, _ line: Int, _ depth: Int) throws(SheetError) -> YAMLValue {
        var scanner = TextScanner(String(text))
        return try YAMLFlow.value(&scanner, line, depth)
    }

    /// Where the colon stands that ends the name in `content`.
    private func keyEnd(_ content: Substring) -> Substring.Index? {
        var quote: Character?
        var index = content.startIndex
        while index < content.endIndex {
            let character = content[index]
            let next = content.index(after: index)
            if let open = quote {
                if character == "\\", open == "\"" {
                    guard next < content.endIndex else { return nil }
                    index = next
                } else if character == open {
                    quote = nil
                }
            } else if index == content.startIndex, character == "\"" || character == "'" {
                quote = character
            } else if character == ":", next == content.endIndex || content[next] == " " {
                return index
            }
            index = content.index(after: index)
        }
        return nil
    }
}
