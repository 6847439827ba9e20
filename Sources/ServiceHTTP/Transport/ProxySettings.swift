#if Services
import Foundation

/// The proxy that the environment names for requests by HTTPS, and who is reached without it.
struct ProxySettings: Hashable, Sendable {
    /// Where the proxy is.
    let host: String
    let port: Int
    /// What it knows the user by, as `NAME:PASSWORD`; nil for nothing.
    let credentials: String?
    /// Names of hosts that are reached directly; with a dot before them, all hosts below them.
    let exceptions: [String]

    /// Reads `HTTPS_PROXY` and `NO_PROXY`, in small letters or in capitals; nil where there is no proxy.
    init?(environment: [String: String]) {
        func value(_ name: String) -> String? { environment[name.lowercased()] ?? environment[name] }
        guard let text = value("HTTPS_PROXY"), !text.isEmpty,
            let url = URL(string: text.contains("://") ? text : "http://\(text)"), let host = url.host
        else { return nil }
        self.host = host
        port = url.port ?? 8080
        credentials = url.user.map { "\($0):\(url.password ?? "")" }
        exceptions = (value("NO_PROXY") ?? "").split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces).lowercased()
        }
    }

    /// Whether requests to `host` go through the proxy.
    func serves(_ host: String) -> Bool {
        let name = host.lowercased()
        return !exceptions.contains { exception in
            guard !exception.isEmpty else { return false }
            if exception == "*" { return true }
            let bare = exception.hasPrefix(".") ? String(exception.dropFirst()) : exception
            return name == bare || name.hasSuffix(".\(bare)")
        }
    }
}
#endif
