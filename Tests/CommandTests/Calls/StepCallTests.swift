#if Server
import Foundation
import Pixelwright
import Testing

/// A call, and what comes of it.
struct SampleCall: CustomTestStringConvertible, Sendable {
    let target: String
    let words: [String]
    /// The file that it makes.
    let output: String
    /// How many frames, where it is a picture.
    var frames: Int?
    /// Whether its document tells what it costs.
    var isQuoted = true

    var testDescription: String { "\(target) → \(output)" }

    static let all = [
        SampleCall(
            target: "pixelengine/generate-image", words: ["generate", "a knight", "--colors", "16"], output: "a.png",
            frames: 1),
        SampleCall(
            target: "sprite-ai/generate", words: ["generate", "a knight", "--service", "sprite-ai", "--size", "64x64"],
            output: "a.png", frames: 1),
        SampleCall(
            target: "pixeldojo/run",
            words: ["generate", "a tavern", "--service", "pixeldojo", "--model", "flux-1.1-pro"], output: "a.png",
            frames: 1),
        SampleCall(
            target: "progressive-robot/generate-image", words: ["generate", "a fox", "--service", "progressive-robot"],
            output: "a.png", frames: 1, isQuoted: false),
        SampleCall(
            target: "pixelengine/animate", words: ["animate", "hero.png", "--prompt", "walks", "--frames", "4"],
            output: "a.webp", frames: 4),
        SampleCall(
            target: "pixelengine/animate", words: ["animate", "hero.png", "--prompt", "walks", "--frames", "4"],
            output: "a.gif", frames: 4),
        SampleCall(
            target: "pixelengine/animate", words: ["animate", "hero.png", "--prompt", "walks", "--frames", "4"],
            output: "a.png", frames: 1),
        SampleCall(
            target: "sprite-ai/animate", words: ["animate", "hero.png", "--service", "sprite-ai", "--preset", "Walk"],
            output: "a.png", frames: 1, isQuoted: false),
        SampleCall(
            target: "pixelengine/keyframes",
            words: ["keyframes", "hero.png", "other.png", "--prompt", "turns", "--frames", "6"], output: "a.gif",
            frames: 6),
        SampleCall(
            target: "progressive-robot/generate",
            words: [
                "robot", "video", "generate", "--prompt", "hops", "--model", "wan-t2v", "--frames", "41", "--steps",
                "20",
            ], output: "a.mp4"),
    ]
}

@Suite("Calls of services", .ownThread, .timeLimit(.minutes(10)))
struct StepCallTests {
    @Test(arguments: SampleCall.all)
    func aCallIsPaidOnceAndEndsAsTheFileThatWasAskedFor(_ call: SampleCall) throws {
        let client = try ServedClient()
        let outcome = try client.tool().run(call.words + ["-o", call.output, "--json"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        let report = outcome.report
        #expect(report.keys.sorted() == ["charge", "cost", "error", "files", "job", "outputs", "state", "target"])
        #expect(report["target"] as? String == call.target && report["state"] as? String == "fetched")
        #expect(report["error"] is NSNull)
        #expect(((report["cost"] as? [String: Any])?["amount"] is Double) == call.isQuoted)
        let outputs = try #require(report["outputs"] as? [String])
        #expect(outputs.map { URL(filePath: $0).lastPathComponent } == [call.output])
        for file in try #require(report["files"] as? [[String: Any]]) {
            let bytes = try Data(contentsOf: URL(filePath: try #require(file["path"] as? String)))
            #expect(file["byte_count"] as? Int == bytes.count && bytes.count > 0)
        }
        if let frames = call.frames {
            #expect(try client.folder.animation(call.output).cels.count == frames)
            #expect(
                client.folder.url.appending(path: call.output).pathExtension
                    == "\(try client.folder.info(call.output).format)")
        } else {
            #expect(try client.folder.bytes(call.output)[4..<8] == Array("ftyp".utf8)[...])
        }
        #expect(try client.paidJobs().count == 1)
        #expect(try client.findings() == [])
        let entries = try client.entries()
        #expect(entries.map(\.state) == ["fetched"] && entries.first?.id == report["job"] as? String)
        client.end()
    }

    @Test func aDryRunSendsNothing() throws {
        let client = try ServedClient()
        for call in SampleCall.all {
            let outcome = try client.tool().run(call.words + ["-o", call.output, "--dry-run"])
            #expect(outcome.status == 0, "\(call): \(outcome.messages)")
            let report = outcome.report
            #expect(report["target"] as? String == call.target)
            #expect(((report["cost"] as? [String: Any])?["amount"] is Double) == call.isQuoted)
            #expect(report["body"] is [String: Any] || report["parameters"] is [String: Any])
            #expect(!outcome.text.contains("iVBORw0KGgo"), "pictures are left out")
            #expect(outcome.messages.contains("not sent"))
        }
        #expect(try client.tool().run(["import", "hero.png", "--dry-run"]).status == 0)
        #expect(try client.exchanges().isEmpty && client.jobs().isEmpty)
        #expect(try client.entries().isEmpty)
        client.end()
    }

    @Test func whatFollowsIsMadeOfTheResultWhichStays() throws {
        let client = try ServedClient()
        let outcome = try client(
            "animate", "hero.png", "--prompt", "walks", "--frames", "4", "-o", "walk.png", "--then",
            "resize --scale 2, sheet --layout strip --format aseprite-hash", "--json")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect((outcome.report["outputs"] as? [String])?.map { URL(filePath: $0).lastPathComponent } == ["walk.png"])
        #expect(try client.folder.bitmap("walk.png").size == Size(256, 64))
        #expect(try client.folder.animation("walk.original.webp").size == Size(32, 32))
        let sheet = try client.folder.bytes("walk.json")
        #expect(String(decoding: sheet, as: UTF8.self).contains("walk.png"))
        client.end()
    }

    @Test func aStepThatIsWrongIsRefusedBeforeAnythingIsPaid() throws {
        let client = try ServedClient()
        for then in ["dance", "pixelate --colours 4", "sheet --layout 'strip", ","] {
            let outcome = try client("generate", "a knight", "--colors", "16", "-o", "a.png", "--then", then)
            #expect(outcome.status == 2 && outcome.messages.contains("--then"), "\(then): \(outcome.messages)")
        }
        #expect(try client.exchanges().isEmpty)
        client.end()
    }

    @Test func severalSpritesGoIntoAFolder() throws {
        let client = try ServedClient()
        let words = ["animate", "hero.png", "other.png", "--prompt", "walks", "--frames", "4", "-o"]
        #expect(try client.tool().run(words + ["one.webp"]).status == 2)
        #expect(try client.exchanges().isEmpty)
        let outcome = try client.tool().run(words + ["made/", "--json"])
        #expect(outcome.status == 0 && outcome.reports.count == 2, "\(outcome.messages)")
        #expect(client.folder.files.filter { $0.hasPrefix("made/") } == ["made/hero.webp", "made/other.webp"])
        #expect(try client.paidJobs().count == 2)
        #expect(try client.findings() == [])
        client.end()
    }

    /// The file in the way is the result itself, what it is made of, or what the service makes of what was asked for.
    @Test(arguments: [
        ("walk.webp", "walk.webp", []), ("walk.webp", "walk.png", []),
        ("walk.original.webp", "walk.png", ["--then", "sheet"]), ("walk.png", "walk.png", ["--then", "sheet"]),
    ])
    func aFileIsReplacedOnlyByForce(inTheWay: String, output: String, more: [String]) throws {
        let client = try ServedClient()
        let mine = Array("mine".utf8)
        try client.folder.write(mine, to: inTheWay)
        let words = ["animate", "hero.png", "--prompt", "walks", "--frames", "4", "-o", output] + more
        let refused = try client.tool().run(words)
        #expect(refused.status == 2 && refused.messages.contains(inTheWay), "\(refused.messages)")
        #expect(try client.folder.bytes(inTheWay) == mine)
        #expect(try client.exchanges().isEmpty)
        let forced = try client.tool().run(words + ["--force"])
        #expect(forced.status == 0, "\(forced.messages)")
        #expect(try client.folder.bytes(inTheWay) != mine && client.folder.has(output))
        client.end()
    }

    @Test func aSpriteOfTheResultsNameIsLeftAlone() throws {
        let client = try ServedClient()
        let sprite = try client.folder.bytes("hero.png")
        let outcome = try client("animate", "hero.png", "--prompt", "walks", "--frames", "4", "-o", "hero.webp")
        #expect(outcome.status == 0, "\(outcome.messages)")
        // Sprite AI makes sheets, as PNG files.
        let sheet = try client("animate", "hero.png", "--service", "sprite-ai", "--preset", "Walk", "-o", "hero.gif")
        #expect(sheet.status == 2 && sheet.messages.contains("hero.png"), "\(sheet.messages)")
        #expect(try client.folder.bytes("hero.png") == sprite)
        client.end()
    }
}
#endif
