import NIOCore
import ServiceCatalog
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Secure connections", .timeLimit(.minutes(60)))
struct SecureConnectionTests {
    /// What a submission to an address ends with, and how many attempts it took.
    private func ends(
        _ origin: String, _ environment: [String: String] = [:]
    ) async throws -> (error: ServiceError, outcomes: [String]) {
        try await withTransport(environment) { transport in
            let bench = Bench(try Bench.sandbox(), .pixelEngine, origin: origin, transport, Bench.policy())
            return try await ServiceHTTPTests.ends { try await bench.submit() }
        }
    }

    @Test func whoIsTrustedIsSpokenTo() async throws {
        try await SecureSandbox.serving { server in
            try await server.client { bench in
                let (read, submitted) = (try await bench.read(), try await bench.submit())
                #expect(read.status == 200 && submitted.status == 200)
            }
        }
    }

    @Test func aCertificateOfAnAuthorityThatNobodyTrustsEndsTheCallUnsent() async throws {
        try await SecureSandbox.serving { server in
            let (error, outcomes) = try await ends("https://localhost:\(server.port)")
            #expect(outcomes == ["untrusted"])
            #expect(error.code == .transport && !error.mayHaveBeenReceived && error.isFree == true)
            #expect(error.message.contains("an authority that is not trusted here"))
            #expect(error.nextStep.contains("SSL_CERT_FILE") && error.nextStep.contains("this machine's time"))
            try await server.client(["SSL_CERT_FILE": ""]) { bench in
                let error = try await failure { try await bench.read() }
                #expect(!error.mayHaveBeenReceived && error.nextStep.contains("SSL_CERT_FILE"))
                #expect(bench.received == 0)
            }
        }
    }

    @Test func aCertificateOfAnotherHostIsNoBetter() async throws {
        try await SecureSandbox.serving { server in
            // A proxy that leads elsewhere than it was told.
            try await ProxyServer.serving(.tunnel(to: server.port)) { _, proxy in
                let environment = ["https_proxy": "127.0.0.1:\(proxy.port)", "SSL_CERT_FILE": server.authority]
                let (error, outcomes) = try await ends("https://elsewhere.example", environment)
                #expect(outcomes == ["untrusted"])
                #expect(!error.mayHaveBeenReceived && error.message.contains("the proxy 127.0.0.1:\(proxy.port)"))
                #expect(server.sandbox.recorder.exchanges.isEmpty)
            }
        }
    }

    @Test(arguments: ["no-such-file.pem", "/dev/null"])
    func authoritiesThatCannotBeReadEndTheCallUnsent(_ file: String) async throws {
        try await SecureSandbox.serving { server in
            let (error, outcomes) = try await ends("https://localhost:\(server.port)", ["SSL_CERT_FILE": file])
            #expect(outcomes == ["untrusted"])
            #expect(!error.mayHaveBeenReceived && error.message.contains("SSL_CERT_FILE"))
        }
    }

    @Test func aServerThatSpeaksNoTLSIsSentNothing() async throws {
        try await SmallServer.serving { _ in
            .bytes([])
        } _: { server, port in
            let (error, outcomes) = try await ends("https://localhost:\(port)")
            #expect(outcomes == ["untrusted"])
            #expect(!error.mayHaveBeenReceived && error.message.contains("the server speaks no TLS"))
            #expect(error.nextStep.hasPrefix("Check the address"))
            #expect(server.visits.isEmpty)
        }
    }

    /// Before a word, or after the client's first.
    @Test(arguments: [0, 1])
    func aServerThatEndsTheHandshakeIsTriedAgain(_ wordCount: Int) async throws {
        try await RawServer.serving { connection in
            try await connection.executeThenClose { inbound, _ in
                var chunks = inbound.makeAsyncIterator()
                for _ in 0..<wordCount { _ = try await chunks.next() }
            }
        } _: { server in
            let (error, outcomes) = try await ends("https://127.0.0.1:\(server.port)")
            #expect(outcomes == Array(repeating: "unreachable", count: 4) && server.connectionCount == 4)
            #expect(error.code == .transport && !error.mayHaveBeenReceived && error.isFree == true)
        }
    }

    @Test func aServerThatIsSilentInTheHandshakeIsGivenUp() async throws {
        try await RawServer.serving { connection in
            try await connection.executeThenClose { inbound, _ in for try await _ in inbound {} }
        } _: { server in
            try await withTransport(connectTimeout: 1) { transport in
                let failure = await #expect(throws: TransportFailure.self) {
                    try await transport.send(
                        TransportRequest("POST", "https://127.0.0.1:\(server.port)/", body: .json([0x7B, 0x7D])),
                        deadline: .now + .seconds(60))
                }
                #expect(failure?.code == .unreachable && failure?.mayHaveBeenReceived == false)
            }
        }
    }
}
