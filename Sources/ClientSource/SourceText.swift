/// Swift source as it grows, line by line, written as `swift format` leaves it.
struct SourceText {
    /// The most characters of a line.
    static let width = 120

    private(set) var lines: [String] = []
    private var depth: Int

    /// - Parameter depth: How many blocks it stands in.
    init(depth: Int = 0) { self.depth = depth }

    /// How many lines there are.
    var lineCount: Int { lines.count }

    /// All of it, with an end to the last line.
    var text: String { lines.joined(separator: "\n") + "\n" }

    /// Adds a line, or an empty one.
    mutating func line(_ text: String = "") {
        lines.append(text.isEmpty ? "" : String(repeating: "    ", count: depth) + text)
    }

    /// Adds what is indented already.
    mutating func add(_ other: SourceText) { lines += other.lines }

    /// Adds a declaration and, one step further in, what it holds.
    mutating func block(_ head: String, _ body: (inout SourceText) -> Void) {
        line(head + " {")
        depth += 1
        body(&self)
        depth -= 1
        line("}")
    }

    /// Adds a declaration with parameters, which go to lines of their own where one is too short.
    mutating func function(
        _ head: String, _ parameters: [String], _ tail: String, _ body: (inout SourceText) -> Void
    ) {
        let list = parameters.joined(separator: ", ")
        let whole = "\(head)(\(list))\(tail)"
        guard whole.count + depth * 4 + 2 > Self.width else { return block(whole, body) }
        line(head + "(")
        depth += 1
        var rest = parameters[...]
        while let first = rest.popFirst() {
            var text = first
            while let next = rest.first, text.count + next.count + 3 + depth * 4 <= Self.width {
                text += ", \(next)"
                rest = rest.dropFirst()
            }
            line(text + (rest.isEmpty ? "" : ","))
        }
        depth -= 1
        block(")\(tail)", body)
    }

    /// Adds a call, whose arguments go to a line of their own where one is too short.
    mutating func call(_ head: String, _ arguments: [String]) {
        let list = arguments.joined(separator: ", ")
        guard head.count + list.count + 2 + depth * 4 >= Self.width else { return line("\(head)(\(list))") }
        line(head + "(")
        depth += 1
        line(list + ")")
        depth -= 1
    }

    /// Adds a documentation comment of paragraphs and items (which begin with `- `, perhaps indented), wrapped to the
    /// width.
    mutating func comment(_ paragraphs: [String]) {
        var isAfterItem = false
        for (index, paragraph) in paragraphs.enumerated() {
            let margin = paragraph.prefix { $0 == " " }
            let isItem = paragraph.dropFirst(margin.count).hasPrefix("- ")
            if index > 0 && !(isItem && isAfterItem) { line("///") }
            isAfterItem = isItem
            wrap(paragraph.dropFirst(margin.count), margin: String(margin), hanging: isItem ? "  " : "")
        }
    }

    private mutating func wrap(_ paragraph: Substring, margin: String, hanging: String) {
        var text = margin
        var isEmpty = true
        for word in paragraph.unbreakable {
            if !isEmpty, text.count + word.count + 5 + depth * 4 > Self.width {
                line("/// " + text)
                (text, isEmpty) = (margin + hanging, true)
            }
            text += isEmpty ? word : " \(word)"
            isEmpty = false
        }
        line("/// " + text)
    }
}

extension Substring {
    /// The words, with code in backticks as one word.
    fileprivate var unbreakable: [String] {
        split(separator: " ").reduce(into: []) { words, word in
            if let last = words.last, last.count(where: { $0 == "`" }) % 2 == 1 {
                words[words.count - 1] = "\(last) \(word)"
            } else {
                words.append(String(word))
            }
        }
    }
}
