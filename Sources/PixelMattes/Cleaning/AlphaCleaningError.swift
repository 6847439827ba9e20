/// Why a picture cannot be cleaned as asked.
public struct AlphaCleaningError: Error, Hashable, Sendable {
    /// What went wrong.
    public let code: Code
    /// What was found where, what was expected, and what to do.
    public let detail: String

    /// The kinds of cleaning error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// A number is out of range, or a colour that must be visible or opaque is not.
        public static let options = Code(description: "options")
        /// The picture is not made of squares of the pixel size that was given.
        public static let pixelSize = Code(description: "pixelSize")
        /// The canvas would be smaller than what is on it, or larger than what can be held.
        public static let canvas = Code(description: "canvas")
    }

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}

extension AlphaCleaningError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String { detail }
}
