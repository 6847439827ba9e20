#if Services
import NIOCore
import Synchronization

/// Whether a request may have left this machine.
final class SentFlag: Sendable {
    private let isKnown: Bool
    private let isSet = Atomic(false)

    /// - Parameter isKnown: Whether it will be told; where it will not, anything may have left.
    init(isKnown: Bool) { self.isKnown = isKnown }

    /// Whether the whole request can have been received: no server has it before its body was begun.
    var mayBeSet: Bool { !isKnown || isSet.load(ordering: .acquiring) }

    func set() { isSet.store(true, ordering: .releasing) }
}

/// A body that tells when it is asked for, which is once there is a connection and the head was written.
struct SentBody: AsyncSequence, Sendable {
    /// Where the bytes come from.
    enum Source: Sendable {
        case bytes([UInt8])
        case form(MultipartBody)
    }

    let source: Source
    let sent: SentFlag

    func makeAsyncIterator() -> Iterator { Iterator(body: self) }

    struct Iterator: AsyncIteratorProtocol {
        private let sent: SentFlag
        private var bytes: [UInt8]?
        private var chunks: MultipartBody.Chunks?

        fileprivate init(body: SentBody) {
            sent = body.sent
            switch body.source {
            case .bytes(let bytes): self.bytes = bytes
            case .form(let form): chunks = form.chunks()
            }
        }

        mutating func next() async throws -> ByteBuffer? {
            sent.set()
            if let chunk = try chunks?.next() { return ByteBuffer(bytes: chunk) }
            defer { bytes = nil }
            return bytes.map { ByteBuffer(bytes: $0) }
        }
    }
}
#endif
