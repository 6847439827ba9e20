import Foundation
import Pixelwright
import TestSupport
import Testing

@Suite("remove-background", .timeLimit(.minutes(30)))
struct RemovalTests {
    @Test func theSpriteIsLeft() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(), to: "a.png")
        let outcome = try folder.tool()("remove-background", "a.png")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try folder.bitmap("a_cutout.png") == RemovalSample.sprite())
        #expect(outcome.messages.contains("a_cutout.png: chroma-key background #00c83c removed"))
        #expect(outcome.messages.contains("alpha threshold 255"))
    }

    /// Options with the same for the library.
    private static let choices: [(options: [String], apply: @Sendable (inout BackgroundRemover) -> Void)] = [
        ([], { _ in }),
        (["--alpha-threshold", "0"], { $0.alphaThreshold = AlphaThreshold(0) }),
        (["--alpha-threshold", "100"], { $0.alphaThreshold = AlphaThreshold(100) }),
        (["--background", "b41e32"], { $0.background = RGBA8(180, 30, 50) }),
        (["--background", "auto", "--tolerance", "auto", "--grid", "auto", "--holes", "auto"], { _ in }),
        (["--tolerance", "12.5"], { $0.tolerance = 12.5 }),
        (["--holes", "keep"], { $0.holes = .keep }),
        (["--holes", "remove"], { $0.holes = .remove }),
        (["--grid", "none"], { $0.grid = .none }),
        (["--grid", "12x24"], { $0.grid = .exactly(PixelGrid(cells: Size(12, 24), imageSize: Size(48, 48))) }),
        (["--grid", "4"], { $0.grid = .exactly(PixelGrid(pitchX: 4, pitchY: 4, imageSize: Size(48, 48))) }),
        (
            ["--grid", "4,3", "--offset", "-1,2"],
            {
                $0.grid = .exactly(
                    PixelGrid(pitchX: 4, pitchY: 3, offsetX: -1, offsetY: 2, imageSize: Size(48, 48)))
            }
        ),
    ]

    @Test(arguments: choices.indices) func doesWhatTheLibraryDoes(index: Int) throws {
        let (options, apply) = Self.choices[index]
        let folder = try Workspace()
        let disk = RemovalSample.softDisk()
        try folder.write(disk, to: "a.png")
        let outcome = try folder.tool().run(["remove-background", "a.png", "-o", "b.png", "--json"] + options)
        #expect(outcome.status == 0, "\(outcome.messages)")
        var remover = BackgroundRemover()
        apply(&remover)
        let removal = remover.removeBackground(from: disk)
        #expect(try folder.bitmap("b.png") == removal.bitmap)
        let report = try #require(outcome.reports.first)
        #expect(report["alpha_threshold"] as? Int == Int(removal.alphaThreshold.value))
        #expect(report["holes"] as? String == remover.holes.rawValue)
        #expect(report["edge_width"] as? Int == removal.edgeWidth)
        #expect((report["grid"] is NSNull) == (removal.grid == nil))
    }

    @Test func theReportIsWhatItsSchemaSays() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture().scaled(by: 4), to: "a.png")
        try folder.write(RemovalSample.sprite(), to: "b.png")
        let outcome = try folder.tool()(
            "remove-background", "a.png", "b.png", "-o", "out", "--grid", "28x24", "--json")
        #expect(outcome.status == 0 && outcome.reports.count == 2)
        let schema = try SchemaFile("remove-background")
        for report in outcome.reports { #expect(schema.faults(of: report) == []) }
        let report = try #require(outcome.reports.first)
        #expect(report["engine"] as? String == "local" && report["output"] as? String == "out/a.png")
        let background = try #require(report["background"] as? [String: Any])
        #expect(background["kind"] as? String == "chroma-key" && background["colors"] as? [String] == ["#00c83c"])
        #expect((report["grid"] as? [String: Any])?["columns"] as? Int == 28)
        let share = try #require(report["removed_share"] as? Double)
        let visible = RemovalSample.sprite().pixels.indices.count { !RemovalSample.sprite().pixels[$0].isTransparent }
        #expect(abs(share - (1 - Double(visible) / Double(28 * 24))) < 0.0001)
    }

    @Test(arguments: [["--frame-count", "3"], ["--frame-size", "28x24"]])
    func framesOfASheetAreTakenApartAndPutTogether(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.strip(try RemovalSample.walk(on: RemovalSample.key).cels.map(\.bitmap)), to: "a.png")
        let outcome = try folder.tool().run(["remove-background", "a.png", "--json"] + options)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.reports.first?["frame_count"] as? Int == 3)
        let expected = Sample.strip(try RemovalSample.walk(on: nil).cels.map(\.bitmap))
        #expect(try folder.bitmap("a_cutout.png") == expected)
    }

    @Test func theCanvasIsTrimmedAndPadded() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(), to: "a.png")
        #expect(try folder.tool()("remove-background", "a.png", "--trim", "--pad", "2").status == 0)
        #expect(try folder.bitmap("a_cutout.png").size == Size(19, 20))
        #expect(try folder.tool()("remove-background", "a.png", "--pad-to", "40x30", "-o", "b.png").status == 0)
        #expect(try folder.bitmap("b.png").size == Size(40, 30))
    }

    @Test func whatIsTransparentAlreadyIsLeftAlone() throws {
        let folder = try Workspace()
        var sprite = RemovalSample.sprite()
        sprite[0, 0] = RGBA8(9, 8, 7, 0)
        sprite[10, 5].alpha = 77
        try folder.write(sprite, to: "a.png")
        let outcome = try folder.tool()("remove-background", "a.png", "--json")
        #expect(outcome.status == 0 && outcome.messages.contains("a.png: its border is transparent already"))
        #expect(try folder.bitmap("a_cutout.png") == sprite)
        let background = outcome.reports.first?["background"] as? [String: Any]
        #expect(background?["kind"] as? String == "transparent" && background?["colors"] as? [String] == [])
        #expect(outcome.reports.first?["removed_share"] as? Double == 0)
    }

    @Test func whereAllOrNothingIsRemovedItSaysSo() throws {
        let folder = try Workspace()
        try folder.write(Bitmap(size: Size(20, 20), filledWith: RemovalSample.key), to: "plain.png")
        try folder.write(RemovalSample.picture(), to: "a.png")
        let all = try folder.tool()("remove-background", "plain.png")
        #expect(all.status == 0 && all.messages.contains("plain.png: nothing is left"))
        let none = try folder.tool()(
            "remove-background", "a.png", "--background", "f0f", "--tolerance", "0", "--holes", "keep")
        #expect(none.status == 0 && none.messages.contains("a.png: nothing was removed"), "\(none.messages)")
    }

    @Test(arguments: [Size(1, 1), Size(1, 5), Size(4, 1), Size(2, 2), Size(3, 3)])
    func theSmallestPicturesAreNoMistake(size: Size) throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(3, size), to: "noise.png")
        try folder.write(Bitmap(size: size, filledWith: .white), to: "white.png")
        let outcome = try folder.tool()("remove-background", "noise.png", "white.png", "-o", "out")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try folder.bitmap("out/white.png") == Bitmap(size: size))
    }

    @Test func pipesAreReadAndWritten() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()(
            "remove-background", "-", input: RemovalSample.picture().encoded(as: .webp))
        #expect(outcome.status == 0)
        #expect(try ImageInfo(outcome.output).format == .webp)
        #expect(try Bitmap(decoding: outcome.output) == RemovalSample.sprite())
        #expect(folder.files.isEmpty)
    }

    @Test func oneThatIsBrokenStopsNoOtherAndAnInterruptedRunGoesOn() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(), to: "in/a.png")
        try folder.write(Sample.corrupt, to: "in/b.png")
        try folder.write(RemovalSample.picture(on: .black), to: "in/c.png")
        let call = ["remove-background", "in", "-o", "out", "--resume"]
        let first = try folder.tool().run(call)
        #expect(first.status == 1 && first.messages.contains("in/b.png: "))
        try folder.write(RemovalSample.picture(), to: "in/b.png")
        let second = try folder.tool().run(call)
        #expect(second.status == 0 && second.messages.contains("1 done, 2 already there"))
        #expect(try folder.bitmap("out/b.png") == RemovalSample.sprite())
    }

    @Test func thePageShowsBeforeAndAfterAndWhy() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(), to: "a <b>.png")
        try folder.write(RemovalSample.walk(on: .white), to: "walk.webp")
        let outcome = try folder.tool()(
            "remove-background", "a <b>.png", "walk.webp", "-o", "out/", "--report", "r.html", "--trim")
        #expect(outcome.status == 0, "\(outcome.messages)")
        let page = String(decoding: try folder.bytes("r.html"), as: UTF8.self)
        for words in [
            "a &lt;b&gt;.png", "Before: 28×24 px", "After: 15×16 px", "After: 17×16 px", "on checkerboard", "on light",
            "on dark", "Background: chroma-key, 100 % of the border", "Background: uniform", "alpha threshold 255.",
            "background: #00c83c", "<meter", "hard edges",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"))
    }
}
