/// Why text is no JSON document, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1.
    public let line: Int
    /// The character in the line, counted from 1.
    public let column: Int
    /// What is wrong there.
    public let detail: String

    /// Where, and what is wrong there.
    public var description: String { "line \(line), column \(column): \(detail)" }
}
