import Pixelwright
import Testing

@Suite("mistakes with animations", .timeLimit(.minutes(30)))
struct AnimationMistakeTests {
    @Test(arguments: [["--size", "65535x65535"], ["--size", "16777216x65535"]])
    func framesThatAreTooLargeAreRefusedBeforeTheyAreMade(size: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        let outcome = try folder.tool().run(["animation", "resize", "a.webp", "-o", "b.webp"] + size)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("px are too large; a frame has at most 67108864 px"), "\(outcome.messages)")
    }

    @Test func aCanvasForAllThatIsTooLargeIsRefused() throws {
        let folder = try Workspace()
        try folder.write(Bitmap(size: Size(65_535, 1)), to: "a.png")
        try folder.write(Bitmap(size: Size(1, 65_535)), to: "b.png")
        let outcome = try folder.tool()("animation", "merge", "a.png", "b.png", "--anchor", "top", "-o", "c.apng")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("c.apng: 2 frames of 65535×65535 px are too large"), "\(outcome.messages)")
    }

    @Test func oneAnimationIsNotMerged() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        let outcome = try folder.tool()("animation", "merge", "a.webp", "-o", "b.webp")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("1 animation given; 2 to 20 are merged"), "\(outcome.messages)")
    }

    @Test func aPartBeyondTheCanvasIsNamedAsItWasAskedFor() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        let outcome = try folder.tool()("animation", "crop", "a.webp", "--to", "8,4,12x10", "-o", "b.webp")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("a.webp: 8, 4, 12×10 reaches beyond the canvas of 12×10 px"))
    }

    @Test(arguments: ["none.png", "text.png"]) func aWatermarkThatIsNoPictureIsNamed(picture: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        try folder.write(Array("no picture".utf8), to: "text.png")
        let outcome = try folder.tool()("animation", "watermark", "a.webp", "--picture", picture, "-o", "b.webp")
        #expect(outcome.status == 1)
        #expect(outcome.messages.hasPrefix("pixelwright: \(picture): "), "\(outcome.messages)")
        #expect(!folder.has("b.webp"))
    }
}
