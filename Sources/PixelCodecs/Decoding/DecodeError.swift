/// Why some bytes are not an image that can be given back.
public struct DecodeError: Error, Hashable, Sendable {
    /// What went wrong.
    public let code: Code
    /// The format, once it is known.
    public let format: ImageFormat?
    /// The byte at which it went wrong, counted from the start of the file, where it is known.
    public let offset: Int?
    /// What was found and what was expected; not stable.
    public let detail: String

    /// The kinds of decoding error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// The file cannot be opened or read.
        public static let unreadable = Code(description: "unreadable")
        /// The bytes begin like no format that is read here.
        public static let unknownFormat = Code(description: "unknownFormat")
        /// The file is well formed but uses a feature that is not read here.
        public static let unsupported = Code(description: "unsupported")
        /// The file breaks its format's rules.
        public static let corrupt = Code(description: "corrupt")
        /// The file ends too early.
        public static let truncated = Code(description: "truncated")
        /// The image would cost more than ``DecodeLimits`` allows.
        public static let limitExceeded = Code(description: "limitExceeded")
        /// There is not enough memory.
        public static let outOfMemory = Code(description: "outOfMemory")
    }

    package init(_ code: Code, format: ImageFormat?, offset: Int? = nil, detail: String) {
        self.code = code
        self.format = format
        self.offset = offset
        self.detail = detail
    }
}

extension DecodeError: CustomStringConvertible {
    /// The message a person reads: format, what is wrong, where.
    public var description: String {
        code == .limitExceeded ? "\(message); raise DecodeLimits to read it" : message
    }

    /// The same for someone who does not write the program.
    package var message: String {
        let place = offset.map { " (at byte \($0))" } ?? ""
        return "\(format.map { "\($0.rawValue): " } ?? "")\(detail)\(place)"
    }
}
