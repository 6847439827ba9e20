#if Services
import GRDB

extension Ledger {
    /// Brings the file to the form that this version knows.
    ///
    /// - Throws: An error of SQLite, or ``LedgerError`` for a file that a later version has changed.
    static func migrate(_ pool: DatabasePool) throws {
        let migrator = migrator
        guard try !pool.read(migrator.hasBeenSuperseded) else {
            throw LedgerError(
                .unusable, "The ledger \(pool.path) was written by a later version of Pixelwright. Use that one.")
        }
        // Another process that opens it for the first time may be faster by a moment, at each step.
        var patience = migrator.migrations.count
        while true {
            do { return try migrator.migrate(pool) } catch {
                guard patience > 0 else { throw error }
                patience -= 1
            }
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("entries and their history") { database in
            try database.execute(
                sql: """
                    CREATE TABLE entries (
                        id TEXT PRIMARY KEY, service TEXT NOT NULL, endpoint TEXT NOT NULL, digest TEXT NOT NULL,
                        request TEXT NOT NULL, quote INTEGER, reserve INTEGER NOT NULL, charge INTEGER,
                        unit TEXT NOT NULL, state TEXT NOT NULL, created INTEGER NOT NULL, changed INTEGER NOT NULL,
                        "plan" TEXT NOT NULL, place TEXT NOT NULL, remote TEXT NOT NULL, results TEXT NOT NULL,
                        linked INTEGER, expiry INTEGER, files TEXT NOT NULL, failure TEXT, observation TEXT,
                        owner_pid INTEGER, owner_start TEXT);
                    CREATE INDEX entries_by_time ON entries (service, created);
                    CREATE INDEX entries_by_state ON entries (state);
                    CREATE TABLE history (
                        entry TEXT NOT NULL REFERENCES entries (id), moment INTEGER NOT NULL, state TEXT NOT NULL,
                        note TEXT NOT NULL);
                    CREATE INDEX history_by_entry ON history (entry);
                    """)
        }
        migrator.registerMigration("where and when a call was sent, and what follows") { database in
            try database.execute(
                sql: """
                    ALTER TABLE entries ADD COLUMN base_url TEXT;
                    ALTER TABLE entries ADD COLUMN key_print TEXT;
                    ALTER TABLE entries ADD COLUMN sent INTEGER;
                    ALTER TABLE entries ADD COLUMN finish TEXT;
                    """)
        }
        return migrator
    }
}
#endif
