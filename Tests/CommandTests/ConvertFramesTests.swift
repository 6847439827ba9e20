import Foundation
import Pixelwright
import Testing

@Suite("convert: strips, frames and animations", .timeLimit(.minutes(30)))
struct ConvertFramesTests {
    private static func frames() throws -> [Bitmap] { try Sample.walk().cels.map(\.bitmap) }

    @Test(arguments: ["webp", "apng", "gif"]) func anAnimationBecomesOneStrip(ending: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.\(ending)")
        #expect(try folder.tool()("convert", "a.\(ending)", "-o", "strip.png").status == 0)
        #expect(try folder.bitmap("strip.png") == Sample.strip(Self.frames()))
    }

    @Test func anAnimationBecomesNumberedFrames() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        #expect(try folder.tool()("convert", "a.webp", "-o", "out/").status == 0)
        let names = (1...4).map { "out/frame_000\($0).png" }
        #expect(folder.files == ["a.webp"] + names)
        #expect(try names.map { try folder.bitmap($0) } == Self.frames())
    }

    @Test func framesHaveTheFormatAskedFor() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.apng")
        #expect(try folder.tool()("convert", "a.apng", "-o", "out/", "--format", "webp", "-j", "1").status == 0)
        #expect(try folder.bitmap("out/frame_0004.webp") == Self.frames()[3])
        #expect(try !folder.info("out/frame_0004.webp").isAnimated)
    }

    @Test func noFrameIsWrittenWhenOneIsInTheWay() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        try folder.write([1, 2, 3], to: "out/frame_0003.png")
        let outcome = try folder.tool()("convert", "a.webp", "-o", "out/")
        #expect(outcome.status == 2)
        #expect(folder.files == ["a.webp", "out/frame_0003.png"])
        #expect(try folder.bytes("out/frame_0003.png") == [1, 2, 3])
        #expect(try folder.tool()("convert", "a.webp", "-o", "out/", "--force").status == 0)
        #expect(try folder.bitmap("out/frame_0003.png") == Self.frames()[2])
    }

    @Test(arguments: ["webp", "apng", "gif"]) func aStripBecomesAnAnimation(ending: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.strip(Self.frames()), to: "strip.png")
        let outcome = try folder.tool()(
            "convert", "strip.png", "-o", "b.\(ending)", "--frame-count", "4", "--duration", "100,50,50,250",
            "--loop", "2")
        #expect(outcome.status == 0)
        #expect(try folder.animation("b.\(ending)") == (try Sample.walk()))
    }

    @Test func cellsAreReadRowByRow() throws {
        let folder = try Workspace()
        let frames = try Self.frames()
        var sheet = Bitmap(size: Size(24, 20))
        for (index, frame) in frames.enumerated() {
            sheet.draw(frame, at: Point(x: index % 2 * 12, y: index / 2 * 10), replacing: true)
        }
        try folder.write(sheet, to: "sheet.png")
        let outcome = try folder.tool()("convert", "sheet.png", "-o", "b.webp", "--frame-size", "12x10", "--fps", "8")
        #expect(outcome.status == 0)
        let animation = try folder.animation("b.webp")
        #expect(animation.cels.map(\.bitmap) == frames)
        #expect(animation.cels.map(\.duration) == Array(repeating: .milliseconds(125), count: 4))
        #expect(animation.loopCount == 0)
    }

    @Test func aStripThatDoesNotDivideIsRefused() throws {
        let folder = try Workspace()
        try folder.write(Sample.strip(Self.frames()), to: "strip.png")
        for options in [["--frame-count", "5"], ["--frame-size", "11x10"]] {
            let outcome = try folder.tool().run(["convert", "strip.png", "-o", "b.webp"] + options)
            #expect(outcome.status == 2)
            #expect(outcome.messages.contains("48"))
        }
    }

    @Test func aFolderOfFramesBecomesAnAnimationInNaturalOrder() throws {
        let folder = try Workspace()
        for number in 1...11 { try folder.write(Sample.sprite(UInt64(number)), to: "in/f\(number).png") }
        #expect(try folder.tool()("convert", "in", "-o", "b.webp").status == 0)
        let animation = try folder.animation("b.webp")
        #expect(animation.cels.map(\.bitmap) == (1...11).map { Sample.sprite(UInt64($0)) })
        #expect(animation.cels.allSatisfy { $0.duration == .milliseconds(100) })
    }

    @Test func severalImagesBecomeAStripInAStillFormat() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1), to: "a.png")
        try folder.write(Sample.walk(), to: "b.webp")
        #expect(try folder.tool()("convert", "a.png", "b.webp", "-o", "c.png").status == 0)
        #expect(try folder.bitmap("c.png") == Sample.strip([Sample.sprite(1)] + Self.frames()))
    }

    @Test func framesOfSeveralSizesAreRefused() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1), to: "a.png")
        try folder.write(Sample.sprite(1, Size(5, 5)), to: "b.png")
        let outcome = try folder.tool()("convert", "a.png", "b.png", "-o", "c.webp")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("b.png: this frame is 5×5"))
    }

    @Test func nothingIsMadeOfSomeOfTheFrames() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1), to: "a.png")
        try folder.write(Sample.corrupt, to: "b.png")
        for other in ["b.png", "missing.png"] {
            let outcome = try folder.tool()("convert", "a.png", other, "-o", "c.webp")
            #expect(outcome.status == 1)
            #expect(outcome.messages.contains("c.webp: not written"))
            #expect(!folder.has("c.webp"))
        }
    }

    @Test func eachOfSeveralAnimationsGetsAFolder() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        try folder.write(Sample.walk(), to: "b.apng")
        #expect(try folder.tool()("convert", "a.webp", "b.apng", "-o", "out/").status == 0)
        #expect(folder.has("out/a/frame_0004.png") && folder.has("out/b/frame_0001.png"))
        #expect(try folder.tool()("convert", "a.webp", "b.apng", "-o", "other/", "--format", "webp").status == 0)
        #expect(try folder.animation("other/b.webp") == (try Sample.walk()))
    }

    @Test func aStripTooWideIsRefusedWithAdvice() throws {
        let folder = try Workspace()
        let frame = Bitmap(size: Size(200, 1), filledWith: .white)
        let dark = Bitmap(size: Size(200, 1), filledWith: .black)
        let cels = (0..<400).map { Cel($0.isMultiple(of: 2) ? frame : dark, duration: .milliseconds(10)) }
        try folder.write(try Animation(cels: cels), to: "a.webp")
        let outcome = try folder.tool()("convert", "a.webp", "-o", "b.png")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("80000×1"))
        #expect(outcome.messages.contains("-o DIR/"))
    }
}
