import Foundation
import PixelPreflight
import ServiceCatalog
import ServiceTestSupport
import Synchronization
import Testing

@testable import SandboxService
@testable import ServiceHTTP
@testable import ServiceJobs

/// What a service lists is no proof by itself: clocks differ, calls take long, and pages end.
struct ReconciliationTests {
    /// Lets a request get lost on its way back.
    private static let dying = CrashPoint.at(.answered)

    private func resending() -> JobPolicy {
        var policy = JobPolicy()
        policy.resendsWhatWasNotTaken = true
        return policy
    }

    @Test(arguments: [-86_400.0, -3600, 3600, 86_400])
    func aServiceWhoseClockIsWrongStillFindsTheCall(_ seconds: Double) async throws {
        let bench = try JobBench(skew: seconds)
        let runner = try bench.runner(.spriteAI, policy: resending())
        bench.breakNext("sprite-ai/generate", .cutAfter)
        let job = try await runner.submit(Sample.request(.spriteAI, "a knight"), output: bench.plan("knight"))
        #expect(try await job.wait().entry.state == .fetched)
        #expect(try bench.jobs(with: "a knight").count == 1)
    }

    @Test(arguments: [ServiceID.spriteAI, .pixelDojo, .progressiveRobot])
    func aCallThatWasTakenLaterThanItCanHaveBeenIsNotSentAgain(_ service: ServiceID) async throws {
        let delay = Mutex<Duration?>(.seconds(1200))
        let endpoint = try Sample.request(service, "x").endpoint.path.split(separator: "/").last ?? ""
        let bench = try JobBench(timeout: .seconds(60)) { transport, clock in
            AlteredTransport(transport) { request in
                guard request.method == "POST", request.url.hasSuffix(endpoint) else { return }
                if let delay = delay.withLock({ $0.take() }) { clock.turn(by: delay) }
            }
        }
        let doomed = try bench.runner(service, crash: Self.dying)
        _ = try await failure { try await doomed.submit(Sample.request(service, "a knight")) }
        let reports = try await bench.runner(service, policy: resending()).resume()
        guard case .undecided(let words)? = reports.first?.outcome else {
            Issue.record("\(reports)")
            return
        }
        #expect(words.contains("cannot have been taken"))
        #expect(try bench.jobs(with: "a knight").count == 1)
    }

    /// The machine's clock, or the zone of a time that names none, was wrong when the call was sent.
    @Test(arguments: [-25, -8, 8] as [Double])
    func whatIsAlikeAndHoursOffIsPutToTheUser(_ hours: Double) async throws {
        let bench = try JobBench { transport, _ in
            AlteredTransport(
                transport,
                answer: { request, response in
                    guard request.url.contains("/generations") else { return }
                    // The service itself says nothing of the time.
                    response.headers.removeAll { $0.name == "Date" }
                    response.body = Self.moving(response.body, by: hours)
                })
        }
        let runner = try bench.runner(.progressiveRobot, policy: resending())
        bench.breakNext("progressive-robot/generate", .cutAfter)
        let error = try await failure { try await runner.submit(Sample.request(.progressiveRobot, "a knight")) }
        #expect(error.code == .unknown)
        #expect(try bench.jobs(with: "a knight").count == 1)
    }

    /// A list of Progressive Robot with all its times so many hours later.
    private static func moving(_ body: [UInt8], by hours: Double) -> [UInt8] {
        let text = String(decoding: body, as: UTF8.self)
        let pattern = /"created_at":\s*"([^"]+)"/
        return Array(
            text.replacing(pattern) { match in
                let style = Date.ISO8601FormatStyle().year().month().day().dateTimeSeparator(.space).time(
                    includingFractionalSeconds: false)
                guard let date = try? Date(String(match.1), strategy: style) else { return String(match.0) }
                return "\"created_at\": \"\((date + hours * 3600).formatted(style))\""
            }.utf8)
    }

    /// After a power cut the machine wakes with a clock that is hours behind, and says that the service is ahead.
    @Test func aClockThatChangesAfterTheCallHidesNothing() async throws {
        let hours = Mutex(0.0)
        let bench = try JobBench { transport, _ in
            AlteredTransport(
                transport,
                answer: { _, response in
                    let ahead = hours.withLock { $0 }
                    guard ahead != 0, let index = response.headers.firstIndex(where: { $0.name == "Date" }),
                        let date = HTTPDate.date(response.headers[index].value)
                    else { return }
                    response.headers[index].value = SandboxTransport.date(
                        Int((date.timeIntervalSince1970 + ahead * 3600) * 1000))
                })
        }
        let doomed = try bench.runner(.spriteAI, crash: Self.dying)
        _ = try await failure {
            try await doomed.submit(Sample.request(.spriteAI, "a knight"), output: bench.plan("knight"))
        }
        hours.withLock { $0 = 2 }
        #expect(try await bench.runner(.spriteAI, policy: resending()).resume().map(\.outcome) == [.finished])
        #expect(try bench.jobs(with: "a knight").count == 1)
    }

    @Test func aListWhoseItemsHaveNoIDsProvesNothing() async throws {
        let bench = try JobBench { transport, _ in
            AlteredTransport(
                transport,
                answer: { request, response in
                    guard request.url.contains("/jobs?") else { return }
                    let text = String(decoding: response.body, as: UTF8.self)
                    response.body = Array(text.replacing("\"jobId\"", with: "\"uuid\"").utf8)
                })
        }
        let runner = try bench.runner(.pixelDojo, policy: resending())
        bench.breakNext("pixeldojo/run", .cutAfter)
        #expect(try await failure { try await runner.submit(Sample.dojo("a knight")) }.code == .unknown)
        #expect(try bench.jobs(with: "a knight").count == 1)
    }

    /// Of calls that are on their way side by side, each waits until it is known which jobs are the others'.
    @Test func aLostCallIsToldFromOthersThatAreOnTheirWay() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        bench.breakNext("pixeldojo/run", .cutAfter, times: 1)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<6 {
                group.addTask {
                    let job = try? await runner.submit(Sample.dojo("knight \(number)"), output: bench.plan("\(number)"))
                    return (try? await job?.wait())?.entry.state == .fetched
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.allSatisfy(\.self) && outcomes.count == 6)
        #expect(try bench.charges() == [] && bench.names.count == 6)
    }

    @Test func listsAreReadPageByPageBackToTheCall() async throws {
        let pages = Mutex(0)
        let bench = try JobBench { transport, _ in
            AlteredTransport(transport) { request in
                guard request.url.contains("/sprites?") else { return }
                request.url = request.url.replacing("limit=100", with: "limit=5")
                pages.withLock { $0 += 1 }
            }
        }
        let (runner, id) = try await burying(bench)
        let reports = try await runner.resume()
        #expect(reports.map(\.entry.id) == [id] && reports.map(\.outcome) == [.finished])
        #expect(try bench.jobs(with: "a knight").count == 1)
        #expect(pages.withLock { $0 } >= 5)
    }

    /// A service that gives fewer than it is asked for, and the same whatever page is asked for, shows no end.
    @Test func aListThatIsCutShortProvesNothing() async throws {
        let bench = try JobBench { transport, _ in
            AlteredTransport(transport) { request in
                guard request.url.contains("/sprites?") else { return }
                request.url = String(request.url.prefix { $0 != "?" }) + "?limit=20"
            }
        }
        let (runner, _) = try await burying(bench)
        guard case .undecided(let words)? = try await runner.resume().first?.outcome else {
            Issue.record("a list that is cut short was taken for whole")
            return
        }
        #expect(words.contains("all of these are newer"))
        #expect(try bench.jobs(with: "a knight").count == 1)
    }

    /// A call whose answer is lost, with more than a page of others made after it.
    private func burying(_ bench: JobBench) async throws -> (JobRunner, LedgerEntry.ID) {
        let doomed = try bench.runner(.spriteAI, crash: Self.dying)
        _ = try await failure {
            try await doomed.submit(Sample.request(.spriteAI, "a knight"), output: bench.plan("knight"))
        }
        // The window of the lost call begins before these, and they end within it.
        let runner = try bench.runner(.spriteAI, policy: resending())
        let id = try #require(runner.ledger.entries().first?.id)
        for number in 0..<24 {
            _ = try await runner.submit(
                Sample.request(.spriteAI, "slime \(number)"), output: bench.plan("slime")
            ).wait()
        }
        return (runner, id)
    }

    @Test func ofSeveralThatMayBeItIsToldHowTheyStand() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.spriteAI)
        bench.breakNext("sprite-ai/generate", .jobFails("provider_failure"))
        #expect(try await failure { try await runner.submit(Sample.request(.spriteAI, "a knight")) }.code == .failed)
        bench.breakNext("sprite-ai/generate", .cutAfter)
        let error = try await failure { try await runner.submit(Sample.request(.spriteAI, "a knight")) }
        #expect(error.code == .unknown)
        #expect(error.message.contains("(failed)") && error.message.contains("(completed)"), "\(error.message)")
    }
}
