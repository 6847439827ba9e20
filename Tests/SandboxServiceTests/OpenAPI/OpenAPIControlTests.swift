import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Descriptions that the sandbox serves")
struct OpenAPIControlTests {
    private func get(_ path: String) async throws -> ServiceClient.Answer {
        let request = SandboxRequest("GET", path, host: "localhost")
        return ServiceClient.Answer(try await Sandbox().respond(to: request, origin: "http://localhost:4321"))
    }

    @Test(arguments: ServiceID.allCases) func areThoseOfTheAddressThatWasReached(id: ServiceID) async throws {
        let overview = try await get("/__sandbox")
        let entry = try #require(overview["services"].items.first { $0.at("service") == .string(id.rawValue) })
        let answer = try await get(entry.at("openapi").string ?? "")
        #expect(answer.status == 200)
        #expect(answer["openapi"] == "3.1.0" && answer.text("info.title") == Service.named(id).name)
        #expect(answer.text("servers.0.url") == "http://localhost:4321" + (entry.at("path").string ?? ""))
    }

    @Test func anotherNameIsRefusedWithThoseThereAre() async throws {
        let answer = try await get("/__sandbox/openapi/nobody.json")
        #expect(answer.status == 400 && answer.text("error").contains("sprite-ai.json"))
    }
}
