import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Pixelwright
import ServiceCatalog

@testable import SandboxService

/// A sandbox on a socket of this process, for as long as a test runs.
struct ServedSandbox: Sendable {
    let sandbox: Sandbox
    /// Scheme, host and port.
    let origin: String

    /// Serves a sandbox on a free port while `body` runs.
    static func serving(_ sandbox: Sandbox, _ body: (ServedSandbox) async throws -> Void) async throws {
        try await SandboxServiceTests.serving(sandbox) { port in
            try await body(ServedSandbox(sandbox: sandbox, origin: "http://127.0.0.1:\(port)"))
        }
    }

    /// What came back.
    struct Answer {
        let status: Int
        let headers: HTTPHeaders
        let body: [UInt8]

        var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }
    }

    /// Calls an endpoint of a service with its test key.
    ///
    /// - Throws: When the connection ends before the whole answer has come.
    func call(_ service: ServiceID, _ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> Answer {
        try await send(method, service.sandboxURL(origin: origin) + path, body, key: TestAccount.key(of: service))
    }

    /// Calls a control.
    @discardableResult
    func control(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> Answer {
        try await send(method, "\(origin)/__sandbox\(path)", body, key: nil)
    }

    func send(_ method: String, _ url: String, _ body: JSONValue? = nil, key: String?) async throws -> Answer {
        var request = HTTPClientRequest(url: url)
        request.method = .RAW(value: method)
        if let key { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(string: body.compactText))
        }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let bytes = try await response.body.collect(upTo: 64 << 20)
        return Answer(
            status: Int(response.status.code), headers: response.headers, body: Array(bytes.readableBytesView))
    }
}
