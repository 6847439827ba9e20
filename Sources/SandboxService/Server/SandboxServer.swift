import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The sandbox on a socket.
public struct SandboxServer: Sendable {
    /// What answers.
    public let sandbox: Sandbox
    /// The address that it binds to.
    public let host: String
    /// The port; 0 for any that is free.
    public let port: Int

    /// More than any documented body: twenty keyframes of 20 MB together, in Base64.
    static let mostBytes = 40 << 20

    /// Creates a server.
    public init(_ sandbox: Sandbox, host: String = "127.0.0.1", port: Int = 8787) {
        self.sandbox = sandbox
        self.host = host
        self.port = port
    }

    /// Serves until the process is told to end.
    ///
    /// - Parameter onReady: Called with the port once connections are accepted.
    public func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        var logger = Logger(label: "sandbox")
        logger.logLevel = .error
        let application = Application(
            responder: SandboxResponder(sandbox: sandbox),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), backlog: 4096),
            services: [WebhookService(sandbox: sandbox)],
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) }, logger: logger)
        try await application.runService()
    }
}

/// What a request comes with besides itself: the connection, to be able to end it.
struct SandboxContext: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
}

/// Turns requests of the web into the sandbox's and its answers back.
struct SandboxResponder: HTTPResponder {
    let sandbox: Sandbox

    func respond(to request: Request, context: SandboxContext) async throws -> Response {
        let authority = request.head.authority ?? request.headers[HTTPField.Name("Host") ?? .contentType] ?? "127.0.0.1"
        let buffer: ByteBuffer
        do { buffer = try await request.body.collect(upTo: SandboxServer.mostBytes) } catch {
            return Response(status: .contentTooLarge)
        }
        let sandboxRequest = SandboxRequest(
            request.method.rawValue, request.head.path ?? "/", host: authority.withoutPort,
            headers: Dictionary(request.headers.map { ($0.name.canonicalName, $0.value) }) { first, _ in first },
            body: Array(buffer.readableBytesView))
        let answer = await sandbox.respond(to: sandboxRequest, origin: "http://\(authority)")
        return try await response(answer, context)
    }

    private func response(_ answer: SandboxResponse, _ context: SandboxContext) async throws -> Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            if let field = HTTPField.Name(name) { headers.append(HTTPField(name: field, value: value)) }
        }
        let status = HTTPResponse.Status(code: answer.status)
        let bytes = answer.body
        switch answer.delivery {
        case .whole:
            return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .cut:
            try? await context.channel.close()
            throw SandboxCut()
        case .truncated(let count):
            return Response(
                status: status, headers: headers,
                body: ResponseBody(contentLength: bytes.count) { writer in
                    try await writer.write(ByteBuffer(bytes: bytes.prefix(count)))
                    // What has been written reaches the client before the connection ends.
                    try await Task.sleep(for: .milliseconds(20))
                    try await context.channel.close()
                    throw SandboxCut()
                })
        case .slow(let rate):
            return Response(
                status: status, headers: headers,
                body: ResponseBody(contentLength: bytes.count) { writer in
                    var rest = bytes[...]
                    while !rest.isEmpty {
                        try await writer.write(ByteBuffer(bytes: rest.prefix(max(1, rate / 10))))
                        rest = rest.dropFirst(max(1, rate / 10))
                        try await Task.sleep(for: .milliseconds(100))
                    }
                    try await writer.finish(nil)
                })
        }
    }
}

/// The connection was ended on purpose.
struct SandboxCut: Error {}

extension String {
    /// A host without the port that may follow it.
    fileprivate var withoutPort: String {
        if hasPrefix("["), let end = firstIndex(of: "]") { return String(self[...end]) }
        return String(prefix { $0 != ":" })
    }
}
