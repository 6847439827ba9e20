import PixelCore
import PixelEngineAPI
import ProgressiveRobotAPI
import ServiceCatalog
import SpriteAIAPI
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Requests as they are sent")
struct SentRequestTests {
    @Test func holdWhatIsSetInTheDocumentsOrder() {
        var request = PixelEngineClient.AnimateRequest(image: "aGk=", prompt: "walks")
        request.model = .pixelEngineV1_1
        request.seed = 7
        request.outputFrames = 4
        var colors = PixelEngineClient.AnimateRequest.PixelConfig()
        colors.palette = ["#ff0000"]
        request.pixelConfig = colors
        #expect(
            request.json.compactText == """
                {"image":"aGk=","prompt":"walks","model":"pixel-engine-v1.1","pixel_config":{"palette":["#ff0000"]},\
                "output_frames":4,"seed":7}
                """)
    }

    @Test func listsOfObjectsHoldTheirFields() {
        typealias Request = PixelEngineClient.KeyframesRequest
        var frame = Request.Frame(index: 2)
        frame.imageURL = "https://example.com/a.png"
        frame.further = ["note": "last"]
        let request = Request(prompt: "turns", renderMode: "sketch", totalFrames: 4, frames: [frame])
        #expect(request.json["frames"][0] == ["index": 2, "image_url": "https://example.com/a.png", "note": "last"])
        #expect(request.json["render_mode"] == "sketch")
    }

    @Test func furtherFieldsAreSentAndGoFirst() async throws {
        let bench = try ClientBench()
        var knight = SpriteAIClient.GenerateRequest(prompt: "a knight")
        knight.width = 64
        knight.further = ["width": 32, "mood": ["calm", 1, .null]]
        _ = try await bench.sprites.generate(knight)
        #expect(bench.sent(to: "/api/sprites") == [["prompt": "a knight", "width": 32, "mood": ["calm", 1, .null]]])
    }

    @Test func parametersStandInTheAddress() async throws {
        let bench = try ClientBench()
        _ = try await bench.sprites.sprites(limit: 5, assetType: "a&b c")
        _ = try? await bench.robot.subtitles(name: "my film")
        #expect(
            bench.sandbox.recorder.exchanges.map(\.request.target) == [
                "/sprite-ai/api/sprites?limit=5&asset_type=a%26b%20c",
                "/progressive-robot/api/subtitles/my%20film.srt",
            ])
    }

    @Test func aFileOfAFormIsGivenByItsPath() throws {
        var request = ProgressiveRobotClient.AddWatermarkRequest(videoFilename: "a.mp4", type: .image)
        request.imagePath = "/pictures/logo.JPG"
        request.further = ["opacity": 0.5, "corner": "left"]
        #expect(
            request.parts == [
                .field(name: "video_filename", value: "a.mp4"), .field(name: "type", value: "image"),
                .file(name: "image", path: "/pictures/logo.JPG", fileName: "logo.JPG", mediaType: "image/jpeg"),
                .field(name: "opacity", value: "0.5"), .field(name: "corner", value: "left"),
            ])
        request.further = ["type": "text", "image": "none"]
        #expect(
            request.parts == [
                .field(name: "video_filename", value: "a.mp4"), .field(name: "type", value: "text"),
                .field(name: "image", value: "none"),
            ])
        let intro = ProgressiveRobotClient.UploadIntroRequest(videoPath: "intro")
        #expect(
            intro.parts == [
                .file(name: "video", path: "intro", fileName: "intro", mediaType: "application/octet-stream")
            ])
    }

    @Test func aFileThatIsNotThereIsNoCall() async throws {
        let bench = try ClientBench()
        let error = try await failure { try await bench.robot.uploadAvatar(.init(imagePath: "/nowhere.png")) }
        #expect(error.mayHaveBeenReceived == false && bench.sandbox.recorder.exchanges.isEmpty)
    }

    @Test func aPaidCallIsSentOnceThoughItsAnswerIsLost() async throws {
        let bench = try ClientBench()
        bench.breakNext("pixelengine/animate", .cutAfter)
        let picture = try ClientBench.encodedPicture()
        let error = try await failure { try await bench.engine.animate(.init(image: picture, prompt: "walks")) }
        #expect(error.mayHaveBeenReceived && bench.sent(to: "/animate").count == 1)
    }

    @Test func aRefusalNamesItsCode() async throws {
        let bench = try ClientBench()
        let error = try await failure { try await bench.engine.job(id: "nothing") }
        #expect(error.code == .jobNotFound && error.status == 404)
    }
}
