/// Python whose line breaks, or whose indents alone, were lost: what is a statement shows by the words, and what
/// belongs to a loop or a condition by these rules, which hold for all that the documents show:
///
/// - a loop takes all that follows, up to a numbered comment;
/// - a condition takes all up to a statement that leaves (`break`, `raise`, `continue`, `return`);
/// - `with` takes one statement.
struct PythonLayout {
    /// The text with line breaks and indents.
    private(set) var text = ""
    private var blocks: [Substring] = []

    init(_ flat: String) {
        for statement in Self.statements(of: flat) { add(statement) }
    }

    private mutating func add(_ statement: String) {
        let first = statement.prefix { $0.isLetter }
        if statement.contains(/^# \d/) { blocks = [] }
        text += String(repeating: "    ", count: blocks.count) + statement + "\n"
        if ["while", "for", "if", "with"].contains(first) {
            blocks.append(first)
        } else if let block = blocks.last, !statement.hasPrefix("#") {
            let hasLeft = ["break", "raise", "continue", "return"].contains(first)
            if block == "with" || block == "if" && hasLeft { blocks.removeLast() }
        }
    }
}

// Statements
extension PythonLayout {
    /// A word, a text, a number, a bracket or a sign; a comment; the end of a line.
    private static var token: Regex<Substring> { #/#[^\n]*|\n|[A-Za-z]?"(?:[^"\\]|\\.)*"|\w+|[^\s\w]/# }

    /// Words after which a statement goes on.
    private static let openWords: Set<Substring> = [
        "import", "while", "for", "if", "with", "in", "as", "not", "and", "or", "is", "raise", "return", "else",
    ]
    /// Words that go on with a statement.
    private static let joiningWords: Set<Substring> = ["in", "as", "not", "and", "or", "is", "else"]

    /// The statements in order. A new one begins where, outside of brackets, a value follows a value.
    private static func statements(of text: String) -> [String] {
        var statements: [String] = []
        var start = text.startIndex
        var (depth, endsValue) = (0, false)
        func end(at index: String.Index) {
            let statement = text[start..<index].trimmingCharacters
            if !statement.isEmpty { statements.append(statement) }
            (start, endsValue) = (index, false)
        }
        for match in text.matches(of: token) {
            let (word, range) = (match.output, match.range)
            let isValue = word.first.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "\"" } ?? false
            if word.hasPrefix("#") {
                if depth == 0 {
                    end(at: range.lowerBound)
                    end(at: range.upperBound)
                }
                continue
            }
            if depth == 0, word == "\n" || isValue && endsValue && !joiningWords.contains(word) {
                end(at: range.lowerBound)
            }
            if depth == 0, word == ";" {
                end(at: range.lowerBound)
                start = range.upperBound
            }
            if "([{".contains(word) { depth += 1 }
            if ")]}".contains(word) { depth -= 1 }
            if depth == 0, word == ":" { end(at: range.upperBound) }
            endsValue = depth == 0 && (isValue ? !openWords.contains(word) : ")]}".contains(word))
        }
        end(at: text.endIndex)
        return statements
    }
}
