#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

/// What `doctor` says of the services: keys, addresses, settings and the ledger. Never a key.
struct ServicesReport {
    private struct Row {
        let service: ServiceID
        /// Where the key comes from, or why there is none.
        let key: String
        let hasKey: Bool
        let address: String

        init(_ service: ServiceID, _ settings: Settings) throws(CommandFailure) {
            self.service = service
            hasKey = try settings.key(of: service) != nil
            let source = Environment[service.keyVariable] == nil ? "its file" : service.keyVariable
            key = hasKey ? "key from \(source)" : "no key"
            let address = settings.baseURL(of: service) ?? Service.named(service).baseURL
            // Whoever shows this page to others shows no password with it.
            self.address = address.contains("@") ? "an address that holds a name or password" : address
        }
    }
    private var rows: [Row] = []
    private var files: [String] = []
    private var ledger = Environment[Configuration.ledgerVariable] ?? Ledger.standardPath
    private var unfinished: Int?
    /// What is wrong with the settings or the ledger; nil for nothing.
    private(set) var problem: String?

    init() {
        do {
            let access = try ServiceAccess()
            files = access.settings.files
            ledger = access.settings.ledgerPath
            rows = try ServiceID.allCases.map { try Row($0, access.settings) }
            // A ledger is not made only to be looked at.
            let isThere = FileSystem.kind(of: ledger) == .file
            unfinished = isThere ? try access.ledger().entries(matching: .unfinished()).count : 0
        } catch { problem = String(describing: error) }
    }

    /// For `--json`.
    var json: JSONValue {
        .object([
            "problem": .string(problem), "settings": .array(files.map { .string($0) }), "ledger": .string(ledger),
            "unfinished_jobs": unfinished.map { .integer($0) } ?? .null,
            "services": .array(
                rows.map { row in
                    [
                        "service": .string(row.service.rawValue), "has_key": .bool(row.hasKey),
                        "base_url": .string(row.address),
                    ]
                }),
        ])
    }

    /// For a person: labels and what stands behind them.
    var rowsOfText: [(String, String)] {
        var lines = rows.map { ($0.service.rawValue, "\($0.key), \($0.address)") }
        lines += files.map { ("settings", $0) }
        lines.append(("ledger", ledger + (unfinished.map { $0 == 0 ? "" : ", \($0.counted("unfinished job"))" } ?? "")))
        if let problem { lines.append(("problem", problem.onOneLine)) }
        return lines
    }
}
#endif
