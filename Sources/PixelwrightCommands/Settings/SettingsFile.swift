#if Services
import Pixelwright
import ServiceCatalog
import TOMLKit

/// What one settings file says, in TOML.
struct SettingsFile: Hashable, Sendable {
    /// Whose it is: what a project says can make the user's settings stricter, and can lead no key astray.
    enum Owner: Hashable, Sendable {
        /// `~/.config/pixelwright/config.toml`
        case user
        /// `pixelwright.toml` beside the project.
        case project
    }

    /// Where it is.
    let path: String
    /// Where paid jobs are written down; nil where it does not say.
    var ledger: String?
    /// What it says of each service.
    var services: [ServiceID: ServiceSettings] = [:]

    /// Reads the text of the file at `path`.
    ///
    /// - Throws: When it is no TOML, or says something that is not known here or not its to say.
    init(_ text: String, path: String, owner: Owner) throws(CommandFailure) {
        self.path = path
        let table: TOMLTable
        do { table = try TOMLTable(string: text) } catch let error as TOMLParseError {
            throw CommandFailure(
                .usage, path: path, "line \(error.source.begin.line) is no TOML: \(error.description.onOneLine)")
        } catch { throw CommandFailure(.usage, path: path, "this is no TOML: \(String(describing: error).onOneLine)") }
        for key in table.keys {
            switch key {
            case "ledger" where owner == .user: ledger = try Self.text(table[key], key, path)
            case "services": try readServices(table[key], owner)
            default: throw Self.unknown(key, ["services"], owner, path)
            }
        }
    }

    private mutating func readServices(_ value: (any TOMLValueConvertible)?, _ owner: Owner) throws(CommandFailure) {
        guard let table = value?.table else {
            throw CommandFailure(.usage, path: path, "services is a table, as [services.pixelengine]")
        }
        for name in table.keys {
            guard let service = ServiceID(rawValue: name) else {
                throw CommandFailure(
                    .usage, path: path,
                    "services.\(name) is no service; there are \(ServiceID.allCases.map(\.rawValue).alternatives)")
            }
            guard let settings = table[name]?.table else {
                throw CommandFailure(.usage, path: path, "services.\(name) is a table, as [services.\(name)]")
            }
            services[service] = try ServiceSettings(settings, "services.\(name)", owner, path)
        }
    }

    static func text(_ value: (any TOMLValueConvertible)?, _ key: String, _ path: String) throws(CommandFailure)
        -> String
    {
        guard let text = value?.string, !text.isEmpty else {
            throw CommandFailure(.usage, path: path, "\(key) is text in quotes")
        }
        return text
    }

    /// What a setting that is not known, or not the file's to make, means.
    static func unknown(_ key: String, _ known: [String], _ owner: Owner, _ path: String) -> CommandFailure {
        let users = ["ledger", "key-file", "base-url"]
        let name = key.split(separator: ".").last.map(String.init) ?? key
        if owner == .project && users.contains(name) {
            return CommandFailure(
                .usage, path: path,
                "\(key) is the user's to say, so that no project can lead keys or records astray: put it into "
                    + "\(Configuration.userFile)")
        }
        let all = known + (owner == .user ? users.filter { !known.contains($0) && known.contains("plan") } : [])
        return CommandFailure(.usage, path: path, "\(key.onOneLine) is no setting; there are \(all.alternatives)")
    }
}

/// What a settings file says of a service.
struct ServiceSettings: Hashable, Sendable {
    /// The file that holds the key and that its owner alone may read.
    var keyFile: String?
    /// Where the service is, if not where its document says.
    var baseURL: String?
    /// The user's plan.
    var plan: String?
    /// The most that a call may cost.
    var maxCost: Amount?
    /// What a call counts as whose price no document tells.
    var unknownCost: Amount?
    /// The most that a day's calls may cost.
    var dailyBudget: Amount?
    /// The most that a month's calls may cost.
    var monthlyBudget: Amount?

    fileprivate init(_ table: TOMLTable, _ name: String, _ owner: SettingsFile.Owner, _ path: String)
        throws(CommandFailure)
    {
        for key in table.keys {
            let label = "\(name).\(key)"
            switch key {
            case "key-file" where owner == .user: keyFile = try SettingsFile.text(table[key], label, path)
            case "base-url" where owner == .user: baseURL = try SettingsFile.text(table[key], label, path)
            case "plan": plan = try SettingsFile.text(table[key], label, path)
            case "max-cost": maxCost = try Self.amount(table[key], label, path)
            case "unknown-cost": unknownCost = try Self.amount(table[key], label, path)
            case "daily-budget": dailyBudget = try Self.amount(table[key], label, path)
            case "monthly-budget": monthlyBudget = try Self.amount(table[key], label, path)
            default:
                throw SettingsFile.unknown(
                    label, ["plan", "max-cost", "unknown-cost", "daily-budget", "monthly-budget"], owner, path)
            }
        }
    }

    private static func amount(_ value: (any TOMLValueConvertible)?, _ key: String, _ path: String)
        throws(CommandFailure) -> Amount
    {
        let number = value?.int.map(Double.init) ?? value?.double
        guard let number, number >= 0, number < 1e9 else {
            throw CommandFailure(.usage, path: path, "\(key) is a number of credits or tokens, as 20 or 7.5")
        }
        return Amount(floatLiteral: number)
    }
}
#endif
