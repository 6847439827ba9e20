import Foundation
import PixelCore
import PixelDojoAPI
import PixelEngineAPI
import ProgressiveRobotAPI
import ServiceCatalog
import ServiceTestSupport
import SpriteAIAPI
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Clients over a socket", .timeLimit(.minutes(60)))
struct SocketTests {
    @Test func fourServicesAnswer() async throws {
        try await ClientBench.onSocket { bench in
            let credits = try await bench.engine.balance().available
            let plan = try await bench.sprites.me().plan
            let models = try await bench.dojo.models().elements
            let prices = try await bench.robot.pricing().json
            #expect((credits ?? 0) > 0 && plan != nil && models.count > 100 && prices != .null)
        }
    }

    @Test func aJobIsStartedAndItsVideoStreamedToTheDisk() async throws {
        try await ClientBench.onSocket { bench in
            var fox = ProgressiveRobotClient.GenerateRequest(prompt: "a fox")
            (fox.width, fox.height) = (64, 48)
            let job = try #require(try await bench.robot.generate(fox).jobID)
            bench.turn(seconds: 20)
            let name = try #require(try await bench.robot.status(jobID: job).filename)
            let folder = try ScratchFolder()
            let file = try await bench.robot.video(filename: name, to: "\(folder.path)/fox.mp4")
            #expect(file.format == .mp4)
            #expect(FileManager.default.contents(atPath: file.path)?.count == file.byteCount)
            let error = try await failure {
                try await bench.robot.video(filename: "none.mp4", to: "\(folder.path)/none.mp4")
            }
            #expect(error.status == 404 && !FileManager.default.fileExists(atPath: "\(folder.path)/none.mp4"))
        }
    }

    @Test func aPictureIsSentAsAForm() async throws {
        try await ClientBench.onSocket { bench in
            let folder = try ScratchFolder()
            let file = try folder.write(try ClientBench.picture(), to: "fox.png")
            let upload = try await bench.robot.uploadImage(.init(imagePath: file))
            let name = try #require(upload["filename"].stringValue)
            #expect(try await bench.robot.inputImage(filename: name).bytes == ClientBench.picture())
        }
    }

    @Test func usersGiveAKeyAndAnAddress() async throws {
        try await ClientBench.onSocket { bench in
            let address = ServiceID.pixelEngine.sandboxURL(origin: bench.origin)
            let client = PixelEngineClient(key: Secret(TestAccount.key(of: .pixelEngine)), baseURL: address)
            #expect(try await client.balance().totalBalance != nil)
            let stranger = PixelEngineClient(key: Secret("pe_wrong"), baseURL: address)
            let error = try await failure { try await stranger.balance() }
            #expect(error.code == .unauthorized && !"\(error)".contains("pe_wrong"))
        }
    }
}
