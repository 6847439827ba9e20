import PixelPreflight
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@Suite("Whole requests are prepared")
struct RequestPreparationTests {
    private func request(_ target: String, _ json: String) throws -> ServiceRequest {
        let endpoint = try Target(parsing: target).endpoint
        return try ServiceRequest(parsing: Array(json.utf8), for: endpoint) { _ in [] }
    }

    private func sprite(_ seed: UInt64, _ size: Size = Size(30, 40)) throws -> [UInt8] {
        var random = RandomSource(seed: seed)
        return try random.bitmap(.fewColors, size: size).encoded(as: .png)
    }

    private func member(_ prepared: PreparedRequest, _ key: String) -> JSONValue? { prepared.request.body[key] }

    @Test(arguments: [(7, 8), (17, 16), (1, 2), (-3, 2), (16, 16), (15, 16)])
    func frameCountsBecomeEvenAndFit(given: Int, expected: Int) throws {
        let request = try request("pixelengine/animate", #"{"prompt": "walks", "output_frames": \#(given)}"#)
        let prepared = try RequestPreparation().prepare(request, pictures: [try sprite(1)])
        #expect(member(prepared, "output_frames") == .integer(expected))
        #expect(prepared.steps.contains { $0.kind == .field } == (given != expected))
        #expect(prepared.quote.amount == 20)
    }

    @Test func aFieldThatIsNotTakenIsLeftOut() throws {
        let request = try request(
            "pixelengine/animate",
            #"{"prompt": "walks", "model": "frame-engine-v1.1", "pixel_config": {"colors": 16}}"#)
        let prepared = try RequestPreparation().prepare(request, pictures: [try sprite(1)])
        #expect(member(prepared, "pixel_config") == nil)
        guard case .string(let text)? = member(prepared, "image") else {
            Issue.record("no picture")
            return
        }
        let info = try ImageInfo(ImagePayload(text).bytes)
        #expect(info.size.width >= 256 && info.size.height >= 256)
    }

    @Test func allFieldsAreMendedHoweverManyThereAre() throws {
        let frames = (0..<6).map { #"{"index": \#($0), "image_url": "https://example.com/\#($0)", "strength": 2}"# }
        let request = try request(
            "pixelengine/keyframes",
            #"""
            {"prompt": "turns", "render_mode": "pixel", "total_frames": 8, "frames": [\#(frames.joined(separator: ","))]}
            """#)
        let prepared = try RequestPreparation().prepare(request)
        #expect(prepared.steps.map(\.kind) == [PreparationStep.Kind](repeating: .field, count: 6))
    }

    @Test func whatOnlyTheCallerKnowsIsAskedFor() throws {
        let request = try request("pixelengine/animate", "{}")
        let error = #expect(throws: PreparationError.self) {
            try RequestPreparation().prepare(request, pictures: [try sprite(1)])
        }
        #expect(error?.code == .beyondRepair)
        #expect(error?.findings.map(\.field) == ["prompt"])
    }

    @Test func picturesBecomeKeyframesSpreadOverTheAnimation() throws {
        let request = try request(
            "pixelengine/keyframes", #"{"prompt": "turns", "render_mode": "pixel", "total_frames": 8}"#)
        let prepared = try RequestPreparation().prepare(request, pictures: (1...3).map { try sprite($0) })
        guard case .array(let frames)? = member(prepared, "frames") else {
            Issue.record("no frames")
            return
        }
        let indices = frames.map { frame -> JSONValue? in
            if case .object(let object) = frame { object["index"] } else { nil }
        }
        #expect(indices == [.integer(0), .integer(3), .integer(7)])
        #expect(prepared.quote.amount == 24)
    }

    @Test func theRequestsOwnMatteIsFlattenedOnto() throws {
        var random = RandomSource(seed: 5)
        let art = random.bitmap(.binaryAlpha, size: Size(32, 32))
        var options = PreparationOptions()
        options.refused = [.snap]
        let request = try request("pixelengine/animate", ##"{"prompt": "walks", "matte_color": "#ff00ff"}"##)
        let prepared = try RequestPreparation(options: options).prepare(request, pictures: [art.encoded(as: .png)])
        guard case .string(let text)? = member(prepared, "image") else {
            Issue.record("no picture")
            return
        }
        #expect(try Bitmap(decoding: ImagePayload(text).bytes) == art.flattened(onto: RGBA8(255, 0, 255)))
    }

    @Test func fieldsStayWhereTheyMustNotBeChanged() throws {
        var options = PreparationOptions()
        options.refused = [.field]
        let request = try request("pixelengine/animate", #"{"prompt": "walks", "output_frames": 7}"#)
        let error = #expect(throws: PreparationError.self) {
            try RequestPreparation(options: options).prepare(request, pictures: [try sprite(1)])
        }
        #expect(error?.findings.map(\.field) == ["output_frames"])
    }

    @Test func formsKeepTheirPicturesAsFiles() throws {
        let request = try request("progressive-robot/remove-background", "{}")
        var random = RandomSource(seed: 6)
        let gif = try random.bitmap(.fewColors, size: Size(20, 20)).encoded(as: .gif)
        let prepared = try RequestPreparation().prepare(request, pictures: [gif])
        let files = prepared.request.files.values.map { try? ImageInfo($0).format }
        #expect(files == [.png])
        #expect(prepared.quote.amount == 1)
    }

    @Test func preparedEnvelopesAreReadAgainAsTheSameRequest() throws {
        let request = try request("pixelengine/pixelate", #"{"colors": 16}"#)
        let prepared = try RequestPreparation().prepare(request, pictures: [try sprite(2)])
        let text = prepared.request.envelope().text
        let again = try ServiceRequest(parsing: Array(text.utf8), for: nil) { _ in [] }
        #expect(again == prepared.request)
    }
}
