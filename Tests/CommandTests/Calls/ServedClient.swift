#if Server
import Foundation
import Pixelwright
import TestSupport
import Testing

/// Somebody who calls services that a sandbox stands in for: folder, ledger, keys and processes of their own.
final class ServedClient {
    /// Where the processes run; HOME too.
    let folder: Workspace
    private let served: ServedProcess
    private var variables: [String: String] = [:]
    private var hasEnded = false

    /// Starts the sandbox.
    ///
    /// - Parameter options: What it is told besides having no rate limits.
    init(_ options: String...) throws {
        folder = try Workspace()
        served = try ServedProcess(folder, ["--no-rate-limits"] + (options.isEmpty ? ["--pace", "100ms"] : options))
        for (name, path, key) in Self.services {
            variables["\(name)_BASE_URL"] = "\(served.url)/\(path)"
            variables["\(name)_API_KEY"] = key
        }
        for name in ["hero.png", "other.png"] {
            try folder.write(Sample.sprite(name == "hero.png" ? 1 : 2, Size(32, 32)), to: name)
        }
    }

    deinit { if !hasEnded { served.kill() } }

    /// The beginning of its variables, its path and its key, of each service.
    static let services = [
        ("PIXELENGINE", "pixelengine/functions/v1", "pe_test_key"), ("SPRITE_AI", "sprite-ai", "sai_sk_test_key"),
        ("PIXELDOJO", "pixeldojo/api/v1", "pd_test_key"), ("PROGRESSIVE_ROBOT", "progressive-robot", "pk_test_key"),
    ]

    /// Scheme, host and port of the sandbox.
    var url: String { served.url }

    /// The program as the client runs it.
    ///
    /// - Parameter changes: Variables of this process alone; empty text takes one away.
    func tool(_ changes: [String: String] = [:]) -> Tool { folder.tool(variables.merging(changes) { $1 }) }

    /// Runs a command to its end.
    func callAsFunction(_ words: String..., variables: [String: String] = [:]) throws -> Outcome {
        try tool(variables).run(words)
    }

    /// The user's settings.
    func settings(_ text: String) throws { try folder.write(Array(text.utf8), to: ".config/pixelwright/config.toml") }

    /// What the ledger has, the newest first.
    func entries() throws -> [LedgerReport] {
        try self("jobs", "list", "--limit", "1000", "--json").reports.map(LedgerReport.init)
    }

    /// Asks the sandbox to end, and waits.
    func end() {
        hasEnded = true
        _ = served.end()
    }
}

// What the sandbox saw
extension ServedClient {
    private func control(_ method: String, _ path: String, _ body: [String: Any]? = nil) throws -> [String: Any] {
        let text = try body.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) }
        let answer = try #require(served.send(method, "\(served.url)/__sandbox/\(path)", text, key: nil))
        #expect(answer.status == 200, "\(path): \(answer.json)")
        return answer.json
    }

    /// Lets something go wrong, once unless `more` says otherwise.
    func fault(_ target: String, _ kind: String, _ more: [String: Any] = [:]) throws {
        let body: [String: Any] = ["target": target, "fault": kind, "times": 1]
        _ = try control("POST", "faults", body.merging(more) { $1 })
    }

    /// Lets nothing go wrong any more.
    func clearFaults() throws { _ = try control("DELETE", "faults") }

    /// What is left on the account of a service.
    func setBalance(_ service: String, to amount: Int) throws {
        _ = try control("POST", "accounts/\(service)", ["monthly": amount, "purchased": 0])
    }

    /// The jobs at the services.
    func jobs() throws -> [[String: Any]] { try #require(control("GET", "state")["jobs"] as? [[String: Any]]) }

    /// The ids of the jobs at the services that cost something.
    func paidJobs() throws -> [String] {
        try jobs().filter { $0["cost"] as? Double != 0 }.compactMap { $0["id"] as? String }
    }

    /// What the judge has to say: the kinds of its findings.
    func findings() throws -> [String] {
        let findings = try #require(control("GET", "verdict")["findings"] as? [[String: Any]])
        return findings.compactMap { $0["kind"] as? String }.sorted()
    }

    /// Every request that came in, with its answer.
    func exchanges() throws -> [[String: Any]] {
        let log = try #require(control("GET", "recording")["log"] as? [String: Any])
        return try #require(log["entries"] as? [[String: Any]])
    }
}

/// What `jobs list --json` says of a job.
struct LedgerReport {
    let id: String
    let state: String
    let remoteID: String?
    let files: [String]

    init(_ json: [String: Any]) {
        id = json["job"] as? String ?? ""
        state = json["state"] as? String ?? ""
        remoteID = json["remote_id"] as? String
        files = (json["files"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
    }
}

/// Gives each test a thread of its own: waiting for processes, it would keep others waiting.
struct OwnThreadTrait: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func scopeProvider(for test: Test, testCase: Test.Case?) -> OwnThreadTrait? { testCase == nil ? nil : self }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(OwnThreads()) { try await function() }
    }
}

extension Trait where Self == OwnThreadTrait {
    static var ownThread: OwnThreadTrait { OwnThreadTrait() }
}
#endif
