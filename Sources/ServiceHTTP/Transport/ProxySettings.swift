#if Services
import Foundation

/// The proxy that the environment names for requests by HTTPS, and who is reached without it.
///
/// `HTTP_PROXY` means nothing here: requests by HTTP go to this machine alone, and a proxy would see the key in them.
struct ProxySettings: Hashable, Sendable {
    /// Where the proxy is.
    let host: String
    let port: Int
    /// What it knows the user by, as `NAME:PASSWORD`; nil for nothing.
    let credentials: String?
    /// Names of hosts that are reached directly; with a dot before them, all hosts below them.
    let exceptions: [String]
    /// Why it cannot be used as it is named, without what may be secret in it; nil where it can.
    let problem: String?

    /// Reads `HTTPS_PROXY` and `NO_PROXY`, in small letters or in capitals; nil where there is no proxy.
    init?(environment: [String: String]) {
        func value(_ name: String) -> String? { environment[name.lowercased()] ?? environment[name] }
        guard let text = value("HTTPS_PROXY"), !text.isEmpty else { return nil }
        let url = URL(string: text.contains("://") ? text : "http://\(text)")
        let scheme = url?.scheme?.lowercased() ?? ""
        host = url?.host ?? ""
        port = url?.port ?? 8080
        credentials = url.flatMap { url in
            url.user(percentEncoded: false).map { "\($0):\(url.password(percentEncoded: false) ?? "")" }
        }
        exceptions = (value("NO_PROXY") ?? "").split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces).lowercased()
        }
        if host.isEmpty {
            problem = "HTTPS_PROXY is no address of a proxy"
        } else {
            problem = scheme == "http" ? nil : "HTTPS_PROXY names a proxy of another kind than http"
        }
    }

    /// What it is called in messages.
    var name: String { "the proxy \(host):\(port)" }

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
