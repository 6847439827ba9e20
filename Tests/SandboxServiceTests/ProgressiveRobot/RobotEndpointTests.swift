import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Every endpoint of Progressive Robot's document")
struct RobotEndpointTests {
    @Test(arguments: Service.named(.progressiveRobot).endpoints.map(\.name))
    func answersAValidRequestAsDocumented(name: String) async throws {
        let endpoint = try #require(Service.named(.progressiveRobot).endpoint(named: name))
        let answer = try await RobotTour().call(endpoint)
        #expect(answer.status == 200, "\(name): \(String(decoding: answer.response.body.prefix(300), as: UTF8.self))")
        answer.json.hasAllFields(of: endpoint)
    }

    @Test(arguments: Service.named(.progressiveRobot).endpoints.filter { !$0.isPublic }.map(\.name))
    func needsAKeyUnlessItIsPublic(name: String) async throws {
        let endpoint = try #require(Service.named(.progressiveRobot).endpoint(named: name))
        let robot = try RobotClient().with(key: nil)
        // A “1” for everything in braces.
        let path = endpoint.path.split(separator: "{").map { part in
            part.firstIndex(of: "}").map { "1\(part[part.index(after: $0)...])" } ?? String(part)
        }
        let answer = await robot.client.call(endpoint.method.rawValue, path.joined())
        #expect(answer.status == 401 && answer.json == ["error": "Unauthorized"])
    }

    @Test func whatIsInNoDocumentIsNotFound() async throws {
        let robot = try RobotClient()
        #expect(await robot.get("/api/nothing").status == 404)
        #expect(await robot.get("/api/nothing")["error"] == "Not found")
        #expect(await robot.get("/api/projects/abc").status == 404)
        #expect(await robot.get("/api/projects/99999999999999999999").status == 404)
    }
}
