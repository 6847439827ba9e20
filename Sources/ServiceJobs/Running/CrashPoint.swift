/// Where a test lets a runner die: each name is a point between two steps that must not be torn apart, or may be.
package struct CrashPoint: Sendable {
    private let body: @Sendable (Name) throws(JobError) -> Void

    /// A point in the life of a call.
    package enum Name: String, CaseIterable, Sendable {
        /// The intent is written, and nothing else was done.
        case intended
        /// It is written that the request is about to leave.
        case submitted
        /// The answer has come, and nothing of it is written.
        case answered
        /// What the answer said is written.
        case recorded
        /// A job was asked about, and nothing of it is written.
        case polled
        /// A result is there under a temporary name.
        case downloaded
        /// A result lies at its place, and the ledger does not know.
        case placed
    }

    /// A runner that does not die.
    package static let none = CrashPoint { _ throws(JobError) in }

    package init(_ body: @escaping @Sendable (Name) throws(JobError) -> Void) { self.body = body }

    func pass(_ name: Name) throws(JobError) { try body(name) }
}
