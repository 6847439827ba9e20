/// Why a sheet cannot be cut, packed, read or written.
public struct SheetError: Error, Hashable, Sendable {
    /// What went wrong.
    public let code: Code
    /// What was found where, what was expected, and what to do.
    public let detail: String

    /// The kinds of sheet error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// The sheet's size does not divide into cells as asked.
        public static let unevenCells = Code(description: "unevenCells")
        /// Nothing was found to cut out.
        public static let noSprites = Code(description: "noSprites")
        /// A region reaches beyond its page, or a page is missing.
        public static let outOfBounds = Code(description: "outOfBounds")
        /// A sprite is larger than the largest page.
        public static let doesNotFit = Code(description: "doesNotFit")
        /// Two sprites have one name.
        public static let duplicateName = Code(description: "duplicateName")
        /// Options contradict one another or are out of range.
        public static let options = Code(description: "options")
        /// Metadata is not well formed, or lacks what it must have.
        public static let malformedMetadata = Code(description: "malformedMetadata")
        /// A format cannot hold what the layout has.
        public static let unsupported = Code(description: "unsupported")
    }

    package init(_ code: Code, detail: String) {
        self.code = code
        self.detail = detail
    }
}

extension SheetError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String { detail }
}
