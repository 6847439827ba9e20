import Foundation
import Pixelwright
import TestSupport
import Testing

private let git = TestSupport.Tool(named: "git")?.path

@Suite("The sample of a git hook", .timeLimit(.minutes(30)), .enabled(if: git != nil, "needs git on the PATH"))
struct PreCommitHookTests {
    private let folder: Workspace
    private let good = Sample.sprite(1, Size(32, 32))
    private let bad = Sample.sprite(1, Size(300, 200))

    init() throws {
        folder = try Workspace()
        try run("init", "-q")
        try run("config", "user.name", "Nobody")
        try run("config", "user.email", "nobody@example.com")
        try run("config", "--add", "pixelwright.target", "pixelengine/animate")
        let hook = try #require(PackageFolder.bytes("samples/hooks/pre-commit"))
        try folder.write(hook, to: ".git/hooks/pre-commit")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/.git/hooks/pre-commit")
    }

    /// Runs git in the repository, and gives its status and all that was printed.
    @discardableResult
    private func run(_ arguments: String...) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: try #require(git))
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder.path,
            "GIT_CONFIG_NOSYSTEM": "1", "PIXELWRIGHT": Tool.executable.path,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let text = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }

    @Test func aCommitOfAPictureThatIsTakenComesAbout() throws {
        try folder.write(good, to: "art/hero one.png")
        try run("add", ".")
        let outcome = try run("commit", "-q", "-m", "Add a hero")
        #expect(outcome.status == 0, "\(outcome.text)")
    }

    @Test func aCommitOfAPictureThatIsRefusedDoesNot() throws {
        try folder.write(bad, to: "art/hero one.png")
        try run("add", ".")
        let outcome = try run("commit", "-q", "-m", "Add a hero")
        #expect(outcome.status != 0)
        #expect(outcome.text.contains("art/hero one.png: refused, invalid_request: the image is 300×200 px"))
        #expect(try run("rev-parse", "-q", "--verify", "HEAD").status != 0)
    }

    @Test func whatIsStagedCountsNotWhatLiesInTheFolder() throws {
        try folder.write(bad, to: "hero.png")
        try run("add", ".")
        try folder.write(good, to: "hero.png")
        #expect(try run("commit", "-q", "-m", "Bad in the index").status != 0)
        try run("add", ".")
        try folder.write(bad, to: "hero.png")
        let outcome = try run("commit", "-q", "-m", "Good in the index")
        #expect(outcome.status == 0, "\(outcome.text)")
    }

    @Test func otherFilesAndRemovedPicturesAreNotAskedAbout() throws {
        try folder.write(bad, to: "old.png")
        try run("add", ".")
        #expect(try run("commit", "-q", "--no-verify", "-m", "Add an old one").status == 0)
        try folder.write(Array("words".utf8), to: "notes.txt")
        try run("rm", "-q", "old.png")
        try run("add", ".")
        let outcome = try run("commit", "-q", "-m", "Remove it")
        #expect(outcome.status == 0, "\(outcome.text)")
    }

    @Test func patternsAndOptionsAreTheRepositorysOwn() throws {
        try run("config", "pixelwright.paths", "art/*.png")
        try folder.write(bad, to: "photos/a.png")
        try run("add", ".")
        #expect(try run("commit", "-q", "-m", "Not meant for a service").status == 0)
        try run("config", "pixelwright.options", "--deep --strict")
        try folder.write(bad, to: "art/below/a.png")
        try run("add", ".")
        #expect(try run("commit", "-q", "-m", "Meant for one").status != 0)
    }

    @Test func withoutATargetItSaysWhatToDo() throws {
        try run("config", "--unset-all", "pixelwright.target")
        try folder.write(good, to: "hero.png")
        try run("add", ".")
        let outcome = try run("commit", "-q", "-m", "Add a hero")
        #expect(outcome.status != 0)
        #expect(outcome.text.contains("git config --add pixelwright.target"))
    }
}
