/// A request as it reaches the sandbox, whichever way it came: over a socket, or from a test in the same process.
public struct SandboxRequest: Sendable {
    /// The HTTP method in capitals.
    public var method: String
    /// The host that was asked for, without its port; nil where none was named.
    public var host: String?
    /// The path with its query, as it was sent.
    public var target: String
    /// The headers by their names in lower case; of several with one name, the first.
    public var headers: [String: String]
    /// The whole body.
    public var body: [UInt8]

    /// Creates a request.
    public init(
        _ method: String, _ target: String, host: String? = nil, headers: [String: String] = [:], body: [UInt8] = []
    ) {
        self.method = method.uppercased()
        self.host = host
        self.target = target
        self.headers = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
        self.body = body
    }
}

extension SandboxRequest {
    /// The key in the `Authorization` header; nil where there is none of its kind.
    var bearerKey: String? {
        guard let header = headers["authorization"] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return parts[1].trimmingBlanks
    }

    /// The media type of the body, in lower case and without its parameters.
    var mediaType: String {
        (headers["content-type"] ?? "").prefix { $0 != ";" }.trimmingBlanks.lowercased()
    }
}

extension StringProtocol {
    /// This text without blanks at its ends.
    var trimmingBlanks: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
