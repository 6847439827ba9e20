import Foundation
import PixelPreflight
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceHTTP
@testable import ServiceJobs

@Suite("Jobs over a socket", .timeLimit(.minutes(10)))
struct SocketTests {
    @Test(arguments: ServiceID.allCases)
    func aCallWhoseConnectionEndsIsMadeOnce(_ service: ServiceID) async throws {
        var options = SandboxOptions()
        options.pace = .polls(1)
        let sandbox = try Sandbox(options)
        let bench = try JobBench()
        let transport = AsyncHTTPTransport(environment: [:])
        try await onSocket(sandbox) { origin in
            let request = try Sample.request(service, "a knight")
            let hasList = service != .pixelEngine
            sandbox.faults.add(
                Fault(
                    target: request.endpoint.target, call: nil, probability: 1, remaining: 1,
                    kind: hasList ? .cutAfter : .status(429, retryAfter: 0)))
            var policy = JobPolicy()
            policy.settlingTime = .milliseconds(100)
            let runner = JobRunner(
                ledger: try Ledger(path: bench.ledgerPath),
                connection: ServiceConnection(
                    service, key: Secret(TestAccount.key(of: service)), baseURL: service.sandboxURL(origin: origin),
                    transport: transport, logger: nil), policy: policy)
            let result = try await runner.submit(request, output: bench.plan("knight")).wait()
            #expect(result.files.count == 1 && bench.names.count == 1)
            #expect(try sandbox.verdict().isClean && sandbox.verdict().paidJobs == 1)
        }
        await transport.shutdown()
    }
}
