import HTTPTypes
import Hummingbird
import Testing

@testable import ServiceHTTP

@Suite("Redirects", .timeLimit(.minutes(60)))
struct RedirectTests {
    private let key = Secret("a-key-of-somebody")

    private func send(_ method: String, _ url: String, _ body: TransportBody = .none)
        async throws(TransportFailure) -> TransportResponse
    {
        try await AsyncHTTPTransport.shared.send(
            TransportRequest(method, url, body: body, key: key), deadline: .now + .seconds(60))
    }

    @Test func aReadFollowsWithItsKeyOnOneServerAndWithoutItToAnother() async throws {
        try await SmallServer.serving { _ in
            .bytes(Array("there".utf8))
        } _: { other, otherPort in
            try await SmallServer.serving { request in
                request.uri.path == "/start"
                    ? .redirect(302, to: "/middle") : .redirect(307, to: "http://localhost:\(otherPort)/end")
            } _: { server, port in
                let response = try await send("GET", "http://127.0.0.1:\(port)/start")
                #expect(response.body == Array("there".utf8))
                #expect(server.visits.map(\.authorization) == ["Bearer a-key-of-somebody", "Bearer a-key-of-somebody"])
                #expect(other.visits == [SmallServer.Visit(method: "GET", path: "/end", authorization: nil)])
            }
        }
    }

    @Test func threeAreFollowedAndNoMore() async throws {
        try await SmallServer.serving { _ in
            .redirect(302, to: "/again")
        } _: { server, port in
            let failure = await #expect(throws: TransportFailure.self) {
                try await send("GET", "http://127.0.0.1:\(port)/")
            }
            #expect(failure?.code == .untrusted)
            #expect(server.visits.count == 4)
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func aSubmissionIsNeverRepeatedByARedirect(_ status: Int) async throws {
        try await SmallServer.serving { _ in
            .redirect(status, to: "/again")
        } _: { server, port in
            let failure = await #expect(throws: TransportFailure.self) {
                try await send("POST", "http://127.0.0.1:\(port)/", .json(Array("{}".utf8)))
            }
            #expect(failure?.code == .untrusted && failure?.mayHaveBeenReceived == true)
            #expect(server.visits.count == 1)
        }
    }

    @Test func noneLeadsFromHTTPSToHTTPOrElsewhereThanTheWeb() throws {
        let request = TransportRequest("GET", "https://example.com/a", key: key)
        for location in ["http://example.com/b", "http://127.0.0.1/b", "ftp://example.com", "file:///etc/passwd"] {
            #expect(throws: TransportFailure.self, "\(location)") {
                try Redirect.next(after: request, status: 302, location: location, count: 0)
            }
        }
        let next = try Redirect.next(after: request, status: 302, location: "b?c=1", count: 0)
        #expect(next?.url == "https://example.com/b?c=1" && next?.key == key)
        let port = try Redirect.next(after: request, status: 302, location: "https://example.com:444/", count: 0)
        #expect(port?.key == nil)
    }

    @Test(arguments: [
        "http://example.com/", "ftp://127.0.0.1/", "https://name:word@example.com/", "https://", "", "nonsense",
        "http://127.0.0.1.example.com/", "http://localhost.example.com/",
    ])
    func onlyHTTPSAndThisMachineAreAddresses(_ text: String) {
        #expect(throws: TransportFailure.self) { try ServiceAddress(text) }
    }

    @Test(arguments: ["https://example.com", "http://127.0.0.1:8787/x", "http://localhost/", "http://[::1]:80/"])
    func theseAre(_ text: String) throws {
        _ = try ServiceAddress(text)
    }

    @Test func compressedAnswersAndEndlessOnesAreRefused() async throws {
        try await SmallServer.serving { request in
            request.uri.path == "/bomb"
                ? .bytes([31, 139, 8], [(.contentEncoding, "gzip")]) : .bytes([UInt8](repeating: 32, count: 9 << 20))
        } _: { _, port in
            for (path, code) in [("bomb", TransportFailure.Code.wrongType), ("long", .tooLarge)] {
                let failure = await #expect(throws: TransportFailure.self) {
                    try await send("GET", "http://127.0.0.1:\(port)/\(path)")
                }
                #expect(failure?.code == code)
            }
        }
    }

    @Test func theProxyOfTheEnvironmentServesAllButItsExceptions() throws {
        let proxy = try #require(
            ProxySettings(environment: ["HTTPS_PROXY": "http://me:word@proxy:3128", "no_proxy": "a.com, .b.com"]))
        #expect(proxy.host == "proxy" && proxy.port == 3128 && proxy.credentials == "me:word")
        #expect(proxy.serves("c.com") && proxy.serves("xa.com"))
        #expect(!proxy.serves("a.com") && !proxy.serves("x.B.com"))
        #expect(ProxySettings(environment: [:]) == nil)
    }
}
