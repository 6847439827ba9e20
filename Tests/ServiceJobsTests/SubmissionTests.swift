import Foundation
import PixelPreflight
import Pixelwright
import ServiceCatalog
import ServiceHTTP
import Testing

@testable import SandboxService
@testable import ServiceJobs

struct SubmissionTests {
    @Test(arguments: ServiceID.allCases)
    func aCallEndsOnTheDiskAndIsChargedAsQuoted(_ service: ServiceID) async throws {
        let bench = try JobBench()
        let runner = try bench.runner(service)
        let result = try await runner.submit(Sample.request(service, "a knight"), output: bench.plan("knight")).wait()
        let entry = result.entry
        #expect(entry.state == .fetched && entry.charge == entry.quote && entry.charge != nil)
        #expect(result.files.count == 1 && bench.names == [URL(filePath: result.files[0].path).lastPathComponent])
        #expect(try Data(contentsOf: URL(filePath: result.files[0].path)).count == result.files[0].byteCount)
        #expect(try bench.charges() == [])
        let states = try runner.ledger.history(of: entry.id).map(\.state)
        #expect(states.first == .intended && states.dropFirst().first == .submitted && states.last == .fetched)
    }

    /// The answer is lost on its way back: the services that list what they do tell of it.
    @Test(arguments: [ServiceID.spriteAI, .pixelDojo, .progressiveRobot])
    func aCallWhoseAnswerIsLostIsFoundAndNotSentAgain(_ service: ServiceID) async throws {
        let bench = try JobBench()
        let runner = try bench.runner(service)
        bench.breakNext(try Sample.request(service, "x").endpoint.target, .cutAfter)
        let job = try await runner.submit(Sample.request(service, "a knight"), output: bench.plan("knight"))
        #expect(try await job.wait().entry.state == .fetched)
        #expect(try bench.jobs(with: "a knight").count == 1)
        #expect(try bench.charges() == [])
    }

    @Test(arguments: ServiceID.allCases)
    func aCallThatNeverArrivedIsFoundOutAndNotCharged(_ service: ServiceID) async throws {
        let bench = try JobBench()
        let runner = try bench.runner(service)
        bench.breakNext(try Sample.request(service, "x").endpoint.target, .cutBefore)
        let error = try await failure { try await runner.submit(Sample.request(service, "a knight")) }
        #expect(error.code == .refused)
        let entry = try runner.ledger.entry(#require(error.entry))
        #expect(entry.state == .refused && entry.charge == .zero && entry.failure?.code == "not_taken")
        #expect(try bench.jobs(with: "a knight").isEmpty)
    }

    @Test(arguments: ServiceID.allCases)
    func aCallThatNeverArrivedIsSentAgainWhereThePolicySaysSo(_ service: ServiceID) async throws {
        let bench = try JobBench()
        var policy = JobPolicy()
        policy.resendsWhatWasNotTaken = true
        let runner = try bench.runner(service, policy: policy)
        bench.breakNext(try Sample.request(service, "x").endpoint.target, .cutBefore)
        let job = try await runner.submit(Sample.request(service, "a knight"), output: bench.plan("knight"))
        #expect(try await job.wait().entry.state == .fetched)
        #expect(try bench.jobs(with: "a knight").count == 1)
        #expect(try bench.charges() == [])
    }

    @Test func whatPixelEngineTookWithoutAnIDIsPutToTheUser() async throws {
        let bench = try JobBench(milliseconds: 600_000)
        let runner = try bench.runner(.pixelEngine)
        bench.breakNext("pixelengine/generate-image", .cutAfter)
        let error = try await failure {
            try await runner.submit(Sample.request(.pixelEngine, "a knight"), output: bench.plan("knight"))
        }
        #expect(error.code == .unknown && error.message.contains("it was taken, but its id is lost"))
        let id = try #require(error.entry)
        #expect(try runner.ledger.entry(id).state == .unknown)
        let remoteID = try #require(try bench.jobs(with: "a knight").first?.id)
        _ = try await runner.resolve(id, as: .taken(remoteID: remoteID))
        #expect(try await runner.job(id).wait().entry.state == .fetched)
        #expect(try bench.charges() == [])
    }

    @Test func whatIsUndecidedStaysSoUntilSomebodyDecides() async throws {
        let bench = try JobBench(milliseconds: 600_000)
        let runner = try bench.runner(.pixelEngine)
        bench.breakNext("pixelengine/generate-image", .cutAfter)
        let error = try await failure { try await runner.submit(Sample.request(.pixelEngine, "a knight")) }
        let id = try #require(error.entry)
        let reports = try await runner.resume()
        #expect(reports.count == 1)
        guard case .undecided = reports.first?.outcome else {
            Issue.record("\(reports)")
            return
        }
        let abandoned = try await runner.resolve(id, as: .abandon)
        #expect(abandoned.state == .abandoned && abandoned.counted == abandoned.reserve)
        #expect(try await failure { try await runner.resolve(id, as: .notTaken) }.code == .wrongState)
    }

    @Test func aRefusalIsFreeAndFinal() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.spriteAI)
        let error = try await failure {
            try await runner.submit(Sample.request(.spriteAI, "generate", ["prompt": "a"]))
        }
        #expect(error.code == .refused)
        let entry = try runner.ledger.entry(#require(error.entry))
        #expect(entry.state == .refused && entry.counted == .zero)
    }

    @Test func theSameRequestIsNotSentWhileItIsUnderWay() async throws {
        let bench = try JobBench()
        let (first, second) = (try bench.runner(.pixelDojo), try bench.runner(.pixelDojo))
        let job = try await first.submit(Sample.dojo("a knight"), output: bench.plan("knight"))
        let error = try await failure { try await second.submit(Sample.dojo("a knight")) }
        #expect(error.code == .duplicate && error.entry == job.id)
        let twin = try await second.submit(
            Sample.dojo("a knight"), output: bench.plan("knight"), allowingDuplicates: true)
        _ = try await (job.wait(), twin.wait())
        #expect(bench.names == ["knight-2.png", "knight.png"])
        _ = try await second.submit(Sample.dojo("a knight"), output: bench.plan("another")).wait()
        #expect(try bench.jobs(with: "a knight").count == 3)
    }

    @Test(arguments: [
        (ServiceID.pixelEngine, #"{"status":"cancelled"}"#, true), (.pixelEngine, #"{"status":"success"}"#, false),
        (.pixelEngine, "{}", false), (.progressiveRobot, "{}", true),
        (.progressiveRobot, #"{"status":"completed"}"#, false),
    ])
    func onlyAnAnswerThatSaysSoCancels(_ service: ServiceID, _ answer: String, _ isCancelled: Bool) throws {
        let runner = try JobBench().runner(service)
        let json = try JSONValue(parsing: Array(answer.utf8))
        #expect(runner.isCancelled(json, ServiceCall(endpoint: "cancel")) == isCancelled)
    }

    @Test func cancellationOfTheTaskStopsThePollingAlone() async throws {
        let bench = try JobBench(milliseconds: 3_600_000)
        let runner = try bench.runner(.pixelEngine)
        let job = try await runner.submit(Sample.request(.pixelEngine, "a knight"))
        let task = Task { try await failure { try await job.wait() } }
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
        #expect(try await task.value.code == .stopped)
        #expect(try bench.jobs(with: "a knight").first?.status != .cancelled)
        try await job.cancel()
        #expect(try job.entry.state == .cancelled && job.entry.counted == .zero)
        #expect(try bench.jobs(with: "a knight").first?.status == .cancelled)
        #expect(try await failure { try await job.wait() }.code == .cancelled)
    }

    @Test func aJobThatFailsIsToldWithTheServicesCode() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelEngine)
        bench.breakNext("pixelengine/generate-image", .jobFails("generation_failed"))
        let job = try await runner.submit(Sample.request(.pixelEngine, "a knight"))
        #expect(try await failure { try await job.wait() }.code == .failed)
        #expect(try job.entry.failure?.code == "generation_failed" && job.entry.counted == .zero)
    }

    @Test func eventsTellTheWayToTheFile() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        let job = try await runner.submit(Sample.dojo("a knight"), output: bench.plan("knight"))
        var events: [JobEvent] = []
        for await event in job.events { events.append(event) }
        #expect(events.first == .queued)
        guard case .succeeded(let charge, let elapsed)? = events.dropLast().last,
            case .fetched(let files)? = events.last
        else {
            Issue.record("\(events)")
            return
        }
        #expect(charge == 1 && elapsed >= .seconds(2) && files.count == 1)
    }

    @Test func aQuestionThatFailsIsNoFailureOfTheJob() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.spriteAI)
        bench.breakNext("sprite-ai/generate", .cutAfter)
        bench.breakNext("sprite-ai/sprite", .status(500, retryAfter: nil), times: 3)
        let job = try await runner.submit(Sample.request(.spriteAI, "a knight"), output: bench.plan("knight"))
        #expect(try await job.wait().entry.charge == 1)
        #expect(try bench.charges() == [])
    }

    /// A sprite that was imported stands in the same list as its animation.
    @Test(arguments: [Fault.Kind.cutAfter, .cutBefore])
    func anAnimationIsNotTakenForItsSource(_ fault: Fault.Kind) async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.spriteAI)
        let importing = try #require(Service.named(.spriteAI).endpoint(named: "import"))
        let source = try await bench.connection(.spriteAI).call(
            importing, body: ["image": .string(Base64.encode(Sample.picture(64)))]
        ).json.member(at: "id")
        bench.breakNext("sprite-ai/animate", fault)
        let request = try Sample.request(
            .spriteAI, "animate",
            ["source_generation_id": #require(source), "preset": "Walk", "frame_count": 4])
        guard fault == .cutAfter else {
            #expect(try await failure { try await runner.submit(request) }.code == .refused)
            return
        }
        let result = try await runner.submit(request, output: bench.plan("walk")).wait()
        #expect(bench.names == ["walk.png"] && result.entry.remoteIDs.count == 1)
        #expect(try bench.charges() == [])
    }
}
