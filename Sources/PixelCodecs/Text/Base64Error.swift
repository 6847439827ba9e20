/// Why some text is not Base64.
public struct Base64Error: Error, Hashable, Sendable {
    /// What went wrong.
    public let code: Code
    /// The byte of the text at which it went wrong, counted from 0.
    public let offset: Int
    /// What was found and what was expected; not stable.
    public let detail: String

    /// The kinds of Base64 error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// A character is none of the 64.
        public static let character = Code(description: "character")
        /// The text is no whole number of groups of four characters.
        public static let length = Code(description: "length")
        /// Padding is missing, too long, or not at the end.
        public static let padding = Code(description: "padding")
        /// Bits that stand for no byte are set.
        public static let trailingBits = Code(description: "trailingBits")
    }

    init(_ code: Code, offset: Int, detail: String) {
        self.code = code
        self.offset = offset
        self.detail = detail
    }
}

extension Base64Error: CustomStringConvertible {
    /// The message a person reads.
    public var description: String { "not Base64: \(detail) (at character \(offset))" }
}

extension Base64Error {
    /// The error for the character at `offset`, which is none of the 64.
    static func character(_ characters: [UInt8], at offset: Int) -> Base64Error {
        let found = characters[offset]
        let hint =
            switch found {
            case UInt8(ascii: "-"), UInt8(ascii: "_"): "; it belongs to the alphabet for URLs, which is not read here"
            case 0x09...0x0D, 0x20: "; whitespace is skipped only where asked for"
            default: ""
            }
        let name =
            (0x21..<0x7F).contains(found)
            ? "\"\(Character(Unicode.Scalar(found)))\"" : "byte 0x" + String(found, radix: 16)
        return Base64Error(
            .character, offset: offset,
            detail: "\(name) is not one of the characters A–Z, a–z, 0–9, + and /" + hint)
    }

    /// The same error at another place.
    func moved(to offset: Int) -> Base64Error { Base64Error(code, offset: offset, detail: detail) }
}
