import PixelCore
import ProgressiveRobotAPI
import ServiceCatalog
import ServiceHTTP
import Testing

/// Calls every endpoint of Progressive Robot, and reads what its document names.
struct RobotTour {
    let bench: ClientBench
    let folder: ScratchFolder
    var robot: ProgressiveRobotClient { bench.robot }

    init(_ bench: ClientBench) throws {
        self.bench = bench
        folder = try ScratchFolder()
    }

    func go() async throws {
        let video = try await videos()
        try await pictures()
        try await sounds(video)
        try await edits(video)
        try await tools(video)
        try await prompts()
        try await projects(video)
        try await hosting()
        try await community()
        try await organisations()
        try await brandKits(video)
        try await account()
        try await money()
    }

    /// A job that is done, and the file that it made.
    func finished(_ job: String?) async throws -> String {
        bench.turn(seconds: 20)
        let status = try await robot.status(jobID: try #require(job))
        #expect(status.status == .completed && status.error == nil)
        return try #require(status.filename)
    }

    func pictureFile() throws -> String { try folder.write(try ClientBench.picture(), to: "picture.png") }

    /// Makes videos, and gives the name of one.
    private func videos() async throws -> String {
        var request = ProgressiveRobotClient.GenerateRequest(prompt: "a fox")
        request.model = .wanT2V
        (request.width, request.height, request.frames, request.steps) = (64, 48, 41, 4)
        let started = try await robot.generate(request)
        #expect(started.creditsUsed != nil && started.creditBalance != nil && started.promptID != nil)
        let name = try await finished(started.jobID)
        let list = try await robot.generations(limit: 10, offset: 0)
        let entry = try #require(list.generations.first)
        #expect(list.total == 1 && entry.jobID == started.jobID && entry.filename == name && entry.width == 64)
        #expect(entry.isFavorite == false && entry.isPublic == false && entry.model == "wan-t2v")
        let id = try #require(entry.id)
        #expect(try await robot.favoriteGeneration(id: id).isFavorite == true)
        let token = try #require(try await robot.shareGeneration(id: id).shareToken)
        #expect(try await robot.share(token: token).json != .null)
        _ = try await robot.publishGeneration(id: id)
        #expect(try await robot.gallery().elements.count == 1)
        try await load(name)

        _ = try await robot.queue()
        _ = try await robot.comfyUIStatus()
        #expect(try await robot.models().elements.count > 0)
        #expect(try await robot.generationCost(model: .wanT2V, frames: 41, steps: 4).json != .null)
        let second = try await robot.generate(request)
        _ = try await robot.cancel(.init(jobID: try #require(second.jobID)))
        #expect(try await robot.extendVideo(.init(videoFilename: name)).json != .null)
        #expect(try await robot.generateV2V(.init(videoFilename: name, prompt: "as a painting")).jobID != nil)
        let third = try await robot.generate(request)
        _ = try await finished(third.jobID)
        let last = try await robot.generations().generations.first { $0.jobID == third.jobID }
        _ = try await robot.deleteGeneration(id: try #require(last?.id))
        return name
    }

    private func load(_ name: String) async throws {
        let file = try await robot.video(filename: name)
        #expect(file.mediaType == "video/mp4" && file.bytes.count > 100)
        let place = "\(folder.path)/fox.mp4"
        let loaded = try await robot.video(filename: name, to: place)
        #expect(loaded.path == place && loaded.format == .mp4 && loaded.byteCount == file.bytes.count)
    }

    private func pictures() async throws {
        var request = ProgressiveRobotClient.GenerateImageRequest(prompt: "a fox")
        (request.width, request.height, request.numImages) = (16, 16, 2)
        let started = try await robot.generateImage(request)
        #expect(started.jobs.count == 2 && started.creditsUsed == 4)
        bench.turn(seconds: 20)
        #expect(try await robot.imageModels().imageModels.map(\.id).contains("sd15"))
        let entry = try #require(try await robot.imageGenerations(limit: 5).elements.first)
        let name = try #require(entry["filename"].stringValue)
        #expect(try await robot.image(filename: name).mediaType == "image/png")
        #expect(try await robot.image(filename: name, to: "\(folder.path)/fox.png").format == .png)
        _ = try await robot.deleteImageGeneration(id: try #require(entry["id"].integerValue))
        let upload = try await robot.uploadImage(.init(imagePath: try pictureFile()))
        let uploaded = try #require(upload["filename"].stringValue)
        #expect(try await robot.inputImage(filename: uploaded).bytes == ClientBench.picture())
    }
}
