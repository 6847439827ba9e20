import Foundation
import Pixelwright
import Testing

@Suite("quantize", .timeLimit(.minutes(30)))
struct QuantizeTests {
    private static let keys: Set<String> = [
        "path", "output", "colors", "palette", "mean_delta_e", "psnr", "elapsed_ms",
    ]

    @Test func leavesNoMoreColorsThanAsked() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        let outcome = try folder.tool()("quantize", "a.png", "--colors", "12", "--json")
        #expect(outcome.status == 0)
        let report = try #require(outcome.reports.first)
        #expect(Set(report.keys) == Self.keys)
        #expect(report["output"] as? String == "a_quantized.png")
        #expect((report["mean_delta_e"] as? Double ?? 0) > 0)
        #expect(IndexedBitmap(exactly: try folder.bitmap("a_quantized.png"), maximumCount: 12) != nil)
    }

    @Test func fewColorsStayAsTheyAre() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        let outcome = try folder.tool()("quantize", "a.png", "--colors", "64", "--json", "-o", "b.png")
        let report = try #require(outcome.reports.first)
        #expect(report["psnr"] is NSNull)
        #expect(report["mean_delta_e"] as? Double == 0)
        #expect(try folder.bitmap("b.png") == Sample.sprite())
    }

    @Test(arguments: ["none", "floyd-steinberg", "atkinson", "sierra-lite", "bayer2", "bayer4", "bayer8", "blue-noise"])
    func dithers(method: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        let outcome = try folder.tool()(
            "quantize", "a.png", "--palette", "000,fff", "--dither", method, "--strength", "1", "-o", "b.png")
        #expect(outcome.status == 0)
        #expect(IndexedBitmap(exactly: try folder.bitmap("b.png"), maximumCount: 2) != nil)
    }

    @Test(arguments: ["fast", "balanced", "best"], ["oklab", "srgb"])
    func everyLevelKeepsToTheCount(level: String, space: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        let outcome = try folder.tool()(
            "quantize", "a.png", "--colors", "7", "--level", level, "--color-space", space, "-o", "b.png")
        #expect(outcome.status == 0)
        #expect(IndexedBitmap(exactly: try folder.bitmap("b.png"), maximumCount: 7) != nil)
    }

    @Test func snapUsesOnlyColorsOfTheImage() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        #expect(try folder.tool()("quantize", "a.png", "--colors", "9", "--snap", "-o", "b.png").status == 0)
        let original = Sample.noise()
        let colors = Set((0..<original.size.area).map { original.pixels[$0] })
        let result = try folder.bitmap("b.png")
        #expect((0..<result.size.area).allSatisfy { colors.contains(result.pixels[$0]) })
    }

    @Test func aLargeErrorAllowedTakesFewerColors() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        let outcome = try folder.tool()(
            "quantize", "a.png", "--colors", "64", "--max-error", "15", "--keep-accents", "--json")
        #expect((outcome.reports.first?["colors"] as? Int ?? 64) < 64)
        #expect(try folder.tool()("quantize", "a.png", "--colors", "8", "--max-error", "-1").status == 2)
        #expect(try folder.tool()("quantize", "a.png", "--colors", "8", "--level", "slow").status == 2)
    }

    @Test func framesShareOnePalette() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        #expect(try folder.tool()("quantize", "a.webp", "--colors", "5").status == 0)
        let result = try folder.animation("a_quantized.webp")
        #expect(result.cels.map(\.duration) == (try Sample.walk()).cels.map(\.duration))
        #expect(IndexedBitmap(exactly: Sample.strip(result.cels.map(\.bitmap)), maximumCount: 5) != nil)
    }

    @Test func needsToKnowTheColors() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        #expect(try folder.tool()("quantize", "a.png").status == 2)
        #expect(try folder.tool()("quantize", "a.png", "--colors", "257").status == 2)
    }

    @Test(arguments: [
        ["--colors", "4", "--palette", "nes"], ["--palette", "nes", "--snap"], ["--palette", "nes", "--keep-accents"],
        ["--palette", "nes", "--max-error", "1"], ["--palette", "nes", "--level", "best"],
        ["--colors", "4", "--strength", "0.5"], ["--colors", "4", "--dither", "bayer4", "--strength", "1.1"],
        ["--colors", "4", "-o", ""],
    ])
    func optionsThatWouldDoNothingAreRefused(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        let outcome = try folder.tool().run(["quantize", "a.png"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.messages.hasPrefix("pixelwright: "))
        #expect(folder.files == ["a.png"])
    }

    @Test func aGIFHasTheColorsThatWereAskedForAndReported() throws {
        let folder = try Workspace()
        var drawing = Sample.noise()
        for y in 0..<drawing.size.height {
            for x in 0..<drawing.size.width { drawing[x, y].alpha = UInt8(truncatingIfNeeded: 8 * x + y) }
        }
        try folder.write(drawing, to: "a.png")
        let outcome = try folder.tool()("quantize", "a.png", "--colors", "16", "-o", "a.gif", "--json")
        let written = try Palette(strip: folder.bitmap("a.gif")).colors
        #expect(written.count == 16)
        #expect(Set(outcome.reports.first?["palette"] as? [String] ?? []) == Set(written.map(\.hex)))
        #expect(outcome.messages.contains("partial transparency"))
    }

    @Test func aJPEGIsSaidNotToKeepTheColors() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        let outcome = try folder.tool()("quantize", "a.png", "--colors", "4", "-o", "b.jpg")
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("jpeg blurs"))
    }

    @Test func threadsMayBeCountedWithoutABlank() throws {
        let folder = try Workspace()
        try folder.write(Bitmap(size: Size(2, 2), filledWith: .white), to: "a.png")
        let outcome = try folder.tool()("quantize", "a.png", "--colors", "4", "-j2")
        #expect(outcome.status == 0)
        #expect(outcome.messages == "a.png → a_quantized.png: 1 colour, mean ΔE 0.00\n")
    }

    @Test func saysWhichPalettesThereAre() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()("quantize", "a.png", "--palette", "no-such-palette")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("pico-8"))
    }

    @Test func saysWhichLineOfAPaletteIsWrong() throws {
        let folder = try Workspace()
        try folder.write(Array("ff0000\nnonsense\n".utf8), to: "bad.hex")
        let outcome = try folder.tool()("quantize", "a.png", "--palette", "bad.hex")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("line 2"))
    }
}
