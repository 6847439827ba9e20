import Foundation
import Pixelwright
import Testing

@Suite("prepare", .timeLimit(.minutes(30)))
struct PrepareTests {
    private let target = ["--for", "pixelengine/animate"]

    @Test func whatIsPreparedPassesPreflight() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(300, 100)), to: "art/wide.png")
        try folder.write(Sample.cutout(2, Size(40, 30)), to: "art/cut.gif")
        try folder.write(Sample.walk(), to: "art/walk.webp")
        let made = try folder.tool().run(["prepare", "art", "-o", "ready/", "--json"] + target)
        #expect(made.status == 0, "\(made.messages)")
        #expect(made.reports.count == 3)
        #expect(
            folder.files.filter { $0.hasPrefix("ready/") } == ["ready/cut.png", "ready/walk.png", "ready/wide.png"])
        #expect(try folder.tool().run(["preflight", "art"] + target).status == 1)
        #expect(try folder.tool().run(["preflight", "ready", "--deep"] + target).status == 0)
    }

    @Test func eachStepIsReportedWithWhatItLoses() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(Size(12, 10)), to: "a.webp")
        let outcome = try folder.tool()("prepare", "a.webp", "--for", "sprite-ai/import", "--json", "-o", "b.png")
        let report = try #require(outcome.reports.first)
        let steps = try #require(report["steps"] as? [[String: Any]])
        #expect(steps.map { $0["step"] as? String } == ["frame", "resize", "convert"])
        #expect(steps.map { $0["lossy"] as? Bool } == [true, false, false])
        #expect(report["output"] as? String == "b.png" && report["format"] as? String == "png")
        #expect(report["width"] as? Int == 24 && report["height"] as? Int == 20)
        let faults = try SchemaFile("prepare").faults(of: report)
        #expect(faults.isEmpty, "\(faults)")
    }

    @Test func aPictureThatIsRightKeepsItsBytes() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(3, Size(32, 32)), to: "a.png")
        let outcome = try folder.tool()("prepare", "a.png", "--for", "sprite-ai/import")
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("right as it was"))
        #expect(try folder.bytes("a_prepared.png") == folder.bytes("a.png"))
    }

    @Test func aStepThatIsRefusedIsAnError() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(4, Size(300, 299)), to: "a.png")
        for refusal in ["--no-resize", "--lossless"] {
            let outcome = try folder.tool().run(["prepare", "a.png", "-o", "b.png", refusal, "--no-snap"] + target)
            #expect(outcome.status == 1)
            #expect(outcome.messages.contains("refused"))
        }
        #expect(folder.files == ["a.png"])
    }

    @Test func theFormatAskedForIsMadeOrRefused() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(5, Size(32, 32)), to: "a.png")
        let jpeg = try folder.tool()("prepare", "a.png", "--for", "sprite-ai/import", "-o", "b.jpg")
        #expect(jpeg.status == 0, "\(jpeg.messages)")
        #expect(try folder.info("b.jpg").format == .jpeg)
        let refused = try folder.tool().run(["prepare", "a.png", "-o", "c.jpg"] + target)
        #expect(refused.status == 2)
        #expect(refused.messages.contains("takes PNG, not JPEG"))
    }

    @Test(arguments: ["base64", "data-url"])
    func textGoesToStandardOutputOrIntoAFile(form: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(6, Size(32, 32)), to: "a.png")
        let arguments = ["prepare", "a.png", "--for", "sprite-ai/import", "--as", form]
        let outcome = try folder.tool().run(arguments)
        let payload = try ImagePayload(outcome.text, ignoringWhitespace: true)
        #expect(try payload.bytes == folder.bytes("a.png"))
        #expect((payload.declaredMediaType == "image/png") == (form == "data-url"))
        #expect(try folder.tool().run(arguments + ["-o", "a.txt"]).status == 0)
        #expect(try folder.bytes("a.txt") == outcome.output)
    }

    @Test func aRequestIsReadyToBeSentAndPassesPreflight() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(7, Size(300, 280)), to: "a.png")
        let made = try folder.tool().run(
            [
                "prepare", "a.png", "--as", "request", "--set", "prompt=walks", "--set", "output_frames=7", "-o",
                "r.json",
            ]
                + target)
        #expect(made.status == 0, "\(made.messages)")
        #expect(made.messages.contains("output_frames: 7 to 8"))
        #expect(made.messages.contains("20 credits"))
        #expect(try folder.tool()("preflight", "--request", "r.json").status == 0)
        let body = try folder.tool().run(["prepare", "a.png", "--as", "body", "--set", "prompt=walks"] + target)
        let json = try JSONSerialization.jsonObject(with: Data(body.output)) as? [String: Any]
        #expect(json?["prompt"] as? String == "walks" && json?["image"] is String)
    }

    @Test func picturesBecomeTheFramesOfOneRequest() throws {
        let folder = try Workspace()
        for (number, size) in [(1, Size(20, 30)), (2, Size(24, 24)), (3, Size(20, 30))] {
            try folder.write(Sample.sprite(UInt64(number), size), to: "f\(number).png")
        }
        let made = try folder.tool()(
            "prepare", "f1.png", "f2.png", "f3.png", "--for", "pixelengine/keyframes:pixel", "--as", "request",
            "--set", "prompt=turns", "--set", "total_frames=8", "-o", "r.json")
        #expect(made.status == 0, "\(made.messages)")
        #expect(try folder.tool()("preflight", "--request", "r.json", "--deep").status == 0)
    }

    @Test func theFilesOfAFormLieBesideItsRequest() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(8, Size(20, 20)), to: "a.gif")
        let arguments = ["prepare", "a.gif", "--for", "progressive-robot/remove-background", "--as", "request"]
        #expect(try folder.tool().run(arguments).status == 2)
        #expect(try folder.tool().run(arguments + ["-o", "out/r.json"]).status == 0)
        #expect(folder.files.filter { $0.hasPrefix("out/") }.count == 2)
        #expect(try folder.tool()("preflight", "--request", "out/r.json").status == 0)
    }

    @Test func whatOnlyTheCallerKnowsIsNamed() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(9, Size(20, 20)), to: "a.png")
        let outcome = try folder.tool().run(["prepare", "a.png", "--as", "request", "-o", "r.json"] + target)
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("prompt: it is missing"))
        #expect(folder.files == ["a.png"])
    }

    @Test func oneThatFailsStopsNoOther() throws {
        let folder = try Workspace()
        try folder.write(Sample.corrupt, to: "bad.png")
        try folder.write(Sample.sprite(10, Size(20, 20)), to: "good.png")
        let outcome = try folder.tool()(
            "prepare", "bad.png", "good.png", "gone.png", "--for", "sprite-ai/import", "-o", "out/")
        #expect(outcome.status == 1)
        #expect(folder.files.contains("out/good.png"))
        #expect(outcome.messages.contains("bad.png") && outcome.messages.contains("gone.png"))
    }

    @Test func nothingIsOverwrittenAndNothingCollides() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(11, Size(20, 20)), to: "a.png")
        try folder.write(Sample.sprite(12, Size(20, 20)), to: "a.gif")
        try folder.write(Sample.sprite(13, Size(20, 20)), to: "b.png")
        #expect(try folder.tool()("prepare", "a.png", "--for", "sprite-ai/import", "-o", "b.png").status == 2)
        #expect(try folder.bitmap("b.png") == Sample.sprite(13, Size(20, 20)))
        let both = try folder.tool()("prepare", "a.png", "a.gif", "--for", "sprite-ai/import", "-o", "out/")
        #expect(both.status == 2)
        #expect(both.messages.contains("would both be written"))
    }

    @Test(arguments: [
        ["a.png"], ["--for", "pixelengine/animate"], ["a.png", "--for", "pixelengine/balance"],
        ["a.png", "--for", "pixelengine/keyframes"], ["a.png", "--for", "pixelengine/nothing"],
        ["a.png", "--for", "pixelengine/animate", "--set", "prompt=a"],
        ["a.png", "--for", "pixelengine/animate", "--as", "request", "--set", "nosuch=1"],
        ["a.png", "--for", "pixelengine/animate", "--frame", "0"],
        ["a.png", "--for", "pixelengine/animate", "--resume"],
        ["a.png", "--for", "progressive-robot/remove-background", "--as", "body"],
    ])
    func mistakesAreUsageErrors(arguments: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(14, Size(20, 20)), to: "a.png")
        let outcome = try folder.tool().run(["prepare"] + arguments)
        #expect(outcome.status == 2, "\(arguments): \(outcome.messages)")
        #expect(folder.files == ["a.png"])
    }

    @Test func itWorksInAPipe() throws {
        let folder = try Workspace()
        let bytes = try Sample.sprite(15, Size(8, 8)).encoded(as: .png)
        let outcome = try folder.tool()("prepare", "-", "--for", "sprite-ai/import", input: bytes)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try Bitmap(decoding: outcome.output) == Sample.sprite(15, Size(8, 8)).scaled(by: 2))
    }
}
