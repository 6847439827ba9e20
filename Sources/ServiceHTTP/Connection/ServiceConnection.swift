#if Services
import Foundation
package import Logging
package import PixelCore
package import ServiceCatalog

/// One service with one key.
package struct ServiceConnection: Sendable {
    /// The service.
    package let service: ServiceID
    /// What all paths are relative to, without a slash at the end, and in one spelling for one place.
    package let baseURL: String
    let key: Secret?
    let transport: any ServiceTransport
    /// How long it tries, and by which clock.
    package let policy: ConnectionPolicy
    let observer: CallObserver

    /// Creates a connection; nothing is sent before the first call.
    ///
    /// - Parameter baseURL: Where the service is; by default where its document says.
    package init(
        _ service: ServiceID, key: Secret?, baseURL: String? = nil, transport: any ServiceTransport,
        policy: ConnectionPolicy = .init(), logger: Logger?
    ) {
        self.service = service
        self.key = key
        self.baseURL = ServiceAddress.canonical(baseURL ?? Service.named(service).baseURL)
        self.transport = transport
        self.policy = policy
        observer = CallObserver(service: service, logger: logger)
    }

    /// The same, which tries everything once: for questions that are asked again anyhow, and not sooner.
    package var withoutRetries: ServiceConnection {
        var policy = policy
        policy.attempts = 1
        return ServiceConnection(
            service, key: key, baseURL: baseURL, transport: transport, policy: policy, logger: observer.logger)
    }

    /// `text` without the key, where a service repeats it.
    package func redacted(_ text: String) -> String { key?.redacted(from: text) ?? text }

    /// One call of an endpoint. Reads are retried as ConnectionPolicy says; anything else is sent once, and again only
    /// where the failure proves that nothing was received.
    ///
    /// - Parameters:
    ///   - path: The values of the parameters in the endpoint's path.
    ///   - query: Names and values of the query, in order.
    ///   - body: What goes as JSON.
    ///   - form: What goes as a form instead.
    package func call(
        _ endpoint: Endpoint, path: [String: String] = [:], query: [(String, String)] = [], body: JSONObject? = nil,
        form: MultipartBody? = nil
    ) async throws(ServiceError) -> ServiceAnswer {
        var request = TransportRequest(
            endpoint.method.rawValue, try url(of: endpoint, path, query), headers: [("Accept", "application/json")],
            // Who needs no key gets none.
            key: endpoint.isPublic ? nil : key)
        if !endpoint.fileFormats.isEmpty {
            request.headers = [("Accept", "*/*")]
            request.limit = policy.fileLimit
        }
        if let form {
            request.body = .multipart(form)
        } else if let body {
            request.body = .json(Array(JSONValue.object(body).compactText.utf8))
        } else if endpoint.body == .json {
            request.body = .json(Array("{}".utf8))
        }
        let deadline = policy.clock.now + policy.timeout
        let (sent, buckets) = (request, buckets(for: endpoint))
        return try await repeating(endpoint.name, isRead: request.isRead, until: deadline) {
            () async throws(CallFailure) -> ServiceAnswer in
            try await attempt(endpoint, sent, buckets, deadline)
        }
    }

    private func attempt(
        _ endpoint: Endpoint, _ request: TransportRequest, _ buckets: [RateBucket], _ deadline: ContinuousClock.Instant
    ) async throws(CallFailure) -> ServiceAnswer {
        let response: TransportResponse
        do throws(TransportFailure) {
            response = try await metered(buckets, isRead: request.isRead, deadline) {
                () async throws(TransportFailure) -> TransportResponse in
                try await transport.send(request, deadline: deadline)
            }
        } catch { throw CallFailure(error, service, isRead: request.isRead, isFree: !endpoint.isPaid) }
        guard (200..<300).contains(response.status) else {
            let wait = RetryAfter.duration(response.header("Retry-After"), now: policy.clock.secondsSince1970)
            // What one call is told goes for all that use the key.
            if let wait, response.status == 429 { buckets.forEach { $0.pause(until: policy.clock.now + wait) } }
            throw CallFailure(response, of: endpoint, key: key, retryAfter: wait)
        }
        guard let answer = ServiceAnswer(response, of: endpoint) else {
            throw CallFailure(unreadable: response, of: endpoint)
        }
        learnLimit(from: answer, buckets)
        return answer
    }

    /// Tries something as often as may be.
    func repeating<Result: Sendable>(
        _ name: String, isRead: Bool, until deadline: ContinuousClock.Instant,
        _ attempt: () async throws(CallFailure) -> Result
    ) async throws(ServiceError) -> Result {
        var count = 0
        while true {
            count += 1
            let start = ContinuousClock.now
            let failure: CallFailure
            do throws(CallFailure) {
                let result = try await attempt()
                observer.note(name, outcome: "success", attempt: count, since: start)
                return result
            } catch { failure = error }
            observer.note(name, outcome: failure.outcome, attempt: count, since: start)
            let error = failure.error
            guard failure.isPassing, isRead || !error.mayHaveBeenReceived, count < policy.attempts else { throw error }
            let moment = policy.clock.now + max(error.retryAfter ?? .zero, policy.backoff.delay(afterAttempts: count))
            guard moment < deadline else { throw error }
            do { try await policy.clock.sleep(until: moment) } catch {
                let cancelled = TransportFailure(.cancelled, "it was cancelled", mayHaveBeenReceived: false)
                throw CallFailure(cancelled, service, isRead: isRead, isFree: true).error
            }
        }
    }
}
#endif
