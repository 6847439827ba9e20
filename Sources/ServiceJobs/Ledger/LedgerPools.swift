#if Services
import Foundation
import GRDB
import Synchronization

/// The open ledgers of this process: one pool for each file, however often it is opened.
///
/// Locks on a file belong to the process, and the first close of any descriptor of it drops them all. SQLite minds that for
/// what it has opened itself; so nothing else here may open a file that a pool may have open.
final class LedgerPools: Sendable {
    /// Those of this process.
    static let shared = LedgerPools()

    private struct Reference {
        weak var pool: DatabasePool?
    }

    private let references = Mutex<[String: Reference]>([:])

    /// The pool of a file, which is made where it is missing.
    func pool(at path: String) throws -> DatabasePool {
        try references.withLock { references in
            try Self.makeFile(path)
            let key = try Self.key(of: path)
            if let pool = references[key]?.pool { return pool }
            references = references.filter { $0.value.pool != nil }
            let pool = try Self.open(path)
            // Only now is it known to be a ledger, and nobody's picture.
            _ = unsafe chmod(path, 0o600)
            references[key] = Reference(pool: pool)
            return pool
        }
    }

    private static func open(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        let pool = try DatabasePool(path: path, configuration: configuration)
        // After GRDB has chosen the weaker one that goes with WAL: an intent must survive a power cut.
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA fullfsync = 1")
        }
        return pool
    }

    /// The real path and the file's own number: a ledger that was removed and made anew is another.
    private static func key(of path: String) throws -> String {
        let attributes = try FileManager.default.attributesOfItem(
            atPath: URL(filePath: path).resolvingSymlinksInPath().path)
        let number = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
        return "\(number) \(URL(filePath: path).resolvingSymlinksInPath().path)"
    }

    /// Makes the file where there is none, and never opens one that is there.
    private static func makeFile(_ path: String) throws(LedgerError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // SQLite gives the files beside it the same permissions.
        let descriptor = unsafe Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 { close(descriptor) }
        guard unsafe access(path, R_OK | W_OK) == 0 else {
            throw LedgerError(.unusable, "The ledger \(path) cannot be written. Check that its folder can be.")
        }
    }
}
#endif
