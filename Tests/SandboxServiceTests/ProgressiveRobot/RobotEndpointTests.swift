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
        for field in endpoint.response { check(field, in: answer.json, of: endpoint) }
    }

    /// The field is there, in every item of the lists on its way, and of its type.
    private func check(_ field: ResponseField, in json: JSONValue, of endpoint: Endpoint) {
        var places = [json]
        for word in field.path.split(separator: ".") {
            let isList = word.hasSuffix("[]")
            places = places.flatMap { place -> [JSONValue] in
                guard case .object(let object) = place, let value = object[String(isList ? word.dropLast(2) : word)]
                else {
                    return []
                }
                return isList ? value.items : [value]
            }
        }
        if field.isOptional { places.removeAll { $0 == .null } }
        #expect(
            !places.isEmpty || field.isOptional, "\(endpoint.name): \(field.path) is missing from \(json.compactText)")
        for place in places {
            #expect(
                place.isOf(field.type), "\(endpoint.name): \(field.path) is \(place.compactText), not \(field.type)")
        }
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

extension JSONValue {
    /// Whether it is of a type of the catalog.
    fileprivate func isOf(_ type: FieldType) -> Bool {
        switch (type, self) {
        case (.string, .string), (.integer, .integer), (.number, .integer), (.number, .number), (.boolean, .bool),
            (.object, .object):
            true
        case (.strings, .array(let items)): items.allSatisfy { $0.isOf(.string) }
        case (.objects, .array(let items)): !items.isEmpty && items.allSatisfy { $0.isOf(.object) }
        default: false
        }
    }
}
