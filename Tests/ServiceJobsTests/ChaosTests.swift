import Foundation
import PixelPreflight
import Pixelwright
import ServiceCatalog
import Synchronization
import Testing

@testable import SandboxService
@testable import ServiceJobs

/// Everything goes wrong by chance, at the service, on the way and here; in the end nothing was paid twice or lost.
struct ChaosTests {
    /// How many runs: 40, or as many as the environment says.
    static let runs = ProcessInfo.processInfo.environment["PIXELWRIGHT_CHAOS_RUNS"].flatMap { Int($0) } ?? 40

    @Test func nothingIsPaidTwiceAndNothingLost() async throws {
        await withTaskGroup(of: Void.self) { group in
            for lane in 0..<4 {
                group.addTask {
                    for seed in stride(from: lane, to: Self.runs, by: 4) {
                        do { try await ChaosRun(seed: UInt64(seed + 1)).run() } catch {
                            Issue.record("chaos run with seed \(seed + 1): \(error)")
                        }
                    }
                }
            }
        }
    }
}

/// One run: a few calls, each of its own prompt, over one ledger and many lives of the process.
private final class ChaosRun: Sendable {
    private let seed: UInt64
    private let bench: JobBench
    private let random: Mutex<SeededRandom>
    private let service: ServiceID
    private let prompts: [String]
    private let budget: Budget
    private let isQuiet = Mutex(false)

    init(seed: UInt64) throws {
        self.seed = seed
        var random = SeededRandom(seed: seed)
        bench = try JobBench(milliseconds: 4000)
        service = ServiceID.allCases[Int(seed % 4)]
        prompts = (0..<4).map { "knight \(seed) \($0)" }
        let price = Quote(for: try Sample.request(service, "x")).amount ?? .zero
        // Enough for all but one.
        budget = Budget(perDay: price.times(prompts.count - 1))
        let kinds: [Fault.Kind] = [
            .cutBefore, .cutAfter, .truncated, .malformed, .status(500, retryAfter: nil), .status(503, retryAfter: 1),
            .status(429, retryAfter: 2), .jobFails("generation_failed"),
        ]
        for kind in kinds where random.number(in: 0...1) < 0.6 {
            bench.sandbox.faults.add(
                Fault(target: service.rawValue, call: nil, probability: 0.12, remaining: nil, kind: kind))
        }
        self.random = Mutex(random)
    }

    private func runner() throws -> JobRunner {
        let crash = CrashPoint { [self] name throws(JobError) in
            let dies = random.withLock { $0.number(in: 0...1) < 0.08 } && !isQuiet.withLock { $0 }
            if dies { throw JobError(.stopped, "crashed at \(name)") }
        }
        var policy = JobPolicy()
        policy.resendsWhatWasNotTaken = random.withLock { $0.number(in: 0...1) < 0.5 }
        return try bench.runner(service, budget: budget, policy: policy, crash: crash)
    }

    func run() async throws {
        for life in 0..<24 {
            if life == 8 {
                isQuiet.withLock { $0 = true }
                bench.sandbox.faults.reset(seed: seed)
            }
            let runner = try runner()
            _ = try? await runner.resume()
            if life.isMultiple(of: 3) { try await decide(runner) }
            await submitAll(runner)
            try check(runner)
            if life > 8, try isDone(runner) { break }
        }
        try checkEnd(try runner())
    }

    /// The user asks for all that is not made, at once.
    private func submitAll(_ runner: JobRunner) async {
        await withTaskGroup(of: Void.self) { group in
            for prompt in prompts {
                group.addTask { [self] in
                    guard let request = try? Sample.request(service, prompt), !isMade(prompt, runner) else { return }
                    _ = try? await runner.submit(request, output: bench.plan(prompt)).wait()
                }
            }
        }
    }

    private func entries(_ prompt: String, _ runner: JobRunner) -> [LedgerEntry] {
        (try? runner.ledger.entries())?.filter { $0.request.contains("\"\(prompt)\"") } ?? []
    }

    private func isMade(_ prompt: String, _ runner: JobRunner) -> Bool {
        entries(prompt, runner).contains { $0.state == .fetched }
    }

    /// The user decides what could not be, by the service's own pages.
    private func decide(_ runner: JobRunner) async throws {
        for entry in try runner.ledger.entries(matching: .unfinished()) where entry.state == .unknown {
            guard let prompt = prompts.first(where: { entry.request.contains("\"\($0)\"") }) else { continue }
            let known = Set(try runner.ledger.entries().flatMap(\.remoteIDs))
            let jobs = try bench.jobs(with: prompt).filter { !known.contains($0.id) }
            // One that failed within its own answer has told nobody its id; it is not the one that is missed.
            let job = jobs.first { $0.status != .failed } ?? jobs.first
            let resolution: Resolution = job.map { .taken(remoteID: $0.id) } ?? .notTaken
            _ = try? await runner.resolve(entry.id, as: resolution)
        }
    }

    private func isDone(_ runner: JobRunner) throws -> Bool {
        try runner.ledger.entries(matching: .unfinished()).isEmpty
            && prompts.count { isMade($0, runner) } >= prompts.count - 1
    }

    private func check(_ runner: JobRunner) throws {
        let limit = budget.perDay?.thousandths ?? 0
        let counted = try runner.ledger.spend(in: .always).reduce(0) { $0 + $1.counted.thousandths }
        #expect(counted <= limit, "seed \(seed): the ledger counts \(counted) of \(limit)")
        let spent = try bench.sandbox.verdict().spent[service.rawValue] ?? 0
        #expect(spent <= limit, "seed \(seed): \(spent) of \(limit) were spent")
        for prompt in prompts {
            // What failed was given back, and may be asked for again.
            let jobs = try bench.jobs(with: prompt).filter { $0.status != .failed }
            let histories =
                try jobs.count < 2 ? [] : entries(prompt, runner).map { try runner.ledger.history(of: $0.id) }
            #expect(
                jobs.count <= 1,
                """
                seed \(seed): \(service): \(prompt) was submitted \(jobs.count) times: \
                \(histories.map { $0.map { "\($0.state): \($0.note)" } })
                """)
        }
    }

    private func checkEnd(_ runner: JobRunner) throws {
        let states = try runner.ledger.entries().map { "\($0.endpoint) \($0.state) \($0.failure?.message ?? "")" }
        #expect(try runner.ledger.entries(matching: .unfinished()).isEmpty, "seed \(seed): \(states)")
        let files = try runner.ledger.entries().flatMap(\.files).map { URL(filePath: $0.path).lastPathComponent }
        #expect(bench.names == files.sorted(), "seed \(seed)")
        for prompt in prompts {
            let made = entries(prompt, runner).count { $0.state == .fetched }
            let jobs = try bench.jobs(with: prompt).count { $0.status == .succeeded }
            #expect(made == jobs, "seed \(seed): \(prompt) has \(jobs) results at the service and \(made) here")
        }
        // A new life does not know how long an earlier one was told to wait.
        let charges = try bench.charges().filter { !$0.hasPrefix("ignored-retry-after") }
        #expect(charges.isEmpty, "seed \(seed): \(charges)")
    }
}
