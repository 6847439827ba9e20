import Pixelwright
import TestSupport
import Testing

/// What converters are known to lose, kept by `convert` through every pair of formats.
@Suite("convert, where others lose something", .timeLimit(.minutes(30)))
struct ConversionTrapTests {
    private static let animated = ["apng", "webp", "gif"]

    /// Frames that repeat their neighbours, and empty ones at the start, in the middle and at the end.
    private static func walkWithRests() throws -> Animation {
        let (sprite, empty) = (Sample.cutout(3), Bitmap(size: Size(12, 10)))
        let frames = [empty, empty, sprite, sprite, empty, sprite, Sample.cutout(4), empty]
        return try Animation(cels: frames.map { Cel($0, duration: .milliseconds(70)) }, loopCount: 0)
    }

    @Test(arguments: animated, animated)
    func equalAndEmptyFramesAreKept(from: String, to: String) throws {
        let folder = try Workspace()
        let animation = try Self.walkWithRests()
        try folder.write(animation, to: "a.\(from)")
        #expect(try folder.tool()("convert", "a.\(from)", "-o", "b.\(to)").status == 0)
        #expect(try folder.animation("b.\(to)") == animation)
        #expect(try folder.tool()("convert", "b.\(to)", "-o", "frames/").status == 0)
        #expect(folder.files.count == 2 + animation.cels.count)
        #expect(try folder.tool()("convert", "b.\(to)", "-o", "strip.png").status == 0)
        #expect(try folder.bitmap("strip.png") == Sample.strip(animation.cels.map(\.bitmap)))
    }

    @Test(arguments: ["png", "apng", "webp"], ["png", "apng", "webp"])
    func coloursUnderAlphaZeroSurvive(from: String, to: String) throws {
        let folder = try Workspace()
        var random = RandomSource(seed: 5)
        let frames = (0..<3).map { _ in random.bitmap(.hiddenColors, size: Size(16, 9)) }
        try folder.write(Sample.strip(frames), to: "strip.\(from)")
        let outcome = try folder.tool()(
            "convert", "strip.\(from)", "-o", "b.\(to)", "--frame-count", "3", "--duration", "90")
        // A still cannot be timed.
        #expect(outcome.status == (to == "png" ? 2 : 0))
        guard to != "png" else { return }
        #expect(try folder.animation("b.\(to)").cels.map(\.bitmap) == frames)
    }

    @Test func aRateThatGIFCannotHoldIsToldAndKeptOnTheWhole() throws {
        let folder = try Workspace()
        let frames = (0..<12).map { Sample.sprite(UInt64($0)) }
        try folder.write(Sample.strip(frames), to: "strip.png")
        let arguments = ["convert", "strip.png", "-o", "a.gif", "--frame-count", "12", "--fps"]
        let outcome = try folder.tool().run(arguments + ["12"])
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("80 or 90 ms") && outcome.messages.contains("12.5 and 11.11 a second"))
        let total = try folder.animation("a.gif").cels.reduce(0) { $0 + $1.duration.milliseconds }
        #expect(total == 1000)
        let exact = try folder.tool().run(arguments + ["12.5", "--force"])
        #expect(exact.status == 0 && !exact.messages.contains("10 ms"))
        let tooFast = try folder.tool().run(arguments + ["60", "--force"])
        #expect(tooFast.status == 0 && tooFast.messages.contains("12 frames are shown for longer"))
    }

    @Test func gifPalettesAndColourSpaceAreChosen() throws {
        let folder = try Workspace()
        let frames = (1...3).map { Sample.noise($0).flattened(onto: RGBA8(0, 0, 0)) }
        try folder.write(Sample.strip(frames), to: "strip.png")
        let arguments = ["convert", "strip.png", "--frame-count", "3", "--fps", "10", "-o"]
        #expect(try folder.tool().run(arguments + ["shared.gif", "--gif-palette", "shared"]).status == 0)
        #expect(try folder.tool().run(arguments + ["each.gif", "--gif-palette", "per-frame"]).status == 0)
        #expect(try folder.tool().run(arguments + ["srgb.gif", "--color-space", "srgb"]).status == 0)
        func colors(_ name: String) throws -> Int {
            Set(
                try folder.animation(name).cels.flatMap { cel in
                    (0..<cel.bitmap.height).flatMap { y in
                        (0..<cel.bitmap.width).map { cel.bitmap[$0, y] }
                    }
                }
            ).count
        }
        #expect(try colors("shared.gif") <= 256)
        #expect(try colors("each.gif") > 256)
        #expect(try folder.bytes("srgb.gif") != folder.bytes("shared.gif"))
        let refused = try folder.tool().run(arguments + ["x.webp", "--gif-palette", "shared"])
        #expect(refused.status == 2 && refused.messages.contains("--gif-palette"))
    }

    @Test func mixedWebPIsNoLargerThanEither() throws {
        let folder = try Workspace()
        try folder.write(Sample.strip([Sample.noise(1), Bitmap(size: Size(40, 30)), Sample.noise(2)]), to: "strip.png")
        let arguments = ["convert", "strip.png", "--frame-count", "3", "--fps", "10", "-o"]
        for (name, options) in [("exact", []), ("lossy", ["--lossy"]), ("mixed", ["--mixed"])] {
            #expect(try folder.tool().run(arguments + ["\(name).webp"] + options).status == 0)
        }
        let mixed = try folder.bytes("mixed.webp").count
        #expect(try mixed <= folder.bytes("exact.webp").count && mixed <= folder.bytes("lossy.webp").count)
        #expect(try folder.tool().run(arguments + ["x.webp", "--mixed", "--lossy"]).status == 2)
        #expect(try folder.tool().run(arguments + ["x.apng", "--mixed"]).status == 2)
    }
}
