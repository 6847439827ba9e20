import Pixelwright
import Testing

@Suite("convert, from sheets and to them", .timeLimit(.minutes(30)))
struct ConvertSheetTests {
    /// A sheet of two animations, with the metadata of `format`.
    private static func pack(_ folder: Workspace, format: String) throws {
        for number in 1...4 {
            try folder.write(Sample.cutout(UInt64(number)), to: "in/walk_\(number).png")
            try folder.write(Sample.cutout(UInt64(number + 10)), to: "in/idle_\(number).png")
        }
        let outcome = try folder.tool()(
            "sheet", "pack", "in", "-o", "hero.png", "--trim", "--padding", "1", "--metadata", "hero.meta.json",
            "--format", format, "--tag", "walk=walk_*:pingpong", "--tag", "idle=idle_*")
        #expect(outcome.status == 0, "\(outcome.messages)")
    }

    @Test(arguments: ["aseprite-array", "json"])
    func aTagIsPlayedAsItsMetadataSays(format: String) throws {
        let folder = try Workspace()
        try Self.pack(folder, format: format)
        let arguments = ["convert", "hero.png", "--metadata", "hero.meta.json", "--tag", "walk", "-o"]
        for name in ["walk.webp", "walk.gif", "walk.apng", "walk.png", "frames/"] {
            let outcome = try folder.tool().run(arguments + [name])
            #expect(outcome.status == 0, "\(outcome.messages)")
        }
        let frames = [1, 2, 3, 4, 3, 2].map { Sample.cutout($0) }
        for name in ["walk.webp", "walk.gif", "walk.apng"] {
            let animation = try folder.animation(name)
            #expect(animation.cels.map(\.bitmap) == frames)
            #expect(animation.cels.allSatisfy { $0.duration == .milliseconds(100) })
        }
        #expect(try folder.bitmap("walk.png") == Sample.strip(frames))
        #expect(try folder.bitmap("frames/frame_0006.png") == frames[5])
        let edited = try folder.tool()(
            "animation", "reverse", "hero.png", "--metadata", "hero.meta.json", "--tag", "idle", "-o", "back.webp")
        #expect(edited.status == 0)
        #expect(try folder.animation("back.webp").cels.map(\.bitmap) == [14, 13, 12, 11].map { Sample.cutout($0) })
    }

    @Test func whatTheMetadataDoesNotHaveIsSaid() throws {
        let folder = try Workspace()
        try Self.pack(folder, format: "json")
        let arguments = ["convert", "hero.png", "-o", "x.webp"]
        let unknown = try folder.tool().run(arguments + ["--metadata", "hero.meta.json", "--tag", "run"])
        #expect(unknown.status == 2)
        #expect(unknown.messages.contains("there are walk, idle") || unknown.messages.contains("there are idle, walk"))
        #expect(try folder.tool().run(arguments + ["--tag", "walk"]).status == 2)
        #expect(try folder.tool().run(arguments + ["--metadata", "none.json"]).status == 1)
        #expect(
            try folder.tool().run(arguments + ["--metadata", "hero.meta.json", "--frame-count", "2"]).status == 2)
        #expect(!folder.has("x.webp"))
        try folder.write(Sample.sprite(9, Size(30, 31)), to: "in/zebra.png")
        #expect(
            try folder.tool()("sheet", "pack", "in", "-o", "odd.png", "--metadata", "odd.json").status == 0)
        let uneven = try folder.tool()("convert", "odd.png", "--metadata", "odd.json", "-o", "x.webp")
        #expect(uneven.status == 1 && uneven.messages.contains("zebra is 30×31 px"))
    }

    @Test func framesAreLaidOutInRows() throws {
        let folder = try Workspace()
        let frames = (1...5).map { Sample.cutout($0) }
        try folder.write(
            try Animation(cels: frames.map { Cel($0, duration: .milliseconds(80)) }), to: "walk.webp")
        #expect(try folder.tool()("convert", "walk.webp", "-o", "grid.png", "--columns", "3").status == 0)
        let grid = try folder.bitmap("grid.png")
        #expect(grid.size == Size(36, 20))
        for (index, frame) in frames.enumerated() {
            let origin = Point(x: index % 3 * 12, y: index / 3 * 10)
            #expect(grid.cropped(to: Rectangle(origin: origin, size: frame.size)) == frame)
        }
        #expect(try folder.tool()("convert", "walk.webp", "-o", "x.gif", "--columns", "3").status == 2)
        #expect(try folder.tool()("convert", "walk.webp", "-o", "x/", "--columns", "3").status == 2)
    }
}
