#if Services
import Foundation
package import SandboxService
package import ServiceHTTP

/// A sandbox in this process in place of the network: what it is told to break, breaks as it would there.
package struct SandboxTransport: ServiceTransport {
    /// What answers.
    package let sandbox: Sandbox
    /// Where clients are told that it is.
    package static let origin = "http://127.0.0.1"

    package init(_ sandbox: Sandbox) { self.sandbox = sandbox }

    package func send(_ request: TransportRequest, deadline: ContinuousClock.Instant) async throws(TransportFailure)
        -> TransportResponse
    {
        guard !Task.isCancelled else {
            throw TransportFailure(.cancelled, "it was cancelled", mayHaveBeenReceived: false)
        }
        let target = request.url.hasPrefix(Self.origin) ? String(request.url.dropFirst(Self.origin.count)) : request.url
        var headers = Dictionary(request.allHeaders.map { ($0.name, $0.value) }) { first, _ in first }
        if let authorization = request.key?.authorization { headers["Authorization"] = authorization }
        let response = await sandbox.respond(
            to: SandboxRequest(request.method, target, headers: headers, body: try Self.bytes(of: request.body)),
            origin: Self.origin)
        switch response.delivery {
        case .cut, .truncated:
            throw TransportFailure(.interrupted, "the connection ended", mayHaveBeenReceived: true)
        case .whole, .slow: break
        }
        guard response.body.count <= request.limit else {
            throw TransportFailure(.tooLarge, "the answer is too large", mayHaveBeenReceived: true)
        }
        return TransportResponse(
            status: response.status, headers: response.headers + [("Date", Self.date(sandbox.clock.now))],
            body: response.body)
    }

    /// A moment in milliseconds since 1970 as servers write it.
    package static func date(_ milliseconds: Int) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.string(from: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
    }

    package func download(
        _ request: TransportRequest, to path: String, limit: DownloadLimit, deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> DownloadedFile {
        var request = request
        request.limit = limit.byteCount
        let response = try await send(request, deadline: deadline)
        guard response.status == 200 else {
            var failure = TransportFailure(.refused, "status \(response.status)", mayHaveBeenReceived: true)
            failure.status = response.status
            throw failure
        }
        var file = try PartialFile(for: path, limit: limit)
        try file.append(response.body)
        return try file.finish()
    }

    private static func bytes(of body: TransportBody) throws(TransportFailure) -> [UInt8] {
        switch body {
        case .none: return []
        case .json(let bytes): return bytes
        case .multipart(let form):
            var (bytes, chunks) = ([UInt8](), form.chunks())
            while let chunk = try chunks.next() { bytes += chunk }
            return bytes
        }
    }
}
#endif
