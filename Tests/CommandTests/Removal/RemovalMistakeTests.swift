import Pixelwright
import Testing

@Suite("remove-background, what is refused or doubted", .timeLimit(.minutes(30)))
struct RemovalMistakeTests {
    @Test func doubtfulResultsAreWrittenAndTheStatusSaysSo() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "noise.png")
        try folder.write(RemovalSample.picture(), to: "plain.png")
        let outcome = try folder.tool()(
            "remove-background", "noise.png", "plain.png", "-o", "out", "--min-confidence", "0.9", "--json")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("noise.png: not a job for local computation: confidence 0."))
        #expect(!outcome.messages.contains("plain.png"))
        #expect(folder.files == ["noise.png", "out/noise.png", "out/plain.png", "plain.png"])
        let confidences = outcome.reports.compactMap { $0["confidence"] as? Double }
        #expect(confidences.count == 2 && confidences[0] < 0.9 && confidences[1] >= 0.9)
    }

    @Test func withoutALimitDoubtIsNoFailureAndWithALowOneThereIsNone() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        let free = try folder.tool()("remove-background", "a.png", "-o", "b.png")
        #expect(free.status == 0 && free.messages.contains("not a job for local computation"))
        let low = try folder.tool()("remove-background", "a.png", "-o", "c.png", "--min-confidence", "0")
        #expect(low.status == 0 && !low.messages.contains("not a job for local computation"))
        #expect(try folder.bytes("b.png") == folder.bytes("c.png"))
    }

    static let mistakes: [[String]] = [
        ["--alpha-threshold", "256"], ["--alpha-threshold", "-1"], ["--alpha-threshold", "auto"],
        ["--background", "green"], ["--background", "00ff0080"], ["--tolerance", "-1"], ["--tolerance", "101"],
        ["--tolerance", "nan"], ["--tolerance", "much"], ["--holes", "fill"], ["--grid", "0"], ["--grid", "0x4"],
        ["--grid", "29x24"], ["--grid", "40"], ["--grid", "native"], ["--offset", "1,1"],
        ["--grid", "none", "--offset", "1,1"], ["--grid", "7x6", "--offset", "1,1"], ["--min-confidence", "1.1"],
        ["--min-confidence", "-0.1"], ["--min-confidence", "high"], ["--contract", "nobody"],
        ["--trim-threshold", "3"],
        ["--pad", "-1"], ["--pad", "1", "--pad-to", "9x9"], ["--frame-count", "5"], ["--frame-size", "9x9"],
        ["--frame-count", "2", "--frame-size", "14x24"], ["--report", "r.png"], ["--engine", "clouds"],
    ]

    @Test(arguments: mistakes) func mistakesAreRefused(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(), to: "a.png")
        let outcome = try folder.tool().run(["remove-background", "a.png"] + options)
        #expect(outcome.status == 2, "\(outcome.messages)")
        #expect(outcome.messages.hasPrefix("pixelwright: "))
        #expect(folder.files == ["a.png"])
    }

    @Test func animationsAreNotCutAsSheets() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.walk(on: .white), to: "a.gif")
        let outcome = try folder.tool()("remove-background", "a.gif", "--frame-count", "2")
        #expect(outcome.status == 2 && outcome.messages.contains("an animation already"))
        #expect(folder.files == ["a.gif"])
    }
}

@Suite("remove-background --contract", .timeLimit(.minutes(30)))
struct RemovalContractTests {
    private let contract = ["--contract", "pixelengine"]

    @Test(arguments: ["png", "webp"]) func takesWhatTheServiceTakes(ending: String) throws {
        let folder = try Workspace()
        // As long as it likes.
        try folder.write(Bitmap(size: Size(3000, 2), filledWith: RemovalSample.key), to: "a.\(ending)")
        let outcome = try folder.tool().run(["remove-background", "a.\(ending)"] + contract)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(folder.has("a_cutout.\(ending)"))
    }

    @Test func takesAnimatedWebP() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.walk(on: .white), to: "a.webp")
        #expect(try folder.tool().run(["remove-background", "a.webp"] + contract).status == 0)
        #expect(try folder.info("a_cutout.webp").isAnimated)
    }

    @Test(arguments: ["gif", "apng", "jpg"]) func refusesOtherFormats(ending: String) throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(), to: "a.\(ending)")
        let outcome = try folder.tool().run(["remove-background", "a.\(ending)"] + contract)
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("pixelengine would refuse this, invalid_request"))
        #expect(outcome.messages.contains("it takes PNG or WebP"))
        #expect(folder.files == ["a.\(ending)"])
    }

    @Test(arguments: [["-o", "b.webp"], ["--format", "gif"]])
    func refusesToGiveBackAnotherFormat(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(), to: "a.png")
        let outcome = try folder.tool().run(["remove-background", "a.png"] + contract + options)
        #expect(outcome.status == 2 && outcome.messages.contains("gives back the format that it was given, png"))
        #expect(folder.files == ["a.png"])
    }

    @Test func refusesFilesOfMoreThanTenMegabytes() throws {
        let folder = try Workspace()
        var bytes = try RemovalSample.picture().encoded(as: .png)
        bytes += [UInt8](repeating: 0, count: 10_000_001 - bytes.count)
        try folder.write(bytes, to: "a.png")
        let outcome = try folder.tool().run(["remove-background", "a.png", "-o", "b.png"] + contract)
        #expect(outcome.status == 1 && outcome.messages.contains("image_too_large"))
        #expect(!folder.has("b.png"))
        try folder.write(Array(bytes.dropLast()), to: "c.png")
        #expect(try folder.tool().run(["remove-background", "c.png", "-o", "d.png"] + contract).status == 0)
    }
}
