import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Progressive Robot: videos")
struct RobotVideoTests {
    private static let example: JSONValue = ["model": "wan-t2v", "prompt": "A cinematic sunrise over mountains"]

    @Test func theQuickStartMakesAVideoInThreeCalls() async throws {
        let robot = try RobotClient()
        let started = await robot.post("/api/generate", Self.example)
        #expect(started["credits_used"] == 21)
        #expect(started["credit_balance"] == 4979)
        let job = started.text("job_id")
        #expect(await robot.get("/api/status?job_id=\(job)").json == ["status": "processing"])
        robot.turn(seconds: 10)
        let done = await robot.get("/api/status?job_id=\(job)")
        #expect(done.json == ["status": "completed", "filename": .string("webgen_\(job)_00001.mp4")])
        let file = await robot.get("/api/video/\(done.text("filename"))")
        #expect(file.response.header("Content-Type") == "video/mp4")
        #expect(Array(file.response.body[4..<8]) == Array("ftyp".utf8))
        #expect(await robot.credits() == 4979)
        #expect(try robot.client.account().reserved == 0)
    }

    @Test func aVideoIsNotThereBeforeItsJobIsDone() async throws {
        let robot = try RobotClient()
        let job = await robot.post("/api/generate", Self.example).text("job_id")
        #expect(await robot.get("/api/video/webgen_\(job)_00001.mp4").status == 404)
        #expect(
            await robot.post(
                "/api/edit/speed", ["video_filename": .string("webgen_\(job)_00001.mp4"), "speed_factor": 2]
            ).status == 404)
    }

    @Test(arguments: [("ltx-quality", 41, 4, 27), ("hunyuan3d", 1, 4, 24), ("wan-animate", 301, 30, 124)])
    func creditsAreThoseOfTheFormula(model: String, frames: Int, steps: Int, cost: Int) async throws {
        let robot = try RobotClient()
        let quote = await robot.get("/api/generation-cost?model=\(model)&frames=\(frames)&steps=\(steps)")
        #expect(quote["cost"] == .integer(cost))
        let body: JSONValue = [
            "model": .string(model), "prompt": "x", "frames": .integer(frames), "steps": .integer(steps),
        ]
        #expect(await robot.post("/api/generate", body)["credits_used"] == .integer(cost))
        #expect(await robot.credits() == .integer(5000 - cost))
    }

    @Test func whoHasTooLittleIsToldSo() async throws {
        let robot = try RobotClient()
        try robot.client.change { ($0.monthly, $0.purchased) = (3000, 2000) }
        let answer = await robot.post("/api/generate", Self.example)
        #expect(answer.status == 402)
        #expect(answer.json == ["error": "Not enough credits", "cost": 21, "balance": 5, "upgrade_url": "/pricing"])
        #expect(await robot.get("/api/generations")["total"] == 0)
    }

    @Test func cancelledAndFailedJobsGiveTheirCreditsBack() async throws {
        let robot = try RobotClient()
        let job = await robot.post("/api/generate", Self.example)["job_id"]
        let cancelled = await robot.post("/api/cancel", ["job_id": job])
        #expect(cancelled["credits_refunded"] == 21 && cancelled["credit_balance"] == 5000)
        #expect(await robot.post("/api/cancel", ["job_id": job]).status == 400)
        #expect(await robot.get("/api/status?job_id=\(job.words ?? "")")["status"] == "error")

        robot.client.breakNext("generate", .jobFails("out of memory"))
        let failing = await robot.post("/api/generate", Self.example)
        #expect(failing["credit_balance"] == 4979)
        robot.turn(seconds: 10)
        let status = await robot.get("/api/status?job_id=\(failing.text("job_id"))")
        #expect(status.status == 200 && status.json == ["status": "error", "error": "Generation failed"])
        #expect(await robot.credits() == 5000)
        let history = await robot.get("/api/credits/history")["history"].items
        #expect(history.map { $0.at("amount") } == [21, -21, 21, -21])
        #expect(history.map { $0.at("balance_after") } == [5000, 4979, 5000, 4979])
        #expect(history.map { $0.at("type") } == ["refund", "charge", "refund", "charge"])
    }

    @Test func plansLimitFramesAndSizes() async throws {
        let robot = try RobotClient().neighbour(plan: "free")
        #expect(await robot.post("/api/generate", Self.example).status == 200)
        for more in [["frames": 82], ["width": 1280, "height": 720]] as [JSONObject] {
            guard case .object(let example) = Self.example else { continue }
            let answer = await robot.post("/api/generate", .object(example.merging(more)))
            #expect(answer.status == 403 && answer["error"] == "Forbidden")
        }
    }

    @Test func historyIsPaginatedNewestFirst() async throws {
        let robot = try RobotClient()
        for number in 0..<5 {
            _ = await robot.post("/api/generate", ["prompt": .string("fox \(number)"), "seed": .integer(number)])
            robot.turn(seconds: 1)
        }
        let page = await robot.get("/api/generations?limit=2&offset=1")
        #expect(page["total"] == 5)
        #expect(page["generations"].items.map { $0.at("prompt") } == ["fox 3", "fox 2"])
        #expect(page["generations.0.seed"] == 3)
        #expect(await robot.get("/api/generations?offset=9")["generations"].items.isEmpty)
    }

    @Test func theQueueKnowsEverybodysJobsButShowsOnlyOnesOwn() async throws {
        let robot = try RobotClient()
        let other = try robot.neighbour()
        _ = await robot.post("/api/generate", Self.example)
        robot.turn(seconds: 1)
        let own = await other.post("/api/generate", Self.example)["job_id"]
        let queue = await other.get("/api/queue")
        #expect(queue["queue_length"] == 2 && queue["position"] == 2)
        #expect(queue["active_jobs"].items.map { $0.at("job_id") } == [own])
        robot.turn(seconds: 30)
        #expect(await other.get("/api/queue")["queue_length"] == 0)
        #expect(await other.get("/api/comfyui/status")["online"] == true)
    }

    @Test func nobodyHasWhatAnotherHas() async throws {
        let robot = try RobotClient()
        let (other, video) = (try robot.neighbour(), await robot.video())
        let (id, name) = (video.at("id").whole, video.at("filename").words ?? "")
        #expect(await other.get("/api/status?job_id=\(video.at("job_id").words ?? "")").status == 404)
        #expect(await other.get("/api/video/\(name)").status == 403)
        #expect(await other.delete("/api/generations/\(id)").status == 404)
        #expect(await other.post("/api/generations/\(id)/share").status == 404)
        #expect(await other.post("/api/cancel", ["job_id": video.at("job_id")]).status == 404)
        #expect(await other.post("/api/tools/extract-frames", ["video_filename": .string(name)]).status == 404)
        #expect(await other.get("/api/generations")["total"] == 0)
        #expect(await robot.delete("/api/generations/\(id)").status == 200)
        #expect(await robot.get("/api/video/\(name)").status == 404)
        #expect(await robot.get("/api/generations")["total"] == 0)
    }

    @Test func aTokenLetsOthersSeeAVideo() async throws {
        let robot = try RobotClient()
        let video = await robot.video()
        let (path, name) = ("/api/generations/\(video.at("id").whole)", video.at("filename").words ?? "")
        let token = await robot.post("\(path)/share").text("share_token")
        #expect(await robot.post("\(path)/share").text("share_token") == token)
        let nobody = robot.with(key: nil)
        #expect(await nobody.get("/api/share/\(token)")["filename"] == .string(name))
        #expect(await nobody.get("/api/share/wrong").status == 404)
        #expect(await nobody.get("/api/video/\(name)?token=\(token)").status == 200)
        #expect(await nobody.get("/api/video/\(name)?token=wrong").status == 401)
        #expect(await nobody.get("/api/video/\(name)").status == 401)
        let other = try robot.neighbour()
        #expect(await other.get("/api/video/\(name)?token=\(token)").status == 200)
        #expect(await other.get("/api/video/\(name)?token=wrong").status == 403)
        #expect(robot.client.sandbox.judge.charges.allSatisfy { $0.kind != .keyInQuery })
    }

    @Test func favouritesAndTheGalleryAreToggled() async throws {
        let robot = try RobotClient()
        let (video, nobody) = (await robot.video(), robot.with(key: nil))
        let path = "/api/generations/\(video.at("id").whole)"
        #expect(await robot.post("\(path)/favorite")["is_favorite"] == 1)
        #expect(await robot.get("/api/generations")["generations.0.is_favorite"] == 1)
        #expect(await robot.post("\(path)/favorite")["is_favorite"] == 0)
        #expect(await nobody.get("/api/gallery/community")["total"] == 0)
        _ = await robot.post("\(path)/public")
        let shown = await nobody.get("/api/gallery/community")["generations.0"]
        #expect(shown.at("filename") == video.at("filename") && shown.at("username") == "sandbox")
        #expect(shown.at("share_token") == .null)
        _ = await robot.post("\(path)/public")
        #expect(await nobody.get("/api/gallery/community")["total"] == 0)
    }

    @Test func deletingWhatIsBeingMadeCancelsIt() async throws {
        let robot = try RobotClient()
        _ = await robot.post("/api/generate", Self.example)
        let id = await robot.get("/api/generations")["generations.0.id"].whole
        #expect(await robot.delete("/api/generations/\(id)").status == 200)
        #expect(await robot.credits() == 5000)
    }

    @Test func tenCallsAMinuteAreAnswered() async throws {
        let robot = try RobotClient(keepsRateLimits: true)
        for _ in 0..<10 { #expect(await robot.get("/api/credits").status == 200) }
        let answer = await robot.get("/api/projects")
        #expect(answer.status == 429 && answer["error"] == "Rate limit exceeded")
        #expect(answer.response.header("Retry-After") == "60")
        #expect(await (try robot.neighbour()).get("/api/credits").status == 200)
        robot.turn(seconds: 60)
        #expect(await robot.get("/api/credits").status == 200)
    }

    @Test func twoEqualRequestsAreNoticedAndSeveralPicturesOfOneAreNot() async throws {
        let robot = try RobotClient()
        _ = await robot.post("/api/generate-image", ["prompt": "a", "model": "sd15", "num_images": 4])
        #expect(robot.client.sandbox.judge.charges.isEmpty)
        _ = await robot.post("/api/generate", Self.example)
        _ = await robot.post("/api/generate", Self.example)
        #expect(robot.client.sandbox.judge.charges.map(\.kind) == [.doubleSubmission])
    }
}
