import Foundation
import Testing

@Suite("pixelwright sandbox", .timeLimit(.minutes(30)))
struct SandboxCommandTests {
    private let knight = #"{"prompt": "a knight", "pixel_config": {"colors": 16}}"#

    @Test func everyControlIsAVerb() throws {
        let folder = try Workspace()
        let served = try ServedProcess(folder, ["--pace", "manual"])
        let tool = folder.tool(["PIXELWRIGHT_SANDBOX_URL": served.url])
        func run(_ arguments: String...) throws -> [String: Any] {
            let outcome = try tool.run(["sandbox"] + arguments)
            #expect(outcome.status == 0, "\(arguments): \(outcome.messages)")
            return outcome.report
        }
        #expect(try run("status")["jobs"] as? Int == 0)
        #expect(
            try run("balance", "pixelengine", "--monthly", "0", "--purchased", "12.5")["available"] as? Double == 12.5)
        let first = try #require(served.pixelEngine("POST", "/generate-image", knight)?.json["api_job_id"] as? String)
        #expect(served.pixelEngine("POST", "/generate-image", knight)?.status == 402)
        #expect(try run("job", "finish", first)["status"] as? String == "succeeded")
        #expect(try run("advance", "25h")["turned_ms"] as? Int == 90_000_000)
        #expect(served.pixelEngine("GET", "/jobs?id=\(first)")?.status == 410)
        _ = try run("fault", "add", "pixelengine/balance", "status", "--status", "503", "--times", "1")
        #expect(served.pixelEngine("GET", "/balance")?.status == 503)
        #expect(served.pixelEngine("GET", "/balance")?.status == 200)
        _ = try run("fault", "add", "*", "status", "--status", "500")
        #expect(try tool("sandbox", "fault", "list").reports.count == 1)
        _ = try run("fault", "clear")
        #expect(served.pixelEngine("GET", "/balance")?.status == 200)
        let kinds = (try run("verdict")["findings"] as? [[String: Any]] ?? []).compactMap { $0["kind"] as? String }
        #expect(kinds.contains("missed-expiry"))
        #expect(try tool("sandbox", "verdict", "--strict").status == 1)
        _ = try run("recording", "-o", "exchanges.har")
        #expect(try String(decoding: folder.bytes("exchanges.har"), as: UTF8.self).contains("a knight"))
        #expect(try tool("sandbox", "recording", "-o", "exchanges.har").status == 2)
        #expect((try run("state")["jobs"] as? [[String: Any]])?.count == 1)
        _ = try run("reset", "--seed", "4")
        #expect((try run("state")["jobs"] as? [[String: Any]])?.isEmpty == true)
        #expect(try tool("sandbox", "verdict", "--strict").status == 0)
        _ = served.end()
    }

    @Test func refusalsSayWhatIsWrong() throws {
        let folder = try Workspace()
        let served = try ServedProcess(folder)
        let tool = folder.tool()
        for (arguments, word) in [
            (["job", "finish", "nobody"], "nobody"), (["fault", "add", "pixelengine/nothing", "cut-after"], "nothing"),
            (["fault", "add", "pixelengine", "status", "--status", "200"], "400"),
            (["balance", "pixelengine", "--plan", "gold"], "gold"),
        ] {
            let outcome = try tool.run(["sandbox"] + arguments + ["--url", served.url])
            #expect(outcome.status == 1 && outcome.messages.contains(word), "\(arguments): \(outcome.messages)")
        }
        _ = served.end()
        let gone = try tool("sandbox", "status", "--url", served.url)
        #expect(gone.status == 2 && gone.messages.contains("pixelwright serve"))
        #expect(try tool("sandbox", "status", "--url", "nowhere").status == 2)
        #expect(try tool("sandbox", "advance", "soon").status == 2)
    }
}
