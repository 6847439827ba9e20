import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Progressive Robot: pictures, sound and edits")
struct RobotMediaTests {
    @Test func picturesCostByTheirNumberAndHaveSeedsInARow() async throws {
        let robot = try RobotClient()
        let answer = await robot.post(
            "/api/generate-image",
            ["prompt": "A city", "model": "flux", "num_images": 3, "seed": 42, "width": 48, "height": 32])
        #expect(answer["credits_used"] == 15 && answer["credit_balance"] == 4985)
        #expect(answer["jobs"].items.map { $0.at("seed") } == [42, 43, 44])
        robot.turn(seconds: 10)
        var files: Set<[UInt8]> = []
        for job in answer["jobs"].items {
            let name = await robot.get("/api/status?job_id=\(job.at("job_id").words ?? "")").text("filename")
            let file = await robot.get("/api/image/\(name)").response
            #expect(try Bitmap(decoding: file.body).size == Size(48, 32))
            files.insert(file.body)
        }
        #expect(files.count == 3)
        #expect(await robot.get("/api/image-generations?limit=2")["image_generations"].items.count == 2)
    }

    @Test func numbersThatNobodyCanPayForAreRefused() async throws {
        let robot = try RobotClient()
        for count in [2501, Int.max] {
            let body: JSONValue = ["prompt": "a", "model": "sd15", "num_images": .integer(count)]
            #expect(await robot.post("/api/generate-image", body).status == 402)
        }
        #expect(await robot.post("/api/generate-image", ["prompt": "a", "width": 100_000]).status == 400)
        #expect(await robot.post("/api/generate", ["prompt": "a", "steps": -1]).status == 400)
        #expect(await robot.post("/api/generate", ["prompt": "a", "frame_rate": 0]).status == 400)
        #expect(await robot.post("/api/generate-audio", ["prompt": "a", "duration_seconds": -1]).status == 400)
        #expect(await robot.credits() == 5000)
    }

    @Test func uploadsAreServedToTheirOwnerAsTheyWere() async throws {
        let robot = try RobotClient()
        let picture = try RobotClient.picture(20, 30)
        let upload = await robot.upload("/api/upload-image", ["image": picture])
        #expect(upload["width"] == 20 && upload["height"] == 30)
        let path = "/api/input-image/\(upload.text("filename"))"
        let file = await robot.get(path).response
        #expect(file.body == picture && file.header("X-Content-Type-Options") == "nosniff")
        #expect(await (try robot.neighbour()).get(path).status == 404)
        #expect(await robot.upload("/api/upload-image", ["image": Array("<svg>".utf8)]).status == 400)
    }

    @Test func backgroundsAreReallyRemoved() async throws {
        let robot = try RobotClient()
        let answer = await robot.upload("/api/tools/remove-background", ["image": try RobotClient.picture(48, 48)])
        #expect(answer["credits_used"] == 1 && answer["credit_balance"] == 4999)
        let file = await robot.get(answer.text("image_url")).response
        let cutout = try Bitmap(decoding: file.body)
        #expect(cutout[0, 0].isTransparent && cutout[24, 24].isOpaque)
    }

    @Test(
        arguments: [
            ("trim", ["start_seconds": .number(0.5), "end_seconds": 1], 12), ("speed", ["speed_factor": 2], 21),
            ("crop", ["x": 8, "y": 8, "width": 16, "height": 16], 41), ("resize", ["preset": "1080p"], 41),
            ("text-overlay", ["text": "Hi"], 41),
        ] as [(String, JSONObject, Int)])
    func editsCostThreeAndMakeANewVideo(edit: String, more: JSONObject, frames: Int) async throws {
        let robot = try RobotClient()
        let name = await robot.videoName()
        let body = (["video_filename": .string(name)] as JSONObject).merging(more)
        let answer = await robot.post("/api/edit/\(edit)", .object(body))
        #expect(answer["credits_used"] == 3 && answer["credit_balance"] == .integer(5000 - 21 - 3))
        #expect(answer["filename"] != .string(name))
        let file = await robot.get("/api/video/\(answer.text("filename"))").response
        #expect(Array(file.body[4..<8]) == Array("ftyp".utf8))
        let state = try robot.client.sandbox.transact { $0.robotFile(answer.text("filename")) }
        #expect(state?.footage.frames == frames)
    }

    @Test func nobodyStartsMorePicturesAtOnceThanCanBeKept() async throws {
        let robot = try RobotClient()
        try robot.client.change { $0.purchased = 1_000_000_000_000 }
        let answer = await robot.post("/api/generate-image", ["prompt": "a fox", "num_images": 187_540])
        #expect(answer.status == 400 && answer.text("error").contains("num_images"))
        #expect(await robot.get("/api/image-generations")["total"] == 0)
    }

    @Test func picturesAreNotLoadedAsVideos() async throws {
        let robot = try RobotClient()
        let gif = await robot.post("/api/tools/video-to-gif", ["video_filename": .string(await robot.videoName())])
        robot.turn(seconds: 20)
        #expect(await robot.get("/api/video/\(gif.text("filename"))").status == 404)
        #expect(await robot.get("/api/image/\(gif.text("filename"))").status == 200)
    }

    @Test func editsThatCannotBeAreRefusedForNothing() async throws {
        let robot = try RobotClient()
        let name = JSONValue.string(await robot.videoName())
        let refused: [(String, JSONValue)] = [
            ("edit/crop", ["video_filename": name, "x": 60, "y": 0, "width": 16, "height": 16]),
            ("edit/crop", ["video_filename": name, "x": .integer(.max), "y": 0, "width": 16, "height": 16]),
            ("edit/trim", ["video_filename": name, "start_seconds": 5, "end_seconds": 6]),
            ("edit/resize", ["video_filename": name, "width": 100_000, "height": 2]),
            ("edit/merge", ["video_filenames": [name]]),
            ("tools/video-to-gif", ["video_filename": name, "width": 0]),
        ]
        for (path, body) in refused {
            #expect(await robot.post("/api/\(path)", body).status == 400, "\(path)")
        }
        #expect(
            await robot.post(
                "/api/edit/trim", ["video_filename": "webgen_x.mp4", "start_seconds": 0, "end_seconds": 1]
            ).status == 404)
        #expect(await robot.credits() == 4979)
    }

    @Test func editsOfEditsStayWithinWhatCanBeCounted() async throws {
        let robot = try RobotClient()
        try robot.client.change { $0.purchased = 1_000_000_000 }
        var name = JSONValue.string(await robot.videoName())
        for _ in 0..<20 {
            let copies = JSONValue.array(Array(repeating: name, count: 20))
            let answer = await robot.post("/api/edit/merge", ["video_filenames": copies])
            #expect(answer["credits_used"] == 40)
            name = answer["filename"]
        }
        var statuses: [Int] = []
        for _ in 0..<6 {
            let answer = await robot.post("/api/tools/upscale-video", ["video_filename": name, "scale_factor": 4])
            statuses.append(answer.status)
            if answer.status == 200 { name = answer["filename"] }
        }
        #expect(statuses == [200, 200, 200, 200, 400, 400], "64, 256, 1024, 4096, 16,384 and no more")
    }

    @Test func mergesAndUpscalesCostByClipsAndSeconds() async throws {
        let robot = try RobotClient()
        try robot.client.change { $0.plan = "enterprise" }
        let (short, long) = (
            JSONValue.string(await robot.videoName()), JSONValue.string(await robot.videoName(frames: 500))
        )
        let before = await robot.credits().whole
        #expect(await robot.post("/api/edit/merge", ["video_filenames": [short, long]])["credits_used"] == 4)
        #expect(
            await robot.post("/api/tools/upscale-video", ["video_filename": short, "scale_factor": 2])["credits_used"]
                == 2)
        #expect(
            await robot.post("/api/tools/upscale-video", ["video_filename": long, "scale_factor": 2])["credits_used"]
                == 6)
        #expect(await robot.post("/api/generate-v2v", ["video_filename": long, "prompt": "x"])["credits_used"] == 9)
        #expect(await robot.credits().whole == before - 21)
    }

    @Test func framesAndGIFsComeOutOfVideos() async throws {
        let robot = try RobotClient()
        let name = JSONValue.string(await robot.videoName(frames: 72))
        let frames = await robot.post("/api/tools/extract-frames", ["video_filename": name, "mode": "all_1fps"])
        #expect(frames["count"] == 3 && frames["credits_used"] == 1)
        for frame in frames["frames"].items {
            let file = await robot.get("/api/image/\(frame.words ?? "")").response
            #expect(try Bitmap(decoding: file.body).size == Size(64, 48))
        }
        let gif = await robot.post("/api/tools/video-to-gif", ["video_filename": name, "width": 32, "fps": 5])
        let file = await robot.get(gif.text("gif_url")).response
        let info = try ImageInfo(file.body)
        #expect(info.format == .gif && info.size == Size(32, 24) && info.frameCount == 15)
        let last = await robot.post("/api/extend-video", ["video_filename": name])
        let still = await robot.get("/api/input-image/\(last.text("filename"))").response
        #expect(try Bitmap(decoding: still.body).size == Size(64, 48))
    }

    @Test func speechAndMusicCostInProportion() async throws {
        let robot = try RobotClient()
        let speech = await robot.post(
            "/api/tts/generate", ["text": "Welcome to Progressive Robot, the AI video platform.", "speed": .number(1)])
        #expect(speech["duration_seconds"] == .number(4.2))
        #expect(speech["credits_used"] == 1)
        let file = await robot.get(speech.text("audio_url")).response
        #expect(file.header("Content-Type") == "audio/wav" && Array(file.body.prefix(4)) == Array("RIFF".utf8))
        let music = await robot.post("/api/generate-audio", ["prompt": "calm", "duration_seconds": 45])
        #expect(music["credits_used"] == 12)
        #expect(await robot.get("/api/tts/voices")["voices"].items.count == 4)
    }

    @Test func subtitlesAreSubRip() async throws {
        let robot = try RobotClient()
        let name = JSONValue.string(await robot.videoName())
        let made = await robot.post("/api/subtitles/generate", ["video_filename": name, "language": "en"])
        #expect(made["credits_used"] == 5)
        let text = String(decoding: await robot.get(made.text("srt_url")).response.body, as: UTF8.self)
        #expect(text.hasPrefix("1\n00:00:00,000 --> ") && text.contains("in en"))
        let other = await robot.post(
            "/api/subtitles/translate", ["srt_filename": made["srt_filename"], "target_language": "fr"])
        #expect(String(decoding: await robot.get(other.text("srt_url")).response.body, as: UTF8.self).contains("in fr"))
    }

    @Test func plansAreNeededForSomeTools() async throws {
        let robot = try RobotClient().neighbour(plan: "starter")
        let name = JSONValue.string(await robot.videoName())
        #expect(await robot.post("/api/tts/generate", ["text": "Hi"]).status == 403)
        #expect(
            await robot.post("/api/tools/upscale-video", ["video_filename": name, "scale_factor": 2]).status == 403)
        #expect(await robot.get("/api/stock/videos?query=x").status == 403)
        #expect(await robot.get("/api/orgs").status == 403)
        #expect(await robot.get("/api/brand-kits").status == 403)
        #expect(await robot.get("/api/hosting/pages").status == 403)
    }

    @Test func whatFailsAtOnceIsNotPaid() async throws {
        let robot = try RobotClient()
        let name = JSONValue.string(await robot.videoName())
        robot.client.breakNext("edit-speed", .jobFails("no memory"))
        let answer = await robot.post("/api/edit/speed", ["video_filename": name, "speed_factor": 2])
        #expect(answer.status == 500 && answer["error"] == "Internal server error")
        #expect(await robot.credits() == 4979)
        #expect(
            await robot.post("/api/edit/speed", ["video_filename": name, "speed_factor": 2])["credit_balance"] == 4976)
    }

    @Test func stockIsTheSameForTheSameWordsAndCanBeTaken() async throws {
        let robot = try RobotClient()
        let first = await robot.get("/api/stock/images?query=forest&per_page=3&page=2")
        #expect(
            await robot.get("/api/stock/images?query=Forest%20&per_page=3&page=2")["images.0.id"]
                == first["images.0.id"])
        #expect(first["images"].items.count == 3)
        #expect(await robot.get("/api/stock/images?query=forest&page=9223372036854775807")["images"].items.isEmpty)
        #expect(await robot.visit(first["images.0.url"].words ?? "").header("Content-Type") == "image/png")
        let taken = await robot.post("/api/stock/download", ["url": first["images.0.url"], "type": "image"])
        #expect(await robot.get("/api/image/\(taken.text("filename"))").status == 200)
        for url in ["https://example.com/a.png", "http://127.0.0.1/progressive-robot/stock/images/x.png"] {
            #expect(await robot.post("/api/stock/download", ["url": .string(url), "type": "image"]).status == 400)
        }
    }
}
