#if Services
import Crypto
import ServiceCatalog
import Synchronization

/// The buckets of this process: one for what a service counts together, whichever connection calls.
package final class RateBuckets: Sendable {
    /// Those that all connections share.
    package static let shared = RateBuckets()

    private struct Name: Hashable {
        let origin: String
        let caller: String
        let path: String
        let seconds: Int
    }

    private let buckets = Mutex<[Name: RateBucket]>([:])

    package init() {}

    /// The bucket of a limit at a server.
    ///
    /// - Parameters:
    ///   - origin: The server's address.
    ///   - key: Whose calls are counted; nil for all calls from this machine.
    func bucket(_ limit: RateLimit, at origin: String, key: Secret?, clock: any ServiceClock) -> RateBucket {
        bucket(
            Name(origin: origin, caller: Self.caller(key), path: limit.path ?? "", seconds: limit.seconds),
            count: limit.count, clock)
    }

    /// The bucket of a service that tells its limit of calls a minute only when it is asked.
    func toldBucket(at origin: String, key: Secret?, clock: any ServiceClock) -> RateBucket {
        // Until it has told, the service's own 429 are the limit.
        bucket(Name(origin: origin, caller: Self.caller(key), path: "", seconds: 60), count: .max >> 1, clock)
    }

    private func bucket(_ name: Name, count: Int, _ clock: any ServiceClock) -> RateBucket {
        buckets.withLock { buckets in
            if let bucket = buckets[name] { return bucket }
            let bucket = RateBucket(limit: count, window: .seconds(name.seconds), clock: clock)
            buckets[name] = bucket
            return bucket
        }
    }

    /// What tells keys apart without being one.
    private static func caller(_ key: Secret?) -> String {
        key.map { $0.withBytes { SHA256.hash(data: $0) }.description } ?? ""
    }
}
#endif
