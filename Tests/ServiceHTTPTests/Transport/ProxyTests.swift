import Foundation
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Proxies", .timeLimit(.minutes(60)))
struct ProxyTests {
    /// What a submission through a proxy ends with, and how its attempts did.
    private func ends(
        _ address: String, at server: SecureSandbox, connectTimeout: Int64 = 10
    ) async throws -> (error: ServiceError, outcomes: [String]) {
        let environment = ["https_proxy": address]
        return try await server.client(environment, connectTimeout: connectTimeout) { bench in
            let ends = try await ServiceHTTPTests.ends { try await bench.submit() }
            #expect(bench.received == 0)
            return ends
        }
    }

    @Test(arguments: ["https_proxy", "HTTPS_PROXY"])
    func httpsGoesThroughItAndShowsItNothing(_ variable: String) async throws {
        try await SecureSandbox.serving { server in
            try await ProxyServer.serving { proxy, listener in
                try await server.client([variable: "http://127.0.0.1:\(listener.port)"]) { bench in
                    let (read, submitted) = (try await bench.read(), try await bench.submit())
                    #expect(read.status == 200 && submitted.status == 200 && bench.received == 2)
                }
                #expect(!proxy.heads.isEmpty)
                for head in proxy.heads {
                    #expect(head.hasPrefix("CONNECT localhost:\(server.port) HTTP/1.1\r\n"))
                    #expect(!head.lowercased().contains("authorization"))
                }
                for word in [TestAccount.key(of: .pixelEngine), "knight", "pixelengine"] {
                    #expect(Data(proxy.bytes).range(of: Data(word.utf8)) == nil, "\(word)")
                }
            }
        }
    }

    @Test func itIsToldNameAndPasswordAsTheyAreMeant() async throws {
        try await SecureSandbox.serving { server in
            try await ProxyServer.serving { proxy, listener in
                try await server.client(["https_proxy": "me:p%40ss%3Aword@127.0.0.1:\(listener.port)"]) { bench in
                    let answer = try await bench.read()
                    #expect(answer.status == 200)
                }
                let told = Data("me:p@ss:word".utf8).base64EncodedString()
                #expect(proxy.heads.allSatisfy { $0.contains("proxy-authorization: Basic \(told)\r\n") })
            }
        }
    }

    @Test func exceptionsAreReachedWithoutIt() async throws {
        try await SecureSandbox.serving { server in
            try await ProxyServer.serving { proxy, listener in
                for exceptions in ["localhost", "example.com, localhost", "*"] {
                    let environment = ["https_proxy": "http://127.0.0.1:\(listener.port)", "no_proxy": exceptions]
                    try await server.client(environment) { bench in
                        let answer = try await bench.read()
                        #expect(answer.status == 200)
                    }
                }
                #expect(listener.connectionCount == 0 && proxy.heads.isEmpty)
            }
        }
    }

    /// HTTP goes to this machine alone: a proxy would see the key.
    @Test func httpGoesPastEveryProxy() async throws {
        let sandbox = try Bench.sandbox()
        try await ProxyServer.serving { _, listener in
            let proxy = "http://127.0.0.1:\(listener.port)"
            let environment = ["http_proxy": proxy, "https_proxy": proxy, "HTTP_PROXY": proxy, "ALL_PROXY": proxy]
            try await withTransport(environment) { transport in
                try await onSocket(sandbox) { origin in
                    let bench = Bench(sandbox, .pixelEngine, origin: origin, transport, Bench.policy())
                    let answer = try await bench.read()
                    #expect(answer.status == 200)
                }
            }
            #expect(listener.connectionCount == 0)
        }
    }

    @Test func itsWishForAPasswordIsToldAndNotAskedForTwice() async throws {
        try await SecureSandbox.serving { server in
            try await ProxyServer.serving(.answer("407 Proxy Authentication Required")) { _, listener in
                let (error, outcomes) = try await ends("me:secret-word@127.0.0.1:\(listener.port)", at: server)
                #expect(outcomes == ["proxySettings"] && listener.connectionCount == 1)
                #expect(error.code == .proxy && !error.mayHaveBeenReceived && error.isFree == true)
                #expect(error.message.contains("the proxy 127.0.0.1:\(listener.port) asks for a name and a password"))
                #expect(error.nextStep.contains("HTTPS_PROXY") && !error.description.contains("secret-word"))
            }
        }
    }

    @Test(arguments: [
        ProxyServer.Behaviour.answer("502 Bad Gateway"), .answer("403 Forbidden"), .hangUp,
    ])
    func whatItDoesNotConnectWasNotReceived(_ behaviour: ProxyServer.Behaviour) async throws {
        try await SecureSandbox.serving { server in
            try await ProxyServer.serving(behaviour) { _, listener in
                let (error, outcomes) = try await ends("127.0.0.1:\(listener.port)", at: server)
                #expect(outcomes == Array(repeating: "proxy", count: 4) && listener.connectionCount == 4)
                #expect(error.code == .proxy && !error.mayHaveBeenReceived && error.isFree == true)
                #expect(error.message == "the proxy 127.0.0.1:\(listener.port) made no connection to the server")
                #expect(error.nextStep.contains("HTTPS_PROXY") && error.nextStep.contains("NO_PROXY"))
            }
        }
    }

    @Test func aProxyThatIsNotThereOrSaysNothingOfUseIsNamed() async throws {
        try await SecureSandbox.serving { server in
            let (error, outcomes) = try await ends("127.0.0.1:1", at: server)
            #expect(outcomes == Array(repeating: "proxy", count: 4))
            #expect(error.code == .proxy && !error.mayHaveBeenReceived)
            #expect(error.message == "there is no connection to the proxy 127.0.0.1:1")
            for behaviour in [ProxyServer.Behaviour.silence, .answer("that is no answer")] {
                try await ProxyServer.serving(behaviour) { _, listener in
                    let (error, _) = try await ends("127.0.0.1:\(listener.port)", at: server, connectTimeout: 1)
                    #expect(error.code == .proxy && !error.mayHaveBeenReceived)
                    #expect(error.message == "there is no connection to the proxy 127.0.0.1:\(listener.port)")
                }
            }
        }
    }

    @Test func aProxyThatDiesWithARequestUnderWayLeavesOpenWhatWasReceived() async throws {
        try await SecureSandbox.serving { server in
            try await ProxyServer.serving { _, listener in
                try await server.client(["https_proxy": "127.0.0.1:\(listener.port)"]) { bench in
                    bench.breakNext("generate-image", .latency(600_000))
                    async let ending = failure { try await bench.submit() }
                    // The request has come once it has met what was to happen to it.
                    while !server.sandbox.faults.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
                    await listener.kill()
                    let error = try await ending
                    #expect(error.code == .transport && error.mayHaveBeenReceived && error.isFree == nil)
                    #expect(error.message.contains("through the proxy 127.0.0.1:\(listener.port) ended"))
                    #expect(error.nextStep.contains("list of jobs"))
                }
            }
        }
    }

    @Test(arguments: ["socks5://me:secret-word@127.0.0.1:1080", "https://me:secret-word@127.0.0.1:1", "http://", ":"])
    func oneThatCannotBeUsedIsNotPassedOver(_ address: String) async throws {
        try await SecureSandbox.serving { server in
            let (error, outcomes) = try await ends(address, at: server)
            #expect(outcomes == ["proxySettings"])
            #expect(error.code == .proxy && !error.mayHaveBeenReceived && error.message.contains("HTTPS_PROXY"))
            #expect(!error.description.contains("secret-word"))
        }
    }
}
