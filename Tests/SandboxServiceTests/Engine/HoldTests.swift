import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import SandboxService

@Suite("Holds follow their jobs", .timeLimit(.minutes(60)))
struct HoldTests {
    /// What a job comes to, told by nothing but when it began and what was to go wrong with it.
    private struct Model {
        let job: String
        let cost: Int
        let begin: Int
        let fails: Bool
        let sticks: Bool
        var cancelled: Int?

        static let duration = 4000

        func hold(at now: Int) -> SandboxJob.Hold {
            let end = begin + Self.duration
            if let cancelled, sticks || cancelled < end { return .released }
            if sticks { return now >= begin + 86_400_000 ? .expired : .open }
            guard now >= end else { return .open }
            return fails ? .released : .captured
        }
    }

    /// Submissions, cancellations, polls and leaps of the clock by chance, with jobs that fail and jobs that stick: the
    /// wallet is what the model says after each of 100 000.
    @Test func walletsAreExactAfterEveryOneOfManyOperations() throws {
        var random = RandomSource(seed: 4)
        var state = SandboxState()
        let start = 9_000_000
        state.set(
            Account(
                id: 1, service: "pixelengine", key: "k", plan: "", monthly: start, allotment: start, purchased: start))
        var (now, open, captured, refused) = (1_000_000, [Model](), 0, 0)
        let pace = SandboxOptions.Pace.time(milliseconds: Model.duration)
        for number in 0..<100_000 {
            switch random.next(in: 0...9) {
            case 0...3:
                let cost = random.next(in: 1...60) * 1000
                let model = Model(
                    job: "j\(number)", cost: cost, begin: now, fails: random.next(in: 0...4) == 0,
                    sticks: random.next(in: 0...9) == 0)
                state.settleAll(of: 1, now: now, pace: pace)
                guard submit(model, to: &state) else {
                    refused += 1
                    continue
                }
                open.append(model)
            case 4...5:
                guard !open.isEmpty else { continue }
                let index = random.next(in: 0...(open.count - 1))
                if var job = state.settle(open[index].job, now: now, pace: pace), !job.status.isFinal {
                    state.cancel(&job, at: now)
                    open[index].cancelled = now
                }
            case 6...7:
                guard let model = open.randomElement(using: &random) else { continue }
                let job = state.settle(model.job, now: now, pace: pace)
                #expect(job?.hold == model.hold(at: now))
            case 8: now += random.next(in: 1...3000)
            default: now += random.next(in: 0...40) == 0 ? 90_000_000 : random.next(in: 1...9000)
            }
            state.settleAll(of: 1, now: now, pace: pace)
            captured += open.reduce(0) { $0 + ($1.hold(at: now) == .captured ? $1.cost : 0) }
            open.removeAll { $0.hold(at: now) != .open }
            let account = try #require(state.accounts[1])
            let reserved = open.reduce(0) { $0 + $1.cost }
            if account.total != 2 * start - captured || account.reserved != reserved {
                Issue.record(
                    "operation \(number): \(account.total), \(account.reserved) for \(2 * start - captured), \(reserved)"
                )
                return
            }
            if account.available < 100_000 {
                var richer = account
                richer.purchased += start
                captured -= start
                state.set(richer)
            }
        }
        #expect(captured != 0 && refused >= 0)
    }

    private func submit(_ model: Model, to state: inout SandboxState) -> Bool {
        guard var account = state.accounts[1], account.hold(model.cost) else { return false }
        state.set(account)
        var job = SandboxJob(
            id: model.job, service: "pixelengine", account: 1, endpoint: "animate", inputs: "{}", cost: model.cost,
            createdAt: model.begin, duration: Model.duration, result: ResultSpec(.still), digest: model.job, hold: .open
        )
        job.isStuck = model.sticks
        job.failure = model.fails ? "generation_failed" : nil
        state.set(job)
        return true
    }

    /// The same through the whole sandbox, with faults on the way there and back: connections that are cut, answers that
    /// are broken, refusals. What the wallet lost is what its jobs were charged, to the last thousandth.
    @Test func noFaultOnTheWayCostsACredit() async throws {
        let client = try ServiceClient(.pixelEngine)
        for (kind, probability) in [
            (.cutBefore, 0.05), (.cutAfter, 0.05), (.truncated, 0.05), (.malformed, 0.05),
            (.status(503, retryAfter: nil), 0.05), (.jobFails("generation_failed"), 0.2), (.jobSticks, 0.1),
        ] as [(Fault.Kind, Double)] {
            client.sandbox.faults.add(
                Fault(target: "pixelengine", call: nil, probability: probability, remaining: nil, kind: kind))
        }
        var random = RandomSource(seed: 5)
        for number in 0..<3000 {
            let jobs = try client.sandbox.transact { state throws(ServiceFailure) in state.jobs(of: 1) }
            let job = jobs.prefix(20).randomElement(using: &random)?.id ?? "none"
            switch random.next(in: 0...5) {
            case 0...1:
                _ = await client.post(
                    "/generate-image", ["prompt": .string("knight \(number)"), "pixel_config": ["colors": 16]])
            case 2: _ = await client.post("/cancel", ["api_job_id": .string(job)])
            case 3: _ = await client.get("/jobs?id=\(job)")
            case 4: client.turn(seconds: random.next(in: 1...12))
            default: if random.next(in: 0...30) == 0 { client.turn(hours: 25) }
            }
            if number % 20 == 0 { try check(client) }
        }
        try check(client)
    }

    private func check(_ client: ServiceClient) throws {
        let (account, jobs) = try client.sandbox.transact { state throws(ServiceFailure) in
            state.settleAll(of: 1, now: client.sandbox.clock.now, pace: client.sandbox.options.pace)
            return (state.accounts[1], state.jobs(of: 1))
        }
        func sum(_ hold: SandboxJob.Hold) -> Int { jobs.reduce(0) { $0 + ($1.hold == hold ? $1.cost : 0) } }
        #expect(account?.total == 1_700_000 - sum(.captured))
        #expect(account?.reserved == sum(.open))
    }
}
