import Foundation
import Pixelwright
import Testing

@Suite("Outputs", .timeLimit(.minutes(30)))
struct OutputTests {
    @Test(arguments: [["pixelate"], ["quantize", "--colors", "4"], ["flatten"], ["convert"]])
    func nothingIsOverwrittenUnlessForced(command: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        try folder.write([1, 2, 3], to: "b.png")
        let call = command + ["a.png", "-o", "b.png"]
        let refused = try folder.tool().run(call)
        #expect(refused.status == 2)
        #expect(refused.messages.contains("b.png: this file exists; --force replaces it"))
        #expect(try folder.bytes("b.png") == [1, 2, 3])
        #expect(try folder.tool().run(call + ["--force"]).status == 0)
        #expect(try folder.info("b.png").format == .png)
        #expect(folder.files == ["a.png", "b.png"])
    }

    @Test func theInputIsReplacedOnlyWhenForced() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        #expect(try folder.tool()("flatten", "a.png", "-o", "a.png").status == 2)
        #expect(try folder.bitmap("a.png") == Sample.cutout())
        #expect(try folder.tool()("flatten", "a.png", "-o", "a.png", "--force").status == 0)
        #expect(try folder.bitmap("a.png") == Sample.cutout().flattened(onto: RGBA8(128, 128, 128)))
    }

    @Test func severalInputsNeedAFolder() throws {
        let folder = try Workspace()
        for name in ["a.png", "b.png"] { try folder.write(Sample.cutout(), to: name) }
        let outcome = try folder.tool()("flatten", "a.png", "b.png", "-o", "c.png")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("-o DIR/"))
        #expect(try folder.tool()("flatten", "a.png", "b.png", "-o", "out").status == 0)
        #expect(folder.has("out/a.png") && folder.has("out/b.png"))
    }

    @Test func aMissingInputStillCountsAsOneOfSeveral() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        #expect(try folder.tool()("flatten", "a.png", "missing.png", "-o", "c.png").status == 2)
        #expect(!folder.has("c.png"))
    }

    @Test func foldersAreCreated() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        #expect(try folder.tool()("flatten", "a.png", "-o", "new/deep/").status == 0)
        #expect(try folder.tool()("flatten", "a.png", "-o", "other/deep/b.webp").status == 0)
        #expect(folder.has("new/deep/a.png") && folder.has("other/deep/b.webp"))
    }

    @Test func foldersBelowAFolderAreKept() throws {
        let folder = try Workspace()
        for name in ["in/a.png", "in/x/a.png"] { try folder.write(Sample.cutout(), to: name) }
        #expect(try folder.tool()("flatten", "in", "--recursive", "-o", "out").status == 0)
        #expect(folder.has("out/a.png") && folder.has("out/x/a.png"))
    }

    @Test func twoResultsOfOneNameAreRefusedBeforeWorkBegins() throws {
        let folder = try Workspace()
        for name in ["x/a.png", "y/a.png", "z/b.png"] { try folder.write(Sample.cutout(), to: name) }
        let outcome = try folder.tool()("flatten", "x/a.png", "y/a.png", "z/b.png", "-o", "out/")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("x/a.png and y/a.png would both be written to out/a.png"))
        #expect(!folder.has("out"))
    }

    @Test func aFileNamedTwiceIsDoneOnce() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        let outcome = try folder.tool()("flatten", "a.png", "./a.png", "*.png", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.reports.count == 1)
    }

    @Test func suffixesGoBeforeTheEnding() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "in/a.b.png")
        #expect(try folder.tool()("flatten", "in/a.b.png", "--suffix", "_x", "--format", "webp").status == 0)
        #expect(try folder.info("in/a.b_x.webp").format == .webp)
        #expect(try folder.tool()("flatten", "in/a.b.png", "--suffix", "_x", "-o", "b.png").status == 2)
        #expect(try folder.tool()("flatten", "in/a.b.png", "--suffix", "x/y").status == 2)
    }

    @Test func oneFailureDoesNotStopTheRest() throws {
        let folder = try Workspace()
        for number in 1...6 { try folder.write(Sample.cutout(UInt64(number)), to: "\(number).png") }
        try folder.write(Sample.corrupt, to: "3.png")
        let whole = try folder.bytes("5.png")
        try folder.write(Array(whole.prefix(whole.count / 2)), to: "5.png")
        for jobs in ["1", "4"] {
            let outcome = try folder.tool()("flatten", "?.png", "-o", "out\(jobs)", "-j", jobs, "--json")
            #expect(outcome.status == 1)
            #expect(outcome.reports.map { $0["path"] as? String } == ["1.png", "2.png", "4.png", "6.png"])
            #expect(
                outcome.messages.contains("pixelwright: 3.png: ") && outcome.messages.contains("pixelwright: 5.png: "))
            #expect(folder.files.filter { $0.hasPrefix("out\(jobs)/") }.count == 4)
        }
    }

    @Test func resultsDoNotDependOnTheNumberOfThreads() throws {
        let folder = try Workspace()
        for number in 1...5 { try folder.write(Sample.noise(UInt64(number)), to: "\(number).png") }
        for jobs in ["1", "3"] {
            #expect(try folder.tool()("quantize", "?.png", "--colors", "9", "-o", "out\(jobs)", "-j", jobs).status == 0)
        }
        for number in 1...5 {
            #expect(try folder.bytes("out1/\(number).png") == (try folder.bytes("out3/\(number).png")))
        }
        #expect(try folder.tool()("inspect", "1.png", "-j", "0").status == 2)
    }

    @Test func aFolderThatCannotBeMadeIsTheMachinesFault() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        let outcome = try folder.tool()("flatten", "a.png", "-o", "a.png/out/")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("cannot create this folder"))
    }
}
