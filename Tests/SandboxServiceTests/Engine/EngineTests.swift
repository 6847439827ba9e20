import Foundation
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import SandboxService

@Suite("The sandbox itself", .timeLimit(.minutes(60)))
struct EngineTests {
    private let request: JSONValue = ["prompt": "a knight", "pixel_config": ["colors": 16]]

    private func control(
        _ sandbox: Sandbox, _ method: String, _ path: String, _ body: JSONValue? = nil, origin: String? = nil
    ) async -> ServiceClient.Answer {
        var request = SandboxRequest(method, "/__sandbox\(path)", host: "localhost")
        request.body = body.map { Array($0.compactText.utf8) } ?? []
        request.headers["origin"] = origin
        return ServiceClient.Answer(await sandbox.respond(to: request))
    }

    @Test func servicesAreReachedByPrefixAndByHostName() async throws {
        let sandbox = try Sandbox()
        let headers = ["Authorization": "Bearer pe_test_key"]
        let byPrefix = SandboxRequest("GET", "/pixelengine/functions/v1/balance", headers: headers)
        let byHost = SandboxRequest("GET", "/functions/v1/balance", host: "api.pixelengine.ai", headers: headers)
        #expect(await sandbox.respond(to: byPrefix).status == 200)
        #expect(await sandbox.respond(to: byHost).status == 200)
        #expect(await sandbox.respond(to: SandboxRequest("GET", "/elsewhere", headers: headers)).status == 404)
    }

    @Test func stateOutlivesTheProcessToTheLastCredit() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "sandbox-\(UUID().uuidString).sqlite").path
        defer { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }
        var options = SandboxOptions()
        options.statePath = path
        options.pace = .manual
        var id = ""
        do {
            let client = ServiceClient(.pixelEngine, in: try Sandbox(options))
            id = await client.post("/generate-image", request).text("api_job_id")
        }
        let client = ServiceClient(.pixelEngine, in: try Sandbox(options))
        #expect(await client.get("/balance")["reserved"] == 10)
        #expect(await control(client.sandbox, "POST", "/jobs/\(id)/finish").status == 200)
        #expect(await client.get("/jobs?id=\(id)").text("status") == "success")
        #expect(await client.get("/balance")["total_balance"] == 1690)
    }

    @Test func aLostAnswerThatIsSentAgainIsPaidTwiceAndTheJudgeSaysSo() async throws {
        let client = try ServiceClient(.pixelEngine)
        let fault: JSONValue = ["target": "pixelengine/generate-image", "call": 1, "fault": "cut-after"]
        #expect(await control(client.sandbox, "POST", "/faults", fault).status == 200)
        let lost = await client.post("/generate-image", request)
        #expect(lost.response.delivery == .cut)
        let again = await client.post("/generate-image", request)
        #expect(again.status == 200 && again.response.delivery == .whole)
        client.sandbox.clock.advance(by: 20_000)
        let verdict = await control(client.sandbox, "GET", "/verdict")
        #expect(verdict["clean"] == false && verdict["paid_jobs"] == 2)
        let kinds = verdict["findings"].list.map { $0.at("kind") }
        #expect(kinds.contains("double-submission") && kinds.contains("never-fetched"))
    }

    @Test func whatFailedMayBeSentAgain() async throws {
        let client = try ServiceClient(.pixelEngine)
        let fault: JSONValue = ["target": "pixelengine", "times": 1, "fault": "job-fails"]
        _ = await control(client.sandbox, "POST", "/faults", fault)
        _ = await client.post("/generate-image", request)
        client.sandbox.clock.advance(by: 20_000)
        #expect(await client.get("/balance")["total_balance"] == 1700)
        _ = await client.post("/generate-image", request)
        #expect(!client.sandbox.judge.charges.contains { $0.kind == .doubleSubmission })
    }

    @Test(
        arguments: [
            (["fault": "status", "status": 503], 503), (["fault": "status", "status": 429, "retry_after": 7], 429),
        ] as [(JSONValue, Int)])
    func statusesComeAsTold(fault: JSONValue, status: Int) async throws {
        let client = try ServiceClient(.pixelDojo)
        _ = await control(client.sandbox, "POST", "/faults", fault)
        let answer = await client.get("/models")
        #expect(answer.status == status)
        #expect(status != 429 || answer.response.header("Retry-After") == "7")
        #expect(await control(client.sandbox, "DELETE", "/faults").status == 200)
        #expect(await client.get("/models").status == 200)
    }

    @Test func controlsAnswerToThisMachineAlone() async throws {
        let sandbox = try Sandbox()
        #expect(await control(sandbox, "GET", "").status == 200)
        #expect(await control(sandbox, "GET", "", origin: "https://evil.example").status == 403)
        var foreign = SandboxRequest("GET", "/__sandbox", host: "evil.example")
        #expect(await sandbox.respond(to: foreign).status == 403)
        foreign.host = "127.0.0.1"
        #expect(await sandbox.respond(to: foreign).status == 200)
        #expect(await control(sandbox, "POST", "/nonsense").status == 400)
        #expect(await control(sandbox, "POST", "/clock", ["advance": "soon"]).status == 400)
    }

    @Test func keysInAddressesAndIgnoredRetryAfterAreNoted() async throws {
        let client = try ServiceClient(.progressiveRobot, keepsRateLimits: true)
        _ = await client.get("/api/credits?api_key=pk_test_key")
        for _ in 0..<11 { _ = await client.get("/api/credits") }
        let kinds = client.sandbox.judge.charges.map(\.kind)
        #expect(kinds.contains(.keyInQuery) && kinds.contains(.ignoredRetryAfter))
    }

    @Test func timestampsAreThoseOfTheCalendar() {
        #expect(Timestamp.iso(0) == "1970-01-01T00:00:00.000Z")
        #expect(Timestamp.iso(1_772_452_800_000) == "2026-03-02T12:00:00.000Z")
        #expect(Timestamp.iso(951_782_399_999) == "2000-02-28T23:59:59.999Z")
        #expect(Timestamp.plain(951_868_800_000) == "2000-03-01 00:00:00")
    }
}
