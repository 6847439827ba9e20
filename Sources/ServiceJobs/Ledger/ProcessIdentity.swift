import Foundation

/// A process, told from a later one of the same number by when it began.
public struct ProcessIdentity: Hashable, Sendable {
    /// Its number.
    public let pid: Int32
    /// When it began, as the system counts it.
    public let start: String

    /// This process.
    static let current = ProcessIdentity(pid: getpid(), start: beginning(of: getpid()) ?? "")

    /// Whether it is still there.
    public var isAlive: Bool {
        // A process of another user is there too, though it cannot be signalled.
        guard kill(pid, 0) == 0 || errno == EPERM else { return false }
        return Self.beginning(of: pid) == start
    }
}

#if canImport(Darwin)
extension ProcessIdentity {
    private static func beginning(of pid: Int32) -> String? {
        var (info, size) = (kinfo_proc(), MemoryLayout<kinfo_proc>.stride)
        var name = [CTL_KERN, KERN_PROC, KERN_PROC_PID, pid]
        guard unsafe sysctl(&name, UInt32(name.count), &info, &size, nil, 0) == 0, size > 0 else { return nil }
        let time = unsafe info.kp_proc.p_un.__p_starttime
        return "\(time.tv_sec).\(time.tv_usec)"
    }
}
#else
extension ProcessIdentity {
    private static func beginning(of pid: Int32) -> String? {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            // The name in parentheses may itself hold some.
            let end = status.lastIndex(of: ")")
        else { return nil }
        // proc(5): the time is the 22nd field, in ticks since the machine began, and the third follows the name.
        let fields = status[status.index(after: end)...].split(separator: " ")
        // A process that has ended and was not waited for does nothing more.
        guard fields.count > 19, fields[0] != "Z" else { return nil }
        let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        return "\(boot?.prefix(8) ?? "")-\(fields[19])"
    }
}
#endif
