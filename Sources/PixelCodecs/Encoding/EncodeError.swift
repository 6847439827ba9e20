/// Why an image cannot be written in a format.
public struct EncodeError: Error, Hashable, Sendable {
    /// What went wrong.
    public let code: Code
    /// The format asked for; nil when it could not be told.
    public let format: ImageFormat?
    /// What was found, what was expected and what to do; not stable.
    public let detail: String

    /// The kinds of encoding error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// No format was named, and the file's ending asks for none that is written here.
        public static let unknownFormat = Code(description: "unknownFormat")
        /// The image is larger than the format allows.
        public static let tooLarge = Code(description: "tooLarge")
        /// The format has no means to hold what the image holds.
        public static let unsupported = Code(description: "unsupported")
        /// An option is out of its range.
        public static let invalidOption = Code(description: "invalidOption")
        /// There is not enough memory.
        public static let outOfMemory = Code(description: "outOfMemory")
        /// The file cannot be written.
        public static let unwritable = Code(description: "unwritable")
        /// A file is there already and may not be replaced.
        public static let exists = Code(description: "exists")
    }

    package init(_ code: Code, format: ImageFormat?, detail: String) {
        self.code = code
        self.format = format
        self.detail = detail
    }
}

extension EncodeError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String { format.map { "\($0.rawValue): \(detail)" } ?? detail }
}
