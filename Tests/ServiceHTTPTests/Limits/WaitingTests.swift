import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Waiting before another attempt", .timeLimit(.minutes(60)))
struct WaitingTests {
    @Test(arguments: [
        ("0", Duration.zero), ("7", .seconds(7)), ("Mon, 02 Mar 2026 12:00:30 GMT", .seconds(30)),
        ("Monday, 02-Mar-26 12:00:30 GMT", .seconds(30)), ("Mon Mar 2 12:00:30 2026", .seconds(30)),
        ("Mon, 02 Mar 2026 11:00:00 GMT", .zero), ("99999999999", .seconds(604_800)),
    ])
    func retryAfterIsSecondsOrADate(_ text: String, _ duration: Duration) {
        #expect(RetryAfter.duration(text, now: TurnedClock.startSeconds) == duration)
    }

    @Test(arguments: ["", "soon", "-1", "nan", "inf", "Mon, 99 Foo 2026"])
    func whatIsNoTimeIsNoWait(_ text: String) {
        #expect(RetryAfter.duration(text, now: 0) == nil)
    }

    @Test func waitsDoubleUpToTheMostAndChanceShortensThem() {
        let full = Backoff(base: .seconds(1), cap: .seconds(5)) { 1 }
        #expect((1...5).map { full.delay(afterAttempts: $0) } == [1, 2, 4, 5, 5].map { .seconds($0) })
        let half = Backoff(base: .seconds(1), cap: .seconds(5)) { 0.5 }
        #expect(half.delay(afterAttempts: 2) == .seconds(1))
        #expect(full.delay(afterAttempts: .max) == .seconds(5))
    }

    @Test func aRefusedSubmissionWaitsAsLongAsItIsTold() async throws {
        let clock = TurnedClock()
        let sandbox = try Bench.sandbox()
        let policy = Bench.policy {
            $0.clock = clock
            $0.backoff = Backoff(base: .seconds(2), cap: .seconds(2)) { 1 }
        }
        let bench = Bench(sandbox, .pixelEngine, SandboxTransport(sandbox), policy)
        bench.breakNext("generate-image", .status(429, retryAfter: 30))
        let task = Task { try await bench.submit() }
        await clock.untilSomeoneSleeps(to: .seconds(30))
        #expect(bench.received == 1)
        clock.turn(by: .seconds(30))
        #expect(try await task.value.status == 200)
        #expect(bench.received == 2)
    }

    @Test func aWaitThatEndsAfterTheDeadlineIsNotBegun() async throws {
        let sandbox = try Bench.sandbox()
        let policy = Bench.policy { $0.clock = TurnedClock() }
        let bench = Bench(sandbox, .pixelEngine, SandboxTransport(sandbox), policy)
        bench.breakNext("balance", .status(429, retryAfter: 3600))
        let error = try await failure { try await bench.read() }
        #expect(error.code == .rateLimitExceeded && error.retryAfter == .seconds(3600))
    }
}
