#if Services
import Foundation
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceHTTP
import ServiceJobs

/// How services are reached and what may be spent on them. Strongest first: options, the environment, the project's
/// file, the user's file; of two limits the lower one holds.
struct Settings: Sendable {
    private let user: SettingsFile?
    private let project: SettingsFile?

    /// Reads the user's file and the project's, as far as they are there.
    ///
    /// - Throws: When one of them says something that is not known.
    init() throws(CommandFailure) {
        user = try Self.read(Configuration.userFile, .user)
        project =
            try Configuration.projectFile.map { path throws(CommandFailure) in try Self.read(path, .project) }
            ?? nil
    }

    private static func read(_ path: String, _ owner: SettingsFile.Owner) throws(CommandFailure) -> SettingsFile? {
        guard FileSystem.kind(of: path) == .file else { return nil }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure(.usage, path: path, "these settings cannot be read as text")
        }
        return try SettingsFile(text, path: path, owner: owner)
    }

    /// The paths of the files that were read.
    var files: [String] { [user, project].compactMap { $0?.path } }
}

extension Settings {
    /// The key of a service; nil where there is none.
    ///
    /// - Throws: When the file that should hold it cannot be used.
    func key(of service: ServiceID) throws(CommandFailure) -> Secret? {
        if let key = Secret(environment: service.keyVariable) { return key }
        guard let user, let file = user.services[service]?.keyFile else { return nil }
        do { return try Secret(contentsOf: Self.expanded(file, in: user)) } catch {
            throw CommandFailure(.notAuthorised, error.description)
        }
    }

    /// The key of a service, which must be there.
    func requiredKey(of service: ServiceID) throws(CommandFailure) -> Secret {
        if let key = try key(of: service) {
            guard key.authorization == nil else { return key }
            throw CommandFailure(
                .notAuthorised,
                "the key for \(service) holds a blank or a letter that no key has; look into \(service.keyVariable) or "
                    + "the file that key-file names")
        }
        throw CommandFailure(
            .notAuthorised,
            "there is no key for \(service): put it into \(service.keyVariable), or into a file of mode 600 that "
                + "key-file under [services.\(service)] in \(Configuration.userFile) names. To try it without a key: "
                + "pixelwright serve -- COMMAND")
    }

    /// Where a service is, if not where its document says.
    func baseURL(of service: ServiceID) -> String? {
        Environment[service.baseURLVariable] ?? user?.services[service]?.baseURL
    }

    /// The user's plan; nil where no file names one of the service's.
    func plan(of service: ServiceID) throws(CommandFailure) -> Plan? {
        for file in [project, user].compactMap({ $0 }) {
            guard let name = file.services[service]?.plan else { continue }
            let plans = Service.named(service).plans
            if let plan = plans.first(where: { $0.name == name.lowercased() }) { return plan }
            throw CommandFailure(
                .usage, path: file.path,
                "services.\(service).plan: \(service) has no plan “\(name.onOneLine)”"
                    + (plans.isEmpty ? "" : "; it has \(plans.map(\.name).alternatives)"))
        }
        return nil
    }

    /// What may be spent on a service.
    ///
    /// - Parameter maxCost: What the command line says of a call, which goes before what the files say.
    func budget(of service: ServiceID, maxCost: Amount?) -> Budget {
        func least(_ limit: (ServiceSettings) -> Amount?) -> Amount? {
            [user, project].compactMap { $0?.services[service].flatMap(limit) }.min()
        }
        return Budget(
            perCall: maxCost ?? least(\.maxCost), perDay: least(\.dailyBudget), perMonth: least(\.monthlyBudget),
            unknownPrice: [user, project].compactMap { $0?.services[service]?.unknownCost }.max())
    }

    /// Where paid jobs are written down.
    var ledgerPath: String {
        Environment[Configuration.ledgerVariable]
            ?? user.flatMap { user in user.ledger.map { Self.expanded($0, in: user) } } ?? Ledger.standardPath
    }

    /// `path` with the home folder in place of `~`; what does not begin at the root begins where the file lies that says it,
    /// so that it means the same in every working folder.
    private static func expanded(_ path: String, in file: SettingsFile) -> String {
        if path.hasPrefix("~/"), let home = Environment["HOME"] {
            return FilePath.join(home, String(path.dropFirst(2)))
        }
        return path.hasPrefix("/") ? path : FilePath.join(FilePath(file.path).folder, path)
    }
}

extension ServiceID {
    /// `PIXELENGINE`, `SPRITE_AI`
    private var variablePrefix: String { rawValue.uppercased().replacing("-", with: "_") }
    /// The variable of the environment that holds the key.
    var keyVariable: String { "\(variablePrefix)_API_KEY" }
    /// The variable of the environment that says where the service is.
    var baseURLVariable: String { "\(variablePrefix)_BASE_URL" }
}
#endif
