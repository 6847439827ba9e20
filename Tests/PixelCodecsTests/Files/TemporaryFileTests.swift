import Testing

@testable import PixelCodecs

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("Temporary files")
struct TemporaryFileTests {
    private let folder = TemporaryFolder()

    @Test("A hidden name in the same folder, gone with the value")
    func lifetime() throws {
        do {
            let temporary = try TemporaryFile(beside: folder / "a.png")
            try temporary.file.write([1])
            #expect(folder.names.count == 1)
            #expect(folder.names.first?.wholeMatch(of: /\.a\.png\.[a-z0-9]{6}\.partial/) != nil)
        }
        #expect(folder.names.isEmpty)
    }

    // In a process of its own: other tests write files at the same time.
    @Test("An interrupted program removes what it had under way, and the write then fails")
    func removal() async {
        await #expect(processExitsWith: .success) {
            let folder = TemporaryFolder()
            let error = #expect(throws: FileError.self) {
                try AtomicFile.write(to: folder / "a", replacing: true) { file throws(FileError) in
                    try file.write([1])
                    #expect(folder.names.count == 1)
                    AtomicFile.removeTemporaryFiles()
                    #expect(folder.names.isEmpty)
                }
            }
            #expect(error?.operation == .rename)
            #expect(folder.names.isEmpty)
        }
    }

    // In a process of its own, for the same reason.
    @Test("A file that outgrows what the system allows leaves the old file and nothing else")
    func outgrown() async {
        await #expect(processExitsWith: .success) {
            let folder = TemporaryFolder()
            try AtomicFile.write([1], to: folder / "a")
            _ = signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
            #if canImport(Glibc)
            unsafe #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            #else
            unsafe #expect(setrlimit(RLIMIT_FSIZE, &limit) == 0)
            #endif
            let error = #expect(throws: FileError.self) {
                try AtomicFile.write([UInt8](repeating: 0, count: 8192), to: folder / "a", replacing: true)
            }
            #expect(error?.operation == .write)
            #expect(error?.errno == EFBIG)
            #expect(folder.names == ["a"])
            #expect(try [UInt8](contentsOfFile: folder / "a") == [1])
        }
    }
}
