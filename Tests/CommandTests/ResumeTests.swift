import Foundation
import Pixelwright
import Testing

@Suite("--resume", .timeLimit(.minutes(30)))
struct ResumeTests {
    init() {
        // Tests that run in the background ignore this signal, and so would the program that they start.
        signal(SIGINT, SIG_DFL)
    }

    /// A folder with an input called in/1.png, and more.
    private func workspace(_ count: Int = 4) throws -> Workspace {
        let folder = try Workspace()
        for number in 1...count {
            try folder.write(Sample.sprite(UInt64(number), Size(24, 24)).scaled(by: 2), to: "in/\(number).png")
        }
        return folder
    }

    /// Which inputs were done and which were found done already.
    private func split(_ outcome: Outcome) -> (done: Int, skipped: Int) {
        let skipped = outcome.reports.count { $0["skipped"] as? Bool == true }
        return (outcome.reports.count - skipped, skipped)
    }

    @Test(arguments: [
        ["flatten"], ["alpha", "--pad", "1"], ["quantize", "--colors", "4"], ["pixelate", "--size", "8x8"],
        ["convert", "--format", "webp"],
    ])
    func onlyWhatIsMissingIsMade(command: [String]) throws {
        let folder = try workspace()
        let call = command + ["in", "-o", "out/", "--resume"]
        #expect(try split(folder.tool().run(call + ["--json"])) == (4, 0))
        let results = folder.files.filter { $0.hasPrefix("out/") }
        #expect(results.count == 4)
        try FileManager.default.removeItem(at: folder.url.appending(path: results[2]))
        // What is kept is known by what nobody would make.
        for kept in [0, 1, 3] { try folder.write([7], to: results[kept]) }
        let again = try folder.tool().run(call)
        #expect(again.status == 0 && again.messages.contains("1 done, 3 already there"))
        for kept in [0, 1, 3] { #expect(try folder.bytes(results[kept]) == [7]) }
        #expect(try folder.bitmap(results[2]).size.area > 0)
        let last = try folder.tool().run(call + ["--json"])
        #expect(split(last) == (0, 4) && last.messages.isEmpty)
        #expect(last.reports.map { $0["path"] as? String } == (1...4).map { "in/\($0).png" })
        #expect(last.reports[0]["output"] as? String == results[0])
    }

    @Test func withoutItNothingIsOverwritten() throws {
        let folder = try workspace(2)
        #expect(try folder.tool()("flatten", "in", "-o", "out/").status == 0)
        let outcome = try folder.tool()("flatten", "in", "-o", "out/")
        #expect(outcome.status == 2 && outcome.messages.contains("--force"))
    }

    @Test func aResultThatIsOlderThanItsInputIsMadeAnew() throws {
        let folder = try workspace(2)
        for name in ["out/1.png", "out/2.png"] { try folder.write([7], to: name) }
        try age("out/2.png", in: folder)
        let outcome = try folder.tool()("flatten", "in", "-o", "out/", "--resume", "--json")
        #expect(split(outcome) == (1, 1))
        #expect(try folder.bytes("out/1.png") == [7])
        #expect(try folder.bitmap("out/2.png").size == Size(48, 48))
    }

    @Test func anEmptyFileIsNoResult() throws {
        let folder = try workspace(1)
        try folder.write([], to: "out/1.png")
        #expect(split(try folder.tool()("flatten", "in", "-o", "out/", "--resume", "--json")) == (1, 0))
    }

    @Test func aFolderOfFramesIsDoneWhenAllFramesAreThere() throws {
        let folder = try Workspace()
        for name in ["a", "b", "c"] { try folder.write(Sample.walk(), to: "in/\(name).gif") }
        for command in [["convert", "in", "-o", "out/"], ["animation", "frames", "in", "-o", "out/"]] {
            let call = command + ["--resume"]
            #expect(try split(folder.tool().run(call + ["--json"])) == (3, 0))
            let results = folder.files.filter { $0.hasPrefix("out/") }
            #expect(results.count == 12)
            let lost = results[6]
            try FileManager.default.removeItem(at: folder.url.appending(path: lost))
            #expect(try folder.tool().run(call).messages.contains("1 done, 2 already there"))
            #expect(folder.has(lost))
            try FileManager.default.removeItem(at: folder.url.appending(path: "out"))
        }
    }

    @Test func slicedAndRecoveredSheetsAreKept() throws {
        let folder = try Workspace()
        let strip = Sample.strip(
            (1...3).map { number in
                var frame = Bitmap(size: Size(40, 40))
                frame.draw(Sample.sprite(UInt64(number), Size(20, 26)), at: Point(x: 9, y: 8), replacing: true)
                return frame
            })
        for name in ["a", "b"] { try folder.write(strip, to: "in/\(name).png") }
        for command in [["slice", "--frame-count", "3"], ["recover"]] {
            let call = ["sheet"] + command + ["in", "-o", "out/", "--resume"]
            #expect(try split(folder.tool().run(call + ["--json"])) == (2, 0))
            try FileManager.default.removeItem(at: folder.url.appending(path: "out/a/frame_0001.png"))
            #expect(try folder.tool().run(call).messages.contains("1 done, 1 already there"))
            #expect(folder.files.count { $0.hasPrefix("out/") } == 6)
            try FileManager.default.removeItem(at: folder.url.appending(path: "out"))
        }
    }

    @Test func editedAndMergedAnimationsAreKept() throws {
        let folder = try Workspace()
        for name in ["a", "b"] { try folder.write(Sample.walk(), to: "in/\(name).gif") }
        for command in [["reverse"], ["contact-sheet"], ["merge"]] {
            let output = command == ["merge"] ? "all.gif" : "out/"
            let call = ["animation"] + command + ["in", "-o", output, "--resume"]
            #expect(try folder.tool().run(call).status == 0)
            let files = folder.files
            let outcome = try folder.tool().run(call)
            #expect(outcome.status == 0 && outcome.messages.hasPrefix("0 done, "), "\(outcome.messages)")
            #expect(folder.files == files)
            try? FileManager.default.removeItem(at: folder.url.appending(path: "out"))
        }
    }

    /// The second run finds what the first one made among the inputs.
    @Test(arguments: [["flatten"], ["convert", "--format", "webp"]])
    func resultsBesideTheirInputsAreNoInputs(command: [String]) throws {
        let folder = try workspace(3)
        #expect(try folder.tool().run(command + ["in"]).status == 0)
        let files = folder.files
        let outcome = try folder.tool().run(command + ["in", "--resume", "--json"])
        #expect(outcome.status == 0 && split(outcome) == (0, 3), "\(outcome.messages)")
        #expect(folder.files == files)
    }

    @Test func picturesWithOneGridAreDoneAllOrNone() throws {
        let folder = try workspace(3)
        let call = ["pixelate", "in", "--shared-palette", "-o", "out/", "--resume", "--json"]
        #expect(try split(folder.tool().run(call)) == (3, 0))
        #expect(try split(folder.tool().run(call)) == (0, 3))
        try FileManager.default.removeItem(at: folder.url.appending(path: "out/2.png"))
        #expect(try split(folder.tool().run(call)) == (3, 0))
    }

    @Test(arguments: [
        ["flatten", "in/1.png", "-o", "in/1.png", "--resume"], ["flatten", "in", "-o", "out/", "--resume", "--force"],
        ["flatten", "in/1.png", "-o", "-", "--resume"], ["convert", "in", "-o", "in/1.png", "--resume"],
        ["pixelate", "in", "-o", "out/", "--resume", "--report", "r.html"],
        ["convert", "in", "-o", "out/", "--resume", "--preview", "r.html"],
    ])
    func refusesWhatCannotBeMeant(arguments: [String]) throws {
        let folder = try workspace(2)
        let before = try folder.bytes("in/1.png")
        let outcome = try folder.tool().run(arguments)
        #expect(outcome.status == 2, "\(outcome.messages)")
        #expect(try folder.bytes("in/1.png") == before)
        #expect(folder.files == ["in/1.png", "in/2.png"])
    }

    @Test func nobodyKnowsWhetherAPipeIsNewer() throws {
        let folder = try workspace(1)
        try folder.write([7], to: "a.png")
        let outcome = try folder.tool()(
            "flatten", "-", "-o", "a.png", "--resume", input: try folder.bytes("in/1.png"))
        #expect(outcome.status == 2 && outcome.messages.contains("pipe"))
        #expect(try folder.bytes("a.png") == [7])
    }

    @Test func afterAnInterruptionOnlyTheRestIsMade() throws {
        let folder = try Workspace()
        let count = 60
        for number in 1...count {
            try folder.write(Sample.sprite(UInt64(number), Size(64, 64)), to: "in/\(number).png")
        }
        let call = ["quantize", "in", "--colors", "8", "-o", "out/", "--format", "webp", "--resume"]
        let running = try folder.tool().start(call)
        running.closeInput()
        let results = { folder.files.filter { $0.hasPrefix("out/") } }
        for _ in 0..<20_000 where results().count < 3 { usleep(1000) }
        running.interrupt()
        let interrupted = running.end()
        #expect(interrupted.status == 130 || interrupted.status == 0)
        let made = results()
        #expect(made.count >= 3 && made.allSatisfy { !$0.contains(".partial") })
        let times = try made.map { try time(of: $0, in: folder) }
        let outcome = try folder.tool().run(call + ["--json"])
        #expect(outcome.status == 0)
        #expect(split(outcome) == (count - made.count, made.count))
        #expect(results().count == count)
        #expect(try made.map { try time(of: $0, in: folder) } == times)
    }

    private func time(of name: String, in folder: Workspace) throws -> Date? {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: name).path)
        return attributes[.modificationDate] as? Date
    }

    private func age(_ name: String, in folder: Workspace) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
            ofItemAtPath: folder.url.appending(path: name).path)
    }
}
