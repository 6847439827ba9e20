import PixelCore
import ServiceCatalog
import Testing

@testable import ServiceOpenAPI

@Suite("A service as OpenAPI describes it")
struct OpenAPIDocumentTests {
    @Test(arguments: ServiceID.allCases) func everyEndpointIsThereOnce(id: ServiceID) {
        let service = Service.named(id)
        let document = OpenAPIDocument(service, server: "http://127.0.0.1:8787/x").json
        let methods: Set<String> = ["get", "post", "put", "delete"]
        let ids = document["paths"].names.flatMap { path in
            document["paths"][path].names.filter(methods.contains).map { method in
                document["paths"][path][method]["operationId"].string
            }
        }
        #expect(ids.sorted() == service.endpoints.map(\.name).sorted())
        #expect(document["servers"].items == [["url": "http://127.0.0.1:8787/x"]])
        #expect(Set(document["tags"].items.map { $0["name"].string }) == Set(service.endpoints.map(\.section)))
    }

    @Test func onlyPublicEndpointsNeedNoKey() {
        for endpoint in Service.all.flatMap(\.endpoints) {
            #expect(endpoint.operation.names.contains("security") == endpoint.isPublic, "\(endpoint.target)")
        }
    }

    @Test(arguments: ServiceID.allCases) func everyDocumentedErrorIsNamed(id: ServiceID) {
        let service = Service.named(id)
        for endpoint in service.endpoints {
            let operation = endpoint.operation
            for code in endpoint.errorCodes {
                let places = service.errors.filter { $0.code == code }.map { error in
                    error.status.map { operation["responses"]["\($0)"]["description"] } ?? operation["description"]
                }
                #expect(places.contains { $0.string.contains("`\(code)`") }, "\(endpoint.target): \(code)")
            }
        }
    }

    @Test(arguments: ServiceID.allCases) func theErrorsOfAllRulesAreNamed(id: ServiceID) {
        for endpoint in Service.named(id).endpoints {
            let responses = endpoint.operation["responses"]
            for rule in endpoint.rules where rule.severity == .error {
                let description = responses["\(rule.status)"]["description"].string
                #expect(description.contains("`\(rule.code)`"), "\(rule.id): \(rule.status) \(rule.code)")
            }
        }
    }

    @Test func aCodeWithSeveralStatusesHasTheOthersOnlyWhereTheDocumentSaysSo() throws {
        let service = Service.named(.pixelEngine)
        func statuses(_ name: String) throws -> [Int] {
            let endpoint = try #require(service.endpoint(named: name))
            return endpoint.errors(of: service).filter { $0.code == "invalid_request" }.compactMap(\.status)
        }
        #expect(try statuses("animate") == [400])
        #expect(try statuses("billing") == [400, 404])
        #expect(try statuses("cancel") == [400, 409])
    }

    @Test func theAnswerSaysWhatMayBeNullOrMissing() throws {
        let endpoint = try #require(Service.named(.pixelEngine).endpoint(named: "job"))
        let schema = endpoint.operation["responses"]["200"]["content"]["application/json"]["schema"]
        #expect(schema["properties"]["output"]["type"] == ["object", "null"])
        #expect(!schema["required"].items.contains("output") && schema["required"].items.contains("status"))
        let metadata = schema["properties"]["output"]["properties"]["metadata"]
        #expect(metadata["required"].items.contains("width") && !metadata["required"].items.contains("fps"))
    }

    @Test func listsAreDescribedByWhatIsInThem() throws {
        let endpoint = try #require(Service.named(.pixelEngine).endpoint(named: "keyframes"))
        let body = endpoint.operation["requestBody"]["content"]["application/json"]["schema"]
        let frames = body["properties"]["frames"]
        #expect(frames["type"] == "array" && frames["minItems"] == 1 && frames["maxItems"] == 20)
        #expect(frames["items"]["required"] == ["index"])
        #expect(frames["items"]["properties"]["index"]["maximum"] == 19)
        #expect(frames["description"].string.contains("exactly one of `frames[].image` and `frames[].image_url`"))
        let keys = try #require(Service.named(.progressiveRobot).endpoint(named: "keys"))
        let answer = keys.operation["responses"]["200"]["content"]["application/json"]["schema"]
        #expect(answer["required"] == ["keys"] && answer["properties"]["keys"]["type"] == "array")
    }

    @Test func filesAreAnsweredAndSentAsFiles() throws {
        let service = Service.named(.progressiveRobot)
        let audio = try #require(service.endpoint(named: "audio"))
        #expect(audio.operation["responses"]["200"]["content"].names == ["audio/wav"])
        let upload = try #require(service.endpoint(named: "upload-image")).operation
        let form = upload["requestBody"]["content"]["multipart/form-data"]
        #expect(form["schema"]["properties"]["image"]["format"] == "binary")
        #expect(form["encoding"]["image"]["contentType"] == "image/png, image/jpeg, image/webp")
    }

    @Test(arguments: ServiceID.allCases) func whatStartsAJobLinksToWhatAsksAboutIt(id: ServiceID) throws {
        let service = Service.named(id)
        for endpoint in service.endpoints where endpoint.startsJob {
            let links = endpoint.operation["responses"]["200"]["links"]
            #expect(links.names.count == 2, "\(endpoint.target)")
            for name in links.names { #expect(service.endpoint(named: name) != nil, "\(endpoint.target): \(name)") }
        }
        let images = try #require(Service.named(.progressiveRobot).endpoint(named: "generate-image"))
        let status = images.operation["responses"]["200"]["links"]["status"]
        #expect(status["parameters"]["query.job_id"] == "$response.body#/jobs/0/job_id")
    }

    @Test func pricesAndSourcesAreTold() throws {
        let operation = try #require(Service.named(.pixelEngine).endpoint(named: "animate")).operation
        #expect(operation["x-price"]["amount"] == 20 && operation["x-price"]["unit"] == "credits")
        #expect(operation["x-source"]["section"] == "POST /animate")
        #expect(operation["x-source"]["quote"].string.hasPrefix("Submits an image-to-video generation job."))
    }
}
