import Pixelwright
import Testing

@Suite("pixelate to a size or on a given grid", .timeLimit(.minutes(30)))
struct PixelateSizeTests {
    private let sprite = Sample.sprite(4, Size(16, 16))

    @Test(
        arguments: [
            (["--width", "15"], Size(15, 10)), (["--height", "20"], Size(30, 20)),
            (["--width", "15", "--height", "15"], Size(15, 15)), (["--size", "12x4"], Size(12, 4)),
            (["--width", "90"], Size(90, 60)),
        ])
    func theOtherSideFollows(options: [String], size: Size) throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(1, Size(60, 40)), to: "a.png")
        let outcome = try folder.tool().run(["pixelate", "a.png", "-o", "b.png"] + options)
        #expect(outcome.status == 0)
        #expect(try folder.bitmap("b.png").size == size)
    }

    @Test(arguments: ["8,8", "8"])
    func anOffsetMovesTheGrid(grid: String) throws {
        let folder = try Workspace()
        let picture = sprite.scaled(by: 8)
        try folder.write(picture.cropped(to: Rectangle(x: 3, y: 2, width: 125, height: 126)), to: "a.png")
        let outcome = try folder.tool()(
            "pixelate", "a.png", "-o", "b.png", "--grid", grid, "--offset", "5,6", "--colors", "auto")
        #expect(outcome.status == 0)
        #expect(try folder.bitmap("b.png") == sprite)
    }

    @Test func cellsNeedNotBeSquare() throws {
        let folder = try Workspace()
        try folder.write(sprite.scaled(horizontally: 6, vertically: 4), to: "a.png")
        #expect(try folder.tool()("pixelate", "a.png", "-o", "b.png", "--grid", "6,4").status == 0)
        #expect(try folder.bitmap("b.png") == sprite)
    }

    @Test(
        arguments: [
            ["--size", "8x8", "--width", "8"], ["--size", "8x8", "--height", "8"], ["--grid", "8", "--width", "8"],
            ["--width", "0"], ["--height", "-3"], ["--width", "many"], ["--offset", "1,2"],
            ["--grid", "4x4", "--offset", "1,2"], ["--grid", "4", "--offset", "1"], ["--grid", "4", "--offset", "a,b"],
            ["--grid", "4", "--offset", "nan,0"], ["--grid", "0.5,2"], ["--grid", "inf"], ["--grid", "0x4"],
            ["--size", "0x4"],
        ])
    func refusesOptionsThatContradict(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(sprite, to: "a.png")
        let outcome = try folder.tool().run(["pixelate", "a.png", "-o", "b.png"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.messages.hasPrefix("pixelwright: "))
        #expect(folder.files == ["a.png"])
    }

    @Test(
        arguments: [
            ["--grid", "17x4"], ["--grid", "16.5"], ["--grid", "4,40"], ["--size", "70000x4"],
            ["--width", "9223372036854775807"], ["--size", "8000x8000", "--scale", "64"],
        ])
    func refusesWhatThePictureHasNoPlaceFor(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(sprite, to: "a.png")
        let outcome = try folder.tool().run(["pixelate", "a.png", "-o", "b.png"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("a.png: "))
        #expect(folder.files == ["a.png"])
    }

    @Test(arguments: [["--grid", "1100x1"], ["--size", "1100x1"]])
    func refusesAResultThatIsTooLargeOnceEnlarged(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(3, Size(1100, 1)), to: "a.png")
        let outcome = try folder.tool().run(["pixelate", "a.png", "-o", "b.png", "--scale", "64"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("a.png: the result would be too large"))
        #expect(folder.files == ["a.png"])
    }

    @Test func saysWhetherAPictureWithoutAGridWasShrunk() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(4, Size(3, 3)), to: "small.png")
        try folder.write(Sample.noise(4, Size(90, 40)), to: "large.png")
        let outcome = try folder.tool()("pixelate", "small.png", "large.png", "-o", "out/")
        #expect(outcome.messages.contains("small.png: no pixel grid was found: the size is kept"))
        #expect(outcome.messages.contains("large.png: no pixel grid was found: shrunk to 64×28 px"))
    }
}
