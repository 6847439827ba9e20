import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Sprite AI sets sprites in motion")
struct SpriteAIAnimationTests {
    @Test func anAnimationRunsThenIsOneRowOfFrames() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite(width: 32, height: 40)
        let started = await client.post(
            "/api/animations", ["source_generation_id": .string(sprite), "preset": "Walk"])
        #expect(started.status == 200)
        #expect(started["status"] == "processing")
        let id = started.text("id")

        client.turn(seconds: 5)
        let running = await client.get("/api/animations/\(id)")
        #expect(running["status"] == "processing")
        #expect(running["progress"] == .number(0.5))
        #expect(running["image"] == .null)

        client.turn(seconds: 5)
        let done = await client.get("/api/animations/\(id)")
        #expect(done["status"] == "completed")
        #expect(done["frameWidth"] == 32)
        #expect(done["frameHeight"] == 40)
        #expect(done["frameCount"] == 8)
        #expect(done["fps"] == 12)
        #expect(done["image.format"] == "png")
        let sheet = try Base64.decode(done.text("image.spritesheetBase64"))
        #expect(try ImageInfo(sheet).size == Size(256, 40))
        #expect(await client.get("/api/sprites/\(id)").json == done.json)
    }

    @Test func anImportedSpriteMovesInItsOwnColours() async throws {
        let client = try ServiceClient(.spriteAI)
        let imported = await client.post("/api/sprites/import", ["image": .string(try importable(16, 16))]).text("id")
        let id = await client.animation(of: imported)
        client.turn(seconds: 10)
        let sheet = await client.get("/api/animations/\(id)")
        #expect(try ImageInfo(try Base64.decode(sheet.text("image.spritesheetBase64"))).size == Size(64, 16))
    }

    @Test(arguments: [(4, 2), (8, 4), (24, 12)])
    func theCostGoesByTheFrames(_ frames: Int, _ cost: Int) async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        let id = await client.animation(of: sprite, frames: frames)
        client.turn(seconds: 10)
        _ = await client.get("/api/animations/\(id)")
        #expect(await client.tokens() == .integer(999 - cost))
        #expect(try client.account().reserved == 0)
    }

    @Test func aFailedAnimationGivesItsTokensBack() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        client.breakNext("animate", .jobFails("provider_failure"))
        let id = await client.animation(of: sprite)
        #expect(await client.tokens() == 997)
        client.turn(seconds: 10)
        let failed = await client.get("/api/animations/\(id)")
        #expect(failed.status == 200)
        #expect(failed["status"] == "failed")
        #expect(failed["code"] == "provider_failure")
        #expect(await client.tokens() == 999)
    }

    @Test func aCancelledAnimationGivesItsTokensBack() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        let id = await client.animation(of: sprite)
        let cancelled = await client.post("/api/animations/\(id)/cancel")
        #expect(cancelled.status == 200)
        #expect(cancelled.json == ["id": .string(id), "status": "cancelled"])
        #expect(await client.tokens() == 999)
        #expect(await client.get("/api/animations/\(id)")["status"] == "cancelled")
    }

    @Test func whatHasEndedCannotBeCancelled() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        let done = await client.animation(of: sprite)
        client.turn(seconds: 10)
        let cancelled = await client.animation(of: sprite, frames: 6)
        _ = await client.post("/api/animations/\(cancelled)/cancel")
        for id in [done, cancelled] {
            let answer = await client.post("/api/animations/\(id)/cancel")
            #expect(answer.status == 400)
            #expect(answer["code"] == "invalid_request")
        }
        #expect(await client.tokens() == 997)
    }

    @Test func onlyOnesOwnSmallStillsCanMove() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        let animation = await client.animation(of: sprite)
        let large = await client.sprite("giant", width: 257, height: 32)
        for (source, status) in [(animation, 400), (large, 400), (SpriteAISandbox.newID(), 404)] {
            let answer = await client.post(
                "/api/animations", ["source_generation_id": .string(source), "preset": "Walk"])
            #expect(answer.status == status)
        }
        let other = try client.neighbour()
        let theirs = await other.post(
            "/api/animations", ["source_generation_id": .string(sprite), "preset": "Walk"])
        #expect(theirs.status == 404)
        #expect(await other.get("/api/animations/\(animation)").status == 404)
        #expect(await other.post("/api/animations/\(animation)/cancel").status == 404)
    }

    @Test func aSpriteIsNoAnimation() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        #expect(await client.get("/api/animations/\(sprite)").status == 404)
        #expect(await client.post("/api/animations/\(sprite)/cancel").status == 404)
    }

    @Test(arguments: [("free", 402), ("creator", 200), ("studio", 200)])
    func customMotionNeedsAPaidPlan(_ plan: String, _ status: Int) async throws {
        let client = try ServiceClient(.spriteAI)
        try client.change { $0.plan = plan }
        let sprite = await client.sprite()
        let answer = await client.post(
            "/api/animations",
            ["source_generation_id": .string(sprite), "preset": "Custom", "custom_prompt": "waves a flag"])
        #expect(answer.status == status)
        if status == 402 { #expect(answer["code"] == "upgrade_required") }
        let preset = await client.post("/api/animations", ["source_generation_id": .string(sprite), "preset": "Idle"])
        #expect(preset.status == 200)
    }

    @Test func askingTooOftenIsNoticed() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        let id = await client.animation(of: sprite)
        for _ in 0..<2 {
            _ = await client.get("/api/animations/\(id)")
            client.turn(seconds: 1)
        }
        #expect(client.sandbox.judge.charges.map(\.kind) == [.polledTooOften])
    }

    @Test func whatWasFetchedLeavesNothingToComplainOf() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        let id = await client.animation(of: sprite)
        client.turn(seconds: 10)
        _ = await client.get("/api/animations/\(id)")
        #expect(try client.sandbox.verdict().isClean)
    }
}
