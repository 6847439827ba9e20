import PixelPreflight
import Pixelwright
import ServiceCatalog
import Testing

@Suite struct EnvelopeTests {
    private func parsed(
        _ json: String, for target: String? = nil, files: [String: [UInt8]] = [:]
    ) throws -> ServiceRequest {
        struct NoSuchFile: Error {}
        return try ServiceRequest(parsing: Array(json.utf8), for: target.map { try Target(parsing: $0).endpoint }) {
            path in
            guard let bytes = files[path] else { throw NoSuchFile() }
            return bytes
        }
    }

    @Test func aTargetSaysWhereABodyGoes() throws {
        let request = try parsed(#"{"target": "pixelengine/pixelate", "body": {"colors": 16}}"#)
        #expect(request.endpoint.target == "pixelengine/pixelate" && request.body == ["colors": .integer(16)])
    }

    @Test func aMethodAndAnAddressSayItToo() throws {
        let request = try parsed(
            #"{"method": "GET", "url": "https://api.pixelengine.ai/functions/v1/billing?start_date=2026-03-01"}"#)
        #expect(request.endpoint.target == "pixelengine/billing")
        #expect(request.query == ["start_date": .string("2026-03-01")])
        let run = try parsed(
            #"{"method": "post", "url": "https://pixeldojo.ai/api/v1/models/flux-dev/run", "body": {"prompt": "x"}}"#)
        #expect(run.endpoint.target == "pixeldojo/run" && run.parameters == ["apiId": .string("flux-dev")])
    }

    @Test(
        "every endpoint is found by its method and address", arguments: Service.all.flatMap(\.endpoints).map(\.target))
    func everyAddressReadsBack(_ target: String) throws {
        let endpoint = try Target(parsing: target).endpoint
        let request = SampleRequest(endpoint).request
        let envelope: JSONObject = ["method": .string(endpoint.method.rawValue), "url": .string(request.url)]
        let read = try parsed(JSONValue.object(envelope).text)
        #expect(read.endpoint.target == target)
        for member in request.parameters.members {
            #expect(read.parameters[member.key]?.text.filter { $0 != "\"" } == member.value.text.filter { $0 != "\"" })
        }
    }

    @Test("every request's envelope reads back", arguments: Service.all.flatMap(\.endpoints).map(\.target))
    func everyEnvelopeReadsBack(_ target: String) throws {
        let request = SampleRequest(try Target(parsing: target).endpoint).request
        let names = Dictionary(uniqueKeysWithValues: request.files.keys.map { ($0, "file of \($0)") })
        let contents = Dictionary(uniqueKeysWithValues: request.files.map { ("file of \($0.key)", $0.value) })
        let read = try parsed(request.envelope(files: names).text, files: contents)
        #expect(read == request)
        #expect(read.checked(plan: "enterprise").errors == request.checked(plan: "enterprise").errors)
    }

    @Test func aBodyAloneNeedsItsTargetBeside() throws {
        let request = try parsed(#"{"colors": 16}"#, for: "pixelengine/pixelate")
        #expect(request.body == ["colors": .integer(16)])
        #expect(throws: RequestError.self) { try parsed(#"{"colors": 16}"#) }
    }

    @Test(
        "what is no request says why",
        arguments: [
            ("", "JSON"), ("[]", "a list"), ("7", "a whole number"), ("{", "JSON"),
            (#"{"a": 1, "a": 2}"#, "second time"),
            (#"{"target": "pixelengine/anim"}"#, "animate"),
            (#"{"target": "pixelengine/animate", "body": 3}"#, "object"),
            (#"{"target": "pixelengine/animate", "bdy": {}}"#, "“bdy”"),
            (#"{"method": "GET", "url": "https://example.com/"}"#, "https://example.com/"),
            (#"{"method": "PUT", "url": "https://api.pixelengine.ai/functions/v1/animate"}"#, "PUT"),
            (#"{"method": "GET", "url": 3}"#, "text"),
            (#"{"target": "pixelengine/animate", "files": {"image": 3}}"#, "files.image"),
            (#"{"target": "pixelengine/animate", "files": {"image": "none.png"}}"#, "files.image"),
        ])
    func errors(_ json: String, _ word: String) {
        let error = #expect(throws: RequestError.self) { try parsed(json) }
        #expect(error?.description.contains(word) == true, "\(error?.description ?? "")")
    }

    @Test func twoTargetsMustAgree() {
        #expect(throws: RequestError.self) {
            try parsed(#"{"target": "pixelengine/animate", "body": {}}"#, for: "pixelengine/pixelate")
        }
        #expect(throws: Never.self) {
            try parsed(#"{"target": "pixelengine/animate", "body": {}}"#, for: "pixelengine/animate")
        }
    }

    @Test func partsWithoutBracesGoBeforeThoseWith() throws {
        let list = try parsed(#"{"method": "POST", "url": "https://www.sprite-ai.art/api/sprites/import"}"#)
        #expect(list.endpoint.target == "sprite-ai/import")
        let one = try parsed(#"{"method": "GET", "url": "https://www.sprite-ai.art/api/sprites/a1b2"}"#)
        #expect(one.endpoint.target == "sprite-ai/sprite" && one.parameters == ["id": .string("a1b2")])
        let subtitles = try parsed(
            #"{"method": "GET", "url": "https://video.progressiverobot.com/api/subtitles/talk.srt"}"#)
        #expect(subtitles.parameters == ["name": .string("talk")])
    }
}
