import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import TestSupport

/// A server that answers as a test says, and remembers what it was asked.
final class SmallServer: Sendable {
    /// What came: the method, the path and the key.
    struct Visit: Hashable, Sendable {
        let method: String
        let path: String
        let authorization: String?
    }

    private let seen = Mutex<[Visit]>([])
    /// Everything that came.
    var visits: [Visit] { seen.withLock { $0 } }

    /// Serves while `body` runs, which is given the port.
    static func serving(
        _ answer: @escaping @Sendable (Request) async throws -> Response,
        _ body: (SmallServer, Int) async throws -> Void
    ) async throws {
        let server = SmallServer()
        let (ports, ready) = AsyncStream<Int>.makeStream()
        var logger = Logger(label: "small server")
        logger.logLevel = .critical
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                server.seen.withLock {
                    $0.append(
                        Visit(
                            method: request.method.rawValue, path: request.uri.path,
                            authorization: request.headers[.authorization]))
                }
                return try await answer(request)
            },
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                ready.yield(channel.localAddress?.port ?? 0)
                ready.finish()
            }, logger: logger)
        let running = Task(executorPreference: OwnThreads()) {
            try? await application.runService(gracefulShutdownSignals: [])
            ready.finish()
        }
        defer { running.cancel() }
        var waiting = ports.makeAsyncIterator()
        guard let port = await waiting.next() else { throw CancellationError() }
        try await body(server, port)
    }
}

extension Response {
    /// An answer with these bytes.
    static func bytes(
        _ bytes: [UInt8], status: Int = 200, _ headers: [(name: HTTPField.Name, value: String)] = []
    ) -> Response {
        var fields = HTTPFields()
        for (name, value) in headers { fields.append(HTTPField(name: name, value: value)) }
        return Response(
            status: .init(code: status), headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// An answer that leads elsewhere.
    static func redirect(_ status: Int, to location: String) -> Response {
        .bytes([], status: status, [(.location, location)])
    }
}
