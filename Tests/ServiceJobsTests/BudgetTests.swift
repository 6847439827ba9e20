import Foundation
import PixelPreflight
import Pixelwright
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceJobs

struct BudgetTests {
    private func refusal(_ runner: JobRunner, _ request: ServiceRequest) async throws -> BudgetRefusal {
        let error = try await failure { try await runner.submit(request) }
        #expect(error.code == .overBudget && error.entry == nil)
        return try #require(error.refusal)
    }

    @Test func aCallAboveItsLimitIsNotSent() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelEngine, budget: Budget(perCall: 5))
        let refusal = try await refusal(runner, Sample.request(.pixelEngine, "a knight"))
        #expect(refusal.limit == .call && refusal.left == 5 && refusal.until == nil)
        #expect(refusal.cost == Quote(for: try Sample.request(.pixelEngine, "a knight")).amount)
        #expect(try bench.sandbox.recorder.exchanges.isEmpty && runner.ledger.entries().isEmpty)
    }

    @Test func aDayIsFullUntilItsEnd() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo, budget: Budget(perDay: 2.5, perMonth: 4))
        for name in ["a", "b"] { _ = try await runner.submit(Sample.dojo(name)) }
        let refusal = try await refusal(runner, Sample.dojo("c"))
        #expect(refusal.limit == .day && refusal.cost == 1 && refusal.left == 0.5)
        // The clock stands at noon of 2026-03-02.
        #expect(refusal.until?.formatted(.iso8601) == "2026-03-03T00:00:00Z")
        #expect(refusal.description.contains("0.5 of the budget for PixelDojo are left for this day"))
        bench.clock.turn(by: .seconds(86_400))
        for name in ["c", "d"] { _ = try await runner.submit(Sample.dojo(name)) }
        bench.clock.turn(by: .seconds(86_400))
        #expect(try await self.refusal(runner, Sample.dojo("e")).limit == .month)
    }

    @Test func whatIsSentADayLaterIsHeldAgainstThatDay() async throws {
        let bench = try JobBench()
        let crash = CrashPoint.at(.intended)
        let budget = Budget(perDay: 1)
        _ = try await failure {
            try await bench.runner(.pixelDojo, budget: budget, crash: crash).submit(Sample.dojo("a"))
        }
        bench.clock.turn(by: .seconds(86_400))
        let runner = try bench.runner(.pixelDojo, budget: budget)
        _ = try await runner.submit(Sample.dojo("b")).wait()
        guard case .failed(let error)? = try await runner.resume().first?.outcome else {
            Issue.record("the day's budget was exceeded")
            return
        }
        #expect(error.code == .overBudget && error.refusal?.left == .zero && error.entry != nil)
        #expect(try bench.jobs(with: "a").isEmpty)
        bench.clock.turn(by: .seconds(86_400))
        #expect(try await runner.resume().map(\.outcome) == [.finished])
        #expect(try runner.ledger.spend(in: .day(runner.now)).map(\.spent) == [1])
        #expect(try await refusal(runner, Sample.dojo("c")).limit == .day)
    }

    @Test func whatIsNotSentYetIsCancelledHere() async throws {
        let bench = try JobBench()
        let crash = CrashPoint.at(.intended)
        _ = try await failure { try await bench.runner(.pixelDojo, crash: crash).submit(Sample.dojo("a")) }
        let runner = try bench.runner(.pixelDojo)
        let job = try runner.job(#require(runner.ledger.entries().first?.id))
        try await job.cancel()
        #expect(try job.entry.state == .cancelled && job.entry.counted == .zero)
        #expect(try await runner.resume().isEmpty && bench.jobs(with: "a").isEmpty)
    }

    @Test func whatIsNotTakenLeavesTheBudgetAsItWas() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo, budget: Budget(perDay: 1))
        bench.breakNext("pixeldojo/run", .cutBefore)
        #expect(try await failure { try await runner.submit(Sample.dojo("a")) }.code == .refused)
        _ = try await runner.submit(Sample.dojo("a")).wait()
        #expect(try await refusal(runner, Sample.dojo("b")).left == .zero)
    }

    @Test func aCallOfUnknownPriceNeedsAnAssumption() async throws {
        let bench = try JobBench()
        // A price by the second, and no length named.
        let request = try Sample.dojo("a", model: "veo-3.1-fast")
        #expect(Quote(for: request).amount == nil)
        let strict = try bench.runner(.pixelDojo, budget: Budget(perDay: 100))
        #expect(try await refusal(strict, request).cost == nil)
        let runner = try bench.runner(.pixelDojo, budget: Budget(perDay: 100, unknownPrice: 30))
        let job = try await runner.submit(request)
        #expect(try job.entry.quote == nil && job.entry.reserve == 30)
    }

    @Test func chargesOfSeveralJobsAreSummedWhereAllAreKnown() {
        var reports = [JobReport(.succeeded), JobReport(.succeeded)]
        reports[0].charge = 2
        #expect(JobReport(merging: reports).charge == nil)
        reports[1].charge = 3
        #expect(JobReport(merging: reports).charge == 5)
    }

    @Test func whatIsUnderWayCountsAtLeastItsReserve() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        let job = try await runner.submit(Sample.dojo("a"))
        try runner.ledger.change(job.id, now: runner.now) { $0.charge = .zero }
        #expect(try runner.ledger.spend(in: .always).map(\.counted) == [1] && job.entry.counted == 1)
        try runner.ledger.change(job.id, now: runner.now) { $0.charge = Amount(thousandths: .max) }
        #expect(try runner.ledger.spend(in: .always).map(\.counted) == [1_000_000_000])
    }

    @Test func aPriceThatNothingCostsIsNone() {
        #expect(Quote(Amount(thousandths: .max), .credits, "").told == nil && Quote(7, .credits, "").told == 7)
    }

    @Test func ofTwoThatWantTheLastCreditOneGetsIt() async throws {
        for round in 0..<8 {
            let bench = try JobBench()
            let runners = try (0..<2).map { _ in try bench.runner(.pixelDojo, budget: Budget(perDay: 1)) }
            let outcomes = await withTaskGroup(of: JobError.Code?.self) { group in
                for (index, runner) in runners.enumerated() {
                    group.addTask {
                        do throws(JobError) {
                            _ = try await runner.submit(try Self.request("knight \(index)"))
                            return nil
                        } catch { return error.code }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == 1 && outcomes.contains(.overBudget), "round \(round)")
            #expect(try runners[0].ledger.spend(in: .always).map(\.counted) == [1])
        }
    }

    private static func request(_ prompt: String) throws(JobError) -> ServiceRequest {
        do { return try Sample.dojo(prompt) } catch { throw JobError(.wrongState, "\(error)") }
    }
}
