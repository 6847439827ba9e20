import Foundation
import Pixelwright
import Testing

@Suite("animation", .timeLimit(.minutes(30)))
struct AnimationCommandTests {
    @Test(arguments: ["webp", "gif", "apng"])
    func trimKeepsFramesTheirTimesAndTheFormat(ending: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.\(ending)")
        let outcome = try folder.tool()(
            "animation", "trim", "a.\(ending)", "--frames", "2-4", "-o", "b.\(ending)", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.reports.first?["frame_count"] as? Int == 3)
        #expect(try folder.animation("b.\(ending)") == (try Sample.walk()).trimmed(toFrames: 1..<4))
    }

    @Test func aStripGoesInAndAStripComesOut() throws {
        let folder = try Workspace()
        let frames = (1...3).map { Sample.cutout($0) }
        try folder.write(Sample.strip(frames), to: "a.png")
        let arguments = ["animation", "reverse", "a.png", "--frame-count", "3", "-o", "b.png"]
        #expect(try folder.tool().run(arguments).status == 0)
        #expect(try folder.bitmap("b.png") == Sample.strip(frames.reversed()))
    }

    @Test func resultsGoBesideTheirInputsAndNothingIsOverwritten() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        #expect(try folder.tool()("animation", "pingpong", "a.webp").status == 0)
        #expect(try folder.animation("a_pingpong.webp").cels.count == 6)
        let again = try folder.tool()("animation", "pingpong", "a.webp")
        #expect(again.status == 2)
        #expect(again.messages.contains("--force"))
    }

    @Test func mergeMakesOneOfSeveral() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        try folder.write(Sample.walk(Size(20, 16)), to: "b.gif")
        let refused = try folder.tool()("animation", "merge", "a.webp", "b.gif", "-o", "c.webp")
        #expect(refused.status != 0)
        #expect(refused.messages.contains("anchor"))
        #expect(!folder.has("c.webp"))
        let outcome = try folder.tool()("animation", "merge", "a.webp", "b.gif", "--anchor", "bottom", "-o", "c.webp")
        #expect(outcome.status == 0)
        let merged = try folder.animation("c.webp")
        #expect(merged.size == Size(20, 16) && merged.cels.count == 8)
    }

    @Test func mergePutsTheMatteBehindAllFrames() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(1), to: "a.png")
        try folder.write(Sample.cutout(2), to: "b.png")
        let outcome = try folder.tool()(
            "animation", "merge", "a.png", "b.png", "--matte", "#102030", "-o", "c.apng")
        #expect(outcome.status == 0, "\(outcome.messages)")
        let expected = [1, 2].map { Sample.cutout($0).flattened(onto: RGBA8(0x10, 0x20, 0x30)) }
        #expect(try folder.animation("c.apng").cels.map(\.bitmap) == expected)
    }

    @Test func framesAreTakenOut() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        #expect(try folder.tool()("animation", "frames", "a.webp", "--take", "last", "-o", "out").status == 0)
        #expect(try folder.bitmap("out/a_0001.png") == (try Sample.walk()).cels[3].bitmap)
    }

    @Test func resizeByWholeFactorsIsExact() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        #expect(try folder.tool()("animation", "resize", "a.webp", "--scale", "3", "-o", "b.webp").status == 0)
        #expect(
            try folder.animation("b.webp").cels.map(\.bitmap)
                == (try Sample.walk()).cels.map { $0.bitmap.scaled(by: 3) })
    }

    @Test func contactSheetAndOnionSkinAreWritten() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.gif")
        #expect(try folder.tool()("animation", "contact-sheet", "a.gif", "-o", "sheet.png").status == 0)
        #expect(try folder.bitmap("sheet.png").height > 10)
        #expect(try folder.tool()("animation", "onion-skin", "a.gif", "-o", "onion.png").status == 0)
        #expect(try folder.bitmap("onion.png").size == Size(48, 10))
    }

    @Test func checkTellsASmoothLoopFromAJump() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk().pingPong(), to: "a.webp")
        let outcome = try folder.tool()("animation", "check", "a.webp", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.reports.first?["loops_smoothly"] as? Bool == true)
    }

    @Test(arguments: [
        ["trim", "a.webp", "-o", "b.webp"], ["trim", "a.webp", "--frames", "0", "-o", "b.webp"],
        ["speed", "a.webp", "--factor", "9", "-o", "b.webp"], ["crop", "a.webp", "-o", "b.webp"],
        ["resize", "a.webp", "-o", "b.webp"], ["merge", "a.webp", "a.webp", "-o", "out/"],
        ["watermark", "a.webp", "-o", "b.webp"],
    ])
    func wrongUseIsExplained(arguments: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        let outcome = try folder.tool().run(["animation"] + arguments)
        #expect(outcome.status == 2)
        #expect(!outcome.messages.isEmpty)
        #expect(!folder.has("b.webp"))
    }

    @Test func framesThatAreNotThereAreRefused() throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "a.webp")
        let outcome = try folder.tool()("animation", "trim", "a.webp", "--frames", "3-9", "-o", "b.webp")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("1 to 4"))
    }
}
