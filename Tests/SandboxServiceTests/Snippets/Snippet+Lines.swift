extension Snippet.Language {
    /// The text with its lines as they must have been: of a page that was flattened into one line, none is left.
    func restoringLines(of text: String) -> String {
        let isFlat = !text.contains("\n")
        switch self {
        case .shell: return isFlat ? Self.shellLines(text) : text
        case .javascript: return isFlat ? Self.endingComments(in: text, mark: "//") : text
        case .python: return PythonLayout(isFlat ? Self.endingComments(in: text, mark: "#") : text).text
        }
    }

    /// A backslash before a blank stood at the end of a line; a comment and a command begin one.
    private static func shellLines(_ text: String) -> String {
        text.replacing(" \\ ", with: " \\\n").replacing(#/ (?=# |curl )/#, with: "\n")
    }

    /// A comment ends where a statement begins: at a word that begins one, or a name that is given a value.
    private static func endingComments(in text: String, mark: String) -> String {
        var parts = text.split(separator: "\(mark) ", omittingEmptySubsequences: false).map(String.init)
        let statement = #/\b(?:const |let |await |while |import |\w+ = )/#
        for index in parts.indices.dropFirst() {
            guard let start = parts[index].firstMatch(of: statement)?.range.lowerBound else { continue }
            parts[index] = "\n\(mark) \(parts[index][..<start])\n\(parts[index][start...])"
        }
        return parts.joined()
    }
}
