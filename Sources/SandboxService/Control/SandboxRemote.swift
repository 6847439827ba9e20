import AsyncHTTPClient
import NIOCore
import NIOHTTP1
package import Pixelwright

/// Speaks to a sandbox's controls from another process.
package struct SandboxRemote: Sendable {
    private let url: String
    private let key: String?

    /// More than any recording takes.
    private static let mostBytes = 256 << 20

    /// - Parameters:
    ///   - url: Scheme, host and port, as `http://127.0.0.1:8787`.
    ///   - key: The sandbox's own key, where it has one.
    package init(url: String, key: String?) {
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.key = key
    }

    /// Whether a text can be a sandbox's address.
    package static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && ["http", "https"].contains(parts[0]) && !parts[1].isEmpty
            && !parts[1].dropLast(parts[1].hasSuffix("/") ? 1 : 0).contains { "/?#@ ".contains($0) }
    }

    /// Whether a text can be the base URL of a service: an address with a path or without.
    package static func isBaseURL(_ text: String) -> Bool {
        let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts[1].isEmpty, isAddress(parts[0] + "//" + parts[2]) else { return false }
        return parts.count == 3 || !parts[3].contains { "?# ".contains($0) }
    }

    /// Calls a control below `/__sandbox`.
    ///
    /// - Throws: When nothing answers, or the sandbox refuses.
    package func call(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws(SandboxRemoteError)
        -> JSONValue
    {
        let (status, bytes) = try await send(method, path, body)
        guard let json = try? JSONValue(parsing: bytes) else {
            throw SandboxRemoteError("\(url) answers, but is no sandbox: its answer is no JSON", isRefusal: false)
        }
        guard status == 200 else {
            var reason = "status \(status)"
            if case .object(let object) = json, let text = object["error"]?.string { reason = text }
            throw SandboxRemoteError("the sandbox refused: \(reason)", isRefusal: true)
        }
        return json
    }

    private func send(_ method: String, _ path: String, _ body: JSONValue?) async throws(SandboxRemoteError)
        -> (status: UInt, body: [UInt8])
    {
        var request = HTTPClientRequest(url: "\(url)/__sandbox\(path)")
        request.method = .RAW(value: method)
        request.headers.add(name: "Accept", value: "application/json")
        if let key { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
        if let body { request.body = .bytes(ByteBuffer(string: body.compactText)) }
        do {
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
            let bytes = try await response.body.collect(upTo: Self.mostBytes)
            return (response.status.code, Array(bytes.readableBytesView))
        } catch {
            throw SandboxRemoteError(
                "no sandbox answers at \(url) (\(error)); start one by pixelwright serve, or name another by --url",
                isRefusal: false)
        }
    }
}

/// Why a sandbox could not be told something.
package struct SandboxRemoteError: Error, CustomStringConvertible {
    package let description: String
    /// Whether the sandbox was there and refused.
    package let isRefusal: Bool

    init(_ description: String, isRefusal: Bool) {
        self.description = description
        self.isRefusal = isRefusal
    }
}
