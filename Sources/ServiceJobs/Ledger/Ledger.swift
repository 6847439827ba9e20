#if Services
import Foundation
import GRDB
public import ServiceCatalog

/// What is known of every paid call: one file of SQLite, which several processes read and write at once.
///
/// It holds no key and no picture. What it is told, lies on the disk before it answers.
public struct Ledger: Sendable {
    /// The file.
    public let path: String
    let pool: DatabasePool

    /// Opens the ledger at a path, which is made where it is missing, readable by its owner alone.
    ///
    /// - Throws: ``LedgerError`` when it cannot be used.
    public init(path: String = Ledger.standardPath) throws(LedgerError) {
        self.path = path
        do {
            pool = try LedgerPools.shared.pool(at: path)
            try Self.migrate(pool)
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(.unusable, "The ledger \(path) cannot be opened: \(Self.words(error)).")
        }
    }

    /// Where the ledger is when nothing is said: `pixelwright/ledger.sqlite` below `XDG_DATA_HOME` or `~/.local/share`.
    public static var standardPath: String {
        let environment = ProcessInfo.processInfo.environment
        // Settings are looked for below HOME too, whatever the system says of the user.
        func path(_ variable: String) -> String? { environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        let folder = path("XDG_DATA_HOME") ?? "\(path("HOME") ?? NSHomeDirectory())/.local/share"
        return "\(folder)/pixelwright/ledger.sqlite"
    }

    /// The folder beside it that holds what is not sent yet and what is not fetched yet.
    var keptPath: String { "\(path)-kept" }

    /// An error of SQLite in its own words, without the statement and its values.
    static func words(_ error: any Error) -> String {
        (error as? DatabaseError).map { $0.message ?? "\($0.resultCode)" } ?? "\(type(of: error))"
    }
}

// Reading
extension Ledger {
    /// The entries that match, the newest first.
    ///
    /// - Complexity: O(entries)
    public func entries(matching filter: LedgerFilter = LedgerFilter()) throws(LedgerError) -> [LedgerEntry] {
        try read { database in
            let (condition, arguments) = filter.condition
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT * FROM entries WHERE \(condition) ORDER BY created DESC, rowid DESC LIMIT ?",
                arguments: arguments + [filter.limit ?? -1])
            return try rows.map(LedgerEntry.init)
        }
    }

    /// The entry of an id, or of the one id that begins so.
    ///
    /// - Throws: ``LedgerError``: `.notFound`, or `.ambiguous`.
    public func entry(_ idOrPrefix: String) throws(LedgerError) -> LedgerEntry {
        let text = idOrPrefix.lowercased()
        let found = try read { database in
            let isPlain = !text.isEmpty && text.allSatisfy { $0.isHexDigit || $0 == "-" }
            guard isPlain else { return [LedgerEntry]() }
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM entries WHERE id LIKE ? ORDER BY id LIMIT 9", arguments: ["\(text)%"])
            return try rows.map(LedgerEntry.init)
        }
        guard let first = found.first else {
            throw LedgerError(.notFound, "The ledger has no entry “\(idOrPrefix)”. `pixelwright jobs list` shows all.")
        }
        guard found.count == 1 else {
            let ids = found.map { String($0.id.prefix(13)) }.joined(separator: ", ")
            throw LedgerError(.ambiguous, "“\(idOrPrefix)” can be \(ids). Name more of it.")
        }
        return first
    }

    /// Everything that became of an entry, the first first.
    public func history(of id: LedgerEntry.ID) throws(LedgerError) -> [LedgerChange] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT moment, state, note FROM history WHERE entry = ? ORDER BY rowid", arguments: [id]
            ).map { row in
                LedgerChange(
                    moment: Date(milliseconds: row["moment"]), state: JobState(rawValue: row["state"]) ?? .unknown,
                    note: row["note"])
            }
        }
    }

    /// What was spent within a time, by service and where it is. A call counts for the time when it was sent.
    ///
    /// - Parameter service: Only this one; nil for all.
    public func spend(in period: SpendPeriod, by service: ServiceID? = nil) throws(LedgerError) -> [Spend] {
        try read { database in try Self.spend(in: period, by: service, database) }
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do { return try pool.read(body) } catch {
            throw LedgerError(.unusable, "The ledger \(path) cannot be read: \(Self.words(error)).")
        }
    }
}
#endif
