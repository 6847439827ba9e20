import Foundation
import Pixelwright
import Testing

@Suite("--preview of animations", .timeLimit(.minutes(30)))
struct AnimationPreviewTests {
    @Test func thePageNeedsNothingElseAndHoldsEveryFrame() throws {
        let folder = try Workspace()
        let walk = try Sample.walk()
        try folder.write(walk, to: "walk.webp")
        #expect(try folder.tool()("convert", "walk.webp", "-o", "walk.apng", "--preview", "p.html").status == 0)
        let page = try PreviewedPage(folder)
        #expect(page.text.hasPrefix("<!DOCTYPE html>"))
        #expect(page.text.contains("default-src 'none'") && page.text.contains("image-rendering: pixelated"))
        #expect(!page.text.contains("http:") && !page.text.contains("https:") && !page.text.contains("url("))
        // The second and third frame are alike, and there once.
        #expect(try page.pictures.count == 3)
        #expect(try page.drawnFrames == walk.cels.map(\.bitmap))
        #expect(try page.durations == [100, 50, 50, 250])
        #expect(try page.sequences.map { $0["loop"] as? Int } == [2])
        for word in ["walk.apng", "4 frames of 12×10 px, 450 ms, played twice", "250 ms", "as frame 2"] {
            #expect(page.text.contains(word), "\(word)")
        }
    }

    @Test(arguments: ["a.png", "frames/", "a.gif", "a.webp"])
    func whateverIsMadeOfAnAnimationIsShown(output: String) throws {
        let folder = try Workspace()
        let walk = try Sample.walk()
        try folder.write(walk, to: "walk.gif")
        #expect(try folder.tool()("convert", "walk.gif", "-o", output, "--preview", "p.html").status == 0)
        #expect(try PreviewedPage(folder).drawnFrames == walk.cels.map(\.bitmap))
        #expect(try PreviewedPage(folder).durations == [100, 50, 50, 250])
    }

    @Test func whatAFormatLosesIsLostInThePreviewToo() throws {
        let folder = try Workspace()
        let noisy = try Animation(
            cels: (1...3).map { Cel(Sample.noise(UInt64($0)), duration: .milliseconds(40)) })
        try folder.write(noisy, to: "a.apng")
        #expect(try folder.tool()("convert", "a.apng", "-o", "b.gif", "--preview", "p.html").status == 0)
        #expect(try PreviewedPage(folder).drawnFrames == folder.animation("b.gif").cels.map(\.bitmap))
        #expect(try PreviewedPage(folder).drawnFrames != noisy.cels.map(\.bitmap))
    }

    @Test(arguments: [
        ["trim", "--frames", "2-3"], ["speed", "--factor", "2"], ["crop", "--to", "1,1,8x8"],
        ["resize", "--scale", "2"],
        ["reverse"], ["pingpong"], ["steady"], ["align"], ["onion-skin"], ["watermark", "--text", "me"],
    ])
    func everyEditShowsWhatItMade(edit: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "walk.apng")
        let arguments = ["animation"] + edit + ["walk.apng", "-o", "b.apng", "--preview", "p.html"]
        #expect(try folder.tool().run(arguments).status == 0)
        let result = try folder.animation("b.apng")
        let page = try PreviewedPage(folder)
        #expect(try page.drawnFrames == result.cels.map(\.bitmap))
        #expect(try page.durations == result.cels.map(\.duration.milliseconds))
    }

    @Test func mergedAnimationsAreShownAsOne() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        let outcome = try folder.tool()("animation", "merge", "a.webp", "a.webp", "-o", "b.webp", "--preview", "p.html")
        #expect(outcome.status == 0)
        #expect(try PreviewedPage(folder).frames.count == 8)
    }

    @Test func severalResultsShareAPageInTheOrderOfTheInputs() throws {
        let folder = try Workspace()
        for name in ["c", "a", "b"] { try folder.write(Sample.walk(), to: "\(name).gif") }
        let arguments = ["animation", "reverse", "c.gif", "a.gif", "b.gif", "-o", "out/", "--preview", "p.html"]
        #expect(try folder.tool().run(arguments).status == 0)
        let page = try PreviewedPage(folder)
        #expect(try page.documents.count == 3)
        let titles = page.text.matches(of: /<h2><bdi>([^<]*)</).map { String($0.1) }
        #expect(titles == ["out/c.gif", "out/a.gif", "out/b.gif"])
    }

    @Test func namesCannotBreakThePage() throws {
        let folder = try Workspace()
        let name = "<!--\"'&<script>alert(1)<\u{338}é💥.gif"
        try folder.write(Sample.walk(), to: name)
        let outcome = try folder.tool()("animation", "reverse", name, "--suffix", "</script>", "--preview", "p.html")
        // A slash has no place in a suffix.
        #expect(outcome.status == 2)
        #expect(
            try folder.tool()("animation", "reverse", name, "--suffix", "<-script>", "--preview", "p.html").status == 0)
        let page = try PreviewedPage(folder)
        #expect(page.text.contains("&lt;!--&quot;'&amp;&lt;script&gt;alert(1)&lt;\u{338}é💥&lt;-script&gt;.gif"))
        #expect(!page.text.contains("<!--") && !page.text.contains("<script>alert"))
        #expect(try page.drawnFrames.count == 4)
    }

    @Test(arguments: [
        ["walk.html", "-o", "a.gif", "--preview", "walk.html"],
        ["walk.html", "-o", "a.gif", "--preview", "./walk.html"],
        ["walk.html", "-o", "p.html", "--format", "gif", "--preview", "p.html"],
        ["walk.html", "-o", "a.gif", "--preview", "p.gif"], ["walk.html", "-o", "a.gif", "--preview", "-"],
    ])
    func noPreviewReplacesAnotherFileEvenIfForced(arguments: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.walk().encoded(as: .gif), to: "walk.html")
        let before = try folder.bytes("walk.html")
        for command in [["convert"], ["animation", "reverse"]] {
            #expect(try folder.tool().run(command + arguments + ["--force"]).status == 2)
            #expect(folder.files == ["walk.html"])
        }
        #expect(try folder.bytes("walk.html") == before)
    }

    @Test func aPreviewThatIsThereIsReplacedByForceOnly() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "walk.gif")
        try folder.write(Array("mine".utf8), to: "p.html")
        let outcome = try folder.tool()("convert", "walk.gif", "-o", "a.webp", "--preview", "p.html")
        #expect(outcome.status == 2 && outcome.messages.contains("--force"))
        #expect(folder.files == ["p.html", "walk.gif"])
        #expect(try folder.tool()("convert", "walk.gif", "-o", "a.webp", "--preview", "p.html", "--force").status == 0)
        #expect(try PreviewedPage(folder).drawnFrames.count == 4)
    }
}
