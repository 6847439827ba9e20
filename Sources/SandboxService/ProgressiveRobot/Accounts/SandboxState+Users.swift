import Pixelwright
import ServiceCatalog

extension Shelf {
    /// Who accounts belong to. Passwords are kept as they are: whoever can read a sandbox's state has all of it anyway, and
    /// nobody's real password belongs into one.
    static let users = Shelf(
        "users",
        [
            "username": "", "display_name": .null, "bio": .null, "avatar": .null, "profile_public": true,
            "theme": "dark",
            "email": "", "password": .null,
        ], secrets: ["password"])
    /// Keys that were made by programs, and the one that a test account has from the beginning.
    static let keys = Shelf("keys", ["name": ""], secrets: ["key", "used_at"])
    /// Sessions that logins began.
    static let sessions = Shelf("sessions")
    /// Letters with which passwords can be set anew.
    static let passwordResets = Shelf("password-resets")
}

/// Who the test account belongs to.
package enum TestUser {
    /// What it logs in with.
    package static let name = "sandbox"
    /// Its password until it is changed.
    package static let password = "sandbox-password"
}

extension SandboxState {
    /// Who an account belongs to; those that came to be without a name are given one.
    mutating func user(of account: Int, at now: Int) -> Record {
        if let user = records(in: Shelf.users.collection, of: account).first { return user }
        let isTest = accounts[account]?.key == TestAccount.key(of: .progressiveRobot)
        let name = isTest ? TestUser.name : "user-\(account)"
        let more: JSONObject = [
            "username": .string(name), "email": .string("\(name)@sandbox.invalid"),
            "password": .string(isTest ? TestUser.password : nil),
        ]
        return add(Shelf.users.members.merging(more), to: Shelf.users.collection, account: account, at: now)
    }

    /// The user of a name.
    mutating func user(named name: String, at now: Int) -> Record? {
        let own = accounts.values.filter { $0.service == ServiceID.progressiveRobot.rawValue }
        for account in own.sorted(by: { $0.id < $1.id }) { _ = user(of: account.id, at: now) }
        return records(in: Shelf.users.collection, of: nil).first { $0.content.words(at: "username") == name }
    }
}

// Keys
extension SandboxState {
    /// The record of a key or session that works.
    func robotKey(_ key: String) -> Record? {
        var found: Record?
        for collection in [Shelf.keys.collection, Shelf.sessions.collection] {
            for number in recordOrder[collection] ?? [] {
                guard let record = records[number], record.content.isTrue(at: "is_active"),
                    let own = record.content.words(at: "key"), own.isEqualInConstantTime(key)
                else { continue }
                found = record
            }
        }
        return found
    }

    /// The account that calls with a key that was made by a program, or with the token of a session.
    func robotAccount(key: String) -> Account? { robotKey(key).flatMap { accounts[$0.account] } }

    /// The record of the key that a test account has from the beginning, which is made when it is first asked for.
    mutating func addFirstKey(of account: Int, at now: Int) {
        guard let key = accounts[account]?.key, key == TestAccount.key(of: .progressiveRobot), robotKey(key) == nil
        else {
            return
        }
        _ = add(.robotKey(key, name: "Test key"), to: Shelf.keys.collection, account: account, at: now)
    }

    /// Makes a key worthless.
    mutating func revoke(_ record: Record) {
        var record = record
        if var account = accounts[record.account], account.key == record.content.words(at: "key") {
            // An account is found by its key, so it must have one: one that nobody knows.
            account.key = RandomToken.make("revoked_")
            set(account)
        }
        record.content.set("is_active", 0)
        set(record)
    }

    /// Ends an account's sessions.
    mutating func endSessions(of account: Int) {
        for session in records(in: Shelf.sessions.collection, of: account) { removeRecord(session.id) }
    }
}

extension JSONObject {
    /// What the record of a key says.
    static func robotKey(_ key: String, name: String) -> JSONObject {
        [
            "prefix": .string(String(key.prefix(8))), "name": .string(name), "last_used": .null, "is_active": 1,
            "key": .string(key),
        ]
    }
}
