import Foundation

/// A process, told from a later one of the same number by when it began.
public struct ProcessIdentity: Hashable, Sendable {
    /// Its number.
    public let pid: Int32
    /// When it began, as the system counts it.
    public let start: String
}
