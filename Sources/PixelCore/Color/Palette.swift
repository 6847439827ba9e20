/// Up to 256 colours in a fixed order, which an ``IndexedBitmap`` refers to by position.
public struct Palette: Hashable, Sendable {
    /// The colours, 1 through 256 of them. Repeats are allowed: old files have them.
    public let colors: [RGBA8]

    /// The most colours a palette holds.
    public static let maximumCount = 256

    /// Creates a palette.
    ///
    /// - Throws: ``PaletteError`` unless there are 1 through 256 colours.
    public init(_ colors: [RGBA8]) throws(PaletteError) {
        guard (1...Self.maximumCount).contains(colors.count) else {
            throw PaletteError(.colorCount, detail: "\(colors.count) colours; a palette holds 1 through 256")
        }
        self.colors = colors
    }

    /// How many colours the palette holds.
    public var count: Int { colors.count }

    /// The colour at `index`.
    ///
    /// - Precondition: `index` is less than ``count``.
    public subscript(index: UInt8) -> RGBA8 { colors[Int(index)] }

    /// The position of the first colour that nothing shows of, if there is one.
    public var transparentIndex: UInt8? {
        colors.firstIndex { $0.isTransparent }.map { UInt8($0) }
    }
}

/// Why some colours are not a palette.
public struct PaletteError: Error, Hashable, Sendable {
    /// What went wrong.
    public let code: Code
    /// The line of a palette file at which it went wrong, counted from 1.
    public let line: Int?
    /// The byte of a binary palette file at which it went wrong, counted from 0.
    public let offset: Int?
    /// What was found and what was expected.
    public let detail: String

    /// The kinds of palette error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// A palette holds 1 through 256 colours.
        public static let colorCount = Code(description: "colorCount")
        /// The text is not a palette in the form expected.
        public static let syntax = Code(description: "syntax")
        /// No palette goes by that name.
        public static let unknownName = Code(description: "unknownName")
    }

    package init(_ code: Code, line: Int? = nil, offset: Int? = nil, detail: String) {
        self.code = code
        self.line = line
        self.offset = offset
        self.detail = detail
    }
}

extension PaletteError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String {
        if let line { return "line \(line): \(detail)" }
        if let offset { return "\(detail) (at byte \(offset))" }
        return detail
    }
}
