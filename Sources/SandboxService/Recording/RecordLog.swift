import Foundation
import Pixelwright
import Synchronization

/// A file that grows by one line an exchange (newline-delimited JSON, each line an entry of an HTTP Archive).
final class RecordLog: Sendable {
    private let file: Mutex<FileHandle>

    /// Opens the file at `path` to write at its end; it is made where it is missing, for its owner alone.
    ///
    /// - Throws: When it cannot be opened.
    init(path: String) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        file = Mutex(FileHandle(fileDescriptor: descriptor, closeOnDealloc: true))
    }

    /// Writes an exchange, whole or not at all but for a disk that is full.
    func append(_ exchange: Exchange) {
        let line = Data((HARDocument.entry(exchange).compactText + "\n").utf8)
        // A recording that cannot go on is no reason to fail the request that it is of.
        file.withLock { try? $0.write(contentsOf: line) }
    }
}
