#if Services
import AsyncHTTPClient
import NIOPosix
import NIOSSL

extension TransportFailure {
    /// What an error of the network means. Its own description is left out: it may repeat what was sent.
    ///
    /// - Parameters:
    ///   - mayHaveBeenReceived: Whether the request may have left, unless the error proves that it did not.
    ///   - proxy: Who stood between; nil for nobody.
    init(_ error: any Error, mayHaveBeenReceived: Bool, by proxy: ProxySettings?) {
        switch error {
        case let failure as TransportFailure: self = failure
        case is CancellationError:
            self.init(.cancelled, "it was cancelled", mayHaveBeenReceived: mayHaveBeenReceived)
        case is NIOConnectionError: self.init(unreachable: proxy)
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
            self.init(tls: error, mayHaveBeenReceived: mayHaveBeenReceived, by: proxy)
        case let failure as HTTPClientError:
            self.init(client: failure, mayHaveBeenReceived: mayHaveBeenReceived, by: proxy)
        default: self.init(lost: mayHaveBeenReceived, by: proxy)
        }
    }

    private init(client error: HTTPClientError, mayHaveBeenReceived: Bool, by proxy: ProxySettings?) {
        switch error {
        case .proxyAuthenticationRequired:
            self.init(
                .proxySettings,
                "\(proxy?.name ?? "the proxy") asks for a name and a password, or refuses those that it was given",
                mayHaveBeenReceived: false)
        case .invalidProxyResponse: self.init(lost: false, by: proxy)
        case .connectTimeout, .httpProxyHandshakeTimeout, .socksHandshakeTimeout, .getConnectionFromPoolTimeout:
            self.init(unreachable: proxy)
        case .tlsHandshakeTimeout:
            self.init(
                .unreachable, "the server did not secure the connection in time", mayHaveBeenReceived: false)
        case .cancelled: self.init(.cancelled, "it was cancelled", mayHaveBeenReceived: mayHaveBeenReceived)
        case .deadlineExceeded, .readTimeout, .writeTimeout:
            self.init(.deadline, "time ran out", mayHaveBeenReceived: mayHaveBeenReceived)
        case .invalidURL, .emptyHost, .emptyScheme:
            self.init(.badAddress, "this is no address", mayHaveBeenReceived: false)
        case .bodyLengthMismatch:
            self.init(.disk, "a file changed while it was sent", mayHaveBeenReceived: mayHaveBeenReceived)
        default: self.init(lost: mayHaveBeenReceived, by: proxy)
        }
    }

    /// Nobody answered.
    private init(unreachable proxy: ProxySettings?) {
        self.init(
            proxy == nil ? .unreachable : .proxy, "there is no connection to \(proxy?.name ?? "the server")",
            mayHaveBeenReceived: false)
    }

    /// A connection that ended too early.
    private init(lost mayHaveBeenReceived: Bool, by proxy: ProxySettings?) {
        if mayHaveBeenReceived {
            let connection = proxy.map { "the connection through \($0.name)" } ?? "the connection"
            self.init(
                .interrupted, "\(connection) ended before the whole answer had come", mayHaveBeenReceived: true)
        } else if let proxy {
            self.init(.proxy, "\(proxy.name) made no connection to the server", mayHaveBeenReceived: false)
        } else {
            // Without a byte sent there was no connection to lose.
            self.init(unreachable: nil)
        }
    }
}

// Secure connections
extension TransportFailure {
    private init(tls error: any Error, mayHaveBeenReceived: Bool, by proxy: ProxySettings?) {
        let way = proxy.map { ", through \($0.name)" } ?? ""
        switch error as? NIOSSLError {
        case .uncleanShutdown: self.init(lost: mayHaveBeenReceived, by: proxy)
        case .handshakeFailed(.sslError(let causes)) where causes.contains(.eofDuringHandshake):
            self.init(
                .unreachable, "the server ended the connection before it was secure\(way)",
                mayHaveBeenReceived: false)
        case .handshakeFailed(let cause):
            // The library has no type for what was wrong, but BoringSSL's name of it.
            let isCertificate = "\(cause)".contains("CERTIFICATE_VERIFY_FAILED")
            self.init(
                .untrusted,
                "no secure connection could be made\(way): "
                    + (isCertificate
                        ? "the server's certificate has lapsed, or is of an authority that is not trusted here"
                        : "the server speaks no TLS there, or none that is accepted"),
                mayHaveBeenReceived: false)
        default:
            let isAboutHost = error is NIOSSLExtraError
            self.init(
                .untrusted,
                "no secure connection could be made\(way): "
                    + (isAboutHost ? "the server's certificate is of other hosts" : "the protocol was broken"),
                mayHaveBeenReceived: mayHaveBeenReceived && !isAboutHost)
        }
    }
}
#endif
