/// How the program ends: the number a script sees.
enum ExitStatus: Int32, Comparable, Sendable {
    /// Everything asked for was done.
    case done = 0
    /// An input was found wanting: missing, corrupt, refused.
    case inputWanting = 1
    /// The call or the machine is at fault: options, a file in the way, a full disk.
    case usage = 2
    /// A service refused or failed.
    case serviceFailed = 3
    /// A service knows no such key, or there is none.
    case notAuthorised = 4

    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
