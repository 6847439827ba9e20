#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A call to the system about a file that failed, and why.
public struct FileError: Error, Hashable, Sendable {
    /// What was tried.
    public let operation: Operation
    /// The file.
    public let path: String
    /// The system's error number.
    public let errno: Int32

    /// What was tried on a file.
    public enum Operation: String, Sendable {
        /// To open it.
        case open
        /// To read it.
        case read
        /// To create it beside where it belongs.
        case create
        /// To write it.
        case write
        /// To put it in its place.
        case rename
    }

    init(_ operation: Operation, path: String, errno: Int32? = nil) {
        self.operation = operation
        self.path = path
        self.errno = errno ?? systemErrorNumber()
    }
}

private func systemErrorNumber() -> Int32 { errno }

extension FileError {
    /// Whether it failed because a file is there already and leave to replace it was not given.
    public var fileExists: Bool { errno == EEXIST }
}

extension FileError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String {
        if fileExists { return "\(path) exists already; choose another name, or ask for it to be replaced" }
        let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
        return "cannot \(operation.rawValue) \(path): \(reason)"
    }
}
