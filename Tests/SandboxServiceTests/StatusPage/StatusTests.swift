import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("What the status page is made of")
struct StatusTests {
    private let client: ServiceClient

    init() throws { client = try ServiceClient(.pixelEngine, pace: .manual) }

    private func get(_ path: String, accept: String = "*/*", host: String = "127.0.0.1") async -> SandboxResponse {
        await client.sandbox.respond(
            to: SandboxRequest("GET", "/__sandbox" + path, host: host, headers: ["Accept": accept]))
    }

    private func status() async -> JSONValue { ServiceClient.Answer(await get("/status")).json }

    @Test func browsersGetAPageAndProgramsJSON() async {
        let page = await get("/", accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
        #expect(page.status == 200 && page.header("Content-Type") == "text/html; charset=utf-8")
        #expect(await get("/").header("Content-Type") == "application/json")
        #expect(await get("/", accept: "text/html", host: "evil.example").status == 403)
        #expect(await get("/status", host: "evil.example").status == 403)
    }

    @Test func thePageLoadsAndRunsNothingButItsOwn() async throws {
        let page = await get("/", accept: "text/html")
        let policy = try #require(page.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
        #expect(policy.ranges(of: "'sha256-").count == 2)
        let text = String(decoding: page.body, as: UTF8.self)
        for forbidden in ["http:", "https:", "innerHTML", "onclick", "style=\""] {
            #expect(!text.contains(forbidden), "\(forbidden)")
        }
    }

    @Test func jobsComeFromTheNewestAndAHundredAtTheMost() async {
        var ids: [String] = []
        for number in 0..<103 {
            client.turn(seconds: 1)
            let body: JSONValue = ["prompt": .string("knight \(number)"), "pixel_config": ["colors": 16]]
            ids.append(await client.post("/generate-image", body).text("api_job_id"))
        }
        let status = await status()
        #expect(status.at("jobs").list.map { $0.at("id").string } == ids.reversed().prefix(100).map { $0 })
        #expect(status.at("job_count") == 103)
        #expect(status.at("services.0.wallets.0.held") == 1030 && status.at("services.0.wallets.0.available") == 670)
    }

    @Test func onlyPicturesAreShown() async {
        let body: JSONValue = ["prompt": "a knight", "pixel_config": ["colors": 16]]
        let id = await client.post("/generate-image", body).text("api_job_id")
        #expect(await get("/jobs/\(id)/picture").status == 404, "it has made none yet")
        _ = await client.sandbox.respond(to: SandboxRequest("POST", "/__sandbox/jobs/\(id)/finish"))
        let picture = await get("/jobs/\(id)/picture")
        #expect(picture.status == 200 && picture.header("Content-Type") == "image/png")
        #expect(picture.header("X-Content-Type-Options") == "nosniff")
        #expect(picture.header("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(await status().at("jobs.0.fetched") == false)

        let robot = ServiceClient(.progressiveRobot, in: client.sandbox)
        let video = await robot.post("/api/generate", ["model": "wan-t2v", "prompt": "A sunrise"]).text("job_id")
        _ = await client.sandbox.respond(to: SandboxRequest("POST", "/__sandbox/jobs/\(video)/finish"))
        #expect(await get("/jobs/\(video)/picture").status == 404)
        #expect(await get("/jobs/nothing/picture").status == 404)
    }

    @Test func faultsAreToldUntilTheyHaveHappened() async {
        client.breakNext("balance", .status(429, retryAfter: 7))
        client.sandbox.faults.add(
            Fault(target: "*", call: nil, probability: 0.25, remaining: nil, kind: .latency(100)))
        #expect(
            await status().at("faults") == [
                "pixelengine/balance: answers are 429, with 7 s to wait, once more",
                "every endpoint: answers come 100 ms late, with probability 0.25",
            ])
        #expect(await client.get("/balance").status == 429)
        #expect(await status().at("faults").list.count == 1)
    }

    @Test func theVerdictIsTheJudges() async {
        #expect(await status().at("verdict.clean") == true)
        _ = await client.post("/generate-image", ["prompt": ""])
        let verdict = await status().at("verdict")
        #expect(verdict.at("clean") == false)
        #expect(verdict.at("findings.0").string?.hasPrefix("avoidable-refusal: pixelengine/generate-image") == true)
    }
}
