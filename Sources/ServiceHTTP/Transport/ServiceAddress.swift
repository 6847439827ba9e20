#if Services
import Foundation

/// An address that requests may go to: by HTTPS, or to this machine.
struct ServiceAddress: Hashable, Sendable {
    /// `https`, or for this machine `http`.
    let scheme: String
    /// The host in lower case, without brackets.
    let host: String
    /// The port, also where the address names none.
    let port: Int
    /// The whole address.
    let url: String

    /// Reads an address, relative to another where one is given.
    ///
    /// - Throws: `.badAddress` for what is no address, or one that requests must not go to.
    init(_ text: String, relativeTo base: ServiceAddress? = nil) throws(TransportFailure) {
        let origin = base.flatMap { URL(string: $0.url) }
        guard let url = URL(string: text, relativeTo: origin)?.absoluteURL, let scheme = url.scheme?.lowercased(),
            let host = url.host?.lowercased(), !host.isEmpty
        else { throw Self.failure("it is no address") }
        guard url.user == nil, url.password == nil else { throw Self.failure("it holds a name or a password") }
        let name = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        guard scheme == "https" || scheme == "http" && Self.isLoopback(name) else {
            throw Self.failure("\(scheme)://\(name) is neither HTTPS nor on this machine")
        }
        self.scheme = scheme
        self.host = name
        port = url.port ?? (scheme == "https" ? 443 : 80)
        self.url = url.absoluteString
    }

    /// An address in the one spelling of all that mean the same: small letters in scheme and host, no port that goes without
    /// saying, no slash at the end. What is no address stays as it is, for whoever sends something there to refuse.
    static func canonical(_ text: String) -> String {
        guard let address = try? ServiceAddress(text), let url = URL(string: address.url), url.query == nil else {
            return text
        }
        let host = address.host.contains(":") ? "[\(address.host)]" : address.host
        let port = address.port == (address.scheme == "https" ? 443 : 80) ? "" : ":\(address.port)"
        var path = url.path(percentEncoded: true)
        while path.hasSuffix("/") { path.removeLast() }
        return "\(address.scheme)://\(host)\(port)\(path)"
    }

    /// Whether two addresses are of one server.
    func hasOrigin(of other: ServiceAddress) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let bytes = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return bytes.count == 4 && bytes.first == 127 && !bytes.contains(nil)
    }

    private static func failure(_ reason: String) -> TransportFailure {
        TransportFailure(.badAddress, "nothing is sent to this address: \(reason)", mayHaveBeenReceived: false)
    }
}
#endif
