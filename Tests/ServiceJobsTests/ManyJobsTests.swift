import Foundation
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceJobs

struct ManyJobsTests {
    @Test func fiveHundredJobsKeepToTheServicesLimit() async throws {
        let bench = try JobBench(milliseconds: 20_000, keepsRateLimits: true, step: .milliseconds(400))
        let runner = try bench.runner(.pixelDojo)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<500 {
                group.addTask {
                    let plan = bench.plan("knight-\(number)")
                    _ = try await runner.submit(Sample.dojo("knight \(number)"), output: plan).wait()
                }
            }
            try await group.waitForAll()
        }
        #expect(bench.names.count == 500)
        #expect(try runner.ledger.entries().allSatisfy { $0.state == .fetched })
        // The sandbox answers 429 to what is too much.
        let statuses = bench.sandbox.recorder.exchanges.map(\.response.status)
        #expect(statuses.count > 1000 && statuses.allSatisfy { $0 == 200 })
        #expect(try bench.charges() == [])
    }
}
