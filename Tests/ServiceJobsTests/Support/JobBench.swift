import Foundation
import PixelPreflight
import Pixelwright
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceHTTP
@testable import ServiceJobs

/// A sandbox, a ledger in a folder of its own, and a clock that runs fast while a test waits.
final class JobBench: Sendable {
    let sandbox: Sandbox
    let clock = TurnedClock()
    let folder: String
    let transport: any ServiceTransport
    private let policy: ConnectionPolicy
    private let turning: Task<Void, Never>

    /// - Parameters:
    ///   - milliseconds: How long jobs take, by the turned clock.
    ///   - skew: By how many seconds the sandbox's clock is ahead.
    ///   - timeout: The most time for a call.
    ///   - wrap: What stands between the runner and the sandbox.
    init(
        milliseconds: Int = 3000, keepsRateLimits: Bool = false, step: Duration = .milliseconds(200),
        skew: Double = 0, timeout: Duration = .seconds(3600),
        wrap: (any ServiceTransport, TurnedClock) -> any ServiceTransport = { transport, _ in transport }
    ) throws {
        var options = SandboxOptions()
        options.pace = .time(milliseconds: milliseconds)
        options.keepsRateLimits = keepsRateLimits
        let clock = clock
        sandbox = try Sandbox(
            options, clock: SandboxClock { Int(((clock.secondsSince1970 + skew) * 1000).rounded(.down)) })
        transport = wrap(SandboxTransport(sandbox), clock)
        folder = FileManager.default.temporaryDirectory.appending(path: "service-jobs-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var policy = ConnectionPolicy()
        policy.clock = clock
        policy.buckets = RateBuckets()
        policy.timeout = timeout
        policy.downloadTimeout = .seconds(3600)
        self.policy = policy
        turning = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .milliseconds(1))
                clock.turn(by: step)
            }
        }
    }

    deinit {
        turning.cancel()
        try? FileManager.default.removeItem(atPath: folder)
    }

    var ledgerPath: String { "\(folder)/data/ledger.sqlite" }
    var outputs: String { "\(folder)/out" }

    /// A runner as a process of its own would have it.
    func runner(
        _ service: ServiceID, budget: Budget = Budget(), policy: JobPolicy = JobPolicy(), crash: CrashPoint = .none
    ) throws -> JobRunner {
        JobRunner(
            ledger: try Ledger(path: ledgerPath), connection: connection(service), budget: budget, policy: policy,
            crash: crash)
    }

    func connection(_ service: ServiceID) -> ServiceConnection {
        ServiceConnection(
            service, key: Secret(TestAccount.key(of: service)),
            baseURL: service.sandboxURL(origin: SandboxTransport.origin), transport: transport, policy: policy,
            logger: nil)
    }

    func plan(_ name: String) -> ResultPlan { ResultPlan(folder: outputs, name: name) }

    /// The next calls of an endpoint meet this.
    func breakNext(_ target: String, _ kind: Fault.Kind, times: Int = 1) {
        sandbox.faults.add(Fault(target: target, call: nil, probability: 1, remaining: times, kind: kind))
    }

    /// The jobs at the service whose request holds a text.
    func jobs(with text: String) throws -> [SandboxJob] {
        try sandbox.transact { state in state.jobs.values.filter { $0.inputs.contains("\"\(text)\"") } }
    }

    /// The names of all results on the disk, half ones too.
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: outputs))?.sorted() ?? [] }

    /// What the judge complains of.
    func charges() throws -> [String] { try sandbox.verdict().charges.map { "\($0.kind.rawValue): \($0.detail)" } }
}

extension CrashPoint {
    /// A runner that dies at a point.
    static func at(_ point: Name) -> CrashPoint {
        CrashPoint { name throws(JobError) in
            if name == point { throw JobError(.stopped, "crashed") }
        }
    }
}

/// Paid requests, told apart by their prompts.
enum Sample {
    static func request(_ service: ServiceID, _ prompt: String) throws -> ServiceRequest {
        switch service {
        case .pixelEngine:
            try request(service, "generate-image", ["prompt": .string(prompt), "pixel_config": ["colors": 16]])
        case .spriteAI:
            try request(
                service, "generate",
                ["prompt": .string(prompt), "asset_type": "character", "width": 64, "height": 64])
        case .pixelDojo: try dojo(prompt)
        case .progressiveRobot:
            try request(
                service, "generate",
                [
                    "prompt": .string(prompt), "model": "animatediff", "frames": 9, "steps": 4, "width": 128,
                    "height": 128,
                ])
        }
    }

    static func dojo(_ prompt: String, model: String = "flux-dev") throws -> ServiceRequest {
        try request(.pixelDojo, "run", ["prompt": .string(prompt)], parameters: ["apiId": .string(model)])
    }

    static func request(
        _ service: ServiceID, _ name: String, _ body: JSONObject, parameters: JSONObject = [:],
        files: [String: [UInt8]] = [:]
    ) throws -> ServiceRequest {
        let endpoint = try #require(Service.named(service).endpoint(named: name))
        return ServiceRequest(endpoint, body: body, parameters: parameters, files: files)
    }
}

/// The error of what must fail.
func failure(_ body: () async throws -> some Any) async throws -> JobError {
    let error = await #expect(throws: JobError.self) { _ = try await body() }
    return try #require(error)
}
