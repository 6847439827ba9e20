import Foundation
import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite(
    "Webhooks are posted for real", .enabled(if: WebServer.isPossible, "\(WebServer.absence)"),
    .timeLimit(.minutes(60)))
struct WebhookTests {
    private let receiver: WebServer

    init() throws { receiver = try WebServer(isSecure: false, files: ["hook": []]) }

    private func hook(_ path: String = "hook") -> JSONValue { .string(receiver.localURL(path)) }

    private func client(_ pace: SandboxOptions.Pace, statePath: String? = nil) throws -> ServiceClient {
        var options = SandboxOptions()
        options.pace = pace
        options.statePath = statePath
        var network = OutboundNetwork.patient
        network.webhookPauses = [.milliseconds(10), .milliseconds(20)]
        return ServiceClient(
            .pixelDojo, in: try Sandbox(options, clock: SandboxClock { ServiceClient.start }, network: network))
    }

    /// Runs `body` while webhooks are posted.
    private func posting<Value: Sendable>(
        _ client: ServiceClient, _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task { await client.sandbox.runWebhooks() }
        defer { task.cancel() }
        return try await body()
    }

    /// Asks for a job until its webhook has come to an end.
    private func settled(_ id: String, _ client: ServiceClient, count: Int = 1) async throws -> ServiceClient.Answer {
        while true {
            let job = await client.get("/jobs/\(id)")
            if job["webhook.status"] != "waiting", job["webhook.deliveries"].items.count == count { return job }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    @Test func aJobThatEndsByTimeIsPostedThoughNobodyAsksForIt() async throws {
        // By the machine's clock: nothing but time passes.
        var options = SandboxOptions()
        options.pace = .time(milliseconds: 50)
        let client = ServiceClient(.pixelDojo, in: try Sandbox(options, clock: SandboxClock(), network: .patient))
        try await posting(client) {
            let run = await client.run("flux", ["prompt": "a cat", "webhook_url": hook()])
            let posts = try await receiver.requests(count: 1)
            #expect(posts[0].at("method") == "POST")
            #expect(posts[0].at("path") == "/hook")
            #expect(posts[0].at("headers.content-type") == "application/json")
            let body = try JSONValue(parsing: Array((posts[0].at("body").string ?? "").utf8))
            #expect(body.at("jobId") == run["jobId"])
            #expect(body.at("status") == "completed")
            #expect(body.at("creditCost") == 1)
            // What it says of the result is true.
            let file = await client.fetch(body.at("output.images.0").string ?? "")
            #expect(file.response.header("Content-Type") == "image/png")
        }
    }

    @Test func aJobThatEndsWhenItIsAskedForIsPostedThen() async throws {
        let client = try client(.polls(2))
        try await posting(client) {
            let id = await client.run("flux", ["webhook_url": hook()]).text("jobId")
            #expect(await client.get("/jobs/\(id)")["webhook.status"] == "waiting")
            let job = try await settled(id, client)
            #expect(job["webhook.status"] == "sent")
            #expect(job["webhook.deliveries.0.event"] == "job.completed")
            #expect(job["webhook.deliveries.0.isReplay"] == false)
            #expect(job["webhook.deliveries.0.attempts.0.outcome"] == "200")
            #expect(receiver.requests.count == 1)
        }
    }

    @Test func aJobThatIsEndedByHandOrByTheClockIsPosted() async throws {
        let client = try client(.manual)
        try await posting(client) {
            let id = await client.run("flux", ["webhook_url": hook("hook?manual")]).text("jobId")
            let control = SandboxRequest("POST", "/__sandbox/jobs/\(id)/fail", host: "localhost")
            #expect(await client.sandbox.respond(to: control).status == 200)
            let posts = try await receiver.requests(count: 1)
            #expect(posts[0].at("body").string?.contains("\"status\":\"failed\"") == true)
        }
        let timed = try self.client(.time(milliseconds: 3_600_000))
        try await posting(timed) {
            _ = await timed.run("flux", ["webhook_url": hook("hook?timed")])
            var control = SandboxRequest("POST", "/__sandbox/clock", host: "localhost")
            control.body = Array(#"{"advance": "2h"}"#.utf8)
            #expect(await timed.sandbox.respond(to: control).status == 200)
            let posts = try await receiver.requests(count: 2)
            #expect(posts[1].at("path") == "/hook?timed")
        }
    }

    @Test func aModelThatAnswersAtOnceIsPostedAtOnce() async throws {
        let client = try client(.manual)
        try await posting(client) {
            let answer = await client.run("xai-image-edit", ["webhook_url": hook()])
            #expect(answer["status"] == "completed")
            let posts = try await receiver.requests(count: 1)
            #expect(posts.count == 1)
        }
    }

    @Test func aReplayIsReallyPostedAgain() async throws {
        let client = try client(.polls(1))
        try await posting(client) {
            let id = await client.run("flux", ["webhook_url": hook()]).text("jobId")
            _ = try await settled(id, client)
            let replay = await client.post("/jobs/\(id)/webhook")
            #expect(replay.status == 200)
            #expect(replay["webhook.deliveries.1.isReplay"] == true)
            let job = try await settled(id, client, count: 2)
            #expect(job["webhook.deliveries.1.status"] == "sent")
            #expect(receiver.requests.count == 2)
        }
    }

    @Test(arguments: [
        ("status/503/500/200", "sent", ["503", "500", "200"]), ("status/500", "failed", ["500", "500", "500"]),
        ("redirect?to=hook", "failed", ["302", "302", "302"]),
    ])
    func whatIsNotTakenIsTriedThreeTimes(path: String, status: String, outcomes: [String]) async throws {
        let client = try client(.polls(1))
        try await posting(client) {
            let id = await client.run("flux", ["webhook_url": hook(path)]).text("jobId")
            let job = try await settled(id, client)
            #expect(job.text("webhook.status") == status)
            #expect(job["webhook.deliveries.0.attempts"].items.map { $0.at("outcome").string } == outcomes)
            #expect(receiver.requests.count == outcomes.count)
        }
    }

    @Test func aReceiverThatIsNotThereIsSaidSo() async throws {
        let client = try client(.polls(1))
        try await posting(client) {
            let id = await client.run("flux", ["webhook_url": "http://localhost:1/hook"]).text("jobId")
            let job = try await settled(id, client)
            #expect(job["webhook.status"] == "failed")
            #expect(job.text("webhook.deliveries.0.attempts.2.outcome").contains("could not be reached"))
        }
    }

    @Test(arguments: [
        "https://10.0.0.7/hook", "https://intranet.example/hook", "https://169.254.169.254/", "https://[fd00::1]/",
    ])
    func otherPrivateAddressesAreNotPostedTo(url: String) async throws {
        let base = try client(.polls(1))
        var network = OutboundNetwork.patient
        network.resolve = { _ in ["192.168.1.1"].compactMap { IPAddress($0) } }
        network.route = { address in
            Issue.record("a connection was tried")
            return address
        }
        let client = ServiceClient(
            .pixelDojo, in: try Sandbox(base.sandbox.options, clock: base.sandbox.clock, network: network))
        try await posting(client) {
            let id = await client.run("flux", ["webhook_url": .string(url)]).text("jobId")
            let job = try await settled(id, client)
            #expect(job["webhook.status"] == "failed")
            #expect(job["webhook.deliveries.0.attempts"].items.count == 1)
            #expect(job.text("webhook.deliveries.0.attempts.0.outcome").contains("not on the public internet"))
        }
    }

    @Test(arguments: ["http://example.com/hook", "http://10.0.0.7/hook", "http://localhost.example.com/", "nonsense"])
    func withoutTLSOnlyThisMachineIsTaken(url: String) async throws {
        let answer = await (try client(.manual)).run("flux", ["webhook_url": .string(url)])
        #expect(answer.status == 400)
        #expect(answer["error.code"] == "validation_error")
    }

    @Test func whatOneProcessDidNotPostTheNextDoes() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "hooks-\(UUID().uuidString).sqlite").path
        defer { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }
        do {
            let client = try client(.polls(1), statePath: path)
            let id = await client.run("flux", ["webhook_url": hook()]).text("jobId")
            #expect(await client.get("/jobs/\(id)")["status"] == "completed")
        }
        let client = try client(.polls(1), statePath: path)
        try await posting(client) {
            let posts = try await receiver.requests(count: 1)
            #expect(posts.count == 1)
        }
    }
}
