import Foundation
import Pixelwright
import Testing

@Suite("Inputs", .timeLimit(.minutes(30)))
struct InputTests {
    private func paths(_ outcome: Outcome) -> [String?] { outcome.reports.map { $0["path"] as? String } }

    @Test func patternsThatTheShellLeftAreExpanded() throws {
        let folder = try Workspace()
        for number in [1, 2, 10] { try folder.write(Sample.sprite(), to: "f\(number).png") }
        let outcome = try folder.tool()("inspect", "f*.png", "--json", "--header-only")
        #expect(paths(outcome) == ["f1.png", "f2.png", "f10.png"])
    }

    @Test func aFileIsMeantBeforeAPattern() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a[1].png")
        try folder.write(Sample.sprite(), to: "a1.png")
        #expect(paths(try folder.tool()("inspect", "a[1].png", "--json", "--header-only")) == ["a[1].png"])
    }

    @Test func aPatternWithoutMatchIsReported() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()("inspect", "*.png")
        #expect(outcome.status == 1)
        #expect(outcome.messages == "pixelwright: *.png: no file matches this pattern\n")
    }

    @Test func aFolderStandsForItsImages() throws {
        let folder = try Workspace()
        for name in ["in/a.png", "in/.hidden.png", "in/deep/b.webp"] { try folder.write(Sample.sprite(), to: name) }
        try folder.write([1], to: "in/notes.txt")
        let tool = folder.tool()
        #expect(paths(try tool("inspect", "in", "--json", "--header-only")) == ["in/a.png"])
        let deep = try tool("inspect", "in", "--json", "--header-only", "--recursive")
        #expect(paths(deep) == ["in/a.png", "in/deep/b.webp"])
    }

    @Test func aLineBreakInANameBreaksNoLine() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a\nb\u{1B}.png")
        let outcome = try folder.tool()("flatten", "a\nb\u{1B}.png", "no\nsuch.png", "-o", "out")
        #expect(folder.has("out/a\nb\u{1B}.png"))
        #expect(outcome.messages.split(separator: "\n").count == 2)
        #expect(outcome.messages.contains("a\\nb\\u{1B}.png → ") && outcome.messages.contains("no\\nsuch.png: no such"))
    }

    /// Nothing is closed to root.
    @Test(.enabled(if: getuid() != 0)) func whatIsClosedIsNotSaidToBeMissing() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "closed/a.png")
        unsafe chmod(folder.path + "/closed", 0)
        defer { unsafe chmod(folder.path + "/closed", 0o700) }
        let tool = folder.tool()
        #expect(try tool("inspect", "closed").messages == "pixelwright: closed: this folder cannot be read\n")
        #expect(try tool("inspect", "closed/a.png").messages.contains("Permission denied"))
        unsafe chmod(folder.path + "/closed", 0o500)
        #expect(try tool("flatten", "closed/a.png", "-o", "closed/b/").messages.contains("Permission denied"))
    }

    @Test func anEmptyFolderIsReported() throws {
        let folder = try Workspace()
        try folder.write([1], to: "in/notes.txt")
        let outcome = try folder.tool()("inspect", "in")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("no image"))
    }

    @Test func noInputIsAMistake() throws {
        for command in ["inspect", "pixelate", "quantize", "flatten", "convert"] {
            let outcome = try Workspace().tool()(command)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.messages.hasPrefix("pixelwright: "))
        }
    }

    @Test(arguments: [[], Sample.corrupt, Array("GIF89a".utf8)]) func badBytesAreAnInputFoundWanting(bytes: [UInt8])
        throws
    {
        let folder = try Workspace()
        try folder.write(bytes, to: "a.png")
        for command in [
            ["inspect"], ["pixelate"], ["quantize", "--colors", "4"], ["flatten"], ["convert", "-o", "x.gif"],
        ] {
            let outcome = try folder.tool().run(command + ["a.png"])
            #expect(outcome.status == 1)
            #expect(outcome.messages.hasPrefix("pixelwright: a.png: "))
            #expect(folder.files == ["a.png"])
        }
    }

    @Test func standardInputIsReadOnce() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()("inspect", "-", "-", input: try Sample.sprite().encoded(as: .png))
        #expect(outcome.status == 2)
    }

    @Test func theContentCountsAndNotTheName() throws {
        let folder = try Workspace()
        try folder.write(try Sample.sprite().encoded(as: .webp), to: "a.png")
        let outcome = try folder.tool()("flatten", "a.png", "--json")
        #expect(outcome.reports.first?["output"] as? String == "a_flattened.webp")
    }
}
