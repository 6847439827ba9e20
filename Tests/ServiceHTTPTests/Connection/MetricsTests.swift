import Metrics
import MetricsTestKit
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Metrics of calls", .timeLimit(.minutes(60)))
struct MetricsTests {
    /// What is told of calls of a sandbox.
    private func metrics(
        _ service: ServiceID = .pixelEngine, of body: (Bench) async throws -> Void
    ) async throws -> TestMetrics {
        let metrics = TestMetrics()
        let sandbox = try Bench.sandbox()
        let bench = Bench(sandbox, service, SandboxTransport(sandbox), Bench.policy())
        try await withMetricsFactory(metrics) { try await body(bench) }
        return metrics
    }

    private func dimensions(_ endpoint: String, _ outcome: String) -> [(String, String)] {
        [("service", "pixelengine"), ("endpoint", endpoint), ("outcome", outcome)]
    }

    @Test func everyAttemptIsCountedAndTimedByServiceEndpointAndOutcome() async throws {
        let metrics = try await metrics { bench in
            _ = try await bench.read()
            bench.breakNext("balance", .status(503, retryAfter: nil), times: 2)
            _ = try await bench.read()
            bench.breakNext("generate-image", .cutAfter)
            _ = try await failure { try await bench.submit() }
            bench.breakNext("generate-image", .malformed)
            _ = try await failure { try await bench.submit() }
        }
        let expected = [
            ("balance", "success", 2), ("balance", "status_503", 2), ("generate-image", "interrupted", 1),
            ("generate-image", "unreadable", 1),
        ]
        for (endpoint, outcome, count) in expected {
            let dimensions = dimensions(endpoint, outcome)
            #expect(
                metrics.counterTotal(label: "pixelwright.service.requests", dimensions: dimensions) == count,
                "\(endpoint) \(outcome)")
            let timer = try metrics.expectTimer("pixelwright.service.duration", dimensions)
            #expect(timer.values.count == count && timer.values.allSatisfy { $0 > 0 })
        }
        #expect(metrics.counters.count == expected.count && metrics.timers.count == expected.count)
    }

    @Test func aDurationIsThatOfTheCallInNanoseconds() async throws {
        let metrics = try await metrics { bench in
            bench.breakNext("balance", .latency(50))
            _ = try await bench.read()
        }
        let timer = try metrics.expectTimer("pixelwright.service.duration", dimensions("balance", "success"))
        // A wait is never shorter than asked for; how much longer the call takes is the machine's affair.
        #expect(timer.values.count == 1 && timer.values.allSatisfy { $0 >= 50_000_000 })
    }

    @Test func whatCannotBeSentAtAllIsNotCounted() async throws {
        let metrics = try await metrics(.pixelDojo) { bench in
            // An address without its job.
            _ = try await failure { try await bench.connection.call(bench.endpoint("job"), path: [:]) }
        }
        #expect(metrics.counters.isEmpty && metrics.timers.isEmpty)
    }
}
