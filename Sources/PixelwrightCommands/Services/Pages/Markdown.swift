import Pixelwright
import PixelwrightServices

/// A page of Markdown as GitHub reads it, written piece by piece.
struct Markdown {
    private(set) var text = ""

    /// Adds a heading of this level.
    mutating func heading(_ level: Int, _ title: String) {
        add(String(repeating: "#", count: level) + " " + title)
    }

    /// Adds a paragraph, whose text is Markdown already.
    mutating func paragraph(_ text: String) { add(text) }

    /// Adds a list, whose items are Markdown already; nothing where there are none.
    mutating func list(_ items: [String]) {
        if !items.isEmpty { add(items.map { "- \($0)" }.joined(separator: "\n")) }
    }

    /// Adds the words of a document.
    mutating func quotation(_ words: String) { add("> \(words.escapedForMarkdown)") }

    /// Adds a table, whose cells are Markdown already; nothing where there are no rows, and no column that is empty in
    /// every row.
    mutating func table(_ titles: [String], _ rows: [[String]]) {
        guard !rows.isEmpty else { return }
        let columns = titles.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        let lines = ([titles, titles.map { _ in "---" }] + rows).map { row in
            "| " + columns.map { row[$0].inTableCell }.joined(separator: " | ") + " |"
        }
        add(lines.joined(separator: "\n"))
    }

    /// Adds a list that stays folded until somebody asks for it; nothing where there are no items.
    mutating func foldedList(_ title: String, _ items: [String]) {
        guard !items.isEmpty else { return }
        add("<details>\n<summary>\(title.asMarkup)</summary>")
        list(items)
        add("</details>")
    }

    private mutating func add(_ block: String) {
        text += (text.isEmpty ? "" : "\n") + block + "\n"
    }
}

extension String {
    /// This plain text such that Markdown shows every character of it, and makes no link of any.
    var escapedForMarkdown: String {
        let characters = Array(self)
        return characters.indices.reduce(into: "") { text, index in
            switch characters[index] {
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            // Else it would become a link, and take what follows into its address.
            case ":" where characters[index...].starts(with: "://"): text += "&#58;"
            case let character:
                if characters.isMark(at: index) { text += "\\" }
                text.append(character)
            }
        }
    }

    /// This sentence, in which code stands between backticks, as Markdown.
    var proseAsMarkdown: String {
        split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
            index.isMultiple(of: 2) ? String(part).escapedForMarkdown : String(part).asCode
        }.joined()
    }

    /// The document's words in quotation marks.
    var quoted: String { "“\(escapedForMarkdown)”" }

    /// The name by which links call a heading of these words, as GitHub makes it.
    var anchor: String {
        lowercased().reduce(into: "") { text, character in
            if character == " " { text += "-" }
            if character.isLetter || character.isNumber || character == "-" || character == "_" {
                text.append(character)
            }
        }
    }

    /// This Markdown such that it stands in a cell of a table, where a bar ends the cell even within code.
    fileprivate var inTableCell: String {
        var text = ""
        var previous: Character?
        for character in self {
            if character == "|" && previous != "\\" { text += "\\" }
            text.append(character == "\n" ? " " : character)
            previous = character
        }
        return text
    }
}

extension [Character] {
    /// Whether Markdown would take a character for more than itself. An underscore within a word is none.
    fileprivate func isMark(at index: Int) -> Bool {
        switch self[index] {
        case "\\", "`", "*", "~", "$", "|": true
        case "_": !(isOfWord(index - 1) && isOfWord(index + 1))
        case "]": indices.contains(index + 1) && self[index + 1] == "("
        case "#", "-", "+": index == 0
        default: false
        }
    }

    private func isOfWord(_ index: Int) -> Bool {
        indices.contains(index) && (self[index].isLetter || self[index].isNumber || self[index] == "_")
    }
}
