import MetricsTestKit
import Metrics
import ServiceCatalog
import ServiceTestSupport

@testable import SandboxService
@testable import ServiceHTTP

/// A sandbox that is reached by HTTPS, under a certificate of an authority of its own.
struct SecureSandbox: Sendable {
    let sandbox: Sandbox
    /// Its port, on this machine.
    let port: Int
    /// The file with its authority's certificate.
    let authority: String

    /// Serves while `body` runs.
    static func serving(_ body: (SecureSandbox) async throws -> Void) async throws {
        let folder = try ScratchFolder()
        defer { withExtendedLifetime(folder) {} }
        let authority = try LocalAuthority(folder: "\(folder.path)/authority")
        let sandbox = try Bench.sandbox()
        try await ServiceTestSupport.onSocket(sandbox, tls: authority.makeIdentity()) { origin in
            let port = origin.split(separator: ":").last.flatMap { Int($0) } ?? 0
            try await body(SecureSandbox(sandbox: sandbox, port: port, authority: authority.certificatePath))
        }
    }

    /// Runs `body` as a client that trusts the authority.
    ///
    /// - Parameter environment: What else its environment says; it can take the trust away.
    func client<Result>(
        _ environment: [String: String] = [:], connectTimeout: Int64 = 10, _ body: (Bench) async throws -> Result
    ) async throws -> Result {
        let trusting = ["SSL_CERT_FILE": authority].merging(environment) { $1 }
        return try await withTransport(trusting, connectTimeout: connectTimeout) { transport in
            try await body(
                Bench(sandbox, .pixelEngine, origin: "https://localhost:\(port)", transport, Bench.policy()))
        }
    }
}

/// What a call that must fail ends with, and the outcomes of its attempts, in no order.
func ends(of call: @Sendable () async throws -> some Any) async throws -> (error: ServiceError, outcomes: [String]) {
    let metrics = TestMetrics()
    let error = try await withMetricsFactory(metrics) { try await failure(call) }
    let outcomes = metrics.counters(label: "pixelwright.service.requests").flatMap { counter in
        counter.values.flatMap { count in
            counter.dimensions.filter { $0.0 == "outcome" }.flatMap { Array(repeating: $0.1, count: Int(count)) }
        }
    }
    return (error, outcomes)
}
