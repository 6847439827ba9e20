import Foundation
import Pixelwright
import Testing

@Suite("convert", .timeLimit(.minutes(30)))
struct ConvertTests {
    private static let keys: Set<String> = [
        "path", "inputs", "output", "files", "format", "width", "height", "frame_count",
    ]

    @Test(arguments: ["png", "apng", "webp", "gif"], ["png", "apng", "webp", "gif"])
    func stillsKeepEveryPixel(from: String, to: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.\(from)")
        #expect(try folder.tool()("convert", "a.\(from)", "-o", "b.\(to)").status == 0)
        #expect(try folder.bitmap("b.\(to)") == Sample.cutout())
        #expect(try folder.info("b.\(to)").format == ImageFormat(pathExtension: to))
    }

    @Test(arguments: ["apng", "webp", "gif"], ["apng", "webp", "gif"])
    func animationsKeepFramesAndTiming(from: String, to: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.\(from)")
        let outcome = try folder.tool()("convert", "a.\(from)", "-o", "b.\(to)", "--json")
        #expect(outcome.status == 0)
        #expect(Self.keys.isSubset(of: try #require(outcome.reports.first).keys))
        #expect(outcome.reports.first?["frame_count"] as? Int == 4)
        #expect(try folder.animation("b.\(to)") == (try Sample.walk()))
    }

    @Test func jpegNeedsAMatteForTransparency() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout().scaled(by: 8), to: "a.png")
        let refused = try folder.tool()("convert", "a.png", "-o", "b.jpg")
        #expect(refused.status == 1)
        #expect(refused.messages.contains("matte"))
        #expect(!folder.has("b.jpg"))
        let outcome = try folder.tool()("convert", "a.png", "-o", "b.jpg", "--matte", "#00ff00", "--quality", "95")
        #expect(outcome.status == 0)
        let corner = try folder.bitmap("b.jpg")[1, 1]
        #expect(corner.green > 240 && corner.red < 30)
    }

    @Test func qualityTradesSizeForPixels() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        for quality in ["20", "90"] {
            #expect(try folder.tool()("convert", "a.png", "-o", "\(quality).webp", "--quality", quality).status == 0)
        }
        #expect(try folder.bytes("20.webp").count < (try folder.bytes("90.webp")).count)
        #expect(try !folder.info("20.webp").isLossless)
        #expect(try folder.tool()("convert", "a.png", "-o", "c.webp", "--lossy").status == 0)
        #expect(try !folder.info("c.webp").isLossless)
    }

    @Test func theFormatOptionWinsOverTheEnding() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        #expect(try folder.tool()("convert", "a.webp", "-o", "b.png", "--format", "apng").status == 0)
        #expect(try folder.animation("b.png") == (try Sample.walk()))
    }

    @Test func writesBesideTheInputsWhenOnlyAFormatIsGiven() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1), to: "in/a.png")
        try folder.write(Sample.sprite(2), to: "in/b.png")
        let outcome = try folder.tool()("convert", "in/a.png", "in/b.png", "--format", "webp")
        #expect(outcome.status == 0)
        #expect(folder.files == ["in/a.png", "in/a.webp", "in/b.png", "in/b.webp"])
        #expect(try folder.bitmap("in/b.webp") == Sample.sprite(2))
    }

    @Test func writesStillsIntoAFolder() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1), to: "a.webp")
        try folder.write(Sample.sprite(2), to: "b.webp")
        #expect(try folder.tool()("convert", "*.webp", "-o", "out").status == 0)
        #expect(try folder.bitmap("out/a.png") == Sample.sprite(1))
        #expect(try folder.bitmap("out/b.png") == Sample.sprite(2))
    }

    @Test(
        arguments: [
            ["-o", "b.tiff"], ["-o", "b"], [], ["-o", "-"], ["-o", "b.png", "--quality", "50"],
            ["-o", "b.png", "--fps", "10"], ["-o", "b.gif", "--fps", "10", "--duration", "100"],
            ["-o", "b.webp", "--quality", "101"], ["-o", "b.gif", "--duration", "fast"], ["-o", "b.jpg", "--lossy"],
            ["-o", "out/", "--loop", "2", "--frame-count", "2"], ["-o", "b.gif", "--duration", "10,20,30"],
            ["-o", "b.gif", "--frame-count", "2", "--frame-size", "2x2"], ["-o", "b.png", "--format", "bmp"],
        ])
    func refusesWhatCannotBeMeant(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        let outcome = try folder.tool().run(["convert", "a.png"] + options)
        #expect(outcome.status == 2, "\(outcome.messages)")
        #expect(outcome.messages.hasPrefix("pixelwright: "))
        #expect(folder.files == ["a.png"])
    }

    @Test func namesTheEndingsThatItKnows() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()("convert", "a.png", "-o", "b.tiff")
        for ending in [".png", ".apng", ".jpg", ".webp", ".gif"] { #expect(outcome.messages.contains(ending)) }
    }

    @Test func saysWhatGIFCannotHold() throws {
        let folder = try Workspace()
        let cels = [
            Cel(Sample.noise(), duration: .milliseconds(33)), Cel(Sample.noise(2), duration: .milliseconds(34)),
        ]
        try folder.write(try Animation(cels: cels), to: "a.webp")
        let outcome = try folder.tool()("convert", "a.webp", "-o", "b.gif", "--quiet")
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("10 ms"))
        #expect(outcome.messages.contains("256 colours"))
    }
}
