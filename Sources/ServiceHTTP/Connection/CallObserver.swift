#if Services
import Logging
import Metrics
import ServiceCatalog

/// Tells logs and metrics of calls: which, how long, how they ended. Keys, bodies and values of queries are not for
/// either, so neither is given them.
struct CallObserver: Sendable {
    let service: ServiceID
    let logger: Logger?

    /// An attempt at a call has ended.
    func note(_ endpoint: String, outcome: String, attempt: Int, since start: ContinuousClock.Instant) {
        let duration = start.duration(to: .now)
        let dimensions = [("service", service.rawValue), ("endpoint", endpoint), ("outcome", outcome)]
        Counter(label: "pixelwright.service.requests", dimensions: dimensions).increment()
        let (seconds, attoseconds) = duration.components
        Timer(label: "pixelwright.service.duration", dimensions: dimensions)
            .recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
        logger?.log(
            level: outcome == "success" ? .debug : .warning, "service request",
            metadata: [
                "service": "\(service)", "endpoint": "\(endpoint)", "outcome": "\(outcome)", "attempt": "\(attempt)",
                "milliseconds": "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000)",
            ])
    }
}
#endif
