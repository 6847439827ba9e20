import Pixelwright

/// A piece of HTML or SVG, whose text is escaped as it is put in.
struct HTML: Sendable {
    /// The piece as it stands in a file.
    private(set) var markup: String

    /// Plain text.
    init(_ text: String) { markup = Self.escaped(text) }

    private init(markup: String) { self.markup = markup }

    /// Pieces one after the other.
    init(_ pieces: [HTML]) { markup = pieces.map(\.markup).joined() }

    /// An element with attributes and what it holds.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [HTML] = []
    ) -> HTML {
        let list = attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
        return HTML(markup: "<\(name)\(list)>\(HTML(content).markup)</\(name)>")
    }

    /// An element of plain text.
    static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String) -> HTML {
        element(name, attributes, [HTML(text)])
    }

    /// An element that never holds anything, such as `img`.
    static func void(_ name: String, _ attributes: KeyValuePairs<String, String>) -> HTML {
        HTML(markup: "<\(name)\(attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined())>")
    }

    /// A style sheet, which must not come from outside.
    static func style(_ sheet: StaticString) -> HTML { HTML(markup: "<style>\n\(sheet)</style>") }

    /// A script, which must not come from outside.
    static func script(_ source: StaticString) -> HTML { HTML(markup: "<script>\n\(source)</script>") }

    /// A document that scripts of the page read. No text in it ends the element.
    static func data(_ document: JSONValue) -> HTML {
        var text = ""
        for scalar in document.text(inliningPlainObjects: true).unicodeScalars {
            // It stands in strings only, where it could begin an end tag or a comment.
            if scalar == "<" { text += "\\u003c" } else { text.unicodeScalars.append(scalar) }
        }
        return HTML(markup: "<script type=\"application/json\">\(text)</script>")
    }

    private static func escaped(_ text: String) -> String { text.asMarkup }
}
