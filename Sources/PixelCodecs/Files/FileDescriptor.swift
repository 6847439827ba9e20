#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An open file, closed when it goes out of use.
struct FileDescriptor: ~Copyable {
    /// Reads of a stream ask for so many bytes at a time.
    private static let chunkSize = 1 << 18

    private let path: String
    private let descriptor: Int32

    /// Opens the file at `path` for reading.
    init(reading path: String) throws(FileError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.open, path: path) }
        self.path = path
    }

    /// Opens the device, pipe or file that is at `path` already for writing.
    init(writing path: String) throws(FileError) {
        descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.open, path: path) }
        self.path = path
    }

    /// Creates a file at `path`, where none may be, with the permissions that new files get.
    ///
    /// - Parameter name: What errors call it.
    init(creating path: String, named name: String) throws(FileError) {
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(.create, path: name) }
        self.path = name
    }

    /// Opens the standard input for reading; it stays open when this goes out of use.
    init(standardInputNamed name: String) throws(FileError) {
        descriptor = dup(STDIN_FILENO)
        guard descriptor >= 0 else { throw FileError(.open, path: name) }
        path = name
    }

    deinit { close(descriptor) }
}

// What the system says of the file
extension FileDescriptor {
    /// The size of the file; refuses folders. Pipes and devices have none: theirs is 0.
    var byteCount: Int {
        get throws(FileError) { Int(try status().st_size) }
    }

    /// The size of the file, or nil of a pipe or device, which can only be read in order; refuses folders.
    var regularByteCount: Int? {
        get throws(FileError) {
            let status = try status()
            return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
        }
    }

    private func status() throws(FileError) -> stat {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.read, path: path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path: path, errno: EISDIR) }
        return status
    }
}

// Reading
extension FileDescriptor {
    /// Up to `count` bytes from `offset`: fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        try unsafe read(count: count) { buffer, done in
            unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset + done))
        }
    }

    /// The first `count` bytes by a single call, fewer when the file is shorter; nil of a pipe, which has no first bytes
    /// that stay where they are.
    ///
    /// - Precondition: `count` is at most a page, which the system reads of a file at once.
    func head(count: Int) throws(FileError) -> [UInt8]? {
        var read = 0
        let bytes = [UInt8](capacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                repeat {
                    read = unsafe pread(descriptor, buffer.baseAddress, count, 0)
                } while read < 0 && errno == EINTR
                initialized = max(read, 0)
            }
        }
        if read >= 0 { return bytes }
        guard errno == ESPIPE else { throw FileError(.read, path: path) }
        return nil
    }

    /// The bytes from where reading stopped to the end, or nil when there are more than `limit`.
    func readToEnd(atMost limit: Int) throws(FileError) -> [UInt8]? {
        // One more than is needed: the same call then sees the end.
        var bytes = try readNext(count: min(max(byteCount, Self.chunkSize), limit) + 1)
        while bytes.count <= limit {
            let more = try readNext(count: Self.chunkSize)
            guard !more.isEmpty else { return bytes }
            bytes += more
        }
        return nil
    }

    /// Up to `count` bytes from where reading stopped: fewer only at the end.
    private func readNext(count: Int) throws(FileError) -> [UInt8] {
        try unsafe read(count: count) { buffer, _ in unsafe systemRead(descriptor, buffer) }
    }

    /// Calls `readSome` with what is left of a buffer, and how much is done, until it is full or the end is reached.
    private func read(
        count: Int, _ readSome: (UnsafeMutableBufferPointer<UInt8>, Int) -> Int
    ) throws(FileError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](capacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                while initialized < count {
                    let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[initialized..<count])
                    let read = unsafe readSome(rest, initialized)
                    if read < 0 && errno == EINTR { continue }
                    failed = read < 0
                    guard read > 0 else { break }
                    initialized += read
                }
            }
        }
        if failed { throw FileError(.read, path: path) }
        return bytes
    }
}

// Writing
extension FileDescriptor {
    /// Writes all of `bytes` where writing stopped.
    func write(_ bytes: [UInt8]) throws(FileError) {
        var failed = false
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var done = 0
            while done < buffer.count && !failed {
                let rest = unsafe UnsafeBufferPointer(rebasing: buffer[done...])
                let written = unsafe systemWrite(descriptor, rest)
                if written < 0 && errno == EINTR { continue }
                failed = written < 0
                done += max(written, 0)
            }
        }
        if failed { throw FileError(.write, path: path) }
    }

    /// Gives the file the permissions `mode`.
    func setPermissions(_ mode: mode_t) throws(FileError) {
        guard fchmod(descriptor, mode) == 0 else { throw FileError(.create, path: path) }
    }

    /// Waits until what was written is on the disk, where the file system knows how to.
    func synchronize() throws(FileError) {
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(.write, path: path) }
    }
}

// Inside the type, its own methods would hide the system's.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    unsafe read(descriptor, buffer.baseAddress, buffer.count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeBufferPointer<UInt8>) -> Int {
    unsafe write(descriptor, buffer.baseAddress, buffer.count)
}
