import Foundation
import Pixelwright
import Testing

@Suite("preflight", .timeLimit(.minutes(30)))
struct PreflightTests {
    private let target = ["--for", "pixelengine/animate"]

    @Test func acceptedPicturesAreNotTalkedAbout() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(32, 32)), to: "a.png")
        let outcome = try folder.tool().run(["preflight", "a.png"] + target)
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(outcome.messages == "1 accepted, 0 refused; a call of pixelengine/animate: 20 credits\n")
        #expect(folder.files == ["a.png"])
    }

    @Test func everythingThatIsWrongIsSaidAtOnceWithTheServicesCode() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(600, 40)), to: "a.png")
        let outcome = try folder.tool().run(["preflight", "a.png"] + target)
        #expect(outcome.status == 1)
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("a.png: refused, invalid_request: the image is 600×40 px; it takes ") })
        #expect(lines.allSatisfy { $0.contains("pixelwright prepare") })
        #expect(outcome.messages.hasPrefix("0 accepted, 1 refused; "))
    }

    @Test(arguments: [("a.gif", "GIF"), ("a.webp", "WebP"), ("a.jpg", "JPEG")])
    func otherFormatsAreRefused(name: String, format: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(32, 32)), to: name)
        let outcome = try folder.tool().run(["preflight", name] + target)
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("\(name): refused, invalid_request: the image is \(format); it takes PNG"))
    }

    @Test func theVariantDecides() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(512, 512)), to: "a.png")
        #expect(try folder.tool()("preflight", "a.png", "--for", "pixelengine/animate").status == 1)
        let other = try folder.tool()("preflight", "a.png", "--for", "pixelengine/animate:frame-engine-v1.1")
        #expect(other.status == 0)
    }

    @Test func foldersAreSearchedWithThoseBelowInNaturalOrder() throws {
        let folder = try Workspace()
        for name in ["art/f10.png", "art/f2.png", "art/deep/down/x.gif", "art/notes.txt", "art/.hidden.png"] {
            try folder.write(Array("no picture".utf8), to: name)
        }
        let outcome = try folder.tool().run(["preflight", "art", "--json"] + target)
        #expect(outcome.status == 1)
        #expect(outcome.reports.map { $0["path"] as? String } == ["art/deep/down/x.gif", "art/f2.png", "art/f10.png"])
    }

    @Test func patternsAndFilesNamedTwiceAreCheckedOnce() throws {
        let folder = try Workspace()
        for name in ["a.png", "b.png"] { try folder.write(Sample.sprite(1, Size(32, 32)), to: name) }
        let outcome = try folder.tool().run(["preflight", "*.png", "./a.png", "b.png", "--json"] + target)
        #expect(outcome.reports.map { $0["path"] as? String } == ["a.png", "b.png"])
    }

    @Test func severalTargetsAreToldApart() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(300, 300)), to: "a.png")
        let outcome = try folder.tool().run(
            ["preflight", "a.png", "--for", "pixelengine/pixelate", "--for", "pixelengine/pixelate"] + target)
        #expect(outcome.status == 1)
        #expect(outcome.text.hasPrefix("a.png: refused by pixelengine/animate, invalid_request: "))
        #expect(outcome.text.split(separator: "\n").count == 1)
        #expect(outcome.messages.contains("1 accepted, 1 refused"))
        #expect(outcome.messages.contains("a call of pixelengine/pixelate: free"))
    }

    @Test func aPipeIsCheckedLikeAFile() throws {
        let bytes = try Sample.sprite(1, Size(300, 300)).encoded(as: .png)
        let outcome = try Workspace().tool().run(["preflight", "-", "--json"] + target, input: bytes)
        #expect(outcome.status == 1)
        #expect(outcome.reports.first?["path"] as? String == "-")
        #expect(outcome.reports.first?["width"] as? Int == 300)
    }

    @Test func missingFilesDoNotStopTheRest() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(32, 32)), to: "a.png")
        let outcome = try folder.tool().run(["preflight", "none.png", "a.png", "*.gif", "--json"] + target)
        #expect(outcome.status == 1)
        #expect(outcome.reports.map { $0["ok"] as? Bool } == [true])
        #expect(outcome.messages.contains("pixelwright: none.png: no such file or folder"))
        #expect(outcome.messages.contains("pixelwright: *.gif: no file matches"))
    }

    @Test func brokenFilesAreRefused() throws {
        let folder = try Workspace()
        try folder.write(Sample.corrupt, to: "corrupt.png")
        try folder.write([], to: "empty.png")
        try folder.write(Array("words".utf8), to: "words.png")
        let outcome = try folder.tool().run(["preflight", ".", "--json"] + target)
        #expect(outcome.status == 1)
        #expect(outcome.reports.count == 3)
        #expect(outcome.reports.allSatisfy { $0["ok"] as? Bool == false && $0["format"] is NSNull })
    }

    @Test func onlyDecodingFindsWhatIsBrokenBehindTheHeaders() throws {
        let folder = try Workspace()
        let bytes = try Sample.noise(1, Size(64, 64)).encoded(as: .png)
        try folder.write(Array(bytes.prefix(bytes.count / 2)), to: "half.png")
        #expect(try folder.tool().run(["preflight", "half.png"] + target).status == 0)
        let outcome = try folder.tool().run(["preflight", "half.png", "--deep", "--json"] + target)
        #expect(outcome.status == 1)
        let findings = outcome.reports.first?["findings"] as? [[String: Any]] ?? []
        #expect(findings.map { $0["rule"] as? String } == ["pixelwright.sound"])
    }

    @Test func warningsCountWhenAskedTo() throws {
        let folder = try Workspace()
        // An animated PNG is a PNG, though one frame alone is taken.
        try folder.write(Sample.walk(Size(32, 32)), to: "a.apng")
        let lenient = try folder.tool().run(["preflight", "a.apng"] + target)
        #expect(lenient.status == 0)
        #expect(lenient.text.hasPrefix("a.apng: warning: "))
        #expect(lenient.messages.hasPrefix("1 accepted (1 with warnings), 0 refused"))
        let strict = try folder.tool().run(["preflight", "a.apng", "--strict", "--json"] + target)
        #expect(strict.status == 1)
        #expect(strict.reports.first?["ok"] as? Bool == true)
    }

    @Test func quietLeavesTheFindings() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(300, 200)), to: "a.png")
        let outcome = try folder.tool().run(["preflight", "a.png", "-q"] + target)
        #expect(outcome.messages.isEmpty)
        #expect(outcome.text.split(separator: "\n").count == 1)
    }

    @Test func coloursAreForTerminalsThatWantThem() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(300, 200)), to: "a.png")
        let call = ["preflight", "a.png"] + target
        #expect(try !folder.tool().run(call).text.contains("\u{1B}"))
        #expect(try folder.tool(["CLICOLOR_FORCE": "1"]).run(call).text.contains("\u{1B}[31mrefused"))
        #expect(try !folder.tool(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).run(call).text.contains("\u{1B}"))
    }

    @Test func manyFilesComeInOrderWhateverTheNumberOfThreads() throws {
        let folder = try Workspace()
        let bytes = try Sample.sprite(1, Size(300, 20)).encoded(as: .png)
        for number in 1...1100 { try folder.write(bytes, to: "art/\(number).png") }
        let one = try folder.tool().run(["preflight", "art", "-j1"] + target)
        let many = try folder.tool().run(["preflight", "art", "-j8"] + target)
        #expect(one.text == many.text)
        #expect(one.text.split(separator: "\n").count == 2200)
        #expect(one.text.hasPrefix("art/1.png: ") && one.text.contains("\nart/1100.png: "))
    }

    @Test func namesThatCannotBePrintedAreWrittenAsEscapes() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(300, 200)), to: "a\n\u{1B}[31m.png")
        let outcome = try folder.tool().run(["preflight", "."] + target)
        #expect(outcome.text.split(separator: "\n").count == 1)
        #expect(!outcome.text.contains("\u{1B}"))
    }
}

@Suite("preflight, mistakes in the call", .timeLimit(.minutes(30)))
struct PreflightMistakeTests {
    @Test(arguments: [
        (["a.png"], "--for TARGET"), ([], "--request FILE.json"),
        (["a.png", "--for", "pixelengine"], "a target is SERVICE/ENDPOINT"),
        (["a.png", "--for", "nobody/animate"], "the services are pixelengine"),
        (["a.png", "--for", "pixelengine/animation"], "it has"),
        (["a.png", "--for", "pixelengine/animate:v9"], "no variant “v9”"),
        (["a.png", "--for", "pixelengine/keyframes"], "pixelengine/keyframes:pixel"),
        (["a.png", "--for", "pixelengine/balance"], "takes no picture"),
        (["a.png", "--for", "pixelengine/animate", "--plan", "gold"], "no plans"),
        (["a.png", "--for", "progressive-robot/generate", "--plan", "gold"], "it has free, "),
        (["a.png", "--for", "pixelengine/animate", "--format", "yaml"], "sarif"),
        (["a.png", "--for", "pixelengine/animate", "--format", "junit", "--json"], "leave out --format junit"),
        (["a.png", "--for", "pixelengine/animate", "-j", "0"], "-j"),
        (["-", "-", "--for", "pixelengine/animate"], "only once"),
        (["-", "--for", "pixelengine/animate", "--request", "-"], "only once"),
        (["--request", "-", "--request", "-"], "only once"),
    ])
    func mistakesAreExplained(arguments: [String], message: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(32, 32)), to: "a.png")
        let outcome = try folder.tool().run(["preflight"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("pixelwright: "))
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }

    @Test func whoStopsReadingEndsTheProgramWithoutAWord() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(300, 20)), to: "a.png")
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let running = try folder.tool().start(
            ["preflight", "a.png", "--for", "pixelengine/animate"], output: pipe.fileHandleForWriting)
        running.closeInput()
        let outcome = running.end()
        #expect(outcome.status == 141)
        #expect(outcome.messages.isEmpty)
    }

    @Test func ctrlCEndsItAtOnce() throws {
        signal(SIGINT, SIG_DFL)
        let running = try Workspace().tool().start(["preflight", "-", "--for", "pixelengine/animate"])
        running.write(Array("RIFF".utf8) + [UInt8](repeating: 0, count: 300_000))
        running.interrupt()
        let outcome = running.end()
        #expect(outcome.status == 130)
        #expect(outcome.output.isEmpty && outcome.messages.isEmpty)
    }
}
