/// Bytes and their media type in a URL: `data:image/png;base64,iVBORw0…`, RFC 2397.
public struct DataURL: Hashable, Sendable {
    /// The media type in lower case and without its parameters; empty when the URL names none.
    public let mediaType: String
    /// The media type's parameters, `name=value`, as they were written.
    public let parameters: [String]
    /// What the URL holds.
    public let bytes: [UInt8]

    /// Creates the URL of an image file's bytes.
    public init(_ bytes: [UInt8], format: ImageFormat) {
        mediaType = format.mediaType
        parameters = []
        self.bytes = bytes
    }

    /// Reads a URL. The scheme and `;base64` count in either case.
    ///
    /// The other form of the payload, text with percent signs, is refused: no image comes that way.
    ///
    /// - Parameter ignoringWhitespace: Whether whitespace may stand within the payload.
    /// - Throws: ``DataURLError``.
    /// - Complexity: O(characters)
    public init(parsing text: some StringProtocol, ignoringWhitespace: Bool = false) throws(DataURLError) {
        let text = String(text)
        guard Self.isDataURL(text) else {
            throw DataURLError(.scheme, offset: 0, detail: "the URL does not begin with \"data:\"")
        }
        let header = text.utf8.dropFirst(Self.scheme.count)
        guard let comma = header.firstIndex(of: UInt8(ascii: ",")) else {
            throw DataURLError(
                .comma, offset: text.utf8.count,
                detail: "no \",\" ends the media type; expected data:image/png;base64,…")
        }
        let fields = text[header.startIndex..<comma].split(separator: ";", omittingEmptySubsequences: false)
        guard fields.count > 1, fields.last?.lowercased() == "base64" else {
            throw DataURLError(
                .encoding, offset: text.utf8.distance(from: text.startIndex, to: comma),
                detail: "\";base64\" is missing before the \",\"; an image is read in Base64 only")
        }
        mediaType = fields[0].lowercased()
        parameters = fields[1..<fields.count - 1].map(String.init)
        let payload = text.utf8.index(after: comma)
        do { bytes = try Base64.decode(text[payload...], ignoringWhitespace: ignoringWhitespace) } catch {
            let start = text.utf8.distance(from: text.startIndex, to: payload)
            throw DataURLError(.payload, offset: start + error.offset, detail: error.detail)
        }
    }

    /// The URL as text.
    public var text: String {
        "data:" + ([mediaType] + parameters).joined(separator: ";") + ";base64," + Base64.encode(bytes)
    }
}

extension DataURL {
    private static let scheme = Array("data:".utf8)

    /// Whether `text` begins as such a URL does.
    static func isDataURL(_ text: some StringProtocol) -> Bool {
        text.utf8.count >= scheme.count
            && zip(text.utf8, scheme).allSatisfy { character, expected in
                character == expected || character | 0x20 == expected && expected >= UInt8(ascii: "a")
            }
    }
}

/// Why some text is not a data URL, or not one that holds an image.
public struct DataURLError: Error, Hashable, Sendable {
    /// What went wrong.
    public let code: Code
    /// The byte of the text at which it went wrong, counted from 0.
    public let offset: Int
    /// What was found and what was expected; not stable.
    public let detail: String

    /// The kinds of error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// The text does not begin with `data:`.
        public static let scheme = Code(description: "scheme")
        /// No comma stands before the payload.
        public static let comma = Code(description: "comma")
        /// The payload is not declared to be Base64.
        public static let encoding = Code(description: "encoding")
        /// The payload is not Base64.
        public static let payload = Code(description: "payload")
    }

    init(_ code: Code, offset: Int, detail: String) {
        self.code = code
        self.offset = offset
        self.detail = detail
    }
}

extension DataURLError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String { "\(detail) (at character \(offset))" }
}
