import Foundation
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import SandboxService

@Suite("The sandbox answers as its descriptions say", .timeLimit(.minutes(60)))
struct SchemathesisTests {
    @Test(
        "Schemathesis finds nothing",
        .enabled(if: Schemathesis.tool != nil, "\(Schemathesis.absence)"), arguments: ServiceID.allCases)
    func findsNothing(id: ServiceID) async throws {
        let schemathesis = Schemathesis(tool: try #require(Schemathesis.tool))
        let client = try ServiceClient(id, pace: .polls(1))
        try client.makeRich()
        let neighbour = try client.neighbour(plan: client.account().plan)
        try neighbour.makeRich()
        let outcome = try await client.sandbox.served { port in
            let url = "http://127.0.0.1:\(port)\(Sandbox.openAPIPath(of: id))"
            return try await schemathesis.run(url, key: TestAccount.key(of: id))
        }
        #expect(outcome.status == 0, "\(outcome.report)")
        // Whoever lost the key on the way has tested nothing but refusals.
        #expect(try !client.account().isRevoked)
        print("\(id): \(outcome.report.split(separator: "\n").filter { $0.contains("generated") }.joined(separator: " "))")
    }
}

extension ServiceClient {
    /// Gives the account more than anybody can spend.
    func makeRich() throws {
        try change { account in
            account.purchased = 1_000_000_000_000
            account.monthly = account.allotment
        }
    }
}

extension Sandbox {
    /// Serves on a free port for as long as `body` runs.
    fileprivate func served<Result: Sendable>(_ body: @escaping @Sendable (Int) async throws -> Result) async throws
        -> Result
    {
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let server = Task {
            defer { continuation.finish() }
            try await SandboxServer(self, port: 0).run { continuation.yield($0) }
        }
        defer { server.cancel() }
        for await port in ports { return try await body(port) }
        try await server.value
        throw CancellationError()
    }
}
