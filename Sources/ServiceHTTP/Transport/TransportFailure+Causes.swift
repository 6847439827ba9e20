#if Services
import AsyncHTTPClient
import NIOPosix
import NIOSSL

extension TransportFailure {
    /// What an error of the network means. Its own description is left out: it may repeat what was sent.
    ///
    /// - Parameter mayHaveBeenReceived: Whether the request may have left, unless the error proves that it did not.
    init(_ error: any Error, mayHaveBeenReceived: Bool) {
        switch error {
        case let failure as TransportFailure: self = failure
        case is CancellationError:
            self.init(.cancelled, "it was cancelled", mayHaveBeenReceived: mayHaveBeenReceived)
        case is NIOConnectionError:
            self.init(.unreachable, "there is no connection to the server", mayHaveBeenReceived: false)
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
            self.init(tls: error, mayHaveBeenReceived: mayHaveBeenReceived)
        case let failure as HTTPClientError: self.init(client: failure, mayHaveBeenReceived: mayHaveBeenReceived)
        default: self.init(lost: mayHaveBeenReceived)
        }
    }

    private init(tls error: any Error, mayHaveBeenReceived: Bool) {
        if let failure = error as? NIOSSLError, failure == .uncleanShutdown {
            self.init(lost: mayHaveBeenReceived)
        } else {
            let isProof: Bool
            if case .some(.handshakeFailed) = error as? NIOSSLError {
                isProof = true
            } else {
                isProof = error is NIOSSLExtraError
            }
            self.init(
                .untrusted, "no secure connection could be made: the certificate or the protocol is not accepted",
                mayHaveBeenReceived: mayHaveBeenReceived && !isProof)
        }
    }

    private init(client error: HTTPClientError, mayHaveBeenReceived: Bool) {
        switch error {
        case .connectTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
            .getConnectionFromPoolTimeout, .proxyAuthenticationRequired, .invalidProxyResponse:
            self.init(.unreachable, "there is no connection to the server", mayHaveBeenReceived: false)
        case .cancelled: self.init(.cancelled, "it was cancelled", mayHaveBeenReceived: mayHaveBeenReceived)
        case .deadlineExceeded, .readTimeout, .writeTimeout:
            self.init(.deadline, "time ran out", mayHaveBeenReceived: mayHaveBeenReceived)
        case .invalidURL, .emptyHost, .emptyScheme:
            self.init(.badAddress, "this is no address", mayHaveBeenReceived: false)
        case .bodyLengthMismatch:
            self.init(.disk, "a file changed while it was sent", mayHaveBeenReceived: mayHaveBeenReceived)
        default: self.init(lost: mayHaveBeenReceived)
        }
    }

    /// A connection that ended too early.
    private init(lost mayHaveBeenReceived: Bool) {
        // Without a byte sent there was no connection to lose.
        self.init(
            mayHaveBeenReceived ? .interrupted : .unreachable,
            mayHaveBeenReceived
                ? "the connection ended before the whole answer had come" : "there is no connection to the server",
            mayHaveBeenReceived: mayHaveBeenReceived)
    }
}
#endif
