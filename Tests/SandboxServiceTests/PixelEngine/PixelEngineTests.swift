import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import SandboxService

@Suite("PixelEngine in the sandbox", .timeLimit(.minutes(60)))
struct PixelEngineTests {
    private func sprite(_ size: Size = Size(32, 32), _ seed: UInt64 = 1) throws -> JSONValue {
        var random = RandomSource(seed: seed)
        return .string(Base64.encode(try random.bitmap(.fewColors, size: size).encoded(as: .png)))
    }

    private func animate(_ client: ServiceClient, prompt: String = "walks") async throws -> String {
        let answer = await client.post(
            "/animate", ["image": try sprite(), "prompt": .string(prompt), "output_frames": 4, "output_format": "webp"])
        #expect(answer.status == 200, "\(answer.json.compactText)")
        #expect(answer.text("status") == "queued")
        return answer.text("api_job_id")
    }

    @Test func aJobGoesThroughItsStatesAndItsHoldWithIt() async throws {
        let client = try ServiceClient(.pixelEngine)
        let id = try await animate(client)
        #expect(await client.get("/balance")["reserved"] == 20)
        let queued = await client.get("/jobs?id=\(id)")
        #expect(queued.text("status") == "queued" || queued.text("status") == "pending")
        #expect(queued["billing.hold_status"] == "open" && queued["output"] == .null)
        client.sandbox.clock.advance(by: 10_000)
        let done = await client.get("/jobs?id=\(id)")
        #expect(done.text("status") == "success")
        #expect(done["billing.hold_status"] == "captured" && done["billing.credits_charged"] == 20)
        #expect(done["output.metadata.frame_count"] == 4 && done["output.metadata.width"] == 32)
        let balance = await client.get("/balance")
        #expect(balance["reserved"] == 0 && balance["total_balance"] == 1680)
    }

    @Test func theResultIsAnAnimationOfThePicturesSize() async throws {
        let client = try ServiceClient(.pixelEngine)
        let id = try await animate(client)
        client.sandbox.clock.advance(by: 10_000)
        let url = await client.get("/jobs?id=\(id)").text("output.url")
        let response = await client.sandbox.respond(
            to: SandboxRequest("GET", String(url.dropFirst("http://127.0.0.1".count))))
        #expect(response.status == 200 && response.header("Content-Type") == "image/webp")
        #expect(response.header("X-Content-Type-Options") == "nosniff")
        let animation = try Animation(decoding: response.body)
        #expect(animation.cels.count == 4 && animation.size == Size(32, 32))
    }

    @Test func pixelationIsTheLocalEngines() async throws {
        let client = try ServiceClient(.pixelEngine)
        var random = RandomSource(seed: 4)
        let art = random.bitmap(.fewColors, size: Size(24, 32))
        let file = try art.scaled(by: 8).encoded(as: .png)
        let id = await client.post("/pixelate", ["image": .string(Base64.encode(file)), "colors": 24]).text(
            "api_job_id")
        client.sandbox.clock.advance(by: 10_000)
        let job = await client.get("/jobs?id=\(id)")
        #expect(job["output.metadata.width"] == 24 && job["output.metadata.height"] == 32)
        #expect(job["billing"] == .null)
        let path = job.text("output.url").dropFirst("http://127.0.0.1".count)
        let response = await client.sandbox.respond(to: SandboxRequest("GET", String(path)))
        #expect(try Bitmap(decoding: response.body) == art)
    }

    @Test func cancellingGivesBackWhatWasHeldAndCannotBeDoneTwice() async throws {
        let client = try ServiceClient(.pixelEngine)
        let id = try await animate(client)
        #expect(await client.post("/cancel", ["api_job_id": .string(id)]).text("status") == "cancelled")
        #expect(await client.get("/balance")["reserved"] == 0)
        let job = await client.get("/jobs?id=\(id)")
        #expect(job.text("status") == "cancelled" && job["error.code"] == "job_cancelled")
        let again = await client.post("/cancel", ["api_job_id": .string(id)])
        #expect(again.status == 409 && again["error.code"] == "invalid_request")
    }

    @Test func whatTheDocumentRefusesIsRefusedWithItsCode() async throws {
        let client = try ServiceClient(.pixelEngine)
        let odd = await client.post("/animate", ["image": try sprite(), "prompt": "a", "output_frames": 7])
        #expect(odd.status == 400 && odd["error.code"] == "invalid_request")
        let large = await client.post("/animate", ["image": try sprite(Size(257, 200)), "prompt": "a"])
        #expect(large.status == 400)
        var other = client
        other.key = "pe_wrong"
        #expect(await other.get("/balance").status == 401)
        #expect(await client.get("/animate").status == 405)
        #expect(await client.get("/jobs?id=nothing").status == 404)
        #expect(client.sandbox.judge.charges.count { $0.kind == .avoidableRefusal } == 2)
    }

    @Test func outputsAreGoneAfterADayAndTheirAddressesAfterAnHour() async throws {
        let client = try ServiceClient(.pixelEngine)
        let id = try await animate(client)
        client.sandbox.clock.advance(by: 10_000)
        let path = await client.get("/jobs?id=\(id)").text("output.url").dropFirst("http://127.0.0.1".count)
        client.sandbox.clock.advance(by: 3_600_000)
        #expect(await client.sandbox.respond(to: SandboxRequest("GET", String(path))).status == 403)
        #expect(await client.get("/jobs?id=\(id)").text("status") == "success")
        client.sandbox.clock.advance(by: 86_400_000)
        let gone = await client.get("/jobs?id=\(id)")
        #expect(gone.status == 410 && gone["error.code"] == "job_expired")
    }

    @Test func tooLittleIsSaidBeforeAnythingIsHeld() async throws {
        let client = try ServiceClient(.pixelEngine)
        for number in 0..<85 { _ = try await animate(client, prompt: "walk \(number)") }
        let answer = await client.post("/animate", ["image": try sprite(), "prompt": "one more"])
        #expect(answer.status == 402 && answer["error.code"] == "insufficient_credits")
        #expect(await client.get("/balance")["available"] == 0)
    }
}
