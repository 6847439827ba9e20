#if Server
import Foundation
import Testing

@Suite("Keys of services", .ownThread, .timeLimit(.minutes(10)))
struct KeyCallTests {
    private let knight = ["generate", "a knight", "--service", "pixelengine", "--colors", "16", "-o", "a.png"]

    @Test func withoutAKeyNothingIsSent() throws {
        let client = try ServedClient()
        let none = Dictionary(uniqueKeysWithValues: ServedClient.services.map { ("\($0.0)_API_KEY", "") })
        for words in [
            knight, ["generate", "a knight"], ["animate", "hero.png", "--prompt", "walks", "--frames", "4"],
            ["enhance-prompt", "a knight"], ["import", "hero.png"], ["account", "balance"],
            ["account", "limits"], ["account", "billing"], ["robot", "account", "credits"],
        ] {
            let outcome = try client.tool(none).run(words)
            #expect(outcome.status == 4, "\(words): \(outcome.messages)")
            #expect(outcome.messages.contains("_API_KEY"))
        }
        #expect(try client.exchanges().isEmpty && client.entries().isEmpty)
        client.end()
    }

    @Test func aWrongKeyIsSaidToBeWrong() throws {
        let client = try ServedClient()
        let wrong = ["PIXELENGINE_API_KEY": "pe_somebody_elses"]
        for words in [knight, ["account", "balance", "--service", "pixelengine"], ["enhance-prompt", "a knight"]] {
            let outcome = try client.tool(wrong).run(words)
            #expect(outcome.status == 4 && outcome.messages.contains("401"), "\(words): \(outcome.messages)")
            #expect(!outcome.messages.contains("pe_somebody_elses"))
        }
        #expect(try client.paidJobs().isEmpty)
        client.end()
    }

    @Test func aKeyFileIsForItsOwnerAlone() throws {
        let client = try ServedClient()
        try client.settings("[services.pixelengine]\nkey-file = \"~/keys/engine\"\n")
        let noVariable = ["PIXELENGINE_API_KEY": ""]
        let path = client.folder.url.appending(path: "keys/engine").path
        let missing = try client.tool(noVariable).run(knight)
        #expect(missing.status == 4 && missing.messages.contains("keys/engine"))
        try client.folder.write(Array("pe_test_key\n".utf8), to: "keys/engine")
        for mode in [0o644, 0o640, 0o604, 0o666, 0o620] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            let outcome = try client.tool(noVariable).run(knight)
            #expect(outcome.status == 4 && outcome.messages.contains("chmod 600"), "\(mode): \(outcome.messages)")
        }
        #expect(try client.exchanges().isEmpty)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let outcome = try client.tool(noVariable).run(knight)
        #expect(outcome.status == 0, "\(outcome.messages)")
        client.end()
    }

    /// Not in the ledger, its log and what is kept beside it; not in what is printed, sent back, or seen of the process.
    @Test func noKeyIsFoundAnywhere() throws {
        let client = try ServedClient()
        let secrets = ServedClient.services.map(\.2) + ["pk_a_key_that_nobody_has"]
        for (target, fault) in [
            ("pixelengine/generate-image", "malformed"), ("sprite-ai/generate", "truncated"),
            ("pixeldojo/run", "cut-after"), ("progressive-robot/generate-image", "job-fails"),
        ] { try client.fault(target, fault) }
        var seen = ""
        for words in [
            knight, ["generate", "a knight", "--service", "sprite-ai", "--size", "32x32"],
            ["generate", "a tavern", "--service", "pixeldojo", "--model", "flux-1.1-pro"],
            ["robot", "image", "generate-image", "--prompt", "a fox", "-o", "fox.png"],
            ["account", "balance", "--json"], ["enhance-prompt", "a knight"], ["import", "hero.png", "--json"],
        ] {
            seen += try run(words, by: client.tool(), secrets)
        }
        let wrong = ["PROGRESSIVE_ROBOT_API_KEY": "pk_a_key_that_nobody_has"]
        seen += try run(["robot", "account", "credits"], by: client.tool(wrong), secrets)
        try client.clearFaults()
        for words in [["jobs", "resume", "--json"], ["jobs", "list", "--json"]] {
            seen += try run(words, by: client.tool(), secrets)
        }
        for entry in try client.entries() { seen += try client("jobs", "show", entry.id, "--json").text }
        let recording = try client.exchanges()
        #expect(recording.count > 10)
        seen += String(decoding: try JSONSerialization.data(withJSONObject: recording), as: UTF8.self)
        #expect(seen.count > 10_000)
        for secret in secrets { #expect(!seen.contains(secret)) }
        let files = client.folder.files
        #expect(files.contains { $0.hasSuffix("ledger.sqlite") })
        for file in files {
            let bytes = Data(try client.folder.bytes(file))
            for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(file)") }
        }
        client.end()
    }

    /// Runs a command; what it prints, and the command lines of all processes meanwhile.
    private func run(_ words: [String], by tool: Tool, _ secrets: [String]) throws -> String {
        let running = try tool.start(words)
        running.closeInput()
        var seen = ""
        #if os(Linux)
        for process in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(process) != nil {
            let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
            if line.range(of: Data("pixelwright".utf8)) != nil { seen += String(decoding: line, as: UTF8.self) }
        }
        #expect(!seen.isEmpty)
        #endif
        let outcome = running.end()
        return seen + outcome.text + outcome.messages
    }
}
#endif
