import GRDB
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceHTTP
@testable import ServiceJobs

/// Another key, or another place, knows nothing of a call.
struct OriginTests {
    @Test func aCallIsTakenUpOnlyWhereItWasMade() async throws {
        let bench = try JobBench(milliseconds: 600_000)
        let there = try bench.runner(.pixelDojo)
        let job = try await there.submit(Sample.dojo("a knight"), output: bench.plan("knight"))
        let here = JobRunner(
            ledger: there.ledger,
            connection: ServiceConnection(
                .pixelDojo, key: nil, baseURL: "http://127.0.0.1:1/v1", transport: bench.transport, logger: nil))
        #expect(try await here.resume().isEmpty)
        let error = try await failure { try await here.job(job.id).fetch() }
        #expect(error.code == .wrongState && error.message.contains(SandboxTransport.origin), "\(error.message)")
        #expect(try job.entry.baseURL == ServiceID.pixelDojo.sandboxURL(origin: SandboxTransport.origin))
        #expect(try await failure { try await here.job(job.id).cancel() }.code == .wrongState)
    }

    @Test func whatASandboxCostsIsNotHeldAgainstTheService() async throws {
        let bench = try JobBench()
        let budget = Budget(perDay: 1)
        let there = try bench.runner(.pixelDojo, budget: budget)
        _ = try await there.submit(Sample.dojo("a knight"), output: bench.plan("knight")).wait()
        #expect(try await failure { try await there.submit(Sample.dojo("a slime")) }.code == .overBudget)
        let spends = try there.ledger.spend(in: .always)
        #expect(spends.count == 1 && spends[0].baseURL != nil && spends[0].spent == 1)
        let counted = try await there.ledger.pool.read { database in
            try Ledger.spend(in: .always, by: .pixelDojo, at: nil, database)
        }
        #expect(counted == .zero)
    }

    @Test func anotherKeyProvesNothing() async throws {
        let bench = try JobBench(milliseconds: 600_000)
        let runner = try bench.runner(.spriteAI)
        let crash = CrashPoint.at(.answered)
        let doomed = try bench.runner(.spriteAI, crash: crash)
        _ = try await failure { try await doomed.submit(Sample.request(.spriteAI, "a knight")) }
        let id = try #require(runner.ledger.entries().first?.id)
        try await runner.ledger.pool.write { database in
            try database.execute(sql: "UPDATE entries SET key_print = 'another'")
        }
        guard case .undecided(let words)? = try await runner.resume().first?.outcome else {
            Issue.record("another account's list was taken for proof")
            return
        }
        #expect(words.contains("another key"))
        #expect(try runner.ledger.entry(id).state == .unknown)
    }

    @Test func whoSentACallIsWhoKnowsOfIt() async throws {
        let bench = try JobBench(milliseconds: 600_000)
        let crash = CrashPoint.at(.intended)
        let doomed = try bench.runner(.pixelDojo, crash: crash)
        _ = try await failure { try await doomed.submit(Sample.dojo("a knight")) }
        try await doomed.ledger.pool.write { database in
            try database.execute(sql: "UPDATE entries SET key_print = 'another'")
        }
        let runner = try bench.runner(.pixelDojo)
        let id = try #require(runner.ledger.entries().first?.id)
        let watching = Task { try await runner.job(id).wait() }
        while try runner.ledger.entry(id).state != .running { try await Task.sleep(for: .milliseconds(2)) }
        watching.cancel()
        #expect(try runner.ledger.entry(id).keyPrint == runner.origin.keyPrint)
    }

    @Test(arguments: [
        "https://PixelDojo.ai/api/v1", "https://pixeldojo.ai:443/api/v1/", "HTTPS://pixeldojo.ai/api/v1//",
    ])
    func onePlaceHasOneSpelling(_ url: String) {
        func place(_ url: String) -> String? {
            ServiceConnection(.pixelDojo, key: nil, baseURL: url, transport: AsyncHTTPTransport.shared, logger: nil)
                .place
        }
        #expect(place(url) == nil)
        #expect(place("http://LOCALHOST:80/x/") == "http://localhost/x" && place("http://[::1]:9") == "http://[::1]:9")
    }

    @Test func anAddressThatHoldsAPasswordIsNotWrittenDown() async throws {
        let bench = try JobBench()
        let runner = JobRunner(
            ledger: try Ledger(path: bench.ledgerPath),
            connection: ServiceConnection(
                .pixelDojo, key: nil, baseURL: "https://me:secret@127.0.0.1/v1", transport: bench.transport, logger: nil
            ))
        let error = try await failure { try await runner.submit(Sample.dojo("a knight")) }
        #expect(error.code == .refused && !error.message.contains("secret"), "\(error.message)")
        #expect(try runner.ledger.entries().isEmpty)
    }

    @Test func aKeyIsToldFromOthersByWhatIsNoKey() {
        func print(_ key: String?, _ service: ServiceID = .pixelDojo) -> String? {
            ServiceConnection(
                service, key: key.map { Secret($0) }, transport: AsyncHTTPTransport.shared, logger: nil
            ).keyPrint
        }
        #expect(print("one")?.count == 8 && print("one") == print(" one\n"))
        #expect(print("one") != print("two") && print("one") != print("one", .spriteAI) && print(nil) == nil)
    }
}
