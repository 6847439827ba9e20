#if Services
import Crypto
import Foundation
import PixelCore
import ServiceCatalog

/// A file that is on its way, beside the place where it is to lie. What is not finished is removed.
package struct PartialFile: ~Copyable {
    private let path: String
    private let temporaryPath: String
    private let limit: DownloadLimit
    private let file: FileHandle
    private var hash = SHA256()
    private var start: [UInt8] = []
    private var byteCount = 0
    private var isChecked = false
    private var isFinished = false

    /// Makes the temporary file.
    ///
    /// - Throws: `.disk` when it cannot be made.
    package init(for path: String, limit: DownloadLimit) throws(TransportFailure) {
        let place = URL(filePath: path)
        let name = ".\(place.lastPathComponent).\(UUID().uuidString).part"
        let temporaryPath = place.deletingLastPathComponent().appending(path: name).path
        let descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure("no file can be made beside \(path)") }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        self.path = path
        self.temporaryPath = temporaryPath
        self.limit = limit
    }

    deinit {
        guard !isFinished else { return }
        try? file.close()
        unsafe unlink(temporaryPath)
    }

    /// Adds bytes.
    ///
    /// - Throws: `.tooLarge`, `.wrongType` as soon as the first bytes say so, or `.disk`.
    package mutating func append(_ bytes: [UInt8]) throws(TransportFailure) {
        byteCount += bytes.count
        guard byteCount <= limit.byteCount else {
            throw TransportFailure(
                .tooLarge, "the file has more than \(limit.byteCount) bytes", mayHaveBeenReceived: true)
        }
        if start.count < MediaFormat.signatureLength { start += bytes.prefix(MediaFormat.signatureLength) }
        if start.count >= MediaFormat.signatureLength { try check() }
        hash.update(data: bytes)
        do { try file.write(contentsOf: bytes) } catch { throw Self.failure("\(temporaryPath) cannot be written") }
    }

    /// Puts the whole file at its place, in one step, once the disk has it.
    ///
    /// - Throws: `.wrongType`, or `.disk`.
    package mutating func finish() throws(TransportFailure) -> DownloadedFile {
        try check()
        do {
            try file.synchronize()
            try file.close()
        } catch { throw Self.failure("\(temporaryPath) cannot be written") }
        guard unsafe rename(temporaryPath, path) == 0 else { throw Self.failure("\(path) cannot be written") }
        isFinished = true
        Self.synchronizeFolder(of: path)
        return DownloadedFile(
            path: path, byteCount: byteCount, sha256: hash.finalize().hexadecimalDigits,
            format: MediaFormat(signature: start))
    }

    private mutating func check() throws(TransportFailure) {
        guard !isChecked else { return }
        isChecked = true
        // What has no signature can only be told from what has one.
        let found = MediaFormat(signature: start)
        let isRight = found.map { limit.formats.contains($0) } ?? limit.formats.contains(.srt)
        guard limit.formats.isEmpty || isRight else {
            let names = limit.formats.map(\.name).sorted().joined(separator: " or ")
            throw TransportFailure(
                .wrongType, "the file is \(found?.name ?? "of no known format") instead of \(names)",
                mayHaveBeenReceived: true)
        }
    }

    /// The new name survives a power cut only when the folder is written too.
    private static func synchronizeFolder(of path: String) {
        let folder = unsafe open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func failure(_ detail: String) -> TransportFailure {
        TransportFailure(.disk, detail, mayHaveBeenReceived: true)
    }
}
#endif
