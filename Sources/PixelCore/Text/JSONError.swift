/// Why text is no JSON document, and where.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1.
    package let line: Int
    /// The character in the line, counted from 1.
    package let column: Int
    /// What is wrong there.
    package let detail: String

    package var description: String { "line \(line), column \(column): \(detail)" }
}
