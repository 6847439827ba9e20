import Dispatch
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Looks names up as this machine does.
enum SystemResolver {
    /// All addresses of a host; none where it has none. A lookup that is cancelled ends at once, though the system's own may
    /// go on for a while.
    static func addresses(of host: String) async throws -> [IPAddress] {
        let answer = Answer()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                answer.set(continuation)
                DispatchQueue.global().async { answer.resume(.success(lookUp(host))) }
            }
        } onCancel: {
            answer.resume(.failure(CancellationError()))
        }
    }

    private static func lookUp(_ host: String) -> [IPAddress] {
        var hints = unsafe addrinfo()
        // One entry an address, not one for each kind of socket.
        unsafe hints.ai_socktype = streamSocket
        var first: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        defer { unsafe freeaddrinfo(first) }
        var found: [IPAddress] = []
        var next = unsafe first
        while let entry = unsafe next?.pointee {
            if let address = unsafe IPAddress(entry), !found.contains(address) { found.append(address) }
            unsafe next = entry.ai_next
        }
        return found
    }

    #if canImport(Glibc)
    private static let streamSocket = Int32(SOCK_STREAM.rawValue)
    #else
    private static let streamSocket = SOCK_STREAM
    #endif

    /// An answer that somebody waits for, given once.
    private final class Answer: Sendable {
        private enum State {
            case unasked
            case waiting(CheckedContinuation<[IPAddress], any Error>)
            case given(Result<[IPAddress], any Error>)
        }
        private let state = Mutex(State.unasked)

        func set(_ continuation: CheckedContinuation<[IPAddress], any Error>) {
            state.withLock { state in
                if case .given(let result) = state {
                    continuation.resume(with: result)
                } else {
                    state = .waiting(continuation)
                }
            }
        }

        func resume(_ result: Result<[IPAddress], any Error>) {
            state.withLock { state in
                switch state {
                case .unasked: state = .given(result)
                case .waiting(let continuation):
                    state = .given(result)
                    continuation.resume(with: result)
                case .given: break
                }
            }
        }
    }
}

extension IPAddress {
    /// The address in an entry of the system's answer; nil for one of another family.
    ///
    /// Precondition: the entry is one that `getaddrinfo` filled in, so that its address has the size of its family.
    fileprivate init?(_ entry: addrinfo) {
        guard let address = unsafe entry.ai_addr else { return nil }
        switch unsafe entry.ai_family {
        case AF_INET:
            var four = unsafe UnsafeRawPointer(address).load(as: sockaddr_in.self).sin_addr
            self.init(bytes: unsafe withUnsafeBytes(of: &four) { unsafe Array($0) })
        case AF_INET6:
            var sixteen = unsafe UnsafeRawPointer(address).load(as: sockaddr_in6.self).sin6_addr
            self.init(bytes: unsafe withUnsafeBytes(of: &sixteen) { unsafe Array($0) })
        default: return nil
        }
    }
}
