#if Services
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

/// Requests over the network.
///
/// HTTP/1.1 alone: there, a request whose body was not begun was not received, and nothing is sent again by itself.
package final class AsyncHTTPTransport: ServiceTransport {
    /// The one of this process, with the environment's proxy. It lives as long as the process.
    package static let shared = AsyncHTTPTransport()

    private let direct: HTTPClient
    private let proxied: HTTPClient?
    private let proxy: ProxySettings?
    /// Whether there is somebody to trust.
    private let hasAuthorities: Bool

    /// Creates a transport; whoever does shuts it down.
    ///
    /// - Parameter environment: Names the proxy, and in `SSL_CERT_FILE`, as for OpenSSL, a file of authorities that are
    ///   trusted in place of the machine's.
    package init(environment: [String: String] = ProcessInfo.processInfo.environment, connectTimeout: Int64 = 10) {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: HTTPClient.Configuration.Timeout(connect: .seconds(connectTimeout)), decompression: .disabled)
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        // A connection that the server has closed meanwhile would leave open whether a request was received.
        configuration.connectionPool.idleTimeout = .seconds(10)
        var hasAuthorities = true
        if let file = environment["SSL_CERT_FILE"], !file.isEmpty {
            let authorities = (try? NIOSSLCertificate.fromPEMFile(file)) ?? []
            var security = TLSConfiguration.makeClientConfiguration()
            security.trustRoots = .certificates(authorities)
            configuration.tlsConfiguration = security
            hasAuthorities = !authorities.isEmpty
        }
        self.hasAuthorities = hasAuthorities
        direct = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        proxy = ProxySettings(environment: environment)
        proxied = proxy.map { proxy in
            let authorization = proxy.credentials.map { HTTPClient.Authorization.basic(credentials: Self.base64($0)) }
            configuration.proxy = .server(host: proxy.host, port: proxy.port, authorization: authorization)
            return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        }
    }

    /// Ends all connections.
    package func shutdown() async {
        try? await direct.shutdown()
        try? await proxied?.shutdown()
    }

    private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    package func send(_ request: TransportRequest, deadline: ContinuousClock.Instant) async throws(TransportFailure)
        -> TransportResponse
    {
        try await withDeadline(deadline) { () async throws(TransportFailure) -> TransportResponse in
            let (response, proxy) = try await self.answer(to: request, deadline: deadline)
            var (body, chunks) = ([UInt8](), BodyChunks(response, by: proxy))
            while let chunk = try await chunks.next() {
                guard body.count + chunk.count <= request.limit else {
                    throw TransportFailure(
                        .tooLarge, "the answer has more than \(request.limit) bytes", mayHaveBeenReceived: true)
                }
                body += chunk
            }
            return TransportResponse(
                status: Int(response.status.code), headers: response.headers.map { ($0.name, $0.value) }, body: body)
        }
    }

    package func download(
        _ request: TransportRequest, to path: String, limit: DownloadLimit, deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> DownloadedFile {
        try await withDeadline(deadline) { () async throws(TransportFailure) -> DownloadedFile in
            let (response, proxy) = try await self.answer(to: request, deadline: deadline)
            guard response.status == .ok else {
                var failure = TransportFailure(
                    .refused, "the file was answered by status \(response.status.code)", mayHaveBeenReceived: true)
                failure.status = Int(response.status.code)
                throw failure
            }
            var file = try PartialFile(for: path, limit: limit)
            if let length = response.headers.first(name: "Content-Length").flatMap({ Int($0) }) {
                guard length <= limit.byteCount else {
                    throw TransportFailure(
                        .tooLarge, "the file has \(length) bytes, more than \(limit.byteCount)",
                        mayHaveBeenReceived: true)
                }
            }
            var chunks = BodyChunks(response, by: proxy)
            while let chunk = try await chunks.next() { try file.append(chunk) }
            return try file.finish()
        }
    }

    /// The head of an answer, and the proxy through which it came.
    private typealias Head = (response: HTTPClientResponse, proxy: ProxySettings?)

    /// The head of the answer to a request, or to the one that redirects lead to.
    private func answer(to request: TransportRequest, deadline: ContinuousClock.Instant)
        async throws(TransportFailure) -> Head
    {
        var (request, count) = (request, 0)
        while true {
            let (response, proxy) = try await head(for: request, deadline: deadline)
            let next = try Redirect.next(
                after: request, status: Int(response.status.code),
                location: response.headers.first(name: "Location"), count: count)
            guard let next else {
                let coding = response.headers.first(name: "Content-Encoding") ?? "identity"
                guard coding.lowercased() == "identity" else {
                    throw TransportFailure(
                        .wrongType, "the answer is compressed, which was not asked for", mayHaveBeenReceived: true)
                }
                return (response, proxy)
            }
            (request, count) = (next, count + 1)
        }
    }

    private func head(for request: TransportRequest, deadline: ContinuousClock.Instant)
        async throws(TransportFailure) -> Head
    {
        let address = try ServiceAddress(request.url)
        guard hasAuthorities || address.scheme != "https" else {
            throw TransportFailure(
                .untrusted, "SSL_CERT_FILE names no file with certificates", mayHaveBeenReceived: false)
        }
        let proxy = try proxy(to: address)
        let sent = SentFlag(isKnown: { if case .none = request.body { false } else { true } }())
        let outgoing = try Self.outgoing(request, address, sent)
        let client = proxy == nil ? direct : proxied ?? direct
        let rest = ContinuousClock.now.duration(to: deadline).components
        let time = TimeAmount.seconds(max(0, rest.seconds)) + .nanoseconds(max(0, rest.attoseconds) / 1_000_000_000)
        do { return (try await client.execute(outgoing, timeout: time), proxy) } catch {
            throw TransportFailure(error, mayHaveBeenReceived: sent.mayBeSet, by: proxy)
        }
    }

    /// The proxy that leads to an address; nil where it is reached directly.
    private func proxy(to address: ServiceAddress) throws(TransportFailure) -> ProxySettings? {
        guard address.scheme == "https", let proxy, proxy.serves(address.host) else { return nil }
        if let problem = proxy.problem { throw TransportFailure(.proxySettings, problem, mayHaveBeenReceived: false) }
        return proxy
    }

    private static func outgoing(_ request: TransportRequest, _ address: ServiceAddress, _ sent: SentFlag)
        throws(TransportFailure) -> HTTPClientRequest
    {
        var outgoing = HTTPClientRequest(url: address.url)
        outgoing.method = HTTPMethod(rawValue: request.method)
        outgoing.headers = HTTPHeaders(request.allHeaders.map { ($0.name, $0.value) })
        if let key = request.key {
            guard let authorization = key.authorization else {
                throw TransportFailure(
                    .badAddress, "the key holds characters that no header can carry", mayHaveBeenReceived: false)
            }
            outgoing.headers.add(name: "Authorization", value: authorization)
        }
        switch request.body {
        case .none: break
        case .json(let bytes):
            let body = SentBody(source: .bytes(bytes), sent: sent)
            outgoing.body = .stream(body, length: .known(Int64(bytes.count)))
        case .multipart(let form):
            let body = SentBody(source: .form(form), sent: sent)
            outgoing.body = .stream(body, length: .known(Int64(try form.contentLength())))
        }
        return outgoing
    }
}
#endif
