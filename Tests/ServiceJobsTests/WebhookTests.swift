import Foundation
import Pixelwright
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceJobs

struct WebhookTests {
    /// A job with a receiver, and what the service posts when it has ended.
    private func delivery(_ bench: JobBench, _ job: Job) throws -> [UInt8] {
        let id = try #require(try job.entry.remoteIDs.first)
        return Array(
            #"{"jobId":"\#(id)","status":"completed","output":{"images":["https://evil.example/x.png"]}}"#.utf8)
    }

    private func submit(_ runner: JobRunner, _ bench: JobBench) async throws -> Job {
        try await runner.submit(
            Sample.request(
                .pixelDojo, "run", ["prompt": "a knight", "webhook_url": "http://127.0.0.1:9/hook"],
                parameters: ["apiId": "flux-dev"]), output: bench.plan("knight"))
    }

    @Test func aDeliveryBringsTheResultOnce() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        let receiver = WebhookReceiver(runner: runner)
        let job = try await submit(runner, bench)
        bench.clock.turn(by: .seconds(10))
        let body = try delivery(bench, job)
        let first = await receiver.receive(body)
        #expect(first.outcome == .moved && first.status == 200 && first.entry?.state == .fetched)
        #expect(bench.names == ["knight.png"])
        let count = bench.sandbox.recorder.exchanges.count
        #expect(await receiver.receive(body).outcome == .known)
        #expect(bench.sandbox.recorder.exchanges.count == count)
        try await receiver.replay(job.id)
    }

    @Test func aDeliveryThatComesTooEarlyMovesNothing() async throws {
        let bench = try JobBench(milliseconds: 3_600_000)
        let runner = try bench.runner(.pixelDojo)
        let job = try await submit(runner, bench)
        let receipt = await WebhookReceiver(runner: runner).receive(try delivery(bench, job))
        #expect(receipt.outcome == .notEnded && receipt.status == 200)
        #expect(try job.entry.state == .running)
    }

    @Test(arguments: ["", "{}", #"{"jobId":"job_of_somebody_else","status":"completed"}"#, "[1]"])
    func whatIsNoDeliveryOfOursAsksNobody(_ text: String) async throws {
        let bench = try JobBench()
        let receipt = await WebhookReceiver(runner: try bench.runner(.pixelDojo)).receive(Array(text.utf8))
        #expect(receipt.outcome == .ignored && receipt.status == 400)
        #expect(bench.sandbox.recorder.exchanges.isEmpty)
    }

    @Test func whileTheServiceDoesNotAnswerTheSenderIsToComeAgain() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        let job = try await submit(runner, bench)
        bench.clock.turn(by: .seconds(10))
        bench.breakNext("pixeldojo/job", .status(500, retryAfter: nil), times: 40)
        #expect(await WebhookReceiver(runner: runner).receive(try delivery(bench, job)).status == 503)
        bench.sandbox.faults.reset(seed: 1)
        #expect(await WebhookReceiver(runner: runner).receive(try delivery(bench, job)).outcome == .moved)
    }
}
