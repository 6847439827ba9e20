import Foundation
import Pixelwright
import Testing

@Suite("Pipes", .timeLimit(.minutes(30)))
struct PipeTests {
    @Test func aResultGoesToStandardOutputWhenTheInputIsStandardInput() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()("flatten", "-", input: try Sample.cutout().encoded(as: .png))
        #expect(outcome.status == 0)
        #expect(try Bitmap(decoding: outcome.output) == Sample.cutout().flattened(onto: RGBA8(128, 128, 128)))
        #expect(folder.files.isEmpty)
    }

    @Test func convertsFromPipeToPipe() throws {
        let bytes = try Sample.walk().encoded(as: .webp)
        let outcome = try Workspace().tool()("convert", "-", "-o", "-", "--format", "apng", input: bytes)
        #expect(outcome.status == 0)
        #expect(try Animation(decoding: outcome.output) == (try Sample.walk()))
    }

    @Test func aFileGoesToStandardOutputWhenAsked() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(), to: "a.png")
        let outcome = try folder.tool()("quantize", "a.png", "--colors", "4", "-o", "-")
        #expect(IndexedBitmap(exactly: try Bitmap(decoding: outcome.output), maximumCount: 4) != nil)
    }

    @Test func standardInputGetsANameInAFolder() throws {
        let folder = try Workspace()
        let bytes = try Sample.cutout().encoded(as: .png)
        #expect(try folder.tool()("flatten", "-", "-o", "out/", input: bytes).status == 0)
        #expect(folder.files == ["out/stdin.png"])
    }

    @Test func standardOutputTakesOneThing() throws {
        let folder = try Workspace()
        for name in ["a.png", "b.png"] { try folder.write(Sample.cutout(), to: name) }
        #expect(try folder.tool()("flatten", "a.png", "b.png", "-o", "-").status == 2)
        #expect(try folder.tool()("flatten", "a.png", "-o", "-", "--json").status == 2)
        #expect(try folder.tool()("convert", "a.png", "-o", "-", "--format", "gif", "--json").status == 2)
    }

    @Test func messagesStayOffStandardOutput() throws {
        let folder = try Workspace()
        for name in ["a.png", "b.png"] { try folder.write(Sample.cutout(), to: name) }
        let outcome = try folder.tool()("flatten", "a.png", "b.png", "-o", "out")
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.split(separator: "\n").count == 2)
        #expect(!outcome.messages.contains("\u{1B}") && !outcome.messages.contains("\r"))
        #expect(try folder.tool()("flatten", "a.png", "-o", "c.png", "--quiet").messages.isEmpty)
        #expect(try folder.tool()("flatten", "a.png", "-o", "d.png", "--json").messages.isEmpty)
    }

    @Test func anEmptyPipeIsAnInputFoundWanting() throws {
        let outcome = try Workspace().tool()("flatten", "-")
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
    }
}
