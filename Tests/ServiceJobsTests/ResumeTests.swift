import Foundation
import ServiceCatalog
import Testing

@testable import SandboxService
@testable import ServiceJobs

struct ResumeTests {
    /// Sprite AI draws within its answer, and is not asked afterwards.
    static let crashes = ServiceID.allCases.flatMap { service in
        CrashPoint.Name.allCases.filter { service != .spriteAI || $0 != .polled }.map { (service, $0) }
    }

    @Test(arguments: crashes)
    func whatACrashLeavesIsBroughtToItsEndOnce(_ service: ServiceID, _ point: CrashPoint.Name) async throws {
        let bench = try JobBench(milliseconds: 60_000)
        let crash = CrashPoint.at(point)
        let doomed = try bench.runner(service, crash: crash)
        _ = try await failure {
            try await doomed.submit(Sample.request(service, "a knight"), output: bench.plan("knight")).wait()
        }
        var policy = JobPolicy()
        policy.resendsWhatWasNotTaken = true
        let runner = try bench.runner(service, policy: policy)
        _ = try await runner.resume()
        for entry in try runner.ledger.entries() where entry.state == .unknown {
            // The user looks into the service's own pages.
            #expect(service == .pixelEngine && point == .answered)
            let job = try #require(try bench.jobs(with: "a knight").first)
            _ = try await runner.resolve(entry.id, as: .taken(remoteID: job.id))
            _ = try await runner.resume()
        }
        #expect(try runner.ledger.entries().map(\.state) == [.fetched])
        #expect(try bench.jobs(with: "a knight").count == 1)
        #expect(bench.names.count == 1)
        #expect(try bench.charges() == [])
        #expect((try? FileManager.default.contentsOfDirectory(atPath: runner.ledger.keptPath)) ?? [] == [])
        #expect(try await runner.resume().isEmpty)
    }

    @Test func whatALivingProcessWorksOnIsLeftAlone() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        let job = try await runner.submit(Sample.dojo("a knight"), output: bench.plan("knight"))
        let other = Process()
        other.executableURL = URL(filePath: "/bin/sleep")
        other.arguments = ["600"]
        try other.run()
        let owner = try #require(ProcessIdentity(pid: other.processIdentifier))
        try runner.ledger.change(job.id, now: Date()) { $0.owner = owner }
        #expect(try await runner.resume().map(\.outcome) == [.elsewhere])
        kill(other.processIdentifier, SIGKILL)
        while owner.isAlive { try await Task.sleep(for: .milliseconds(5)) }
        #expect(try await runner.resume().map(\.outcome) == [.finished])
        #expect(bench.names == ["knight.png"])
    }

    @Test func anIntentWhoseRequestIsNotKeptIsGivenUpForNothing() async throws {
        let bench = try JobBench()
        let crash = CrashPoint.at(.intended)
        let doomed = try bench.runner(.pixelDojo, crash: crash)
        _ = try await failure { try await doomed.submit(Sample.dojo("a knight")) }
        try FileManager.default.removeItem(atPath: doomed.ledger.keptPath)
        let runner = try bench.runner(.pixelDojo)
        #expect(try await runner.resume().map(\.entry.state) == [.abandoned])
        #expect(try runner.ledger.entries().map(\.counted) == [.zero])
        #expect(try bench.jobs(with: "a knight").isEmpty)
    }
}
