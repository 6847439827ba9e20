import Foundation
import Pixelwright
import Testing

@Suite("pixelate", .timeLimit(.minutes(30)))
struct PixelateTests {
    private static let keys: Set<String> = [
        "path", "output", "engine", "grid", "kernel", "columns", "rows", "colors", "palette", "confidence",
        "elapsed_ms",
    ]
    private let sprite = Sample.sprite(4, Size(16, 16))

    @Test func findsTheSpriteAgain() throws {
        let folder = try Workspace()
        try folder.write(sprite.scaled(by: 6), to: "a.png")
        let outcome = try folder.tool()("pixelate", "a.png", "-o", "b.png", "--json")
        #expect(outcome.status == 0)
        let report = try #require(outcome.reports.first)
        #expect(Self.keys.isSubset(of: report.keys))
        #expect(report["engine"] as? String == "local")
        #expect(report["output"] as? String == "b.png")
        #expect(report["columns"] as? Int == 16)
        #expect((report["palette"] as? [String])?.count == report["colors"] as? Int)
        #expect(try folder.bitmap("b.png") == sprite)
    }

    @Test func takesTheGridItIsGiven() throws {
        let folder = try Workspace()
        try folder.write(sprite.scaled(by: 5), to: "a.png")
        for grid in ["5", "16x16"] {
            let outcome = try folder.tool()("pixelate", "a.png", "-o", "b.png", "--grid", grid, "--force")
            #expect(outcome.status == 0)
            #expect(try folder.bitmap("b.png") == sprite)
        }
    }

    @Test func resizesAndEnlarges() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(1, Size(60, 40)), to: "a.png")
        let outcome = try folder.tool()(
            "pixelate", "a.png", "--size", "15x10", "--scale", "3", "-o", "b.png", "--colors", "8", "--json")
        #expect(try folder.bitmap("b.png").size == Size(45, 30))
        let report = try #require(outcome.reports.first)
        #expect(report["columns"] as? Int == 15)
        #expect(report["grid"] is NSNull)
        #expect((report["colors"] as? Int ?? 99) <= 8)
    }

    @Test func usesThePaletteItIsGiven() throws {
        let folder = try Workspace()
        try folder.write(sprite.scaled(by: 6), to: "a.png")
        try folder.write(Array("ff0000\n00ff00\n".utf8), to: "two.hex")
        for palette in ["#ff0000,#00ff00", "two.hex"] {
            let outcome = try folder.tool()(
                "pixelate", "a.png", "--palette", palette, "-o", "b.png", "--json", "--force")
            let colors = Set(outcome.reports.first?["palette"] as? [String] ?? [])
            #expect(!colors.isEmpty && colors.isSubset(of: ["#ff0000", "#00ff00"]))
        }
    }

    @Test func framesShareGridAndPalette() throws {
        let folder = try Workspace()
        let frames = (4...6).map { Sample.sprite($0, Size(16, 16)) }
        let animation = try Animation(
            cels: frames.map { Cel($0.scaled(by: 6), duration: .milliseconds(80)) }, loopCount: 5)
        try folder.write(animation, to: "a.webp")
        let outcome = try folder.tool()("pixelate", "a.webp", "--colors", "6", "--grid", "6")
        #expect(outcome.status == 0)
        let result = try folder.animation("a_pixelated.webp")
        #expect(result.size == Size(16, 16))
        #expect(result.cels.map(\.duration) == animation.cels.map(\.duration))
        #expect(result.loopCount == 5)
        #expect(IndexedBitmap(exactly: Sample.strip(result.cels.map(\.bitmap)), maximumCount: 6) != nil)
    }

    @Test func jpegBecomesPNG() throws {
        let folder = try Workspace()
        try folder.write(sprite.scaled(by: 8), to: "a.jpg")
        #expect(try folder.tool()("pixelate", "a.jpg", "-q").status == 0)
        #expect(try folder.info("a_pixelated.png").format == .png)
    }

    @Test(
        arguments: [
            ["--colors", "1"], ["--colors", "many"], ["--colors", "8", "--palette", "pico-8"], ["--grid", "0.5"],
            ["--grid", "8", "--size", "4x4"], ["--scale", "0"], ["--sample", "best"], ["--dither", "bayer4"],
            ["--palette", "no-such-palette"], ["--colors", "4", "--dither", "bayer4", "--strength", "2"],
        ])
    func refusesSenselessOptions(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(sprite, to: "a.png")
        let outcome = try folder.tool().run(["pixelate", "a.png"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.messages.hasPrefix("pixelwright: "))
        #expect(folder.files == ["a.png"])
    }
}
