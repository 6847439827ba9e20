import Foundation
import Pixelwright
import TestSupport
import Testing

@Suite("alpha", .timeLimit(.minutes(30)))
struct AlphaCommandTests {
    private static let keys: Set<String> = [
        "path", "output", "format", "width", "height", "frame_count", "fringe_pixels", "binarized_pixels", "specks",
        "holes", "dropped_outline", "dropped_outline_pixels", "outline_pixels", "hidden_colors", "elapsed_ms",
    ]

    /// A sprite with a soft edge, a speck, a pin-hole and colours under alpha 0.
    private func blemished(_ color: RGBA8 = RGBA8(200, 40, 40)) -> Bitmap {
        var bitmap = Bitmap(size: Size(24, 20), filledWith: RGBA8(255, 255, 255, 0))
        for y in 3..<15 {
            for x in 4..<18 {
                bitmap[x, y] = color
                if x == 4 || y == 3 { bitmap[x, y].alpha = 100 }
            }
        }
        bitmap[10, 9].alpha = 0
        bitmap[21, 17] = color
        return bitmap
    }

    private func walk() throws -> Animation {
        let colors = [RGBA8(200, 40, 40), RGBA8(40, 200, 40), RGBA8(40, 40, 200)]
        let cels = colors.enumerated().map { index, color in
            Cel(blemished(color), duration: .milliseconds(70 + 10 * index))
        }
        return try Animation(cels: cels, loopCount: 3)
    }

    @Test func doesWhatTheLibraryDoes() throws {
        let folder = try Workspace()
        try folder.write(blemished(), to: "a.png")
        let outcome = try folder.tool()(
            "alpha", "a.png", "--binarize", "--remove-specks", "--fill-holes", "--outline", "000", "--trim", "--pad",
            "2", "--json")
        #expect(outcome.status == 0)
        var cleaning = AlphaCleaning()
        cleaning.alphaThreshold = 128
        cleaning.specks = .automatic
        cleaning.holes = .automatic
        cleaning.outline = Outline(.black)
        cleaning.trimThreshold = 0
        cleaning.padding = .pixels(2)
        let (expected, changes) = try cleaning.clean(blemished())
        #expect(try folder.bitmap("a_alpha.png") == expected)
        let report = try #require(outcome.reports.first)
        #expect(Set(report.keys) == Self.keys)
        #expect(report["output"] as? String == "a_alpha.png" && report["width"] as? Int == expected.width)
        #expect(report["specks"] as? Int == 1 && report["holes"] as? Int == 1)
        #expect(report["binarized_pixels"] as? Int == changes.binarizedPixels)
        #expect(report["outline_pixels"] as? Int == changes.outlinePixels)
        #expect(report["dropped_outline"] is NSNull)
    }

    @Test func everyNumberIsTaken() throws {
        let folder = try Workspace()
        try folder.write(blemished(), to: "a.png")
        let outcome = try folder.tool()(
            "alpha", "a.png", "-o", "b.png", "--defringe", "--matte", "#fff", "--radius", "2", "--binarize",
            "--alpha-threshold", "90", "--remove-specks", "--speck-size", "1", "--fill-holes", "--hole-size", "1",
            "--drop-outline", "--drop-color", "c82828", "--outline", "00f", "--outline-width", "3", "--outline-corners",
            "square", "--trim", "--trim-threshold", "3", "--pad-to", "40x36", "--hidden", "bleed", "--bleed-radius", "2"
        )
        #expect(outcome.status == 0, "\(outcome.messages)")
        var cleaning = AlphaCleaning()
        cleaning.fringe = AlphaCleaning.Fringe(matte: .white, radius: 2)
        cleaning.alphaThreshold = 90
        cleaning.specks = .pixels(1)
        cleaning.holes = .pixels(1)
        cleaning.droppedOutline = .colored(RGBA8(200, 40, 40))
        cleaning.outline = Outline(RGBA8(0, 0, 255), width: 3, corners: .square)
        cleaning.trimThreshold = 3
        cleaning.padding = .canvas(Size(40, 36))
        cleaning.hiddenColors = .bleed(radius: 2)
        #expect(try folder.bitmap("b.png") == cleaning.clean(blemished()).bitmap)
    }

    @Test(arguments: ["webp", "apng", "gif"]) func animationsKeepFormatTimingAndOneCanvas(ending: String) throws {
        let folder = try Workspace()
        try folder.write(walk(), to: "a.\(ending)")
        let outcome = try folder.tool()(
            "alpha", "a.\(ending)", "--binarize", "--remove-specks", "--fill-holes", "--trim", "--json")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.reports.first?["frame_count"] as? Int == 3)
        let result = try folder.animation("a_alpha.\(ending)")
        #expect(try folder.info("a_alpha.\(ending)").format == ImageFormat(pathExtension: ending))
        #expect(result.cels.map(\.duration) == (try walk().cels.map(\.duration)))
        #expect(result.loopCount == 3)
        #expect(result.size == Size(13, 11))
        for (cel, color) in zip(result.cels, [RGBA8(200, 40, 40), RGBA8(40, 200, 40), RGBA8(40, 40, 200)]) {
            #expect(cel.bitmap == Bitmap(size: Size(13, 11), filledWith: color))
        }
    }

    @Test(arguments: ["clear", "bleed", "keep"]) func hiddenColorsAreWhatWasAskedFor(way: String) throws {
        let folder = try Workspace()
        for ending in ["png", "webp"] {
            try folder.write(blemished(), to: "a.\(ending)")
            let outcome = try folder.tool()("alpha", "a.\(ending)", "--pad", "0", "--hidden", way)
            #expect(outcome.status == 0)
            let corner = try folder.bitmap("a_alpha.\(ending)")[23, 0]
            let expected = ["clear": RGBA8.clear, "bleed": RGBA8(200, 40, 40, 0), "keep": RGBA8(255, 255, 255, 0)]
            #expect(corner == expected[way])
        }
    }

    @Test func enlargedArtIsCleanedPixelByPixelOfTheArt() throws {
        let folder = try Workspace()
        try folder.write(blemished().scaled(by: 4), to: "a.png")
        try folder.write(blemished(), to: "b.png")
        let options = ["--binarize", "--remove-specks", "--outline", "123", "--trim"]
        #expect(try folder.tool().run(["alpha", "a.png", "--pixel-size", "4"] + options).status == 0)
        #expect(try folder.tool().run(["alpha", "b.png"] + options).status == 0)
        #expect(try folder.bitmap("a_alpha.png") == folder.bitmap("b_alpha.png").scaled(by: 4))
        let wrong = try folder.tool().run(["alpha", "a.png", "--pixel-size", "5", "-o", "c.png"] + options)
        #expect(wrong.status == 1 && wrong.messages.contains("squares of 5×5 px"))
        #expect(!folder.has("c.png"))
    }

    @Test func anOutlineThatIsNotThereIsSaidToBeMissing() throws {
        let folder = try Workspace()
        try folder.write(blemished(), to: "a.png")
        let outcome = try folder.tool()("alpha", "a.png", "--drop-outline")
        #expect(outcome.status == 0 && outcome.messages.contains("no outline was found"))
    }

    @Test func thePageShowsBeforeAndAfterOnThreeGrounds() throws {
        let folder = try Workspace()
        try folder.write(blemished(), to: "a <b>.png")
        try folder.write(walk(), to: "walk.gif")
        let outcome = try folder.tool()(
            "alpha", "a <b>.png", "walk.gif", "--trim", "-o", "out/", "--report", "r.html")
        #expect(outcome.status == 0 && outcome.messages.contains("r.html: open it in a browser"))
        let page = String(decoding: try folder.bytes("r.html"), as: UTF8.self)
        #expect(page.contains("a &lt;b&gt;.png") && !page.contains("a <b>.png"))
        for words in ["Before: 24×20 px", "After: 18×15 px", "on checkerboard", "on light", "on dark"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"))
        // What was written, once for all grounds, and animations as such.
        for name in ["a <b>.png", "out/a <b>.png", "walk.gif", "out/walk.gif"] {
            let data = try DataURL(folder.bytes(name), format: folder.info(name).format).text
            #expect(page.components(separatedBy: data).count == 2, "\(name)")
        }
    }

    @Test(arguments: ["r.png", "a.png", "-", ""]) func noPageReplacesAPicture(report: String) throws {
        let folder = try Workspace()
        try folder.write(blemished(), to: "a.png")
        let outcome = try folder.tool()("alpha", "a.png", "--trim", "--report", report, "--force")
        #expect(outcome.status == 2)
        #expect(folder.files == ["a.png"])
    }

    @Test func withoutAnythingToDoItSaysWhatThereIs() throws {
        let folder = try Workspace()
        try folder.write(blemished(), to: "a.png")
        for options in [[], ["--hidden", "keep"], ["--pixel-size", "2"]] {
            let outcome = try folder.tool().run(["alpha", "a.png"] + options)
            #expect(outcome.status == 2)
            for option in ["--defringe", "--binarize", "--drop-outline", "--hidden bleed", "--pad-to"] {
                #expect(outcome.messages.contains(option))
            }
        }
        #expect(folder.files == ["a.png"])
    }

    static let mistakes: [[String]] = [
        ["--trim", "--matte", "fff"], ["--trim", "--radius", "2"], ["--trim", "--alpha-threshold", "3"],
        ["--trim", "--speck-size", "3"], ["--trim", "--hole-size", "3"], ["--trim", "--drop-color", "fff"],
        ["--trim", "--outline-width", "2"], ["--trim", "--outline-corners", "round"],
        ["--pad", "1", "--pad-to", "9x9"],
        ["--pad", "1", "--trim-threshold", "3"], ["--trim", "--bleed-radius", "3"],
        ["--trim", "--trim-threshold", "255"],
        ["--binarize", "--alpha-threshold", "256"], ["--outline", "000", "--outline-width", "9"],
        ["--outline", "0000"], ["--defringe", "--matte", "ffffff80"], ["--defringe", "--radius", "-1"],
        ["--remove-specks", "--speck-size", "0"], ["--pad", "-1"], ["--pad", "1025"], ["--trim", "--pixel-size", "0"],
        ["--hidden", "bleed", "--bleed-radius", "0"], ["--hidden", "blur"], ["--outline", "red"],
        ["--trim", "-o", "b.jpg"], ["--trim", "--format", "jpeg"],
    ]

    @Test(arguments: mistakes) func mistakesAreRefused(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(blemished(), to: "a.png")
        let outcome = try folder.tool().run(["alpha", "a.png"] + options)
        #expect(outcome.status == 2, "\(outcome.messages)")
        #expect(outcome.messages.hasPrefix("pixelwright: "))
        #expect(folder.files == ["a.png"])
    }

    @Test func picturesThatHoldNoTransparencyAreRefusedAndTheRestIsDone() throws {
        let folder = try Workspace()
        try folder.write(blemished().flattened(onto: .white), to: "a.jpg")
        try folder.write(blemished(), to: "b.png")
        let outcome = try folder.tool()("alpha", "a.jpg", "b.png", "--trim", "-o", "out/", "--format", "png")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("a.jpg: a jpeg holds no transparency"))
        #expect(folder.files == ["a.jpg", "b.png", "out/b.png"])
    }

    @Test func aCanvasThatCannotBeIsRefused() throws {
        let folder = try Workspace()
        try folder.write(blemished(), to: "a.png")
        for (size, words) in [("8x8", "does not hold 24×20 px"), ("1000000x1000000", "too large")] {
            let outcome = try folder.tool()("alpha", "a.png", "--pad-to", size)
            #expect(outcome.status == 1 && outcome.messages.contains(words), "\(outcome.messages)")
        }
        #expect(folder.files == ["a.png"])
    }

    @Test func pipesAreReadAndWritten() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()("alpha", "-", "--trim", input: blemished().encoded(as: .png))
        #expect(outcome.status == 0)
        #expect(try Bitmap(decoding: outcome.output).size == Size(18, 15))
    }

    @Test func aGIFIsSaidToKeepNoHiddenColors() throws {
        let folder = try Workspace()
        try folder.write(walk(), to: "a.gif")
        let outcome = try folder.tool()("alpha", "a.gif", "--hidden", "bleed")
        #expect(outcome.status == 0 && outcome.messages.contains("gif keeps no colours under transparency"))
    }
}
