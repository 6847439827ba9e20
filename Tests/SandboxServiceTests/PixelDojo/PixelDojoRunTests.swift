import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("PixelDojo runs its models")
struct PixelDojoRunTests {
    @Test func aRunIsAnsweredAsTheDocumentShows() async throws {
        let client = try ServiceClient(.pixelDojo)
        let answer = await client.run(
            "flux-1.1-pro",
            ["prompt": "A sunset", "aspect_ratio": "1:1", "webhook_url": "https://example.com/webhook"])
        #expect(answer.status == 200)
        let id = answer.text("jobId")
        #expect(id.hasPrefix("job_"))
        #expect(answer["status"] == "pending")
        #expect(answer["statusUrl"] == .string("http://127.0.0.1/pixeldojo/api/v1/jobs/\(id)"))
        #expect(answer["creditCost"] == 1)
        #expect(answer["creditsRemaining"] == 999)
    }

    @Test func addressesFollowTheHostThatTheClientReached() async throws {
        let client = try ServiceClient(.pixelDojo)
        let request = SandboxRequest(
            "POST", "/api/v1/models/flux/run", host: "pixeldojo.ai",
            headers: ["Authorization": "Bearer pd_test_key"], body: Array("{}".utf8))
        let answer = ServiceClient.Answer(await client.sandbox.respond(to: request, origin: "https://pixeldojo.ai"))
        #expect(answer.text("statusUrl").hasPrefix("https://pixeldojo.ai/api/v1/jobs/job_"))
    }

    @Test(
        arguments: [
            ("flux-2-flex", [:], 1.5), ("flux-2-flex", ["resolution": "4 MP"], 5), ("flux-2-klein-4b", [:], 0.1),
            ("happyhorse-1.0-t2v", ["duration": 5], 20),
            ("happyhorse-1.0-t2v", ["duration": 5, "resolution": "1080p"], 30),
            ("happyhorse-1.0-t2v", [:], 8), ("p-video", ["duration": 7], 3.5), ("p-video", [:], 2.5),
            ("hailuo-fast", ["duration": 10, "resolution": "768p"], 7), ("hailuo-fast", [:], 4),
            ("kling-v2-6", ["duration": 10], 15), ("gpt-image-2-edit", [:], 5),
        ] as [(String, JSONValue, Double)])
    func aRunCostsWhatTheCatalogSays(_ model: String, _ body: JSONValue, _ cost: Double) async throws {
        let client = try ServiceClient(.pixelDojo)
        let run = await client.run(model, body)
        #expect(run["creditCost"].number == cost)
        #expect(try client.account().reserved == Amount(floatLiteral: cost).thousandths)
        client.turn(seconds: 10)
        _ = await client.get("/jobs/\(run.text("jobId"))")
        #expect(try client.account().total == 1_000_000 - Amount(floatLiteral: cost).thousandths)
        #expect(try client.account().reserved == 0)
    }

    @Test func whatHasNoPriceIsRefused() async throws {
        let client = try ServiceClient(.pixelDojo)
        let cases: [(String, JSONValue)] = [
            ("hailuo-fast", ["duration": 10, "resolution": "1080p"]), ("flux-2-flex", ["resolution": "9 MP"]),
            ("p-video", ["duration": -1]), ("p-video", ["duration": 0]),
        ]
        for (model, body) in cases {
            let answer = await client.run(model, body)
            #expect(answer.status == 400, "\(model) \(body)")
            #expect(answer["error.code"] == "validation_error")
        }
        #expect(try client.account().available == 1_000_000)
    }

    @Test func everyModelMakesAFileOfItsKind() async throws {
        let client = try ServiceClient(.pixelDojo)
        try client.change { $0.purchased = 1_000_000_000 }
        var kinds: [String: Int] = [:]
        for model in Service.named(.pixelDojo).models {
            // The same seed and a short clip: equal results are made once.
            let body: JSONValue = model.kind == .video ? ["seed": 1, "aspect_ratio": "16:9"] : ["seed": 1]
            let run = await client.run(model.id, body)
            #expect(run.status == 200, "\(model.id)")
            client.turn(seconds: 10)
            let job = await client.get("/jobs/\(run.text("jobId"))")
            #expect(job["status"] == "completed", "\(model.id)")
            let asset = job["assets.0"]
            let file = await client.fetch(asset.at("url").string ?? "")
            #expect(file.status == 200, "\(model.id)")
            #expect(file.response.header("Content-Type") == asset.at("contentType").string, "\(model.id)")
            #expect(!file.response.body.isEmpty)
            kinds[asset.at("type").string ?? "", default: 0] += 1
        }
        #expect(kinds == ["image": 70, "video": 59, "audio": 2, "model": 1])
    }

    @Test func picturesHaveTheProportionsThatWereAskedFor() async throws {
        let client = try ServiceClient(.pixelDojo)
        for (ratio, size) in [
            ("1:1", Size(128, 128)), ("16:9", Size(128, 72)), ("2:3", Size(88, 128)), ("1:1000", Size(16, 128)),
            ("wide", Size(128, 128)), ("0:0", Size(128, 128)),
        ] {
            let job = await client.finished("flux", ["prompt": "A sunset", "aspect_ratio": .string(ratio)])
            let file = await client.fetch(job.text("output.images.0"))
            #expect(try ImageInfo(file.response.body).size == size, "\(ratio)")
        }
    }

    @Test func theSameSeedGivesTheSamePicture() async throws {
        let client = try ServiceClient(.pixelDojo)
        var files: [[UInt8]] = []
        for (prompt, seed) in [("one", 7), ("two", 7), ("two", 8)] {
            let job = await client.finished("flux", ["prompt": .string(prompt), "seed": .integer(seed)])
            files.append(await client.fetch(job.text("output.images.0")).response.body)
        }
        #expect(files[0] == files[1])
        #expect(files[1] != files[2])
    }

    @Test func grokImageEditAnswersWithTheResultAtOnce() async throws {
        let client = try ServiceClient(.pixelDojo)
        let answer = await client.run(
            "xai-image-edit", ["prompt": "add a hat", "image_url": "https://example.com/a.png"])
        #expect(answer.status == 200)
        #expect(answer["status"] == "completed")
        #expect(answer["creditCost"] == 1)
        #expect(answer["creditsRemaining"] == 999)
        #expect(await client.fetch(answer.text("output.images.0")).response.header("Content-Type") == "image/png")
        #expect(await client.get("/jobs/\(answer.text("jobId"))")["status"] == "completed")
        #expect(try client.account().total == 999_000)
    }
}
