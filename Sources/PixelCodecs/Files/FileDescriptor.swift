#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An open file, closed when it goes out of use.
struct FileDescriptor: ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// Opens the file at `path` for reading.
    init(reading path: String) throws(FileError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.open, path: path) }
        self.path = path
    }

    deinit { close(descriptor) }

    /// The size of the file; refuses folders and devices, which have none.
    var byteCount: Int {
        get throws(FileError) {
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.read, path: path) }
            guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path: path, errno: EISDIR) }
            return Int(status.st_size)
        }
    }

    /// Up to `count` bytes from `offset`: fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](capacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                while initialized < count, let base = buffer.baseAddress {
                    let read = unsafe pread(
                        descriptor, base + initialized, count - initialized, off_t(offset + initialized))
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
