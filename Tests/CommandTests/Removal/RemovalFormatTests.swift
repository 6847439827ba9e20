import Pixelwright
import Testing

@Suite("remove-background, formats", .timeLimit(.minutes(30)))
struct RemovalFormatTests {
    @Test(arguments: ["webp", "apng", "gif"]) func animationsKeepFormatTimingAndLoops(ending: String) throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.walk(on: RemovalSample.key), to: "a.\(ending)")
        let outcome = try folder.tool()("remove-background", "a.\(ending)", "--json")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.messages.isEmpty)
        #expect(outcome.reports.first?["frame_count"] as? Int == 3)
        #expect(try folder.info("a_cutout.\(ending)").format == ImageFormat(pathExtension: ending))
        let (result, truth) = (try folder.animation("a_cutout.\(ending)"), try RemovalSample.walk(on: nil))
        #expect(result.cels.map(\.duration) == truth.cels.map(\.duration))
        #expect(result.loopCount == 3)
        #expect(result.cels.map(\.bitmap) == truth.cels.map(\.bitmap))
    }

    @Test func anAnimatedPNGKeepsItsName() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.walk(on: RemovalSample.key).encoded(as: .apng), to: "a.png")
        #expect(try folder.tool()("remove-background", "a.png").status == 0)
        #expect(try folder.info("a_cutout.png").format == .apng)
    }

    @Test(arguments: ["png", "webp", "gif"]) func stillsKeepTheirFormat(ending: String) throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(), to: "a.\(ending)")
        #expect(try folder.tool()("remove-background", "a.\(ending)").status == 0)
        #expect(try folder.bitmap("a_cutout.\(ending)") == RemovalSample.sprite())
        #expect(try folder.info("a_cutout.\(ending)").format == ImageFormat(pathExtension: ending))
    }

    @Test func aJPEGBecomesAPNG() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(on: .white).scaled(by: 4), to: "a.jpg")
        #expect(try folder.tool()("remove-background", "a.jpg").status == 0)
        let result = try folder.bitmap("a_cutout.png")
        #expect(try folder.info("a_cutout.png").format == .png)
        #expect(result.size == Size(112, 96))
        for point in [Point(x: 0, y: 0), Point(x: 111, y: 95), Point(x: 8, y: 50)] {
            #expect(result[point.x, point.y].isTransparent)
        }
        #expect(result[28, 22].isOpaque && result[70, 72].isOpaque)
    }

    @Test(arguments: [["-o", "b.jpg"], ["--format", "jpeg"]])
    func aJPEGIsRefusedAsResult(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.picture(), to: "a.png")
        let outcome = try folder.tool().run(["remove-background", "a.png"] + options)
        #expect(outcome.status == 2 && outcome.messages.contains("jpeg holds no transparency"))
        #expect(folder.files == ["a.png"])
    }

    @Test func softEdgesStaySoftUnlessTheFormatCannotHoldThem() throws {
        let folder = try Workspace()
        try folder.write(RemovalSample.softDisk(), to: "a.png")
        let soft = try folder.tool()("remove-background", "a.png", "--json", "--alpha-threshold", "0")
        #expect(soft.messages.isEmpty && soft.reports.first?["alpha_threshold"] as? Int == 0)
        #expect(try folder.bitmap("a_cutout.png").hasSoftPixels)
        let hard = try folder.tool()(
            "remove-background", "a.png", "-o", "hard.png", "--alpha-threshold", "255")
        #expect(hard.status == 0)
        #expect(try !folder.bitmap("hard.png").hasSoftPixels)
        for options in [[], ["--alpha-threshold", "30"]] {
            let gif = try folder.tool().run(
                ["remove-background", "a.png", "-o", "b.gif", "--json", "--force"] + options)
            #expect(gif.status == 0 && gif.reports.first?["alpha_threshold"] as? Int == 255)
            #expect(gif.messages.contains("gif holds no partial transparency: edges were made hard"))
            let (result, expected) = (try folder.bitmap("b.gif"), try folder.bitmap("hard.png"))
            #expect(
                result.pixels.indices.allSatisfy {
                    result.pixels[$0].isTransparent == expected.pixels[$0].isTransparent
                })
        }
    }
}
