import HTTPTypes
import Hummingbird
import NIOCore

/// What a request comes with besides itself: the connection, to be able to end it.
struct SandboxContext: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
}

/// Turns requests of the web into the sandbox's and its answers back.
struct SandboxResponder: HTTPResponder {
    let sandbox: Sandbox
    let scheme: String
    private let budget = BodyBudget()

    init(sandbox: Sandbox, scheme: String) {
        self.sandbox = sandbox
        self.scheme = scheme
    }

    func respond(to request: Request, context: SandboxContext) async throws -> Response {
        let authority = request.head.authority ?? "127.0.0.1"
        var sandboxRequest = SandboxRequest(
            request.method.rawValue, request.head.path ?? "/", host: authority.withoutPort,
            headers: Dictionary(request.headers.map { ($0.name.canonicalName, $0.value) }) { first, _ in first })
        let origin = "\(scheme)://\(authority)"
        let answer: SandboxResponse
        do throws(BodyRefusal) {
            let length = request.headers[.contentLength].flatMap(Int.init)
            let limit = sandbox.bodyLimit(of: sandboxRequest, length: length, origin: origin)
            let body = try await budget.read(request, limit: limit)
            defer { budget.release(body.count) }
            sandboxRequest.body = body
            answer = await sandbox.respond(to: sandboxRequest, origin: origin)
        } catch {
            answer = sandbox.refusal(of: error, sandboxRequest, origin: origin)
        }
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
            return Response(status: status, headers: headers, body: .slow(bytes, bytesPerSecond: rate))
        }
    }
}

extension ResponseBody {
    /// A body that comes in a tenth of a second's worth at a time.
    fileprivate static func slow(_ bytes: [UInt8], bytesPerSecond rate: Int) -> ResponseBody {
        ResponseBody(contentLength: bytes.count) { writer in
            var rest = bytes[...]
            while !rest.isEmpty {
                try await writer.write(ByteBuffer(bytes: rest.prefix(max(1, rate / 10))))
                rest = rest.dropFirst(max(1, rate / 10))
                try await Task.sleep(for: .milliseconds(100))
            }
            try await writer.finish(nil)
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
