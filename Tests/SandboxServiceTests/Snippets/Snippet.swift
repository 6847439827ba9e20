/// A piece of a program that a document shows, as it stands there but for the line breaks that its page lost.
struct Snippet: Sendable, CustomStringConvertible {
    /// The file name of the document.
    let document: String
    let language: Language
    /// Where it begins in the document, counted in characters: what tells it from its neighbours.
    let place: Int
    /// What it says.
    var text: String

    enum Language: String, CaseIterable, Sendable {
        case shell, python, javascript
    }

    var description: String { "\(document), \(language.rawValue) at \(place)" }
}

extension Snippet {
    /// The snippets that a document shows.
    static func all(in document: String, named name: String) -> [Snippet] {
        let found = fenced(document) + titled(document) + joined(document)
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { language, range in
            let text = document[range].trimmingCharacters
            return Snippet(
                document: name, language: language,
                place: document.distance(from: document.startIndex, to: range.lowerBound),
                text: language.restoringLines(of: text))
        }
    }

    private typealias Found = (language: Language, range: Range<String.Index>)

    /// Blocks between Markdown's fences.
    private static func fenced(_ document: String) -> [Found] {
        document.matches(of: /```(bash|python|javascript)\s(.+?)\s```/.dotMatchesNewlines()).map { match in
            (Language(rawValue: String(match.1)) ?? .shell, match.2.startIndex..<match.2.endIndex)
        }
    }

    /// Lines below a title that names their language.
    private static func titled(_ document: String) -> [Found] {
        document.matches(of: /(cURL|Python|JavaScript) Example\n(.+)/).map { match in
            (Language(rawValue: match.1.lowercased()) ?? .shell, match.2.startIndex..<match.2.endIndex)
        }
    }

    /// Blocks that follow one another without so much as a blank: each ends where another begins, or the page's own
    /// text.
    private static func joined(_ document: String) -> [Found] {
        let ends: [Language: Regex<(Substring, Substring)>] = [
            .shell: #/["'](const |await |import \{)/#, .javascript: #/.(import (?:\w+, )*requests)/#,
            .python: #/[^\s(\[,{:=](\{[\s"]|\||(?:GET|POST)/)/#,
        ]
        return document.matches(of: #/\n(?:# .*\n)?curl /#).flatMap { start -> [Found] in
            var found: [Found] = []
            var place = start.startIndex
            for language in [Language.shell, .javascript, .python] {
                guard let end = ends[language], let match = document[place...].firstMatch(of: end) else { return [] }
                found.append((language, place..<match.1.startIndex))
                place = match.1.startIndex
            }
            return found
        }
    }
}

extension StringProtocol {
    /// This text without blanks and line ends around it.
    var trimmingCharacters: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
