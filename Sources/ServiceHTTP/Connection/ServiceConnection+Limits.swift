#if Services
import PixelCore
import ServiceCatalog

extension ServiceConnection {
    /// The buckets that a call of an endpoint takes tokens from: of one path first, then of all.
    func buckets(for endpoint: Endpoint) -> [RateBucket] {
        let limits = Service.named(service).rateLimits
            .filter { $0.path == nil || $0.path == endpoint.path }
            .sorted { $0.path != nil && $1.path == nil }
        guard !limits.isEmpty else {
            return [policy.buckets.toldBucket(at: baseURL, key: key, clock: policy.clock)]
        }
        return limits.map { limit in
            policy.buckets.bucket(limit, at: baseURL, key: limit.scope == .key ? key : nil, clock: policy.clock)
        }
    }

    /// Sends something once all buckets let it; submissions go before polls.
    func metered<Result: Sendable>(
        _ buckets: [RateBucket], isRead: Bool, _ deadline: ContinuousClock.Instant,
        _ body: () async throws(TransportFailure) -> Result
    ) async throws(TransportFailure) -> Result {
        var taken: [RateBucket] = []
        defer { for bucket in taken { bucket.giveBack() } }
        for bucket in buckets {
            try await withDeadline(deadline, policy.clock) { () async throws(TransportFailure) -> Void in
                do { try await bucket.take(isRead ? .poll : .submission) } catch {
                    throw TransportFailure(.cancelled, "it was cancelled", mayHaveBeenReceived: false)
                }
            }
            taken.append(bucket)
        }
        return try await body()
    }

    /// Keeps to the limit that a service tells its callers.
    func learnLimit(from answer: ServiceAnswer, _ buckets: [RateBucket]) {
        guard Service.named(service).rateLimits.isEmpty, case .object(let object) = answer.json,
            case .integer(let limit) = object["rate_limit_per_minute"]
        else { return }
        for bucket in buckets { bucket.setLimit(limit) }
    }
}
#endif
