#if Services
import Foundation
import ServiceCatalog
import ServiceHTTP

/// The folder beside the ledger that holds what a call needs and the ledger must not have: the whole request until it is
/// answered, and what came with the answer until it lies at its place.
struct KeptFolder: Sendable {
    let path: String

    init(_ ledger: Ledger, _ id: LedgerEntry.ID) { self.init(path: "\(ledger.keptPath)/\(id)") }

    init(path: String) { self.path = path }

    /// Writes a file that appears whole or not at all.
    ///
    /// - Throws: ``JobError`` with `.storage`.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws(JobError) -> DownloadedFile {
        do throws(TransportFailure) {
            try? FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            var file = try PartialFile(for: "\(path)/\(name)", limit: DownloadLimit())
            try file.append(bytes)
            return try file.finish()
        } catch { throw JobError(.storage, "What a call needs cannot be kept: \(error.detail).") }
    }

    /// A file's bytes; nil where it is not there, or where the name leads out of the folder.
    func read(_ name: String) -> [UInt8]? {
        guard !name.contains("/"), !name.contains("..") else { return nil }
        return (try? Data(contentsOf: URL(filePath: "\(path)/\(name)"))).map { Array($0) }
    }

    /// Removes it with all that is in it.
    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
#endif
