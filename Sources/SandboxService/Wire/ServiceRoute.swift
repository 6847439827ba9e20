import PixelPreflight
package import ServiceCatalog

/// Which service a request means, and where below its base URL: by a prefix of the path, or by the host's name.
package struct ServiceRoute: Hashable, Sendable {
    /// The service.
    package let service: ServiceID
    /// The path and query below the service's base URL.
    package let path: String
    /// What the client reached the service under: scheme, host and prefix are those of its own requests.
    package let base: String

    /// Finds the service; nil where neither prefix nor host names one.
    package init?(target: String, host: String?, origin: String) {
        let host = host?.lowercased()
        for (service, url) in Self.bases {
            let prefix = "/\(service.rawValue)" + url.path
            if let rest = Self.rest(of: target, below: prefix) {
                (self.service, path, base) = (service, rest, origin + prefix)
                return
            }
            if host == url.host, let rest = Self.rest(of: target, below: url.path) {
                (self.service, path, base) = (service, rest, origin + url.path)
                return
            }
        }
        return nil
    }

    /// The services' own base URLs, read once.
    private static let bases = Service.all.map { (service: $0.id, url: BaseURL($0.baseURL)) }

    private static func rest(of target: String, below prefix: String) -> String? {
        guard target.hasPrefix(prefix) else { return nil }
        let rest = target.dropFirst(prefix.count)
        guard rest.isEmpty || rest.first == "/" || rest.first == "?" else { return nil }
        return String(rest)
    }
}

/// The host and the path of a service's base URL.
struct BaseURL {
    let host: String
    let path: String

    init(_ text: String) {
        let rest = text.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
        host = rest.first.map(String.init) ?? ""
        path = rest.dropFirst().map { "/\($0)" }.joined()
    }
}
