package import Pixelwright

/// What the sandbox answers, and how it is to be delivered.
public struct SandboxResponse: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The headers, in order.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// How the answer reaches the client, if it does.
    public var delivery = Delivery.whole

    /// How an answer reaches a client: faults live here, so that clients meet them as they meet them in the world.
    public enum Delivery: Hashable, Sendable {
        /// As it should.
        case whole
        /// The connection ends before a byte of it is sent.
        case cut
        /// The connection ends after so many bytes of the body.
        case truncated(Int)
        /// So many bytes of the body each second.
        case slow(bytesPerSecond: Int)
    }

    init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension SandboxResponse {
    /// An answer in JSON.
    package static func json(_ value: JSONValue, status: Int = 200) -> SandboxResponse {
        SandboxResponse(
            status: status, headers: [("Content-Type", "application/json")], body: Array(value.compactText.utf8))
    }

    /// A file, which no browser is to take for anything else than it is.
    static func file(_ bytes: [UInt8], mediaType: String) -> SandboxResponse {
        SandboxResponse(
            status: 200,
            headers: [
                ("Content-Type", mediaType), ("X-Content-Type-Options", "nosniff"),
                ("Content-Security-Policy", "sandbox; default-src 'none'"),
            ], body: bytes)
    }

    /// The first header of a name, in any case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
