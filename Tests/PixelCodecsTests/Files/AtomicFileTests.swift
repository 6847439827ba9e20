import Testing

@testable import PixelCodecs

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("Writing files whole or not at all")
struct AtomicFileTests {
    private let folder = TemporaryFolder()

    @Test("What is written reads back equal, and nothing else is left", arguments: [0, 1, 100_000])
    func roundTrip(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        try AtomicFile.write(bytes, to: folder / "a")
        #expect(try [UInt8](contentsOfFile: folder / "a") == bytes)
        #expect(folder.names == ["a"])
    }

    @Test("A file that is there is replaced only when that is asked for")
    func replacing() throws {
        try AtomicFile.write([1], to: folder / "a")
        let error = #expect(throws: FileError.self) { try AtomicFile.write([2], to: folder / "a") }
        #expect(error?.fileExists == true)
        #expect(error?.description.contains("exists already") == true)
        #expect(try [UInt8](contentsOfFile: folder / "a") == [1])
        try AtomicFile.write([2], to: folder / "a", replacing: true)
        #expect(try [UInt8](contentsOfFile: folder / "a") == [2])
        #expect(folder.names == ["a"])
    }

    @Test("A file that another process creates while ours is written is not replaced")
    func race() throws {
        let error = #expect(throws: FileError.self) {
            try AtomicFile.write(to: folder / "a", replacing: false) { file throws(FileError) in
                try file.write([1])
                try FileDescriptor(creating: folder / "a", named: "a").write([2])
            }
        }
        #expect(error?.fileExists == true)
        #expect(try [UInt8](contentsOfFile: folder / "a") == [2])
        #expect(folder.names == ["a"])
    }

    @Test("Without hard links, too, a new name is taken and a used one is not")
    func withoutHardLinks() throws {
        do {
            let temporary = try TemporaryFile(beside: folder / "a")
            try temporary.file.write([1])
            try temporary.takeReserving(unused: folder / "a")
        }
        #expect(try [UInt8](contentsOfFile: folder / "a") == [1])
        let error = #expect(throws: FileError.self) {
            let temporary = try TemporaryFile(beside: folder / "a")
            try temporary.file.write([2])
            try temporary.takeReserving(unused: folder / "a")
        }
        #expect(error?.fileExists == true)
        #expect(try [UInt8](contentsOfFile: folder / "a") == [1])
        #expect(folder.names == ["a"])
    }

    @Test("A write that fails midway leaves the old file and nothing else", arguments: [false, true])
    func failure(replacing: Bool) throws {
        if replacing { try AtomicFile.write([1], to: folder / "a") }
        let error = #expect(throws: FileError.self) {
            try AtomicFile.write(to: folder / "a", replacing: replacing) { file throws(FileError) in
                try file.write([2, 3])
                throw FileError(.write, path: "a", errno: ENOSPC)
            }
        }
        #expect(error?.errno == ENOSPC)
        #expect(folder.names == (replacing ? ["a"] : []))
        if replacing { #expect(try [UInt8](contentsOfFile: folder / "a") == [1]) }
    }

    @Test("A folder that is missing or no folder is named")
    func noFolder() throws {
        try AtomicFile.write([1], to: folder / "a")
        for path in [folder / "missing/b", folder / "a/b", folder.path, folder / "new/"] {
            let error = #expect(throws: FileError.self) { try AtomicFile.write([2], to: path, replacing: true) }
            #expect(error?.path == path)
        }
        #expect(folder.names == ["a"])
    }

    @Test("A new file gets the permissions of new files, a replaced one keeps its own")
    func permissions() throws {
        let mask = umask(0)
        umask(mask)
        try AtomicFile.write([1], to: folder / "a")
        #expect(folder.mode(of: "a") & 0o7777 == 0o666 & ~mask)
        unsafe #expect(chmod(folder / "a", 0o640) == 0)
        try AtomicFile.write([2], to: folder / "a", replacing: true)
        #expect(folder.mode(of: "a") & 0o7777 == 0o640)
    }

    @Test("The target of a symbolic link is written, be it there or not, and the link stays")
    func symbolicLinks() throws {
        for (link, target) in [("link", "a"), ("chain", "link"), ("dangling", "b")] {
            unsafe #expect(symlink(target, folder / link) == 0)
        }
        try AtomicFile.write([1], to: folder / "a")
        for name in ["link", "chain", "dangling"] {
            try AtomicFile.write([2], to: folder / name, replacing: true)
            #expect(folder.mode(of: name) & S_IFMT == S_IFLNK)
        }
        #expect(try [UInt8](contentsOfFile: folder / "a") == [2])
        #expect(try [UInt8](contentsOfFile: folder / "b") == [2])
        #expect(throws: FileError.self) { try AtomicFile.write([3], to: folder / "chain") }
        #expect(folder.names == ["a", "b", "chain", "dangling", "link"])
    }

    @Test("A link that leads in a circle is an error")
    func circle() {
        unsafe #expect(symlink("two", folder / "one") == 0)
        unsafe #expect(symlink("one", folder / "two") == 0)
        let error = #expect(throws: FileError.self) { try AtomicFile.write([1], to: folder / "one", replacing: true) }
        #expect(error?.errno == ELOOP)
    }

    @Test("A name as long as names may be can be written")
    func longName() throws {
        let name = String(repeating: "ä", count: 125) + ".gif"
        try AtomicFile.write([1], to: folder / name)
        #expect(folder.names == [name])
    }

    @Test("A device is written to and not replaced")
    func devices() throws {
        try AtomicFile.write([1], to: "/dev/null")
        #expect(try [UInt8](contentsOfFile: "/dev/null") == [])
    }
}
