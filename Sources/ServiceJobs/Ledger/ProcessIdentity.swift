import Foundation

/// A process, told from a later one of the same number by when it began, and from those of other machines and containers
/// that share a ledger by where it runs.
///
/// What cannot be looked at from here counts as alive: a process elsewhere, or one whose beginning cannot be read. So that
/// a container which is gone blocks nothing for ever, resuming may take over from such a one after an hour without a change.
public struct ProcessIdentity: Hashable, Sendable {
    /// Its number.
    public let pid: Int32
    /// When it began, as the system counts it.
    public let start: String
    /// The machine and, on Linux, the container (the namespace of process numbers); nil in entries of earlier versions.
    let place: String?

    /// This process.
    static let current = ProcessIdentity(
        pid: getpid(), start: beginning(of: getpid())?.text ?? "", place: currentPlace)

    private static let currentPlace: String = {
        let namespace = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
        return "\(ProcessInfo.processInfo.hostName) \(namespace ?? "")"
    }()

    /// The process of a number; nil where there is none.
    init?(pid: Int32) {
        guard case .at(let start)? = Self.beginning(of: pid) else { return nil }
        self.init(pid: pid, start: start, place: Self.currentPlace)
    }

    init(pid: Int32, start: String, place: String? = nil) {
        self.pid = pid
        self.start = start
        self.place = place
    }

    /// A process as the ledger writes it: when it began, and behind a tab where it runs.
    init(pid: Int32, text: String) {
        let parts = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(pid: pid, start: String(parts[0]), place: parts.count > 1 ? String(parts[1]) : nil)
    }

    /// How the ledger writes it.
    var text: String { place.map { "\(start)\t\($0)" } ?? start }

    /// Whether it is still there, or may be.
    public var isAlive: Bool { life != .ended }

    /// Whether it is there, ended, or cannot be looked at.
    var life: Life {
        if let place, place != Self.currentPlace { return .hidden }
        guard Self.exists(pid) else { return .ended }
        switch Self.beginning(of: pid) {
        case .at(let time): return start.isEmpty ? .hidden : time == start ? .alive : .ended
        case .ended: return .ended
        // It may have ended since.
        case nil: return Self.exists(pid) ? .hidden : .ended
        }
    }

    enum Life {
        case alive
        case ended
        case hidden
    }

    private enum Beginning {
        case at(String)
        case ended

        var text: String? { if case .at(let text) = self { text } else { nil } }
    }

    private static func exists(_ pid: Int32) -> Bool {
        // A process of another user is there too, though it cannot be signalled.
        kill(pid, 0) == 0 || errno == EPERM
    }
}

#if canImport(Darwin)
extension ProcessIdentity {
    private static func beginning(of pid: Int32) -> Beginning? {
        var (info, size) = (kinfo_proc(), MemoryLayout<kinfo_proc>.stride)
        var name = [CTL_KERN, KERN_PROC, KERN_PROC_PID, pid]
        guard unsafe sysctl(&name, UInt32(name.count), &info, &size, nil, 0) == 0, size > 0 else { return nil }
        let time = unsafe info.kp_proc.p_un.__p_starttime
        return .at("\(time.tv_sec).\(time.tv_usec)")
    }
}
#else
extension ProcessIdentity {
    private static func beginning(of pid: Int32) -> Beginning? {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            // The name in parentheses may itself hold some.
            let end = status.lastIndex(of: ")")
        else { return nil }
        // proc(5): the time is the 22nd field, in ticks since the machine began, and the third follows the name.
        let fields = status[status.index(after: end)...].split(separator: " ")
        // A process that has ended and was not waited for does nothing more.
        guard fields.count > 19 else { return nil }
        if fields[0] == "Z" { return .ended }
        let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        return .at("\(boot?.prefix(8) ?? "")-\(fields[19])")
    }
}
#endif
