#if Services
import Foundation
import GRDB
import ServiceCatalog

extension Ledger {
    /// The entry of an id, within a transaction.
    ///
    /// - Throws: ``JobError`` with `.notFound`.
    static func entry(_ id: LedgerEntry.ID, _ database: Database) throws -> LedgerEntry {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM entries WHERE id = ?", arguments: [id]) else {
            throw JobError(.notFound, "The ledger has no entry “\(id)”.")
        }
        return try LedgerEntry(row)
    }

    static func insert(_ entry: LedgerEntry, _ database: Database) throws {
        let columns = entry.columns
        let names = columns.keys.sorted()
        try database.execute(
            sql: """
                INSERT INTO entries (\(names.map { "\"\($0)\"" }.joined(separator: ", ")))
                VALUES (\(names.map { ":\($0)" }.joined(separator: ", ")))
                """, arguments: StatementArguments(columns))
    }

    static func update(_ entry: LedgerEntry, _ database: Database) throws {
        let columns = entry.columns
        let names = columns.keys.sorted().filter { $0 != "id" }
        try database.execute(
            sql: "UPDATE entries SET \(names.map { "\"\($0)\" = :\($0)" }.joined(separator: ", ")) WHERE id = :id",
            arguments: StatementArguments(columns))
    }

    static func remember(_ entry: LedgerEntry, _ note: String, at moment: Date? = nil, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO history (entry, moment, state, note) VALUES (?, ?, ?, ?)",
            arguments: [entry.id, (moment ?? entry.changed).milliseconds, entry.state.rawValue, note])
    }

    /// An entry of the same request that has something left to do.
    static func twin(of intent: Intent, _ database: Database) throws -> LedgerEntry? {
        let (condition, arguments) = LedgerFilter.unfinished(of: intent.service).condition
        return try Row.fetchOne(
            database,
            sql: "SELECT * FROM entries WHERE \(condition) AND digest = ? AND base_url IS ? ORDER BY created LIMIT 1",
            arguments: arguments + [intent.digest, intent.origin.baseURL]
        ).map(LedgerEntry.init)
    }

    static func duplicate(of other: LedgerEntry) -> JobError {
        JobError(
            .duplicate,
            "The same request is under way already, as \(other.id) (\(other.state)). Wait for it with "
                + "`pixelwright jobs watch \(other.id.prefix(8))`, or allow duplicates to pay for both.",
            entry: other.id)
    }

    /// Whether a call that has something left to do will put its results there.
    static func isTaken(_ place: String, _ database: Database) throws -> Bool {
        let (condition, arguments) = LedgerFilter.unfinished().condition
        return try Row.fetchOne(
            database, sql: "SELECT 1 FROM entries WHERE \(condition) AND place = ?", arguments: arguments + [place])
            != nil
    }
}

extension LedgerFilter {
    /// What must hold of a row, and the values that it is held against.
    var condition: (sql: String, arguments: StatementArguments) {
        var (parts, arguments) = (["1"], StatementArguments())
        func add(_ sql: String, _ value: some DatabaseValueConvertible) {
            parts.append(sql)
            arguments += [value]
        }
        if let service { add("service = ?", service.rawValue) }
        if let endpoint { add("endpoint = ?", endpoint) }
        if let since { add("created >= ?", since.milliseconds) }
        if awaitsFinish { parts.append("finish IS NOT NULL") }
        if !states.isEmpty {
            parts.append("state IN (\(states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
        }
        return (parts.joined(separator: " AND "), arguments)
    }
}
#endif
