/// An image as the generation services take it in a request: Base64, or a data URL, whose prefix they strip.
public struct ImagePayload: Hashable, Sendable {
    /// The image file.
    public let bytes: [UInt8]
    /// The media type that a data URL declared; nil for plain Base64. The bytes need not agree.
    public let declaredMediaType: String?

    /// Reads Base64 or a data URL.
    ///
    /// - Parameter ignoringWhitespace: Whether whitespace may stand within and around it, as in a file with wrapped lines.
    /// - Throws: ``DataURLError``; its code is `payload` when plain Base64 is at fault.
    /// - Complexity: O(characters)
    public init(_ text: some StringProtocol, ignoringWhitespace: Bool = false) throws(DataURLError) {
        let start = ignoringWhitespace ? text.firstIndex { !$0.isWhitespace } ?? text.endIndex : text.startIndex
        let content = text[start...]
        let skipped = text.utf8.distance(from: text.startIndex, to: start)
        do throws(DataURLError) {
            if DataURL.isDataURL(content) {
                let url = try DataURL(parsing: content, ignoringWhitespace: ignoringWhitespace)
                bytes = url.bytes
                declaredMediaType = url.mediaType
            } else {
                bytes = try Self.decode(content, ignoringWhitespace: ignoringWhitespace)
                declaredMediaType = nil
            }
        } catch {
            throw DataURLError(error.code, offset: skipped + error.offset, detail: error.detail)
        }
    }

    private static func decode(
        _ text: some StringProtocol, ignoringWhitespace: Bool
    ) throws(DataURLError) -> [UInt8] {
        do { return try Base64.decode(text, ignoringWhitespace: ignoringWhitespace) } catch {
            throw DataURLError(.payload, offset: error.offset, detail: error.description)
        }
    }
}
