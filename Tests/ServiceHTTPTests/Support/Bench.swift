import Foundation
import PixelCore
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceHTTP

/// A sandbox, and a connection to it that waits for nothing but what it is told to.
struct Bench: Sendable {
    let sandbox: Sandbox
    let service: ServiceID
    let connection: ServiceConnection

    /// A policy whose waits are short and whose buckets are its own.
    static func policy(_ change: (inout ConnectionPolicy) -> Void = { _ in }) -> ConnectionPolicy {
        var policy = ConnectionPolicy()
        policy.backoff = Backoff(base: .milliseconds(1), cap: .milliseconds(5))
        policy.buckets = RateBuckets()
        change(&policy)
        return policy
    }

    static func sandbox(keepsRateLimits: Bool = false, clock: SandboxClock = SandboxClock()) throws -> Sandbox {
        var options = SandboxOptions()
        options.pace = .polls(1)
        options.keepsRateLimits = keepsRateLimits
        return try Sandbox(options, clock: clock)
    }

    /// Runs `body` with a sandbox on a socket.
    static func onSocket(
        _ service: ServiceID = .pixelEngine, policy: ConnectionPolicy = policy(),
        _ body: (Bench) async throws -> Void
    ) async throws {
        let sandbox = try sandbox()
        try await withTransport { transport in
            try await ServiceTestSupport.onSocket(sandbox) { origin in
                try await body(Bench(sandbox, service, origin: origin, transport, policy))
            }
        }
    }

    init(
        _ sandbox: Sandbox, _ service: ServiceID, origin: String = SandboxTransport.origin,
        _ transport: any ServiceTransport, _ policy: ConnectionPolicy
    ) {
        self.sandbox = sandbox
        self.service = service
        connection = ServiceConnection(
            service, key: Secret(TestAccount.key(of: service)), baseURL: service.sandboxURL(origin: origin),
            transport: transport, policy: policy, logger: nil)
    }

    /// The next calls of an endpoint meet this.
    func breakNext(_ endpoint: String, _ kind: Fault.Kind, times: Int = 1) {
        sandbox.faults.add(
            Fault(target: "\(service.rawValue)/\(endpoint)", call: nil, probability: 1, remaining: times, kind: kind))
    }

    /// How many requests have reached the sandbox.
    var received: Int { sandbox.recorder.exchanges.count }

    func endpoint(_ name: String) throws -> Endpoint { try #require(Service.named(service).endpoint(named: name)) }

    /// Reads the balance.
    func read() async throws -> ServiceAnswer { try await connection.call(endpoint("balance")) }

    /// Starts a job that costs something.
    func submit() async throws -> ServiceAnswer {
        try await connection.call(
            endpoint("generate-image"), body: ["prompt": "a knight", "pixel_config": ["colors": 16]])
    }
}

/// Runs `body` with a transport that is shut down in the end, however that comes.
func withTransport<Result>(
    _ environment: [String: String] = [:], connectTimeout: Int64 = 10,
    _ body: (AsyncHTTPTransport) async throws -> Result
) async throws -> Result {
    let transport = AsyncHTTPTransport(environment: environment, connectTimeout: connectTimeout)
    let result: Swift.Result<Result, any Error>
    do { result = .success(try await body(transport)) } catch { result = .failure(error) }
    await transport.shutdown()
    return try result.get()
}

/// The error of a call that must fail.
func failure(_ body: () async throws -> some Any) async throws -> ServiceError {
    let error = await #expect(throws: ServiceError.self) { _ = try await body() }
    return try #require(error)
}

/// A folder that is gone when its test has ended.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "service-http-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The names of all files.
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? [] }

    /// Writes a file, and gives its path.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String, mode: Int = 0o644) throws -> String {
        let file = "\(path)/\(name)"
        #expect(
            FileManager.default.createFile(atPath: file, contents: Data(bytes), attributes: [.posixPermissions: mode]))
        return file
    }
}
