#if Server
import Foundation
import Pixelwright
import Testing

@Suite("Calls that are interrupted", .ownThread, .timeLimit(.minutes(10)))
struct InterruptedCallTests {
    init() {
        // Tests that run in the background ignore this signal, and so would the program that they start.
        signal(SIGINT, SIG_DFL)
    }

    @Test func whoStopsWaitingStopsNothingAtTheService() throws {
        let client = try ServedClient("--pace", "manual")
        let running = try client.tool().start([
            "generate", "a knight", "--service", "pixelengine", "--colors", "16", "-o", "a.png",
        ])
        running.closeInput()
        let id = try #require(try waitForJob(client))
        running.interrupt()
        let outcome = running.end()
        #expect(outcome.status == 130 && outcome.messages.contains("jobs watch"), "\(outcome.messages)")
        #expect(try client.entries().map(\.state) == ["running"])
        let remote = try #require(client.entries().first?.remoteID)
        let finished = try client.tool(["PIXELWRIGHT_SANDBOX_URL": client.url])("sandbox", "job", "finish", remote)
        #expect(finished.status == 0, "\(finished.messages)")
        let watched = try client("jobs", "watch", id, "--json")
        #expect(watched.status == 0 && watched.report["state"] as? String == "fetched", "\(watched.messages)")
        #expect(client.folder.has("a.png"))
        #expect(try client.paidJobs().count == 1)
        #expect(try client.findings() == [])
        client.end()
    }

    @Test func whoStopsWhileCallsAreMadeHasNoMoreOfThemMade() throws {
        let client = try ServedClient("--pace", "manual")
        try client.fault("pixelengine/animate", "latency", ["by": "20s", "times": 10])
        for number in 1...5 {
            try client.folder.write(Sample.sprite(UInt64(number), Size(32, 32)), to: "in/\(number).png")
        }
        let running = try client.tool().start(["animate", "in", "--prompt", "walks", "--frames", "4", "-o", "made/"])
        running.closeInput()
        try wait { try client.entries().first?.state == "submitted" }
        running.interrupt()
        let outcome = running.end()
        #expect(outcome.status == 130 && outcome.messages.contains("jobs resume"), "\(outcome.messages)")
        #expect(try client.paidJobs().count <= 1)
        #expect(try client.entries().count == 1)
        #expect(try client.findings() == [])
    }

    @Test func whoStopsWatchingMayWatchAgain() throws {
        let client = try ServedClient("--pace", "manual")
        let made = try client("generate", "a knight", "--service", "pixelengine", "--colors", "16", "--no-wait")
        let id = made.text.trimmingCharacters(in: .newlines)
        for verb in [["jobs", "watch", id], ["jobs", "resume"]] {
            let polls = try polls(client)
            let running = try client.tool().start(verb)
            running.closeInput()
            try wait { try self.polls(client) > polls }
            running.interrupt()
            let outcome = running.end()
            #expect(outcome.status == 130, "\(verb): \(outcome.messages)")
            #expect(try client.entries().map(\.state) == ["running"])
        }
        client.end()
    }

    @Test func timeThatRunsOutIsAnEndOfWaitingAlone() throws {
        let client = try ServedClient("--pace", "manual")
        let outcome = try client(
            "generate", "a knight", "--service", "pixelengine", "--colors", "16", "--timeout", "1")
        #expect(outcome.status == 3, "\(outcome.messages)")
        #expect(try client.entries().map(\.state) == ["running"])
        client.end()
    }

    private func polls(_ client: ServedClient) throws -> Int { try client.jobs().first?["polls"] as? Int ?? 0 }

    /// The id of the one job, once the service has it and the ledger knows.
    private func waitForJob(_ client: ServedClient) throws -> String? {
        try wait { try client.entries().first?.state == "running" }
        return try client.entries().first?.id
    }

    private func wait(until isReached: () throws -> Bool) rethrows {
        for _ in 0..<200 {
            if try isReached() { return }
            usleep(50_000)
        }
    }
}
#endif
