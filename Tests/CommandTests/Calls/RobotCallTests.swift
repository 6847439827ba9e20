#if Server
import Foundation
import Pixelwright
import PixelwrightServices
import Testing

@Suite("Calls of Progressive Robot by their groups", .ownThread, .timeLimit(.minutes(10)))
struct RobotCallTests {
    private let client: ServedClient

    init() throws { client = try ServedClient() }

    /// The first words of a table's lines, without its heading.
    private func names(_ words: String...) throws -> [String] {
        let outcome = try client.tool().run(["robot"] + words)
        #expect(outcome.status == 0, "\(words): \(outcome.messages)")
        return outcome.text.split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
    }

    @Test func everyEndpointIsInOneGroup() throws {
        let listed = try names().flatMap { try names($0) }
        let documented = Service.named(.progressiveRobot).endpoints.map(\.name)
        #expect(listed.sorted() == documented.sorted() && Set(listed).count == listed.count)
        client.end()
    }

    /// All questions that nothing has to be named for.
    @Test func questionsAreAnswered() throws {
        let questions = Service.named(.progressiveRobot).endpoints.filter { endpoint in
            endpoint.method == .get && !endpoint.path.contains("{") && endpoint.fileFormats.isEmpty
                && !endpoint.fields.contains(where: \.isRequired)
        }
        #expect(questions.count > 15)
        for question in questions {
            let outcome = try client("robot", question.name)
            #expect(outcome.status == 0, "\(question.name): \(outcome.messages)")
            #expect((try? JSONSerialization.jsonObject(with: Data(outcome.output))) != nil, "\(question.name)")
        }
        #expect(try client.findings() == [])
        client.end()
    }

    @Test func soundSubtitlesAndEditsAreMadeOfAVideo() throws {
        let video = [
            "robot", "video", "generate", "--prompt", "hops", "--model", "wan-t2v", "--frames", "41", "--steps", "20",
            "-o", "hop.mp4",
        ]
        #expect(try client.tool().run(video).status == 0)
        let list = try #require(client("robot", "generations").report["generations"] as? [[String: Any]])
        let name = try #require(list.first?["filename"] as? String)
        let made: [([String], String)] = [
            (["audio", "generate-audio", "--prompt", "pads", "--set", "duration_seconds=10"], "pads.wav"),
            (["audio", "generate-subtitles", "--set", "video_filename=\(name)"], "hop.srt"),
            (
                [
                    "edit", "edit-trim", "--set", "video_filename=\(name)", "--set", "start_seconds=0", "--set",
                    "end_seconds=1",
                ],
                "short.mp4"
            ),
        ]
        for (words, output) in made {
            let outcome = try client.tool().run(["robot"] + words + ["-o", output])
            #expect(outcome.status == 0 && client.folder.has(output), "\(words): \(outcome.messages)")
        }
        #expect(try client.findings() == [])
        client.end()
    }
}
#endif
