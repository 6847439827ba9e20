import Foundation
import Pixelwright
import Testing

@Suite("pixelate --report and --debug-grid", .timeLimit(.minutes(30)))
struct PixelateReportTests {
    private let sprite = Sample.sprite(4, Size(16, 16))

    private func text(_ folder: Workspace, _ name: String) throws -> String {
        String(decoding: try folder.bytes(name), as: UTF8.self)
    }

    @Test func theReportIsOnePageThatNeedsNothingElse() throws {
        let folder = try Workspace()
        try folder.write(sprite.scaled(by: 6), to: "a <b>.png")
        let outcome = try folder.tool()("pixelate", "a <b>.png", "-o", "b.png", "--report", "r.html")
        #expect(outcome.status == 0)
        let page = try text(folder, "r.html")
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.contains("a &lt;b&gt;.png") && !page.contains("a <b>.png"))
        for word in ["image-rendering: pixelated", "Before: 96×96 px", "After: 16×16 px", "Confidence", "rejected"] {
            #expect(page.contains(word), "\(word)")
        }
        #expect(page.components(separatedBy: "<svg").count == 4)
        let sources = page.matches(of: /src="([^"]{0,22})/).map { String($0.1) }
        #expect(sources.count >= 3)
        #expect(sources.allSatisfy { $0.hasPrefix("data:image/png;base64,") })
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"))
        let colors = try #require(page.firstMatch(of: /The palette: ([0-9]+) colours/).flatMap { Int($0.1) })
        #expect(page.components(separatedBy: "class=\"swatch\"").count == colors + 1)
    }

    @Test(arguments: [["--size", "8x8"], ["--grid", "6"], ["--grid", "16x16"]])
    func theReportAlsoExplainsWhatWasGiven(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(sprite.scaled(by: 6), to: "a.png")
        let outcome = try folder.tool().run(["pixelate", "a.png", "-o", "b.png", "--report", "r.html"] + options)
        #expect(outcome.status == 0)
        #expect(try text(folder, "r.html").contains("was given"))
    }

    @Test func severalInputsAndAnimationsShareAPage() throws {
        let folder = try Workspace()
        try folder.write(sprite.scaled(by: 4), to: "a.png")
        try folder.write(Sample.noise(1, Size(30, 20)), to: "photo.png")
        try folder.write(Sample.walk(Size(12, 10)), to: "walk.gif")
        let outcome = try folder.tool()(
            "pixelate", "a.png", "photo.png", "walk.gif", "-o", "out/", "--report", "deep/r.html", "--debug-grid",
            "grids/")
        #expect(outcome.status == 0)
        let page = try text(folder, "deep/r.html")
        for name in ["a.png", "photo.png", "walk.gif", "4 frames on one grid"] { #expect(page.contains(name)) }
        #expect(
            folder.has("grids/a_grid.png") && folder.has("grids/photo_grid.png") && folder.has("grids/walk_grid.png"))
    }

    @Test func theOverlayIsTheInputWithLines() throws {
        let folder = try Workspace()
        let picture = sprite.scaled(by: 10)
        try folder.write(picture, to: "a.png")
        let outcome = try folder.tool()("pixelate", "a.png", "-o", "b.png", "--grid", "10", "--debug-grid", "g.png")
        #expect(outcome.status == 0)
        let overlay = try folder.bitmap("g.png")
        #expect(overlay.size == picture.size)
        #expect(overlay[5, 5] == picture[5, 5])
        #expect(overlay[10, 5] != picture[10, 5] && overlay[10, 5] == overlay[5, 20])
    }

    @Test func nothingIsOverwritten() throws {
        let folder = try Workspace()
        try folder.write(sprite.scaled(by: 6), to: "a.png")
        for name in ["r.html", "g.png"] { try folder.write(Array("mine".utf8), to: name) }
        for options in [["--report", "r.html"], ["--debug-grid", "g.png"]] {
            let outcome = try folder.tool().run(["pixelate", "a.png", "-o", "b.png"] + options)
            #expect(outcome.status == 2)
            #expect(outcome.messages.contains("--force"))
        }
        #expect(folder.files == ["a.png", "g.png", "r.html"])
        #expect(try text(folder, "r.html") == "mine")
        #expect(
            try folder.tool()("pixelate", "a.png", "-o", "b.png", "--report", "r.html", "--force").status == 0)
        #expect(try text(folder, "r.html") != "mine")
    }

    @Test(
        arguments: [
            ["--report", "-"], ["--debug-grid", "-"], ["--report", "out/"], ["--report", "b.png"],
            ["--debug-grid", "b.png"], ["--debug-grid", "g.txt"], ["--report", "x.png", "--debug-grid", "x.png"],
        ])
    func refusesPlacesThatCannotBeMeant(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(sprite, to: "a.png")
        let outcome = try folder.tool().run(["pixelate", "a.png", "-o", "b.png"] + options)
        #expect(outcome.status == 2)
        #expect(folder.files == ["a.png"])
    }

    @Test(arguments: [
        ["--report", "a.png", "b.png"], ["--debug-grid", "./a.png", "a.png"], ["--report", "", "a.png"],
    ])
    func noExplanationReplacesAPictureEvenIfForced(arguments: [String]) throws {
        let folder = try Workspace()
        for name in ["a.png", "b.png"] { try folder.write(sprite.scaled(by: 6), to: name) }
        let before = try folder.bytes("a.png")
        let outcome = try folder.tool().run(["pixelate", "--force", "-o", "c.png"] + arguments)
        #expect(outcome.status == 2)
        #expect(try folder.bytes("a.png") == before)
        #expect(folder.files == ["a.png", "b.png"])
    }

    @Test func aTallPictureStaysOnThePage() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(2, Size(2, 900)), to: "a.png")
        #expect(try folder.tool()("pixelate", "a.png", "-o", "b.png", "--report", "r.html").status == 0)
        let figures = try text(folder, "r.html").components(separatedBy: "<h3>")[0]
        let heights = figures.matches(of: /<img[^>]* height="([0-9]+)"/).compactMap { Int($0.1) }
        #expect(heights == [500, 500])
    }

    @Test func severalOverlaysNeedAFolder() throws {
        let folder = try Workspace()
        try folder.write(sprite, to: "a.png")
        try folder.write(sprite, to: "b.png")
        let outcome = try folder.tool()("pixelate", "a.png", "b.png", "-o", "out/", "--debug-grid", "g.png")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("--debug-grid DIR/"))
        #expect(folder.files == ["a.png", "b.png"])
    }
}
