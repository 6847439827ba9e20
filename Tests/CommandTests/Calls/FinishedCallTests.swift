#if Server
import Foundation
import Pixelwright
import Testing

/// What is to be made of a result is made by whichever command fetches it.
@Suite("Results that something is made of", .ownThread, .timeLimit(.minutes(10)))
struct FinishedCallTests {
    private func sent(_ client: ServedClient, _ words: String...) throws -> String {
        let outcome = try client.tool().run(
            ["generate", "a knight", "--service", "pixelengine", "--no-wait"] + words)
        #expect(outcome.status == 0, "\(outcome.messages)")
        return outcome.text.trimmingCharacters(in: .newlines)
    }

    @Test(arguments: ["watch", "resume"])
    func laterCommandsMakeTheStepsThatWereAskedFor(_ verb: String) throws {
        let client = try ServedClient()
        let id = try sent(client, "-o", "made/knight.gif", "--then", "quantize --colors 4, convert")
        let outcome = try client.tool().run(verb == "watch" ? ["jobs", "watch", id] : ["jobs", "resume"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(client.folder.has("made/knight.gif") && client.folder.has("made/knight.original.png"))
        let made = try Bitmap(decoding: client.folder.bytes("made/knight.gif"))
        #expect(Set(made.pixels.indices.map { made.pixels[$0] }.filter { $0.alpha > 0 }).count <= 4)
        let history = try client("jobs", "show", id).text
        #expect(history.contains("made ") && history.contains("knight.gif"))
        // It is made once.
        #expect(try client("jobs", "resume").messages.contains("nothing to take up"))
        client.end()
    }

    @Test func theFormatOfTheNameIsKeptToo() throws {
        let client = try ServedClient()
        let id = try sent(client, "-o", "knight.webp")
        let outcome = try client("jobs", "watch", id)
        #expect(outcome.text.contains("knight.webp") && client.folder.has("knight.webp"), "\(outcome.messages)")
        client.end()
    }

    @Test func fetchingToAnotherPlaceMakesItThere() throws {
        let client = try ServedClient("--pace", "100ms")
        let id = try sent(client, "-o", "knight.png", "--then", "quantize --colors 4")
        var outcome = try client("jobs", "fetch", id, "-o", "elsewhere/hero.webp")
        for _ in 0..<100 where outcome.status == 2 {
            usleep(50_000)
            outcome = try client("jobs", "fetch", id, "-o", "elsewhere/hero.webp")
        }
        #expect(outcome.status == 0 && outcome.text.contains("elsewhere/hero.webp"), "\(outcome.messages)")
        #expect(client.folder.has("elsewhere/hero.webp") && client.folder.has("elsewhere/hero.original.png"))
        #expect(!client.folder.has("knight.png"))
        client.end()
    }

    @Test func aProcessThatIsKilledLeavesTheStepsToTheNext() throws {
        let client = try ServedClient("--pace", "manual")
        let running = try client.tool().start([
            "generate", "a knight", "--service", "pixelengine", "-o", "knight.png", "--then", "quantize --colors 4",
        ])
        running.closeInput()
        for _ in 0..<200 where try client.entries().first?.state != "running" { usleep(50_000) }
        running.kill()
        _ = running.end()
        let remote = try #require(client.entries().first?.remoteID)
        #expect(
            try client.tool(["PIXELWRIGHT_SANDBOX_URL": client.url])("sandbox", "job", "finish", remote).status == 0)
        let outcome = try client("jobs", "resume", "--json")
        #expect(outcome.status == 0, "\(outcome.messages)")
        let job = try #require(outcome.reports.first?["job"] as? [String: Any])
        #expect((job["outputs"] as? [String])?.first?.hasSuffix("/knight.png") == true)
        #expect(client.folder.has("knight.png") && client.folder.has("knight.original.png"))
        #expect(try client.findings() == [])
        client.end()
    }

    @Test func aStepThatFailsIsToldOnceAndTheResultStays() throws {
        let client = try ServedClient()
        try client.folder.write(Array("102030\nff0000\n".utf8), to: "few.hex")
        let id = try sent(client, "-o", "knight.png", "--then", "quantize --palette few.hex")
        try FileManager.default.removeItem(atPath: "\(client.folder.path)/few.hex")
        let outcome = try client("jobs", "watch", id)
        #expect(outcome.status != 0 && outcome.messages.contains("knight.original.png"), "\(outcome.messages)")
        #expect(!client.folder.has("knight.png") && client.folder.has("knight.original.png"))
        #expect(try client("jobs", "resume").messages.contains("nothing to take up"))
        #expect(try client("jobs", "show", id).text.contains("nothing was made of it"))
        client.end()
    }

    @Test func whatIsInTheWayStaysUntilSomebodyMovesIt() throws {
        let client = try ServedClient()
        // What lies there when the step is made was not there when the call was.
        let id = try sent(client, "-o", "knight.png", "--then", "quantize --colors 4")
        try client.folder.write([1, 2, 3], to: "knight.png")
        let outcome = try client("jobs", "watch", id)
        #expect(outcome.status == 2 && outcome.messages.contains("in the way"), "\(outcome.messages)")
        #expect(try client.folder.bytes("knight.png") == [1, 2, 3] && client.folder.has("knight.original.png"))
        #expect(try client("jobs", "list", "--unfinished").text.contains(id.prefix(8)))
        try FileManager.default.removeItem(atPath: "\(client.folder.path)/knight.png")
        let again = try client("jobs", "watch", id)
        #expect(again.status == 0 && again.text.contains("/knight.png"), "\(again.messages)")
        // And whoever asks once more is told the same.
        #expect(try client("jobs", "fetch", id).text == again.text)
        client.end()
    }

    @Test func callsOfOneCommandAreOnTheirWaySideBySide() throws {
        let client = try ServedClient()
        for number in 1...4 {
            try client.folder.write(Sample.sprite(UInt64(number), Size(32, 32)), to: "in/\(number).png")
        }
        try client.fault("sprite-ai/animate", "latency", ["by": "2s", "times": 4])
        let outcome = try client(
            "animate", "in", "--service", "sprite-ai", "--prompt", "walks", "--frames", "4", "-o", "made/")
        #expect(outcome.status == 0, "\(outcome.messages)")
        let starts = try client.exchanges().filter { exchange in
            let request = exchange["request"] as? [String: Any]
            return (request?["url"] as? String)?.hasSuffix("/api/animations") == true
        }.compactMap { $0["startedDateTime"] as? String }
        // The last one left before the first was answered.
        let moments = try starts.map {
            try Date($0, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        }
        let (first, last) = (try #require(moments.min()), try #require(moments.max()))
        #expect(moments.count == 4 && last.timeIntervalSince(first) < 2)
        #expect(try client.findings() == [])
        client.end()
    }

    @Test func anInputWhoseKeyIsRefusedStopsTheOthers() throws {
        let client = try ServedClient()
        for number in 1...20 {
            try client.folder.write(Sample.sprite(UInt64(number), Size(32, 32)), to: "in/\(number).png")
        }
        let outcome = try client(
            "animate", "in", "--prompt", "walks", "--frames", "4", "-o", "made/", "--json",
            variables: ["PIXELENGINE_API_KEY": "wrong"])
        #expect(outcome.status == 4, "\(outcome.messages)")
        #expect(outcome.reports.count == 20)
        #expect(outcome.reports.count { ($0["error"] as? String)?.contains("was not sent") == true } >= 4)
        client.end()
    }
}
#endif
