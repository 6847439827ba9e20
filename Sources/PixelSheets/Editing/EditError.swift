/// Why an animation cannot be edited as asked.
public struct EditError: Error, Hashable, Sendable {
    /// What went wrong.
    public let code: Code
    /// What was asked for, what was expected, and what to do.
    public let detail: String

    /// The kinds of edit error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// Frames or times that the animation does not have.
        public static let range = Code(description: "range")
        /// A factor, rate or count beyond what makes sense.
        public static let value = Code(description: "value")
        /// A rectangle or size beyond the canvas or what can be held.
        public static let bounds = Code(description: "bounds")
        /// Animations of different sizes where one size is needed.
        public static let sizeMismatch = Code(description: "sizeMismatch")
    }

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}

extension EditError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String { detail }
}
