import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Calls keep to the documented limits", .timeLimit(.minutes(60)))
struct RateBucketTests {
    @Test func aTokenComesBackAWindowAfterItsCallWasAnswered() async throws {
        let clock = TurnedClock()
        let bucket = RateBucket(limit: 2, window: .seconds(60), clock: clock)
        try await bucket.take(.poll)
        try await bucket.take(.poll)
        clock.turn(by: .seconds(5))
        bucket.giveBack()
        let third = Task {
            try await bucket.take(.poll)
            return clock.turned
        }
        await clock.untilSomeoneSleeps(to: .seconds(65))
        clock.turn(by: .milliseconds(59_999))
        #expect(bucket.waiting == 1)
        clock.turn(by: .milliseconds(1))
        #expect(try await third.value == .seconds(65))
    }

    @Test func submissionsGoBeforePolls() async throws {
        let clock = TurnedClock()
        let bucket = RateBucket(limit: 1, window: .seconds(1), clock: clock)
        try await bucket.take(.poll)
        let order = Shared<[RateBucket.Urgency]>([])
        let tasks = try await [RateBucket.Urgency.poll, .poll, .submission].enumerated().asyncMap { index, urgency in
            let task = Task {
                try await bucket.take(urgency)
                order.change { $0.append(urgency) }
                bucket.giveBack()
            }
            while bucket.waiting <= index { try await Task.sleep(for: .milliseconds(1)) }
            return task
        }
        bucket.giveBack()
        for second in 1...3 {
            await clock.untilSomeoneSleeps(to: .seconds(second))
            clock.turn(by: .seconds(1))
            while order.value.count < second { try await Task.sleep(for: .milliseconds(1)) }
        }
        for task in tasks { try await task.value }
        #expect(order.value == [.submission, .poll, .poll])
    }

    @Test func whoeverIsCancelledWaitsNoLongerAndTakesNothing() async throws {
        let clock = TurnedClock()
        let bucket = RateBucket(limit: 1, window: .seconds(60), clock: clock)
        try await bucket.take(.poll)
        let task = Task { try await bucket.take(.poll) }
        while bucket.waiting == 0 { try await Task.sleep(for: .milliseconds(1)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(bucket.waiting == 0)
    }

    @Test func aPauseHoldsEverybodyUntilItEnds() async throws {
        let clock = TurnedClock()
        let bucket = RateBucket(limit: 9, window: .seconds(60), clock: clock)
        bucket.pause(until: clock.now + .seconds(7))
        let task = Task { try await bucket.take(.submission) }
        await clock.untilSomeoneSleeps(to: .seconds(7))
        #expect(bucket.waiting == 1)
        clock.turn(by: .seconds(7))
        try await task.value
    }

    @Test func twoHundredPollsAtOnceKeepToTenAMinute() async throws {
        let clock = TurnedClock()
        let sandbox = try Bench.sandbox(
            keepsRateLimits: true, clock: SandboxClock { Int(clock.secondsSince1970 * 1000) })
        var policy = Bench.policy {
            $0.clock = clock
            $0.timeout = .seconds(36_000)
        }
        // Two connections with one key count together.
        policy.attempts = 1
        let benches = [0, 1].map { _ in Bench(sandbox, .progressiveRobot, SandboxTransport(sandbox), policy) }
        let endpoint = try benches[0].endpoint("credits")
        let answered = Shared(0)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for index in 0..<200 {
                tasks.addTask {
                    _ = try await benches[index % 2].connection.call(endpoint)
                    answered.change { $0 += 1 }
                }
            }
            let bucket = policy.buckets.bucket(
                Service.named(.progressiveRobot).rateLimits[0], at: benches[0].connection.baseURL,
                key: benches[0].connection.key, clock: clock)
            while bucket.waiting < 190 { try await Task.sleep(for: .milliseconds(2)) }
            for minute in 1...19 {
                while answered.value < minute * 10 { try await Task.sleep(for: .milliseconds(2)) }
                await clock.untilSomeoneSleeps(to: .seconds(minute * 60))
                clock.turn(by: .seconds(60))
            }
            try await tasks.waitForAll()
        }
        #expect(clock.turned == .seconds(19 * 60))
        let exchanges = sandbox.recorder.exchanges
        #expect(exchanges.count == 200 && exchanges.allSatisfy { $0.response.status == 200 })
        let minutes = Dictionary(grouping: exchanges, by: \.time).mapValues(\.count)
        #expect(minutes.count == 20 && minutes.values.allSatisfy { $0 == 10 })
    }

    @Test func aLimitThatTheServiceTellsIsKept() async throws {
        let sandbox = try Bench.sandbox()
        let policy = Bench.policy()
        let bench = Bench(sandbox, .spriteAI, SandboxTransport(sandbox), policy)
        let before = bench.connection.buckets(for: try bench.endpoint("me"))[0]
        #expect(before.limit > 1_000_000)
        _ = try await bench.connection.call(bench.endpoint("me"))
        #expect(before.limit == 60)
    }
}

extension Sequence {
    /// The results of something done to one element after another.
    fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}
