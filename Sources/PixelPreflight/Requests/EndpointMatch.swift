package import ServiceCatalog

/// The documented endpoint that a method and a URL mean.
package struct EndpointMatch: Hashable, Sendable {
    /// The endpoint.
    package let endpoint: Endpoint
    /// What stands in place of the path's braces.
    package let parameters: [String: String]
    /// What follows the question mark.
    package let query: [String: String]

    /// Looks for the endpoint of a whole URL; nil when there is none.
    package init?(method: String, url: String) {
        for service in Service.all where url.hasPrefix(service.baseURL + "/") {
            let rest = url.dropFirst(service.baseURL.count)
            if let match = EndpointMatch(service, method: method, path: String(rest)) {
                self = match
                return
            }
        }
        return nil
    }

    /// Looks for the endpoint of a path below a service's base URL, query and all; nil when there is none.
    ///
    /// A path without braces goes before one whose braces it would fit.
    package init?(_ service: Service, method: String, path: String) {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let words = (parts.first ?? "").split(separator: "/")
        var best: (endpoint: Endpoint, parameters: [String: String])?
        for endpoint in service.endpoints where endpoint.method.rawValue == method.uppercased() {
            guard let parameters = Self.parameters(of: words, in: endpoint.path) else { continue }
            if best.map({ parameters.count < $0.parameters.count }) ?? true { best = (endpoint, parameters) }
        }
        guard let best else { return nil }
        endpoint = best.endpoint
        parameters = best.parameters
        query = parts.count < 2 ? [:] : Self.query(parts[1])
    }

    /// What the words of a path stand for in a template such as `/jobs/{id}`; nil when they do not fit it.
    private static func parameters(of words: [Substring], in template: String) -> [String: String]? {
        let pattern = template.split(separator: "?").first.map { $0.split(separator: "/") } ?? []
        guard words.count == pattern.count else { return nil }
        var parameters: [String: String] = [:]
        for (word, part) in zip(words, pattern) {
            guard let open = part.firstIndex(of: "{"), let close = part.firstIndex(of: "}") else {
                if word != part { return nil }
                continue
            }
            let (before, after) = (part[..<open], part[part.index(after: close)...])
            guard word.hasPrefix(before), word.hasSuffix(after), word.count > before.count + after.count else {
                return nil
            }
            parameters[String(part[part.index(after: open)..<close])] =
                String(word.dropFirst(before.count).dropLast(after.count))
        }
        return parameters
    }

    private static func query(_ text: Substring) -> [String: String] {
        var query: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            query[String(sides[0]).percentDecoded] = sides.count < 2 ? "" : String(sides[1]).percentDecoded
        }
        return query
    }
}

extension String {
    /// This text with `+` and `%xx` read as forms write them; as it is where that makes no UTF-8.
    fileprivate var percentDecoded: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? self
    }
}
