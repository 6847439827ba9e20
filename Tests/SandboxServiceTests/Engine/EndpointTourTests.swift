import Foundation
import PixelPreflight
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import SandboxService

/// Progressive Robot's endpoints have a suite of their own: ``RobotEndpointTests``.
@Suite("Every endpoint of the other documents", .timeLimit(.minutes(60)))
struct EndpointTourTests {
    private static let targets = [ServiceID.pixelEngine, .spriteAI, .pixelDojo]
        .flatMap { Service.named($0).endpoints.map(\.target) }

    @Test(arguments: targets)
    func answersAValidRequestAsDocumented(target: String) async throws {
        let words = target.split(separator: "/").map(String.init)
        let service = try #require(ServiceID(rawValue: words[0]))
        let endpoint = try #require(Service.named(service).endpoint(named: words[1]))
        let client = try ServiceClient(service)
        let answer =
            switch service {
            case .pixelEngine: try await pixelEngine(endpoint.name, client)
            case .spriteAI: try await spriteAI(endpoint.name, client)
            default: await pixelDojo(endpoint.name, client)
            }
        #expect(200..<300 ~= answer.status, "\(target): \(answer.json.compactText.prefix(300))")
        // A job that ended well has no error: ``aFailedJobSaysWhy`` has.
        answer.json.hasAllFields(of: endpoint, besides: answer.json.at("error") == .null ? "error." : nil)
        // It was this endpoint that answered, and no other that looks like it.
        let called = client.sandbox.recorder.exchanges.last.flatMap { exchange in
            ServiceRoute(target: exchange.request.target, host: nil, origin: "").flatMap { route in
                EndpointMatch(Service.named(service), method: exchange.request.method, path: route.path)?.endpoint.name
            }
        }
        #expect(called == endpoint.name)
    }

    @Test func aFailedJobSaysWhy() async throws {
        let client = try ServiceClient(.pixelEngine)
        client.breakNext("generate-image", .jobFails("generation_failed"))
        let knight: JSONValue = ["prompt": "a knight", "pixel_config": ["colors": 16]]
        let id = await client.post("/generate-image", knight).text("api_job_id")
        client.turn(seconds: 20)
        let endpoint = try #require(Service.named(.pixelEngine).endpoint(named: "job"))
        await client.get("/jobs?id=\(id)").json.hasAllFields(of: endpoint, below: "error.")
    }

    private func pixelEngine(_ name: String, _ client: ServiceClient) async throws -> ServiceClient.Answer {
        let picture = JSONValue.string(try importable(32, 32))
        let knight: JSONValue = ["prompt": "a knight", "pixel_config": ["colors": 16]]
        switch name {
        case "balance": return await client.get("/balance")
        case "billing": return await client.get("/billing?start_date=2026-02-20&end_date=2026-03-02")
        case "animate": return await client.post("/animate", ["image": picture, "prompt": "walks"])
        case "keyframes":
            let frames: JSONValue = [["index": 0, "image": picture], ["index": 3, "image": picture]]
            return await client.post(
                "/keyframes", ["frames": frames, "prompt": "turns", "total_frames": 4, "render_mode": "pixel"])
        case "pixelate": return await client.post("/pixelate", ["image": picture])
        case "remove-background": return await client.post("/remove-background", ["image": picture])
        case "generate-image": return await client.post("/generate-image", knight)
        case "enhance-prompt": return await client.post("/enhance-prompt", ["prompt": "a knight", "image": picture])
        default:
            let id = await client.post("/generate-image", knight).text("api_job_id")
            if name == "cancel" { return await client.post("/cancel", ["api_job_id": .string(id)]) }
            client.turn(seconds: 20)
            return await client.get("/jobs?id=\(id)")
        }
    }

    private func spriteAI(_ name: String, _ client: ServiceClient) async throws -> ServiceClient.Answer {
        switch name {
        case "me", "balance", "asset-types", "limits": return await client.get("/api/\(name)")
        case "generate":
            let knight: JSONValue = ["prompt": "a knight", "asset_type": "character", "width": 32, "height": 32]
            return await client.post("/api/sprites", knight)
        case "import":
            return await client.post("/api/sprites/import", ["image": .string(try importable(32, 32))])
        default:
            let sprite = await client.sprite()
            if name == "sprite" { return await client.get("/api/sprites/\(sprite)") }
            if name == "sprites" { return await client.get("/api/sprites") }
            let walk: JSONValue = ["source_generation_id": .string(sprite), "preset": "Walk", "frame_count": 4]
            let animation = await client.post("/api/animations", walk)
            if name == "animate" { return animation }
            if name == "cancel" { return await client.post("/api/animations/\(animation.text("id"))/cancel") }
            client.turn(seconds: 20)
            return await client.get("/api/animations/\(animation.text("id"))")
        }
    }

    private func pixelDojo(_ name: String, _ client: ServiceClient) async -> ServiceClient.Answer {
        switch name {
        case "models": return await client.get("/models")
        case "model": return await client.get("/models/flux-1.1-pro")
        case "schema": return await client.get("/models/flux-1.1-pro/schema")
        case "run": return await client.run("flux-1.1-pro")
        default:
            let hook: JSONValue = ["prompt": "A sunset", "webhook_url": "https://example.com/webhook"]
            let id = await client.run("flux-1.1-pro", hook).text("jobId")
            client.turn(seconds: 20)
            if name == "jobs" { return await client.get("/jobs") }
            return name == "job" ? await client.get("/jobs/\(id)") : await client.post("/jobs/\(id)/webhook")
        }
    }
}
