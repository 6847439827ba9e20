#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes files that appear whole or not at all.
public enum AtomicFile {
    /// Writes `bytes` to the file at `path`.
    ///
    /// They are written to a hidden file in the same folder, brought to the disk, and only then given the name. When
    /// anything fails, a file that was there before is unchanged and no temporary file is left behind. A symbolic link
    /// is followed: the file it points to is written. A new file gets the permissions that new files get; one that is
    /// replaced keeps its own. A device or a pipe is simply written to.
    ///
    /// - Parameters:
    ///   - bytes: The whole content.
    ///   - path: Where it goes.
    ///   - replacing: Whether a file that is there may be replaced. If not, it is safe even when another process creates
    ///     it meanwhile.
    /// - Throws: ``FileError``; its ``FileError/fileExists`` tells whether `replacing` would have helped.
    public static func write(_ bytes: [UInt8], to path: String, replacing: Bool = false) throws(FileError) {
        try write(to: path, replacing: replacing) { file throws(FileError) in try file.write(bytes) }
    }

    /// Removes the temporary files of every write that is under way in this process, which then fails.
    ///
    /// For a program that is about to end because it was interrupted. It takes a lock, so call it from a thread or a
    /// dispatch source, not from within a signal handler.
    ///
    /// - Parameter body: Runs before any other write can begin: the place to end the process, lest a thread that is still
    ///   at work leaves a new file behind. It must not write files itself.
    public static func removeTemporaryFiles(andThen body: () -> Void = {}) { TemporaryFile.removeAll(andThen: body) }

    /// Writes what `content` writes, in the way of ``write(_:to:replacing:)``.
    static func write(
        to path: String, replacing: Bool, content: (borrowing FileDescriptor) throws(FileError) -> Void
    ) throws(FileError) {
        var status = stat()
        let exists = unsafe stat(path, &status) == 0
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw FileError(.write, path: path, errno: EISDIR)
        case S_IFREG where !replacing: throw FileError(.create, path: path, errno: EEXIST)
        case _ where exists && status.st_mode & S_IFMT != S_IFREG: return try content(FileDescriptor(writing: path))
        default: break
        }
        let destination = try SymbolicLink.target(of: path)
        let temporary = try TemporaryFile(beside: destination)
        if exists { try temporary.file.setPermissions(status.st_mode & 0o777) }
        try content(temporary.file)
        try temporary.file.synchronize()
        if replacing { try temporary.replace(destination) } else { try temporary.take(unused: destination) }
    }
}

/// Follows symbolic links by hand: `realpath` would refuse one whose target is yet to be written.
private enum SymbolicLink {
    private static let maximumDepth = 40

    /// The path that is meant by `path`: itself unless it is a symbolic link.
    static func target(of path: String) throws(FileError) -> String {
        var result = path
        for _ in 0..<maximumDepth {
            guard let next = destination(of: result) else { return result }
            result = next.hasPrefix("/") ? next : FilePath(result).folder + next
        }
        throw FileError(.open, path: path, errno: ELOOP)
    }

    /// What the link at `path` says, or nil when there is none.
    private static func destination(of path: String) -> String? {
        unsafe withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX), alignment: 1) { buffer in
            guard let start = buffer.baseAddress else { return nil }
            let count = unsafe readlink(path, start.assumingMemoryBound(to: CChar.self), buffer.count)
            return count > 0 ? unsafe String(decoding: buffer.prefix(count), as: UTF8.self) : nil
        }
    }
}
