import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Sprite AI refuses as its document says")
struct SpriteAIErrorTests {
    private func expect(_ answer: ServiceClient.Answer, _ code: String) throws {
        let documented = try #require(Service.named(.spriteAI).errors.first { $0.code == code })
        #expect(answer["code"] == .string(code))
        #expect(answer.status == documented.status)
        #expect(!answer.text("message").isEmpty)
        #expect(answer["details"] == [:])
    }

    @Test func everyDocumentedErrorCanBeMet() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        try expect(await client.post("/api/sprites", ["prompt": "no"]), "invalid_request")
        var stranger = client
        stranger.key = nil
        try expect(await stranger.get("/api/me"), "invalid_api_key")
        stranger.key = "sai_sk_of_nobody"
        try expect(await stranger.get("/api/me"), "invalid_api_key")
        try expect(await client.post("/api/sprites", ["prompt": "very NSFW, please"]), "nsfw_prompt")
        try expect(
            await client.post(
                "/api/animations",
                ["source_generation_id": .string(sprite), "preset": "Custom", "custom_prompt": "nsfw dance"]),
            "nsfw_prompt")
        try expect(await client.get("/api/sprites/unknown"), "not_found")
        client.breakNext("generate", .jobFails("provider_failure"))
        try expect(await client.post("/api/sprites", ["prompt": "a knight"]), "provider_failure")
        #expect(await client.tokens() == 999)

        try client.change { $0.plan = "free" }
        try expect(
            await client.post(
                "/api/animations",
                ["source_generation_id": .string(sprite), "preset": "Custom", "custom_prompt": "waves"]),
            "upgrade_required")
        try client.change { $0.monthly = 3000 }
        try expect(
            await client.post("/api/sprites", ["prompt": "a tile", "asset_type": "tile"]), "insufficient_tokens")
        try expect(
            await client.post(
                "/api/animations", ["source_generation_id": .string(sprite), "preset": "Run", "frame_count": 8]),
            "insufficient_tokens")
        #expect(await client.tokens() == 3)
        try client.change { $0.isRevoked = true }
        try expect(await client.get("/api/me"), "api_key_revoked")
    }

    @Test func theMinuteHoldsSixtyCalls() async throws {
        let client = try ServiceClient(.spriteAI, keepsRateLimits: true)
        for _ in 0..<60 { #expect(await client.get("/api/limits").status == 200) }
        let refused = await client.get("/api/limits")
        try expect(refused, "rate_limited")
        #expect(refused.response.header("Retry-After") == "60")
        client.turn(seconds: 60)
        #expect(await client.get("/api/limits").status == 200)
    }

    @Test func aFailedDrawingCanBeSentAgainWithoutBlame() async throws {
        let client = try ServiceClient(.spriteAI)
        client.breakNext("generate", .jobFails("provider_failure"))
        _ = await client.post("/api/sprites", ["prompt": "a knight"])
        _ = await client.post("/api/sprites", ["prompt": "a knight"])
        #expect(try client.sandbox.verdict().isClean)
        _ = await client.post("/api/sprites", ["prompt": "a knight"])
        #expect(try client.sandbox.verdict().charges.map(\.kind) == [.doubleSubmission])
    }

    @Test(
        arguments: [
            ["prompt": "a knight", "width": 513], ["prompt": "a knight", "asset_type": "hat"],
            ["prompt": "a knight", "asset_type": "item", "width": 16],
            ["prompt": "a knight", "reference_asset_id": "no"],
            ["width": 64], ["prompt": 7],
        ] as [JSONValue])
    func badSpritesCostNothing(_ body: JSONValue) async throws {
        let client = try ServiceClient(.spriteAI)
        try expect(await client.post("/api/sprites", body), "invalid_request")
        #expect(await client.tokens() == 1000)
    }

    @Test(
        arguments: [
            ["preset": "Walk"], ["source_generation_id": "x", "preset": "Walk"],
            ["source_generation_id": "SPRITE"], ["source_generation_id": "SPRITE", "preset": "Walk", "frame_count": 5],
            ["source_generation_id": "SPRITE", "preset": "Walk", "frame_count": 26],
            ["source_generation_id": "SPRITE", "preset": "Custom"],
        ] as [JSONValue])
    func badAnimationsCostNothing(_ body: JSONValue) async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        guard case .object(var object) = body else { return }
        if object["source_generation_id"] == "SPRITE" { object.set("source_generation_id", .string(sprite)) }
        try expect(await client.post("/api/animations", .object(object)), "invalid_request")
        #expect(await client.tokens() == 999)
    }
}
