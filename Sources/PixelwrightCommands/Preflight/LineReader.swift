import Pixelwright

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Reads a file line by line; no more of it than a line and a chunk is held.
struct LineReader: ~Copyable {
    private static let chunkSize = 1 << 17
    /// A longer line is refused, as a longer file would be.
    private static let longestLine = DecodeLimits.commandLine.byteCount

    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(path: String) throws(CommandFailure) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
        self.path = path
    }

    deinit { close(descriptor) }

    /// The next line without what ends it; nil at the end.
    mutating func next() throws(CommandFailure) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            searched = buffer.count
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            guard buffer.count - start <= Self.longestLine else {
                throw CommandFailure(
                    .inputWanting, path: path,
                    "a line has more than \(Self.longestLine) bytes, which is the limit; is this one request a line?")
            }
            buffer.removeFirst(start)
            (searched, start) = (searched - start, 0)
            try readChunk()
        }
    }

    private mutating func readChunk() throws(CommandFailure) {
        var count = 0
        var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
        repeat {
            count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw Self.failure(path) }
        isAtEnd = count == 0
        buffer += chunk[..<count]
    }

    private static func failure(_ path: String) -> CommandFailure {
        let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
        return CommandFailure(.inputWanting, path: path, "cannot be read: \(reason)")
    }
}
