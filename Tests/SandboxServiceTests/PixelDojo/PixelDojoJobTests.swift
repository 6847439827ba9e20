import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("PixelDojo keeps jobs for a day")
struct PixelDojoJobTests {
    @Test func aJobGoesThroughItsStatuses() async throws {
        let client = try ServiceClient(.pixelDojo)
        let id = await client.run("flux").text("jobId")
        client.turn(seconds: 2)
        let running = await client.get("/jobs/\(id)")
        #expect(running["status"] == "processing")
        #expect(running["output"] == .null)
        #expect(running["expiresAt"] == .null)
        client.turn(seconds: 8)
        let done = await client.get("/jobs/\(id)")
        #expect(done["status"] == "completed")
        #expect(done["jobId"] == .string(id))
        #expect(done["model"] == "flux")
        #expect(done["creditCost"] == 1)
        #expect(done["expiresAt"] == "2026-03-03T12:00:10.000Z")
        #expect(done["output.images"].items.count == 1)
        #expect(done["assets.0.url"] == done["output.images.0"])
        #expect(done["webhook"] == .null)
    }

    @Test func aVideoIsNamedSo() async throws {
        let client = try ServiceClient(.pixelDojo)
        let job = await client.finished("hailuo-fast")
        #expect(job.text("output.video").hasSuffix(".mp4"))
        #expect(job["assets.0.contentType"] == "video/mp4")
    }

    @Test func aDayAfterItsEndAJobIsGone() async throws {
        let client = try ServiceClient(.pixelDojo)
        let job = await client.finished("flux", ["webhook_url": "https://example.com/hook"])
        let (id, url) = (job.text("jobId"), job.text("output.images.0"))
        client.turn(seconds: 24 * 3600 - 1)
        #expect(await client.get("/jobs/\(id)").status == 200)
        #expect(await client.fetch(url).status == 200)
        #expect(await client.get("/jobs")["jobs"].items.count == 1)
        client.turn(seconds: 1)
        let gone = await client.get("/jobs/\(id)")
        #expect(gone.status == 410)
        #expect(gone["error.code"] == "expired")
        #expect(await client.post("/jobs/\(id)/webhook").status == 410)
        #expect(await client.fetch(url).status == 403)
        #expect(await client.get("/jobs")["jobs"] == [])
        #expect(client.sandbox.judge.charges.contains { $0.kind == .missedExpiry })
    }

    @Test func aJobThatNobodyAskedForExpiresAllTheSame() async throws {
        let client = try ServiceClient(.pixelDojo)
        let id = await client.run("flux").text("jobId")
        client.turn(hours: 25)
        #expect(await client.get("/jobs/\(id)").status == 410)
        #expect(try client.account().total == 999_000)
    }

    @Test func aJobUnderWayDoesNotExpire() async throws {
        let client = try ServiceClient(.pixelDojo, pace: .manual)
        let id = await client.run("flux").text("jobId")
        client.turn(hours: 30)
        #expect(await client.get("/jobs/\(id)")["status"] == "processing")
    }

    @Test func aFailedJobGivesItsCreditsBack() async throws {
        let client = try ServiceClient(.pixelDojo)
        client.breakNext("run", .jobFails("generation_failed"))
        let run = await client.run("flux")
        #expect(run["creditsRemaining"] == 999)
        client.turn(seconds: 10)
        let failed = await client.get("/jobs/\(run.text("jobId"))")
        #expect(failed.status == 200)
        #expect(failed["status"] == "failed")
        #expect(failed["error.code"] == "generation_failed")
        #expect(failed["output"] == .null)
        #expect(await client.run("flux", ["prompt": "again"])["creditsRemaining"] == 999)
        #expect(try client.account().total == 1_000_000)
    }

    @Test func recentJobsAreListedTheNewestFirst() async throws {
        let client = try ServiceClient(.pixelDojo)
        var ids: [String?] = []
        for number in 0..<25 { ids.append(await client.run("flux", ["seed": .integer(number)]).text("jobId")) }
        func listed(_ query: String) async -> [String?] {
            await client.get("/jobs\(query)")["jobs"].items.map { $0.at("jobId").string }
        }
        #expect(await listed("?limit=10") == Array(ids.reversed().prefix(10)))
        #expect(await listed("") == Array(ids.reversed().prefix(20)))
        #expect(await listed("?limit=1000") == ids.reversed())
        let one = await client.get("/jobs?limit=1")["jobs.0"]
        #expect(one.at("model") == "flux")
        #expect(one.at("status") == "pending")
        #expect(one.at("creditCost") == 1)
    }

    @Test func nobodySeesTheJobsOfOthers() async throws {
        let client = try ServiceClient(.pixelDojo)
        let other = try client.neighbour(plan: "")
        let id = await client.run("flux").text("jobId")
        #expect(await other.get("/jobs/\(id)").status == 404)
        #expect(await other.post("/jobs/\(id)/webhook").status == 404)
        #expect(await other.get("/jobs")["jobs"] == [])
    }

    @Test func aWebhookWaitsUntilItIsPosted() async throws {
        let client = try ServiceClient(.pixelDojo)
        let url = "https://example.com/webhook"
        let id = await client.run("flux", ["webhook_url": .string(url)]).text("jobId")
        let waiting = await client.get("/jobs/\(id)")
        #expect(waiting["webhook"] == ["url": .string(url), "status": "waiting", "deliveries": []])
    }

    @Test func onlyAnEndedJobWithAWebhookCanBeReplayed() async throws {
        let client = try ServiceClient(.pixelDojo)
        let running = await client.run("flux", ["webhook_url": "https://example.com/webhook"]).text("jobId")
        let early = await client.post("/jobs/\(running)/webhook")
        #expect(early.status == 400)
        #expect(early["error.code"] == "validation_error")
        let silent = await client.finished("flux").text("jobId")
        #expect(await client.post("/jobs/\(silent)/webhook").status == 400)
    }

    @Test func aDeadAddressIsReplacedByAskingAgain() async throws {
        let client = try ServiceClient(.pixelDojo)
        let id = await client.run("flux").text("jobId")
        client.turn(seconds: 10)
        client.breakNext("job", .expiredURL)
        #expect(await client.fetch(await client.get("/jobs/\(id)").text("output.images.0")).status == 403)
        #expect(await client.fetch(await client.get("/jobs/\(id)").text("output.images.0")).status == 200)
    }

    @Test func askingMoreOftenThanEveryTwoSecondsIsNoticed() async throws {
        let client = try ServiceClient(.pixelDojo)
        let id = await client.run("flux").text("jobId")
        for seconds in [2, 1, 7] {
            _ = await client.get("/jobs/\(id)")
            client.turn(seconds: seconds)
        }
        #expect(client.sandbox.judge.charges.map(\.kind) == [.polledTooOften])
    }
}
