import Foundation
import PixelPreflight
import Pixelwright
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceJobs

struct ResultTests {
    @Test func severalResultsAreNumbered() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.progressiveRobot)
        let request = try Sample.request(
            .progressiveRobot, "generate-image",
            ["prompt": "a knight", "model": "sd15", "num_images": 3, "width": 64, "height": 64])
        var plan = bench.plan("knight")
        (plan.width, plan.height, plan.format) = (64, 64, .png)
        let result = try await runner.submit(request, output: plan).wait()
        #expect(bench.names == ["knight-1.png", "knight-2.png", "knight-3.png"])
        #expect(result.entry.remoteIDs.count == 3 && result.entry.charge == 6)
        #expect(try bench.charges() == [])
    }

    @Test func anAnswerThatIsAllThereIsLiesBesideAsJSON() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.progressiveRobot)
        let request = try Sample.request(
            .progressiveRobot, "script-to-shots", ["script": "A hero walks.", "shot_count": 2])
        _ = try await runner.submit(request, output: bench.plan("shots")).wait()
        #expect(bench.names == ["shots.json"])
        let json = try JSONValue(parsing: Array(Data(contentsOf: URL(filePath: "\(bench.outputs)/shots.json"))))
        #expect(json.member(at: "shots")?.items?.count == 2)
    }

    @Test func formsOfFilesAreSentAndTheirFilesForgotten() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.progressiveRobot)
        let request = try Sample.request(
            .progressiveRobot, "remove-background", [:], files: ["image": Sample.picture(64)])
        _ = try await runner.submit(request, output: bench.plan("cutout")).wait()
        #expect(bench.names == ["cutout.png"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: runner.ledger.keptPath).isEmpty)
    }

    @Test func whatIsNotAsPromisedIsKeptAndTold() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.spriteAI)
        var plan = bench.plan("knight")
        plan.width = 32
        let error = try await failure {
            try await runner.submit(Sample.request(.spriteAI, "a knight"), output: plan).wait()
        }
        #expect(error.code == .invalidResult && error.message.contains("has 64×64 px instead of 32×any"))
        #expect(bench.names == ["knight.rejected"])
        let entry = try runner.ledger.entry(#require(error.entry))
        #expect(entry.state == .failed && entry.charge == 1)
    }

    @Test func animationsAreDecodedAndTheirFramesCounted() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelEngine)
        let request = try Sample.request(
            .pixelEngine, "animate", ["prompt": "it walks", "output_frames": 8, "matte_color": "#808080"],
            files: ["image": Sample.picture(64)])
        var plan = bench.plan("walk")
        plan.frameCount = 8
        let result = try await runner.submit(request, output: plan).wait()
        #expect(bench.names == ["walk.webp"] && result.entry.charge == 20)
    }

    @Test func anAddressThatHasLapsedIsAskedForAgain() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelEngine)
        let job = try await runner.submit(Sample.request(.pixelEngine, "a knight"), output: bench.plan("knight"))
        bench.breakNext("pixelengine/job", .expiredURL, times: 2)
        #expect(try await job.wait().entry.state == .fetched)
        #expect(bench.names == ["knight.png"])
        // The service said nothing of its lapse.
        #expect(try bench.charges() == [])
    }

    @Test func addressesAreAskedForAnewBeforeTheyLapse() async throws {
        let bench = try JobBench()
        let crash = CrashPoint.at(.downloaded)
        let doomed = try bench.runner(.pixelEngine, crash: crash)
        _ = try await failure {
            try await doomed.submit(Sample.request(.pixelEngine, "a knight"), output: bench.plan("knight")).wait()
        }
        bench.clock.turn(by: .seconds(2 * 3600))
        #expect(try await bench.runner(.pixelEngine).resume().map(\.outcome) == [.finished])
        // The judge would have noticed that an address was used after its hour.
        #expect(try bench.charges() == [])
    }

    @Test func whatIsGoneAtTheServiceIsLostAndCounted() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        let job = try await runner.submit(Sample.dojo("a knight"))
        bench.clock.turn(by: .seconds(3))
        _ = try bench.sandbox.verdict()
        bench.clock.turn(by: .seconds(30 * 3600))
        #expect(try await failure { try await job.wait() }.code == .lost)
        #expect(try job.entry.state == .failed && job.entry.counted == 1)
    }

    @Test func whatLiesThereStaysUnlessThePlanSaysOtherwise() throws {
        let bench = try JobBench()
        func write(_ text: String, _ name: String) throws -> String {
            let path = "\(bench.folder)/\(name)"
            try Data(text.utf8).write(to: URL(filePath: path))
            return path
        }
        let digest = "11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437"
        let stem = "\(bench.folder)/knight"
        let place = FinalPlace(stem: stem, ending: "txt", replaces: false)
        _ = try write("old", "knight.txt")
        #expect(try place.take(write("new", "a"), sha256: digest) == "\(stem)-2.txt")
        // It lies there already.
        #expect(try place.take(write("new", "a"), sha256: digest) == "\(stem)-2.txt")
        #expect(try String(contentsOfFile: "\(stem).txt", encoding: .utf8) == "old")
        let other = FinalPlace(stem: stem, ending: "txt", replaces: true)
        #expect(try other.take(write("new", "a"), sha256: digest) == "\(stem).txt")
        #expect(!FileManager.default.fileExists(atPath: "\(stem)-3.txt"))
    }

    @Test func whatAnEarlierProcessPutThereGivesWayAndNothingElse() throws {
        let bench = try JobBench()
        func write(_ text: String, _ name: String) throws -> String {
            let path = "\(bench.folder)/\(name)"
            try Data(text.utf8).write(to: URL(filePath: path))
            return path
        }
        func text(_ path: String?) -> String? { path.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } }
        func digest(_ text: String) throws -> String { try #require(FinalPlace.digest(of: write(text, "digested"))) }
        let place = FinalPlace(stem: "\(bench.folder)/knight", ending: "txt", replaces: false)
        let own = try write("first bytes", "knight.txt")
        let begun = BegunResult(path: own, sha256s: [try digest("older"), try digest("first bytes")])
        #expect(try place.next(sha256: digest("second"), begun: begun) == own)
        #expect(try text(place.take(write("second", "a"), sha256: digest("second"), begun: begun)) == "second")
        _ = try write("somebody's", "knight.txt")
        let moved = try place.take(write("third", "a"), sha256: digest("third"), begun: begun)
        #expect(moved?.hasSuffix("knight-2.txt") == true && text(moved) == "third" && text(own) == "somebody's")
        // What holds the name on a file system without links.
        _ = try write("", "knight.txt")
        #expect(try place.take(write("fourth", "a"), sha256: digest("fourth"), begun: begun) == own)
    }

    @Test func longNamesAreCutAtACharacter() {
        let plan = ResultPlan(folder: "/", name: String(repeating: "ä", count: 200)).limited
        #expect(plan.name == String(repeating: "ä", count: 75))
    }

    @Test func aServiceCannotNameAFileThatIsKept() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        let entry = try await runner.submit(Sample.dojo("a knight"), output: bench.plan("knight")).entry
        let folder = KeptFolder(runner.ledger, entry.id)
        var report = JobReport(.succeeded)
        report.links = [ResultLink.kept("../../ledger.sqlite")]
        #expect(try runner.apply(report, to: entry, folder).results.isEmpty)
        #expect(folder.read("../../ledger.sqlite") == nil)
    }

    @Test(arguments: [
        ("https://x.y/z.glb?sig=1", "glb"), ("a/b.tar.gz", "gz"), ("https://x.y/z", nil), ("clip.MP4", "mp4"),
        ("../../etc/passwd.a/b", nil),
    ])
    func endingsComeFromNamesThatHaveShortOnes(_ link: String, _ ending: String?) {
        #expect(ResultLink.ending(link) == ending)
    }
}

extension Sample {
    /// A picture of a sprite on an opaque ground, as PNG.
    static func picture(_ side: Int) throws -> [UInt8] {
        var bitmap = Bitmap(size: Size(side, side), filledWith: RGBA8(128, 128, 128, 255))
        for y in side / 4..<side * 3 / 4 {
            for x in side / 4..<side * 3 / 4 { bitmap[x, y] = RGBA8(UInt8(x * 3 % 256), UInt8(y * 5 % 256), 60, 255) }
        }
        return try bitmap.encoded(as: .png)
    }
}
