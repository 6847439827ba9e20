import PixelCore
import PixelDojoAPI
import PixelEngineAPI
import ProgressiveRobotAPI
import ServiceCatalog
import ServiceHTTP
import SpriteAIAPI
import Testing

@Suite("Answers that have drifted from the documents")
struct LenientReadingTests {
    @Test func numbersMayBeText() {
        let me = SpriteAIClient.MeResponse(["rate_limit_per_minute": "60", "total_token_balance": 12.0])
        #expect(me.rateLimitPerMinute == 60 && me.totalTokenBalance == 12)
        let job = PixelEngineClient.JobResponse([
            "progress": "0.5", "output": ["metadata": ["fps": "12.5", "width": "64"]],
        ])
        #expect(job.progress == 0.5 && job.output?.metadata?.fps == 12.5 && job.output?.metadata?.width == 64)
        #expect(PixelEngineClient.JobResponse(["progress": "inf"]).progress == nil)
    }

    @Test func textMayBeANumber() {
        #expect(SpriteAIClient.SpriteResponse(["id": 7]).id == "7")
        #expect(SpriteAIClient.SpriteResponse(["id": 7.5]).id == "7.5")
        #expect(SpriteAIClient.SpriteResponse(["id": ["a"]]).id == nil)
    }

    @Test(
        arguments: [
            (JSONValue.bool(true), true), (1, true), (0, false), ("true", true), ("0", false), ("maybe", nil), (2, nil),
            (.null, nil),
        ] as [(JSONValue, Bool?)])
    func yesAndNoHaveManySpellings(_ value: JSONValue, _ meaning: Bool?) {
        let entry = ProgressiveRobotClient.GenerationsResponse.Generation(["is_favorite": value])
        #expect(entry.isFavorite == meaning)
    }

    @Test func namesMayBeInTheOtherSpelling() {
        #expect(SpriteAIClient.GenerateResponse(["asset_type": "item"]).assetType == "item")
        #expect(PixelEngineClient.AnimateResponse(["apiJobId": "j1"]).apiJobID == "j1")
        // The documented spelling goes first, though it is null.
        #expect(SpriteAIClient.GenerateResponse(["asset_type": "a", "assetType": .null]).assetType == nil)
    }

    @Test(
        arguments: [
            ["images": ["https://a/1.png", "https://a/2.png"]],
            ["images": [["url": "https://a/1.png"], "https://a/2.png"]],
        ] as [JSONValue])
    func addressesMayBeObjects(_ output: JSONValue) {
        let job = PixelDojoClient.JobResponse(["output": output])
        #expect(job.output?.images == ["https://a/1.png", "https://a/2.png"])
    }

    @Test(
        arguments: [
            ["image": "https://a/1"], ["images": "https://a/1"], ["image": ["url": "https://a/1"]],
            ["image": ["https://a/1"]], ["video": "https://a/1"], ["audio": ["url": "https://a/1"]], "https://a/1",
            ["https://a/1"], ["url": "https://a/1"],
        ] as [JSONValue])
    func oneResultMayStandInPlaceOfAList(_ output: JSONValue) {
        #expect(PixelDojoClient.JobResponse(["output": output]).resultURLs == ["https://a/1"])
    }

    @Test func resultsThatAreNamedTwiceAreOne() {
        let job = PixelDojoClient.JobResponse([
            "output": ["images": ["https://a/1"], "video": "https://a/2"],
            "assets": [["url": "https://a/2"], ["url": "https://a/3"], ["id": 1]],
        ])
        #expect(job.resultURLs == ["https://a/1", "https://a/2", "https://a/3"])
        #expect(PixelDojoClient.JobResponse([:]).resultURLs.isEmpty)
    }

    @Test func anErrorIsTextOrAnObject() {
        let text = ProgressiveRobotClient.StatusResponse(["status": "error", "error": "Generation failed"])
        #expect(text.status == .error && text.error?.message == "Generation failed" && text.error?.code == nil)
        let object = PixelEngineClient.JobResponse(["error": ["code": "generation_failed", "message": "It failed."]])
        #expect(object.error?.code == .generationFailed && object.error?.message == "It failed.")
        let nested = ProgressiveRobotClient.StatusResponse(["error": ["error": "No"]])
        #expect(nested.error?.message == "No")
        #expect(PixelEngineClient.JobResponse(["error": .null]).error == nil)
    }

    @Test func aListMayBeTheWholeAnswerOrOneObject() {
        let entry: JSONValue = ["id": 3]
        typealias Answer = ProgressiveRobotClient.GenerationsResponse
        #expect(Answer([entry, entry]).generations.count == 2)
        #expect(Answer(["generations": [entry]]).generations.map(\.id) == [3])
        #expect(Answer(["generation": entry]).generations.map(\.id) == [3])
        #expect(Answer(["generations": .null]).generations.isEmpty && Answer([:]).generations.isEmpty)
    }
}

@Suite("What no document names")
struct UnknownTests {
    @Test func fieldsOfAnswersSurvive() {
        let json: JSONValue = ["status": "success", "queue": ["position": 3], "output": ["url": "u", "nsfw": false]]
        let job = PixelEngineClient.JobResponse(json)
        #expect(job.json == json && job["queue"]["position"].integerValue == 3)
        #expect(job.output?["nsfw"] == false)
    }

    @Test func valuesSurvive() {
        let job = PixelEngineClient.JobResponse(["status": "paused"])
        #expect(job.status == "paused" && job.status?.rawValue == "paused" && job.status != .success)
        #expect("\(PixelEngineClient.Status.success)" == "success")
    }

    @Test func listsWithoutANameAreFound() {
        #expect(PixelDojoClient.JobsResponse(["count": 1, "jobs": [["jobId": "a"]]]).elements == [["jobId": "a"]])
        #expect(PixelDojoClient.JobsResponse(["a", "b"]).elements == ["a", "b"])
        #expect(PixelDojoClient.JobsResponse("none").elements.isEmpty)
    }
}
