import Foundation
import Pixelwright
import Testing

@Suite("--preview of sheets", .timeLimit(.minutes(30)))
struct SheetPreviewTests {
    /// Frames of which some are alike, some have wide borders, and some are long.
    private static func sprites() -> [(name: String, bitmap: Bitmap)] {
        (1...6).map { number in
            let size = number.isMultiple(of: 3) ? Size(23, 5) : Size(8, 9)
            var bitmap = Bitmap(size: Size(size.width + 7, size.height + 6))
            bitmap.draw(Sample.sprite(UInt64(number / 2), size), at: Point(x: 2, y: 5), replacing: true)
            return ("walk_\(number)", bitmap)
        }
    }

    private func packed(_ options: [String] = []) throws -> Workspace {
        let folder = try Workspace()
        for (name, bitmap) in Self.sprites() { try folder.write(bitmap, to: "in/\(name).png") }
        let arguments = ["sheet", "pack", "in", "-o", "atlas.png", "--metadata", "atlas.json", "--preview", "p.html"]
        #expect(try folder.tool().run(arguments + options).status == 0)
        return folder
    }

    @Test(arguments: [
        ["--trim", "--rotate"], ["--trim", "--rotate", "--format", "libgdx"], ["--layout", "strip"],
        ["--max-size", "40x40", "--trim", "--tags"],
    ])
    func framesArePutTogetherAsTheyWere(options: [String]) throws {
        let folder = try packed(options)
        let page = try PreviewedPage(folder)
        #expect(try page.frames.map { $0["name"] as? String } == Self.sprites().map(\.name))
        #expect(try page.drawnFrames == Self.sprites().map(\.bitmap))
        #expect(try page.pictures[0] == folder.bitmap("atlas.png"))
        #expect(try page.sequences.map { $0["name"] as? String } == ["walk"])
        for (name, _) in Self.sprites() { #expect(page.text.contains("<bdi>\(name)</bdi>")) }
    }

    @Test func aSheetCutByItsMetadataShowsTheSame() throws {
        let folder = try packed(["--trim", "--rotate"])
        let outcome = try folder.tool()(
            "sheet", "slice", "atlas.png", "-o", "cut", "--metadata", "atlas.json", "--preview", "q.html")
        #expect(outcome.status == 0)
        #expect(try PreviewedPage(folder, "q.html").drawnFrames == Self.sprites().map(\.bitmap))
    }

    @Test func spritesThatShareAPlaceShareARectangle() throws {
        let folder = try packed(["--trim"])
        let page = try PreviewedPage(folder)
        let places = page.text.matches(of: /<rect [^>]*data-frames="([0-9 ]*)"/).map { String($0.1) }
        #expect(places.count < 6)
        #expect(places.flatMap { $0.split(separator: " ") }.compactMap { Int($0) }.sorted() == Array(0..<6))
    }

    @Test func durationsOfPackedAnimationsAreKept() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "walk.gif")
        #expect(try folder.tool()("sheet", "pack", "walk.gif", "-o", "a.png", "--preview", "p.html").status == 0)
        #expect(try PreviewedPage(folder).durations == [100, 50, 50, 250])
    }

    @Test func cutsAndGuessesAreShownOnTheSheet() throws {
        let folder = try Workspace()
        let frames = (1...6).map { Sample.cutout(UInt64($0), Size(16, 16)) }
        try folder.write(Sample.strip(frames), to: "a.png")
        try folder.write(Sample.strip(frames), to: "b.png")
        let options = ["--frame-size", "16x16", "--preview"]
        #expect(
            try folder.tool().run(["sheet", "slice", "a.png", "b.png", "-o", "cut"] + options + ["p.html"]).status == 0)
        #expect(try folder.tool().run(["sheet", "inspect", "a.png", "b.png"] + options + ["q.html"]).status == 0)
        for name in ["p.html", "q.html"] {
            let page = try PreviewedPage(folder, name)
            #expect(try page.documents.count == 2)
            #expect(try page.drawnFrames == frames)
            #expect(page.text.contains("6 sprites on 1 page of 96×16 px"))
        }
        #expect(try folder.tool().run(["sheet", "inspect", "a.png"] + options + ["q.html"]).status == 2)
        #expect(try folder.tool().run(["sheet", "inspect", "a.png", "--force"] + options + ["q.html"]).status == 0)
    }

    @Test(arguments: ["walk.webp", "walk.png", "frames/"]) func recoveredFramesAreShownWithTheBoard(output: String)
        throws
    {
        let folder = try Workspace()
        var board = Bitmap(size: Size(120, 50))
        for number in 0..<3 {
            board.draw(Sample.sprite(7, Size(20, 30)), at: Point(x: 10 + 38 * number, y: 8), replacing: true)
        }
        try folder.write(board, to: "board.png")
        let arguments = ["sheet", "recover", "board.png", "-o", output, "--preview", "p.html"]
        #expect(try folder.tool().run(arguments).status == 0)
        let page = try PreviewedPage(folder)
        #expect(try page.documents.map { ($0["frames"] as? [Any])?.count } == [3, 3])
        #expect(try page.pictures.last == board)
    }

    @Test func namesInMetadataCannotBreakThePage() throws {
        let folder = try Workspace()
        try folder.write(Sample.strip([Sample.sprite(1), Sample.sprite(2)]), to: "a.png")
        let name = "</script><script>alert(1)"
        let place = { (x: Int) in
            #""frame": {"x": \#(x), "y": 0, "w": 12, "h": 10}, "rotated": false, "trimmed": false, "#
                + #""spriteSourceSize": {"x": 0, "y": 0, "w": 12, "h": 10}, "sourceSize": {"w": 12, "h": 10}"#
        }
        let metadata =
            #"{"frames": {"\#(name.replacing("/", with: "\\/"))": {\#(place(0))}, "é\"💥": {\#(place(12))}}, "#
            + #""meta": {"image": "a.png", "size": {"w": 24, "h": 10}, "scale": "1"}}"#
        try folder.write(Array(metadata.utf8), to: "a.json")
        let outcome = try folder.tool()(
            "sheet", "slice", "a.png", "-o", "cut", "--metadata", "a.json", "--preview", "p.html")
        #expect(outcome.status == 0, "\(outcome.messages)")
        let page = try PreviewedPage(folder)
        #expect(try page.frames.map { $0["name"] as? String } == [name, "é\"💥"])
        #expect(!page.text.contains("<script>alert"))
        #expect(page.text.contains("&lt;/script&gt;&lt;script&gt;alert(1)") && page.text.contains("é&quot;💥"))
    }

    @Test func noPreviewReplacesMetadata() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        for arguments in [
            ["sheet", "pack", "a.png", "-o", "b.png", "--metadata", "m.html", "--preview", "m.html"],
            ["sheet", "slice", "a.png", "-o", "b", "--metadata", "m.html", "--preview", "m.html"],
        ] {
            #expect(try folder.tool().run(arguments + ["--force"]).status == 2)
            #expect(folder.files == ["a.png"])
        }
    }
}
