import Pixelwright
import Testing

@Suite("pixelate, several frames and files", .timeLimit(.minutes(30)))
struct PixelateSequenceTests {
    private let sprites = (4...6).map { Sample.sprite($0, Size(16, 16)) }

    private func colors(_ bitmaps: [Bitmap]) -> Int {
        var colors: Set<RGBA8> = []
        for bitmap in bitmaps {
            for i in bitmap.pixels.indices { colors.insert(bitmap.pixels[i]) }
        }
        return colors.count
    }

    @Test func filesShareGridAndPalette() throws {
        let folder = try Workspace()
        for (index, sprite) in sprites.enumerated() { try folder.write(sprite.scaled(by: 6), to: "\(index).png") }
        let files = ["0.png", "1.png", "2.png"]
        let outcome = try folder.tool().run(
            ["pixelate"] + files + ["-o", "out/", "--shared-grid", "--shared-palette", "--colors", "5", "--json"])
        #expect(outcome.status == 0)
        let results = try files.map { try folder.bitmap("out/\($0)") }
        #expect(results.allSatisfy { $0.size == Size(16, 16) })
        #expect(colors(results) <= 5)
        #expect(Set(outcome.reports.compactMap { ($0["grid"] as? [String: Any])?["pitch_x"] as? Double }).count == 1)
    }

    @Test func aFileThatIsBrokenStopsNoOther() throws {
        let folder = try Workspace()
        try folder.write(sprites[0].scaled(by: 6), to: "a.png")
        try folder.write(Sample.corrupt, to: "b.png")
        let outcome = try folder.tool()("pixelate", "a.png", "b.png", "-o", "out/", "--shared-palette")
        #expect(outcome.status == 1)
        #expect(try folder.bitmap("out/a.png") == sprites[0])
    }

    @Test(arguments: [["--frame-count", "3"], ["--frame-size", "88x88"]])
    func framesOfASheetShareGridAndPalette(options: [String]) throws {
        let folder = try Workspace()
        let frames = sprites.map { $0.scaled(by: 11).resizedToNearest(Size(88, 88)) }
        try folder.write(Sample.strip(frames), to: "sheet.png")
        let outcome = try folder.tool().run(
            ["pixelate", "sheet.png", "-o", "out.png", "--grid", "16x16", "--colors", "6"] + options)
        #expect(outcome.status == 0)
        let sheet = try folder.bitmap("out.png")
        #expect(sheet.size == Size(48, 16))
        #expect(colors([sheet]) <= 6)
    }

    @Test func aNoisyWalkKeepsOneSizeAndOnePalette() throws {
        let folder = try Workspace()
        let frames = (0..<3).map { index in
            var canvas = Bitmap(size: Size(24, 18), filledWith: RGBA8(60, 62, 70))
            canvas.draw(sprites[0], at: Point(x: 1 + 2 * index, y: 1), replacing: true)
            var large = canvas.scaled(by: 6)
            for y in 0..<large.height {
                for x in 0..<large.width where (x * 7 + y * 13 + index * 5) % 3 == 0 {
                    large[x, y].red ^= 3
                    large[x, y].green ^= 2
                }
            }
            return Cel(large, duration: .milliseconds(100))
        }
        try folder.write(try Animation(cels: frames, loopCount: 0), to: "walk.apng")
        #expect(try folder.tool()("pixelate", "walk.apng", "-o", "out.apng", "--colors", "auto").status == 0)
        let result = try folder.animation("out.apng")
        #expect(result.size == Size(24, 18))
        #expect(result.cels.count == 3)
        let ground = Set(result.cels.map { $0.bitmap[0, 0] })
        #expect(ground.count == 1)
        #expect(colors(result.cels.map(\.bitmap)) == colors([result.cels[0].bitmap]))
    }

    @Test(
        arguments: [
            ["--shared-grid", "--size", "8x8"], ["--shared-grid", "--width", "8"], ["--shared-grid", "--grid", "8"],
            ["--frame-count", "2", "--frame-size", "8x8"], ["--frame-count", "0"],
        ])
    func refusesWhatCannotBeShared(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(sprites[0], to: "a.png")
        #expect(try folder.tool().run(["pixelate", "a.png", "-o", "b.png"] + options).status == 2)
        #expect(folder.files == ["a.png"])
    }

    @Test func sheetsThatDoNotDivideAreRefused() throws {
        let folder = try Workspace()
        try folder.write(sprites[0], to: "a.png")
        #expect(try folder.tool()("pixelate", "a.png", "-o", "b.png", "--frame-count", "3").status == 2)
    }
}
