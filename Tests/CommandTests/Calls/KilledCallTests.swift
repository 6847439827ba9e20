#if Server
import Foundation
import Pixelwright
import TestSupport
import Testing

@Suite("Calls that are killed", .ownThread, .timeLimit(.minutes(60)))
struct KilledCallTests {
    /// How many runs: 12, or as many as the environment says.
    static let runs = number("PIXELWRIGHT_KILL_RUNS") ?? 12
    /// The number of the first, as a failure prints it.
    static let first = number("PIXELWRIGHT_KILL_SEED") ?? 0

    private static func number(_ variable: String) -> Int? {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
    }

    /// Each run is of one service; a few at a time, or they would only wait for one another.
    @Test(arguments: 0..<6)
    func nothingIsPaidTwiceAndNothingLost(lane: Int) throws {
        for seed in stride(from: Self.first + lane, to: Self.first + Self.runs, by: 6) {
            do { try KilledRun(seed: seed).run() } catch { Issue.record("seed \(seed): \(error)") }
        }
    }
}

/// A few calls of one service that are killed at moments of chance, while answers get lost, and taken up after that.
private final class KilledRun {
    private let seed: Int
    private let service: String
    private let client: ServedClient
    private var random: RandomSource

    init(seed: Int) throws {
        self.seed = seed
        random = RandomSource(seed: UInt64(seed + 1))
        service = ["pixelengine", "sprite-ai", "pixeldojo", "progressive-robot"][seed % 4]
        client = try ServedClient("--pace", "300ms", "--seed", String(seed + 1))
    }

    func run() throws {
        for kind in ["cut-before", "cut-after", "truncated", "malformed", "status"] where random.next(in: 0...1) == 0 {
            let status: [String: Any] = kind == "status" ? ["status": 500] : [:]
            try client.fault(service, kind, status.merging(["probability": 0.06, "times": 3]) { $1 })
        }
        for number in 0..<3 {
            var words = words("knight \(seed) \(number)", to: "made/\(number)")
            if words.last?.hasSuffix(".png") == true, random.next(in: 0...1) == 0 {
                words += ["--then", "quantize --colors 8"]
            }
            let running = try client.tool().start(words)
            running.closeInput()
            usleep(UInt32(random.next(in: 20...2600)) * 1000)
            running.kill()
        }
        for attempt in 0..<5 {
            if attempt == 2 { try client.clearFaults() }
            _ = try client("jobs", "resume", "--json")
            try decide()
            if try unfinished().isEmpty { break }
        }
        try check()
        client.end()
    }

    private func words(_ prompt: String, to place: String) -> [String] {
        switch service {
        case "pixelengine" where random.next(in: 0...1) == 0:
            ["animate", "hero.png", "--prompt", prompt, "--frames", "4", "-o", "\(place).webp"]
        case "pixelengine":
            ["generate", prompt, "--service", service, "--colors", "16", "-o", "\(place).png"]
        case "sprite-ai" where random.next(in: 0...1) == 0:
            [
                "animate", "hero.png", "--service", service, "--prompt", prompt, "--frames", "4", "-o", "\(place).png",
            ]
        case "sprite-ai": ["generate", prompt, "--service", service, "--size", "32x32", "-o", "\(place).png"]
        case "pixeldojo":
            ["generate", prompt, "--service", service, "--model", "flux-1.1-pro", "-o", "\(place).png"]
        default:
            [
                "robot", "video", "generate", "--prompt", prompt, "--model", "wan-t2v", "--frames", "41", "--steps",
                "20", "-o", "\(place).mp4",
            ]
        }
    }

    private func unfinished() throws -> [LedgerReport] {
        try client("jobs", "list", "--unfinished", "--json").reports.map(LedgerReport.init)
    }

    /// What nobody can find out is decided by what the service's own pages would show: which prompt each job is of.
    private func decide() throws {
        for entry in try unfinished() where entry.state == "unknown" {
            let job = try taken(for: try request(of: entry.id))
            let decision = job.map { ["--taken-as", $0] } ?? ["--not-taken"]
            let outcome = try client.tool().run(["jobs", "reconcile", entry.id] + decision)
            #expect(outcome.status == 0, "seed \(seed): \(outcome.messages)")
        }
    }

    private func request(of id: String) throws -> String {
        let shown = try client("jobs", "show", id).text
        let number = try #require((0..<3).first { shown.contains("knight \(seed) \($0)") }, "\(shown)")
        return "knight \(seed) \(number)"
    }

    /// The id of the job that the service began when it was sent a prompt; nil where it took none.
    private func taken(for prompt: String) throws -> String? {
        let known = Set(try client.entries().compactMap(\.remoteID))
        let unknown = try client.jobs().compactMap { job -> (id: String, time: String)? in
            guard let id = job["id"] as? String, let time = job["created_at"] as? String else { return nil }
            return known.contains(id) || job["cost"] as? Double == 0 ? nil : (id, time)
        }
        for exchange in try client.exchanges() {
            let sent = (exchange["request"] as? [String: Any])?["postData"] as? [String: Any]
            let response = exchange["response"] as? [String: Any]
            guard (sent?["text"] as? String)?.contains(prompt) == true, response?["status"] as? Int == 200,
                let time = exchange["startedDateTime"] as? String
            else { continue }
            return unknown.filter { $0.time >= time }.min { $0.time < $1.time }?.id
        }
        return nil
    }

    private func check() throws {
        let entries = try client.entries()
        let told = Comment(rawValue: "seed \(seed): \(entries)")
        #expect(entries.allSatisfy { ["fetched", "failed", "refused"].contains($0.state) }, told)
        // Every job at the service is that of one entry, whose result lies here; none was submitted twice.
        let remote = entries.compactMap(\.remoteID)
        #expect(Set(remote).count == remote.count, told)
        #expect(try client.paidJobs().sorted() == remote.sorted(), told)
        for entry in entries where entry.remoteID != nil {
            #expect(entry.state == "fetched" && entry.files.count == 1, told)
            for file in entry.files {
                #expect(FileManager.default.fileExists(atPath: file), told)
                // What was to be made of it is made.
                let product = file.replacing(".original.", with: ".")
                #expect(FileManager.default.fileExists(atPath: product), told)
            }
        }
        #expect(try client.findings() == [], told)
        let strays = client.folder.files.filter { $0.hasPrefix("made/") && $0.contains(".fetching") }
        #expect(strays.isEmpty, told)
    }
}
#endif
