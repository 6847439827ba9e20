import Foundation
import Pixelwright
import Testing

@Suite("quantize", .timeLimit(.minutes(2)))
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
