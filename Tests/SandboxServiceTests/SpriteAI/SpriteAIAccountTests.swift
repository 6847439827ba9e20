import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Sprite AI tells of accounts, types and limits")
struct SpriteAIAccountTests {
    @Test func meTellsPlanTokensAndRate() async throws {
        let client = try ServiceClient(.spriteAI)
        let me = await client.get("/api/me")
        #expect(me.status == 200)
        #expect(me["plan"] == "studio")
        #expect(me["rate_limit_per_minute"] == 60)
        #expect(me["monthly_token_allotment"] == 1000)
        #expect(me["monthly_tokens_used"] == 0)
        #expect(me["purchased_token_balance"] == 0)
        #expect(me["total_token_balance"] == 1000)
        #expect(me["monthly_renews_at"] == "2026-04-01T00:00:00.000Z")
        #expect(me["billing_period"] == "monthly")
        #expect(!me.text("user_id").isEmpty)
        #expect(me.text("email").contains("@"))
    }

    @Test func theAnswerHasExactlyTheCataloguedFields() async throws {
        let client = try ServiceClient(.spriteAI)
        for (name, path) in [("me", "/api/me"), ("balance", "/api/balance")] {
            let endpoint = try #require(Service.named(.spriteAI).endpoint(named: name))
            guard case .object(let object) = await client.get(path).json else {
                Issue.record("\(path) answers with no object")
                continue
            }
            #expect(Set(object.members.map(\.key)) == Set(endpoint.response.map(\.path)))
        }
    }

    @Test func whatWasDrawnIsSpentOfTheMonthThenOfWhatWasBought() async throws {
        let client = try ServiceClient(.spriteAI)
        try client.change {
            $0.monthly = 1000; $0.purchased = 5000
        }
        _ = await client.sprite("one")
        _ = await client.sprite("two")
        let balance = await client.get("/api/balance")
        #expect(balance["monthly_tokens_used"] == 1000)
        #expect(balance["purchased_token_balance"] == 4)
        #expect(balance["total_token_balance"] == 4)
    }

    @Test func tokensHeldForAnAnimationAreSpentAlready() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        _ = await client.animation(of: sprite, frames: 8)
        let balance = await client.get("/api/balance")
        #expect(balance["monthly_tokens_used"] == 5)
        #expect(balance["total_token_balance"] == 995)
    }

    @Test func aNewMonthBringsItsTokensOnce() async throws {
        let client = try ServiceClient(.spriteAI)
        _ = await client.sprite()
        #expect(await client.tokens() == 999)
        client.turn(hours: 24 * 30)
        #expect(await client.get("/api/balance")["monthly_renews_at"] == "2026-05-01T00:00:00.000Z")
        #expect(await client.tokens() == 1000)
        _ = await client.sprite("another")
        #expect(await client.tokens() == 999)
    }

    @Test func theYearEndsInDecember() async throws {
        let client = try ServiceClient(.spriteAI)
        client.turn(hours: 24 * 290)
        #expect(await client.get("/api/me")["monthly_renews_at"] == "2027-01-01T00:00:00.000Z")
    }

    @Test func typesHaveTheDocumentedCostsAndSizes() async throws {
        let client = try ServiceClient(.spriteAI)
        let types = await client.get("/api/asset-types")["asset_types"].items
        #expect(
            types.map { $0.at("type").string } == [
                "character", "item", "creature", "tile", "background", "ui", "effect",
            ])
        #expect(types.map { $0.at("token_cost") } == [1, 1, 1, 4, 4, 4, 4])
        #expect(types.map { $0.at("min_size") } == [32, 32, 32, 8, 8, 8, 8])
        #expect(types.map { $0.at("max_size") } == [400, 400, 400, 512, 512, 512, 512])
    }

    @Test func limitsAreThoseOfTheDocumentsSample() async throws {
        let client = try ServiceClient(.spriteAI)
        let sample: JSONValue = [
            "rate_limit_per_minute": 60,
            "sprite": ["min_size": 8, "max_size": 512, "prompt_max_length": 1500],
            "animation": ["min_frames": 4, "max_frames": 24, "frames_must_be_even": true],
        ]
        #expect(await client.get("/api/limits").json == sample)
    }
}
