import Foundation
import GRDB
import Pixelwright

/// Where state outlives the process: one SQLite file, or memory alone.
struct StateStore: Sendable {
    private let queue: DatabaseQueue

    /// Opens the file at `path`, which is made where it is missing; nil keeps everything in memory.
    ///
    /// - Throws: An error of SQLite, or of a file that holds something else.
    init(path: String?) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            // What is written survives the end of this process at once, and that of the machine but for the last moment.
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
        }
        if let path {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        } else {
            queue = try DatabaseQueue(configuration: configuration)
        }
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS accounts (id INTEGER PRIMARY KEY, json TEXT NOT NULL);
                    CREATE TABLE IF NOT EXISTS jobs (id TEXT PRIMARY KEY, number INTEGER NOT NULL, json TEXT NOT NULL);
                    CREATE TABLE IF NOT EXISTS records (
                        id INTEGER PRIMARY KEY, account INTEGER NOT NULL, collection TEXT NOT NULL, parent INTEGER,
                        created INTEGER NOT NULL, json TEXT NOT NULL);
                    CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, bytes BLOB NOT NULL);
                    CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
                    """)
        }
    }
}

// State
extension StateStore {
    /// Everything that was written.
    func load() throws -> SandboxState {
        var state = SandboxState()
        try queue.read { database in
            for text in try String.fetchAll(database, sql: "SELECT json FROM accounts ORDER BY id") {
                state.set(try JSONCoding.decode(Account.self, text))
            }
            for text in try String.fetchAll(database, sql: "SELECT json FROM jobs ORDER BY number") {
                state.set(try JSONCoding.decode(SandboxJob.self, text))
            }
            for row in try Row.fetchAll(database, sql: "SELECT * FROM records ORDER BY id") {
                let text: String = row["json"]
                guard case .object(let content) = try JSONValue(parsing: Array(text.utf8)) else { continue }
                state.set(
                    Record(
                        id: row["id"], account: row["account"], collection: row["collection"], parent: row["parent"],
                        createdAt: row["created"], content: content))
            }
        }
        state.reserveIDs(below: try setting(Self.nextID) ?? 0)
        state.changes = StateChanges()
        return state
    }

    /// Writes what has changed: all of it or nothing.
    func write(_ changes: StateChanges, of state: SandboxState) throws {
        guard !changes.isEmpty else { return }
        try queue.write { database in
            for id in changes.accounts {
                guard let account = state.accounts[id] else { continue }
                try database.cachedStatement(sql: "INSERT OR REPLACE INTO accounts VALUES (?, ?)")
                    .execute(arguments: [id, JSONCoding.encode(account)])
            }
            for id in changes.jobs {
                guard let job = state.jobs[id] else { continue }
                try database.cachedStatement(
                    sql: """
                        INSERT INTO jobs VALUES (?, (SELECT COALESCE(MAX(rowid), 0) + 1 FROM jobs), ?)
                        ON CONFLICT (id) DO UPDATE SET json = excluded.json
                        """
                ).execute(arguments: [id, JSONCoding.encode(job)])
            }
            for id in changes.records {
                guard let record = state.records[id] else { continue }
                try database.cachedStatement(sql: "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?)")
                    .execute(arguments: [
                        id, record.account, record.collection, record.parent, record.createdAt,
                        JSONValue.object(record.content).compactText,
                    ])
            }
            for id in changes.removedRecords {
                try database.cachedStatement(sql: "DELETE FROM records WHERE id = ?").execute(arguments: [id])
            }
            if changes.isNextIDChanged { try Self.set(Self.nextID, to: state.nextID, in: database) }
        }
    }

    /// Forgets everything but how far the clock was turned.
    func clear() throws {
        try queue.write { database in
            try database.execute(
                sql: """
                    DELETE FROM accounts; DELETE FROM jobs; DELETE FROM records; DELETE FROM files;
                    DELETE FROM settings WHERE name = 'next_id';
                    """)
        }
    }
}

// Files and settings
extension StateStore {
    /// Keeps a file.
    func write(_ bytes: [UInt8], as id: String) throws {
        try queue.write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO files VALUES (?, ?)",
                arguments: [id, Data(bytes)])
        }
    }

    /// A file that was kept; nil when there is none.
    func file(_ id: String) throws -> [UInt8]? {
        try queue.read { database in
            try Data.fetchOne(database, sql: "SELECT bytes FROM files WHERE id = ?", arguments: [id]).map(Array.init)
        }
    }

    /// A number that was kept.
    func setting(_ name: String) throws -> Int? {
        try queue.read { try Int.fetchOne($0, sql: "SELECT value FROM settings WHERE name = ?", arguments: [name]) }
    }

    /// Keeps a number.
    func set(_ name: String, to value: Int) throws { try queue.write { try Self.set(name, to: value, in: $0) } }

    private static func set(_ name: String, to value: Int, in database: Database) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO settings VALUES (?, ?)")
            .execute(arguments: [name, value])
    }

    /// The setting that holds the next number that is free: a file that was kept may have the last one given out.
    private static let nextID = "next_id"
}

// The addresses of results
extension StateStore {
    /// What codes in addresses are made with: made once for each file.
    func linkSecret() throws -> [UInt8] {
        let name = "link-secret"
        if let secret = try file(name) { return secret }
        let secret = ResultLinks.newSecret()
        try write(secret, as: name)
        return secret
    }
}
