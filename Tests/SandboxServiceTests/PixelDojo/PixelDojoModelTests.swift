import PixelPreflight
import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("PixelDojo tells of its models")
struct PixelDojoModelTests {
    @Test func allModelsAreListedWithTheirCosts() async throws {
        let client = try ServiceClient(.pixelDojo)
        let models = await client.get("/models")["models"].items
        #expect(models.map { $0.at("apiId").string } == Service.named(.pixelDojo).models.map(\.id))
        #expect(models.count { $0.at("type") == "image" } == 71)
        #expect(models.count { $0.at("type") == "video" } == 61)
        #expect(models.count { $0.at("creditUnit") == "second" } == 27)
        for model in models { #expect(model.at("creditCost") != 0 && model.at("creditCost") != .null) }
    }

    @Test func aModelTellsItsPricesAndParameters() async throws {
        let client = try ServiceClient(.pixelDojo)
        let model = await client.get("/models/hailuo-standard")
        #expect(model["name"] == "Hailuo Standard")
        #expect(model["creditCost"] == 8)
        #expect(model["creditUnit"] == "run")
        #expect(model["pricing"].items.count == 4)
        #expect(model["pricing.1"] == ["resolution": "768p", "duration": 10, "creditCost": 12])
        #expect(model["parameters.duration.enum"] == [6, 10])
        #expect(model["parameters.resolution.enum"] == ["768p", "1080p"])
        #expect(model["useCases"] == ["video", "marketing"])
        #expect(await client.get("/models")["models"].items.contains(model.json))
    }

    @Test func aSchemaNeedsNoKeyAndDescribesTheDocumentsExample() async throws {
        var client = try ServiceClient(.pixelDojo)
        client.key = nil
        let answer = await client.get("/models/flux-1.1-pro/schema")
        #expect(answer.status == 200)
        #expect(answer["schema.type"] == "object")
        #expect(answer["schema.additionalProperties"] == true)
        for name in ["prompt", "aspect_ratio", "webhook_url", "seed"] {
            #expect(answer["schema.properties.\(name).type"] != .null, "\(name)")
        }
        #expect(answer["schema.properties.duration"] == .null)
        #expect(answer["schema.properties.webhook_url.pattern"] == "^https://")
    }

    @Test func aSchemaHoldsOnlyTheRulesOfItsModel() async throws {
        let client = try ServiceClient(.pixelDojo)
        let lite = await client.get("/models/veo-3.1-lite/schema")
        #expect(lite["schema.properties.aspect_ratio.not.enum"] == ["1:1"])
        let other = await client.get("/models/veo-3.1-fast/schema")
        #expect(other["schema.properties.aspect_ratio.not"] == .null)
        let horse = await client.get("/models/happyhorse-1.0-t2v/schema")
        #expect(horse["schema.properties.duration.minimum"] == 2)
        #expect(horse["schema.properties.duration.maximum"] == 15)
    }
}

@Suite("PixelDojo refuses as its document says")
struct PixelDojoErrorTests {
    private func expect(_ answer: ServiceClient.Answer, _ code: String) throws {
        let documented = try #require(Service.named(.pixelDojo).errors.first { $0.code == code })
        #expect(answer["error.code"] == .string(code))
        #expect(answer.status == documented.status)
        #expect(!answer.text("error.message").isEmpty)
    }

    @Test func everyDocumentedErrorCanBeMet() async throws {
        let client = try ServiceClient(.pixelDojo)
        var stranger = client
        stranger.key = nil
        try expect(await stranger.get("/models"), "unauthorized")
        stranger.key = "nobody"
        try expect(await stranger.get("/jobs"), "unauthorized")
        try expect(await client.call("POST", "/models/flux/run", Array("{".utf8)), "invalid_json")
        try expect(await client.run("flux", ["webhook_url": "http://example.com"]), "validation_error")
        try expect(await client.run("veo-3.1-lite", ["aspect_ratio": "1:1"]), "validation_error")
        try expect(await client.get("/jobs?limit=0"), "validation_error")
        try expect(await client.get("/jobs?limit=few"), "validation_error")
        for path in ["/models/no-such", "/models/no-such/schema", "/jobs/job_none"] {
            try expect(await client.get(path), "not_found")
        }
        try expect(await client.run("no-such"), "not_found")
        for code in ["credit_error", "submission_failed"] {
            client.breakNext("run", .jobFails(code))
            try expect(await client.run("flux"), code)
        }
        client.breakNext("jobs", .status(500, retryAfter: nil))
        try expect(await client.get("/jobs"), "internal_error")
        #expect(await client.get("/jobs")["jobs"] == [])
        #expect(try client.account().available == 1_000_000)

        try client.change { $0.purchased = 1499 }
        try expect(await client.run("flux-2-flex"), "insufficient_credits")
        #expect(await client.run("flux")["creditsRemaining"] == .number(0.499))
        try expect(await client.run("flux", ["prompt": "again"]), "insufficient_credits")
        let id = await client.get("/jobs")["jobs.0.jobId"].string ?? ""
        client.turn(hours: 25)
        try expect(await client.get("/jobs/\(id)"), "expired")
    }

    @Test func theMinuteHoldsSixtyCallsOfAllKinds() async throws {
        let client = try ServiceClient(.pixelDojo, keepsRateLimits: true)
        for number in 0..<60 {
            #expect(await client.get(number % 2 == 0 ? "/models/flux" : "/jobs").status == 200)
        }
        let refused = await client.run("flux")
        try expect(refused, "rate_limit_exceeded")
        #expect(refused.response.header("Retry-After") == "60")
        client.turn(seconds: 60)
        #expect(await client.run("flux").status == 200)
    }
}
