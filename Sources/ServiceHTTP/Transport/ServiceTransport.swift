#if Services
import PixelCore

/// How requests leave and answers come back; the sandbox can stand in for it in process.
package protocol ServiceTransport: Sendable {
    /// Sends a request once, and reads the whole answer. Redirects of reads are followed.
    ///
    /// - Throws: `TransportFailure`, which knows whether the request can have been received.
    func send(_ request: TransportRequest, deadline: ContinuousClock.Instant) async throws(TransportFailure)
        -> TransportResponse

    /// Streams a file to `path` through a temporary file beside it, renamed at the end; never follows to another host
    /// with a key.
    ///
    /// - Throws: `TransportFailure`; a status other than 200 is one with ``TransportFailure/Code/refused``.
    func download(
        _ request: TransportRequest, to path: String, limit: DownloadLimit, deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> DownloadedFile
}

/// A request as it is to be sent.
package struct TransportRequest: Sendable {
    /// The HTTP method.
    package var method: String
    /// The whole address.
    package var url: String
    /// Headers besides those that follow from the body and the key.
    package var headers: [(name: String, value: String)]
    /// What is sent.
    package var body: TransportBody
    /// What goes into `Authorization: Bearer` at the last moment; nil for none.
    package var key: Secret?
    /// The most bytes of an answer's body.
    package var limit: Int

    /// The most bytes of an answer in JSON.
    package static let jsonLimit = 8 << 20

    package init(
        _ method: String, _ url: String, headers: [(name: String, value: String)] = [], body: TransportBody = .none,
        key: Secret? = nil, limit: Int = jsonLimit
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.key = key
        self.limit = limit
    }
}

extension TransportRequest {
    /// Whether it asks for something only, so that it may be sent again.
    package var isRead: Bool { method == "GET" || method == "HEAD" }

    /// All headers but the key's.
    package var allHeaders: [(name: String, value: String)] {
        // What is not compressed cannot be more than it seems.
        let own = [("User-Agent", UserAgent.name), ("Accept-Encoding", "identity")]
        return (own + (body.contentType.map { [("Content-Type", $0)] } ?? [])).map { (name: $0.0, value: $0.1) }
            + headers
    }
}

/// What a request carries.
package enum TransportBody: Sendable {
    case none
    case json([UInt8])
    /// Fields and files of a form, which are read from the disk as they are sent.
    case multipart(MultipartBody)

    /// The header `Content-Type`.
    package var contentType: String? {
        switch self {
        case .none: nil
        case .json: "application/json"
        case .multipart(let form): form.contentType
        }
    }
}

/// What came back, whatever its status.
package struct TransportResponse: Sendable {
    /// The HTTP status.
    package var status: Int
    /// The headers, in order.
    package var headers: [(name: String, value: String)]
    /// The whole body.
    package var body: [UInt8]

    package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first header of a name, in any case.
    package func header(_ name: String) -> String? { headers.value(of: name) }
}

extension [(name: String, value: String)] {
    /// The first header of a name, in any case.
    package func value(of name: String) -> String? { first { $0.name.lowercased() == name.lowercased() }?.value }
}

/// What the program calls itself.
package enum UserAgent {
    /// `pixelwright/VERSION`
    package static let name = "pixelwright/\(Version.current)"
}
#endif
