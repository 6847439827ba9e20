import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL
import Synchronization

/// One request to a server elsewhere over a connection of its own, and the answer. Nothing is sent twice, no redirect is
/// followed, no proxy is asked, and nothing is unpacked.
struct WebExchange: Sendable {
    var method = "GET"
    /// The whole address.
    let url: String
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []
    /// The most bytes of the answer's body.
    let limit: Int
    /// The host's name and the address that a connection to it goes to; nil to let the system find one.
    var pinned: (host: String, address: IPAddress)?
    var trust = NIOSSLTrustRoots.default

    /// What came back.
    struct Answer: Sendable {
        let status: Int
        let headers: [(name: String, value: String)]
        let body: [UInt8]

        /// The first header of a name in lower case.
        func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
    }

    /// Sends the request and reads the whole answer.
    func run() async throws(OutboundRefusal) -> Answer {
        let isConnected = Flag()
        do {
            return try await HTTPClient.withHTTPClient(configuration: configuration(isConnected)) { client in
                let response = try await client.execute(request, deadline: .distantFuture)
                let bytes = try await response.body.collect(upTo: limit)
                return Answer(
                    status: Int(response.status.code), headers: response.headers.map { ($0.name, $0.value) },
                    body: Array(bytes.readableBytesView))
            }
        } catch {
            var refusal = refusal(for: error, isConnected: isConnected.isSet)
            // Before there was a connection, nothing was sent.
            refusal.mayHaveBeenReceived = isConnected.isSet
            throw refusal
        }
    }

    private func refusal(for error: any Error, isConnected: Bool) -> OutboundRefusal {
        switch error {
        case is CancellationError: .tooSlow
        case is NIOTooManyBytesError: .tooLarge(limit)
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: .untrusted
        default: isConnected ? .brokenOff : .unreachable
        }
    }

    private var request: HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        request.method = HTTPMethod(rawValue: method)
        request.headers = HTTPHeaders(headers.map { ($0.name, $0.value) })
        if !body.isEmpty { request.body = .bytes(ByteBuffer(bytes: body)) }
        return request
    }

    private func configuration(_ isConnected: Flag) -> HTTPClient.Configuration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = trust
        // Who is cut short for sending too much or too slowly is not waited for to say goodbye.
        tls.shutdownTimeout = .milliseconds(100)
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow,
            timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5)), decompression: .disabled)
        if let pinned { configuration.dnsOverride = [pinned.host: pinned.address.description] }
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.http1_1ConnectionDebugInitializer = { channel in
            isConnected.set()
            return channel.eventLoop.makeSucceededVoidFuture()
        }
        return configuration
    }

    /// Something that happens once.
    private final class Flag: Sendable {
        private let value = Atomic(false)
        var isSet: Bool { value.load(ordering: .acquiring) }
        func set() { value.store(true, ordering: .releasing) }
    }
}

extension WebExchange {
    /// Sends the request to the first of these addresses that takes a connection.
    func run(at addresses: [IPAddress], of host: String, _ network: OutboundNetwork) async throws(OutboundRefusal)
        -> Answer
    {
        var last = OutboundRefusal.unreachable
        for address in addresses {
            var exchange = self
            exchange.pinned = (host, network.route(address))
            exchange.trust = network.trust
            do throws(OutboundRefusal) { return try await exchange.run() } catch {
                guard error.kind == .unreachable, !error.mayHaveBeenReceived, !Task.isCancelled else { throw error }
                last = error
            }
        }
        throw last
    }
}
