import Testing

@testable import ServiceJobs

struct FallbackTests {
    private struct Bad: Error {}
    private let engine = FallbackEngine<String>(threshold: 0.7)

    @Test func aConfidentResultStandsWithoutTheService() async throws {
        let decision = await engine.run(local: { ("here", 0.7) }) { () throws(JobError) in
            Issue.record("the service was asked")
            return "there"
        }
        #expect(decision.output == "here" && decision.engine == .local && decision.confidence == 0.7)
        #expect(decision.reason == "The local result is confident enough (0.7)." && decision.failure == nil)
    }

    @Test func aDoubtfulResultIsMadeByTheService() async throws {
        let decision = await engine.run(local: { ("here", 0.5) }) { () throws(JobError) in "there" }
        #expect(decision.output == "there" && decision.engine == .service && decision.confidence == 0.5)
        #expect(decision.reason.hasSuffix("so the service made it."))
    }

    @Test func anObstacleKeepsTheLocalResult() async throws {
        let decision = await engine.run(obstacle: "there is no key.", local: { ("here", 0.2) }) {
            () throws(JobError) in
            Issue.record("the service was asked")
            return "there"
        }
        #expect(decision.output == "here" && decision.reason.hasSuffix("not asked: there is no key."))
    }

    @Test func aServiceThatFailsLeavesTheLocalResult() async throws {
        let refusal = JobError(.overBudget, "It costs too much.")
        let decision = await engine.run(local: { ("here", 0.2) }) { () throws(JobError) -> String in throw refusal }
        #expect(decision.output == "here" && decision.engine == .local && decision.failure == refusal)
        #expect(decision.reason.contains("It costs too much."))
    }

    @Test func aLocalFailureIsTheCallersOwn() async throws {
        await #expect(throws: Bad.self) {
            try await engine.run(local: { () throws(Bad) -> (output: String, confidence: Double) in throw Bad() }) {
                () throws(JobError) in "there"
            }
        }
    }
}
