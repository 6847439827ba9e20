import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A hidden file that is written beside the place where it belongs; removed when it goes out of use unless it has been
/// put there.
struct TemporaryFile: ~Copyable {
    /// The files that exist now, in this process.
    private static let inFlight = Mutex<Set<String>>([])
    /// The longest file name that Linux and macOS take, in bytes.
    private static let maximumNameLength = 255
    private static let attempts = 16

    /// Open for writing.
    let file: FileDescriptor
    private let path: String

    /// Creates an empty file in the folder of `destination`.
    init(beside destination: String) throws(FileError) {
        var attempt = 1
        while true {
            let path = Self.randomPath(beside: destination)
            do {
                // With the lock held: no file escapes `removeAll` by being created meanwhile.
                file = try Self.inFlight.withLock { paths throws(FileError) in
                    let file = try FileDescriptor(creating: path, named: destination)
                    paths.insert(path)
                    return file
                }
                self.path = path
                return
            } catch {
                guard error.fileExists, attempt < Self.attempts else { throw error }
                attempt += 1
            }
        }
    }

    deinit {
        let path = path
        Self.inFlight.withLock { paths in
            if paths.remove(path) != nil { unsafe _ = unlink(path) }
        }
    }

    /// Removes every such file of this process, and runs `body` before another can be created.
    static func removeAll(andThen body: () -> Void) {
        inFlight.withLock { paths in
            for path in paths { unsafe _ = unlink(path) }
            paths.removeAll()
            body()
        }
    }

    /// `folder/.name.XXXXXX.partial`, the name cut short when it would be too long.
    private static func randomPath(beside destination: String) -> String {
        let parts = FilePath(destination)
        let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
        let ending = "." + String((0..<6).compactMap { _ in letters.randomElement() }) + ".partial"
        var name = "." + parts.name
        while name.utf8.count + ending.utf8.count > maximumNameLength { name.removeLast() }
        return parts.folder + name + ending
    }
}

// Putting the file in its place
extension TemporaryFile {
    /// Gives the file the name `destination`, in place of a file that may be there.
    func replace(_ destination: String) throws(FileError) {
        guard unsafe rename(path, destination) == 0 else { throw FileError(.rename, path: destination) }
        let path = path
        Self.inFlight.withLock { paths in _ = paths.remove(path) }
    }

    /// Gives the file the name `destination`, unless there is a file.
    func take(unused destination: String) throws(FileError) {
        // A hard link never replaces anything. The temporary name goes away with this value.
        if unsafe link(path, destination) == 0 { return }
        let error = FileError(.create, path: destination)
        guard [EPERM, EOPNOTSUPP, ENOTSUP, ENOSYS, EMLINK].contains(error.errno) else { throw error }
        try takeReserving(unused: destination)
    }

    /// The same where the file system knows no hard links: an empty file takes the name first.
    func takeReserving(unused destination: String) throws(FileError) {
        _ = try FileDescriptor(creating: destination, named: destination)
        do { try replace(destination) } catch {
            unsafe _ = unlink(destination)
            throw error
        }
    }
}
