#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Where data goes that a command prints.
enum StandardOutput {
    /// Prints `text` and a line break.
    static func print(_ text: String) throws(CommandFailure) {
        try write(Array("\(text)\n".utf8))
    }

    /// Writes all of `bytes`.
    static func write(_ bytes: [UInt8]) throws(CommandFailure) {
        guard writeAll(bytes, to: STDOUT_FILENO) else {
            let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
            throw CommandFailure(.usage, "cannot write to standard output: \(reason)")
        }
    }
}

/// Writes all of `bytes` to an open file; false, with `errno` set, when the system refuses.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
        var done = 0
        while done < buffer.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
            let count = unsafe write(descriptor, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            if count < 0 && errno == EPIPE { Interruption.end(SIGPIPE) }
            guard count >= 0 else { return false }
            done += count
        }
        return true
    }
}
