import Foundation
import Pixelwright
import Testing

@Suite("preflight --request", .timeLimit(.minutes(30)))
struct PreflightRequestTests {
    /// The body of a request that is taken.
    private static func body(_ size: Size = Size(32, 32), _ further: String = "") throws -> String {
        let picture = Data(try Sample.sprite(1, size).encoded(as: .png)).base64EncodedString()
        return "{\"image\": \"\(picture)\", \"prompt\": \"a walk\"\(further)}"
    }

    private static func envelope(_ body: String, _ further: String = "") -> String {
        "{\"target\": \"pixelengine/animate\", \"body\": \(body)\(further)}"
    }

    private func check(_ text: String, _ options: String...) throws -> Outcome {
        let folder = try Workspace()
        try folder.write(Array(text.utf8), to: "r.json")
        return try folder.tool().run(["preflight", "--request", "r.json"] + options)
    }

    @Test func aBodyNeedsItsTargetBesideIt() throws {
        let body = try Self.body()
        let outcome = try check(body, "--for", "pixelengine/animate")
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(outcome.messages == "1 accepted, 0 refused; the requests together: 20 credits\n")
        #expect(try check(body).status == 1)
    }

    @Test func anEnvelopeSaysItselfWhatItIsFor() throws {
        #expect(try check(Self.envelope(Self.body())).status == 0)
        let url =
            "{\"method\": \"POST\", \"url\": \"https://api.pixelengine.ai/functions/v1/animate\", \"body\": \(try Self.body())}"
        #expect(try check(url).status == 0)
        #expect(try check(url, "--for", "pixelengine/pixelate").status == 0)
    }

    @Test func findingsSayWhere() throws {
        let outcome = try check(
            Self.envelope(Self.body(Size(300, 200), ", \"output_frames\": 7, \"promt\": \"x\"")), "--json")
        #expect(outcome.status == 1)
        let findings = outcome.reports.first?["findings"] as? [[String: Any]] ?? []
        let fields = findings.map { $0["field"] as? String }
        #expect(fields.contains("image") && fields.contains("output_frames") && fields.contains("promt"))
        let text = try check(Self.envelope(Self.body(Size(32, 32), ", \"output_frames\": 7"))).text
        #expect(text.hasPrefix("r.json: refused by pixelengine/animate, invalid_request: output_frames: it is 7"))
    }

    @Test func filesOfAnEnvelopeLieBesideIt() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(32, 32)), to: "requests/pictures/a.png")
        let text = Self.envelope("{\"prompt\": \"a walk\"}", ", \"files\": {\"image\": \"pictures/a.png\"}")
        try folder.write(Array(text.utf8), to: "requests/r.json")
        #expect(try folder.tool()("preflight", "--request", "requests/r.json").status == 0)
        try folder.write(Array(text.utf8), to: "r.json")
        let outcome = try folder.tool()("preflight", "--request", "r.json")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("r.json: files.image: pictures/a.png: "))
    }

    @Test(arguments: ["ndjson", "jsonl"]) func oneRequestALine(ending: String) throws {
        let folder = try Workspace()
        let lines = [
            Self.envelope(try Self.body()), "", "{\"prompt\": 3}", "no JSON",
            Self.envelope(try Self.body(Size(300, 200))),
        ]
        try folder.write(Array(lines.joined(separator: "\r\n").utf8), to: "r.\(ending)")
        let outcome = try folder.tool()("preflight", "--request", "r.\(ending)", "--json")
        #expect(outcome.status == 1)
        #expect(outcome.reports.map { $0["line"] as? Int } == [1, 5])
        #expect(outcome.reports.map { $0["ok"] as? Bool } == [true, false])
        #expect(
            outcome.messages.contains("pixelwright: r.\(ending):3: ") && outcome.messages.contains("r.\(ending):4: "))
        let text = try folder.tool()("preflight", "--request", "r.\(ending)").text
        #expect(text.hasPrefix("r.\(ending):5: refused"))
    }

    @Test func moreLinesThanAreReadAtOnceComeInOrder() throws {
        let folder = try Workspace()
        let line =
            "{\"target\": \"pixelengine/animate\", \"body\": {\"prompt\": \"\(String(repeating: "x", count: 900))\"}}\n"
        try folder.write(Array(String(repeating: line, count: 700).utf8), to: "r.ndjson")
        let outcome = try folder.tool()("preflight", "--request", "r.ndjson", "--format", "ndjson")
        let numbers = try outcome.text.split(separator: "\n").map { line in
            (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["line"] as? Int
        }
        #expect(numbers == (1...700).map { $0 })
    }

    @Test func standardInputHoldsOneRequestOrOneALine() throws {
        let tool = try Workspace().tool()
        let one = try tool("preflight", "--request", "-", "--json", input: Array(Self.envelope(Self.body()).utf8))
        #expect(one.status == 0 && one.reports.count == 1)
        #expect(one.reports.first?["line"] is NSNull)
        let text = "\(Self.envelope(try Self.body()))\n\(Self.envelope(try Self.body()))\n"
        let two = try tool("preflight", "--request", "-", "--json", input: Array(text.utf8))
        #expect(two.reports.map { $0["line"] as? Int } == [1, 2])
    }

    @Test func picturesAndRequestsGoTogether() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(32, 32)), to: "a.png")
        for name in ["r1.json", "r2.json"] { try folder.write(Array(Self.envelope(try Self.body()).utf8), to: name) }
        let outcome = try folder.tool()(
            "preflight", "a.png", "--for", "pixelengine/pixelate", "--request", "r*.json", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.reports.map { $0["path"] as? String } == ["a.png", "r1.json", "r2.json"])
        #expect(
            outcome.reports.map { $0["target"] as? String }
                == ["pixelengine/pixelate", "pixelengine/animate", "pixelengine/animate"])
    }

    @Test(arguments: [
        ("[1]", "a request is a JSON object"), ("{\"target\"", "this is no JSON"), ("", "this is no JSON"),
        ("{\"target\": \"pixelengine/nothing\"}", "no endpoint"),
        ("{\"method\": \"GET\", \"url\": \"https://example.com/a\"}", "no documented endpoint"),
    ])
    func whatIsNoRequestIsExplained(text: String, message: String) throws {
        let outcome = try check(text)
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("pixelwright: r.json: "))
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }

    @Test func missingFilesAndFoldersAreExplained() throws {
        let folder = try Workspace()
        try folder.write([], to: "requests/a.txt")
        let outcome = try folder.tool()(
            "preflight", "--request", "none.json", "--request", "requests", "--request", "x*.json")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("none.json: no such file"))
        #expect(outcome.messages.contains("requests: this is a folder"))
        #expect(outcome.messages.contains("x*.json: no file matches"))
    }
}
