import Dispatch
import Testing

@testable import PixelCodecs

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("Reading files")
struct ReadFileTests {
    private let folder = TemporaryFolder()

    @Test("Files as large as the limit are read, larger ones are refused", arguments: [0, 1, 5000, 300_000])
    func limit(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        try AtomicFile.write(bytes, to: folder / "a")
        var limits = DecodeLimits()
        limits.byteCount = count
        #expect(try [UInt8](contentsOfFile: folder / "a", limits: limits) == bytes)
        limits.byteCount = count - 1
        let error = #expect(throws: DecodeError.self) { try [UInt8](contentsOfFile: folder / "a", limits: limits) }
        #expect(error?.code == .limitExceeded)
    }

    @Test("A pipe is read to its end", arguments: [0, 1000, 300_000, 1_000_000])
    func pipe(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let writer = PipeWriter(bytes, to: folder / "pipe")
        var limits = DecodeLimits()
        limits.byteCount = count
        #expect(try [UInt8](contentsOfFile: folder / "pipe", limits: limits) == bytes)
        writer.wait()
    }

    @Test("No more of a pipe is taken than the limit and a little", arguments: [1000, 1_000_000])
    func pipeOverLimit(count: Int) throws {
        let writer = PipeWriter([UInt8](repeating: 7, count: count), to: folder / "pipe")
        var limits = DecodeLimits()
        limits.byteCount = count - 1
        let error = #expect(throws: DecodeError.self) { try [UInt8](contentsOfFile: folder / "pipe", limits: limits) }
        #expect(error?.code == .limitExceeded)
        writer.wait()
    }

    @Test("The headers of an image are read from a pipe as from a file")
    func imageInfo() throws {
        let writer = PipeWriter(Array("no image".utf8), to: folder / "pipe")
        let error = #expect(throws: DecodeError.self) { try ImageInfo(contentsOf: folder / "pipe") }
        #expect(error?.code == .unknownFormat)
        writer.wait()
    }

    @Test("What cannot be read is named, and why")
    func unreadable() {
        for path in [folder.path, folder / "missing"] {
            let error = #expect(throws: DecodeError.self) { try [UInt8](contentsOfFile: path) }
            #expect(error?.code == .unreadable)
            #expect(error?.description.contains(path) == true)
        }
    }
}

/// Writes to a named pipe from a thread of its own: whoever opens a pipe waits for the other side.
private struct PipeWriter {
    private let group = DispatchGroup()

    init(_ bytes: [UInt8], to path: String) {
        // A reader that has seen enough must not end the process.
        _ = signal(SIGPIPE, SIG_IGN)
        unsafe _ = mkfifo(path, 0o600)
        DispatchQueue.global().async(group: group) { try? FileDescriptor(writing: path).write(bytes) }
    }

    func wait() { group.wait() }
}
