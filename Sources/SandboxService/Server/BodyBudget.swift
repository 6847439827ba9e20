import HTTPTypes
import Hummingbird
import NIOCore
import PixelPreflight
import ServiceCatalog
import Synchronization

/// Why a body was not read to its end.
enum BodyRefusal: Error, Hashable {
    /// It is larger than so many bytes.
    case tooLarge(limit: Int)
    /// All bodies that are being read take too much together.
    case tooMany
    /// The client went away or sent what is no body.
    case broken
}

/// Reads bodies, none longer than it may be and all of them no more than there is room for.
final class BodyBudget: Sendable {
    /// The most that all bodies under way take together, in bytes.
    private static let capacity = 512 << 20
    private let used = Mutex(0)

    /// Reads a body. Its length is checked before a byte of it is kept, where the client tells it, and as it comes.
    func read(_ request: Request, limit: Int) async throws(BodyRefusal) -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw .tooLarge(limit: limit)
        }
        var bytes: [UInt8] = []
        do {
            for try await chunk in request.body {
                guard bytes.count + chunk.readableBytes <= limit else { throw BodyRefusal.tooLarge(limit: limit) }
                guard reserve(chunk.readableBytes) else { throw BodyRefusal.tooMany }
                bytes.append(contentsOf: chunk.readableBytesView)
            }
        } catch {
            release(bytes.count)
            throw error as? BodyRefusal ?? .broken
        }
        return bytes
    }

    /// Gives back the room of a body.
    func release(_ count: Int) { used.withLock { $0 -= count } }

    private func reserve(_ count: Int) -> Bool {
        used.withLock { used in
            guard used + count <= Self.capacity else { return false }
            used += count
            return true
        }
    }
}

extension Sandbox {
    /// More than any documented body with pictures: keyframes of 20 MB together, in Base64.
    private static let mostPictureBytes = 40 << 20
    /// Twice the largest documented body without pictures, so that the document's own refusal comes first.
    private static let mostTextBytes = 2 << 20

    /// The most bytes that are read of a request's body.
    ///
    /// - Parameter length: What the client says that it has, if it does. Most requests say so little that their endpoint
    ///   need not be looked up for it.
    func bodyLimit(of request: SandboxRequest, length: Int?, origin: String) -> Int {
        if request.method == "GET" || length ?? .max <= Self.mostTextBytes { return Self.mostTextBytes }
        guard let route = ServiceRoute(target: request.target, host: request.host, origin: origin),
            let match = EndpointMatch(Service.named(route.service), method: request.method, path: route.path)
        else { return Self.mostTextBytes }
        let takesPictures = match.endpoint.body == .multipart || match.endpoint.fields.contains { $0.type.isImage }
        return takesPictures ? Self.mostPictureBytes : Self.mostTextBytes
    }

    /// The answer to a request whose body was not read, in the service's own shape.
    func refusal(of reason: BodyRefusal, _ request: SandboxRequest, origin: String) -> SandboxResponse {
        let failure =
            switch reason {
            case .tooLarge(let limit):
                ServiceFailure(413, "payload_too_large", "The body is larger than \(limit) bytes")
            case .broken: ServiceFailure(400, "invalid_request", "The body ended before its end")
            case .tooMany: ServiceFailure.overwhelmed
            }
        let service = ServiceRoute(target: request.target, host: request.host, origin: origin)?.service
        var response = failure.response(of: service ?? .pixelEngine)
        response.headers.append(("Connection", "close"))
        return response
    }
}

extension ServiceFailure {
    /// There is no room for another body now.
    fileprivate static var overwhelmed: ServiceFailure {
        var failure = ServiceFailure(503, "overloaded", "Too many large bodies at once; try again")
        failure.retryAfter = 1
        return failure
    }
}
