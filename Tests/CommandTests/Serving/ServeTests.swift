import Foundation
import TestSupport
import Testing

@Suite("pixelwright serve", .timeLimit(.minutes(30)))
struct ServeTests {
    private let knight = #"{"prompt": "a knight", "pixel_config": {"colors": 16}}"#

    @Test func itSaysWhereItIsOnceItAccepts() throws {
        let served = try ServedProcess(Workspace())
        let balance = try #require(served.pixelEngine("GET", "/balance"))
        #expect(balance.status == 200 && balance.json["total_balance"] as? Int == 1700)
        let outcome = served.end()
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("Nothing to complain of"))
    }

    @Test func theJudgeDecidesHowItEndsWhenItIsStrict() throws {
        for (isStrict, status) in [(false, Int32(0)), (true, 1)] {
            let served = try ServedProcess(Workspace(), ["--pace", "1ms"] + (isStrict ? ["--strict"] : []))
            for _ in 0..<2 { _ = served.pixelEngine("POST", "/generate-image", knight) }
            let outcome = served.end()
            #expect(outcome.status == status)
            #expect(outcome.messages.contains("double-submission"))
        }
    }

    @Test func aCommandIsServedForAsLongAsItRuns() throws {
        let script = #"echo "$PIXELDOJO_API_KEY $PIXELDOJO_BASE_URL $SPRITE_AI_BASE_URL"; exit 7"#
        let outcome = try Workspace().tool()("serve", "--port", "0", "--", "sh", "-c", script)
        #expect(outcome.status == 7)
        #expect(outcome.text.hasPrefix("pd_test_key http://127.0.0.1:"))
        #expect(outcome.text.contains("/pixeldojo/api/v1 http://"))
        #expect(outcome.messages.contains("SERVICE"))
    }

    @Test func aCommandThatCannotBeFoundIsTold() throws {
        let outcome = try Workspace().tool()("serve", "--port", "0", "--", "no-such-command-anywhere")
        #expect(outcome.status == 127 && outcome.messages.contains("no-such-command-anywhere"))
    }

    @Test(arguments: ["0.0.0.0", "::", "192.168.1.1", "example.com"])
    func noOtherMachineIsLetInWithoutAKey(host: String) throws {
        let outcome = try Workspace().tool()("serve", "--host", host, "--port", "0")
        #expect(outcome.status == 2 && outcome.messages.contains("PIXELWRIGHT_SANDBOX_KEY"))
        let short = try Workspace().tool(["PIXELWRIGHT_SANDBOX_KEY": "short"])("serve", "--host", host, "--port", "0")
        #expect(short.status == 2 && short.messages.contains("16"))
    }

    @Test func withAKeyOfItsOwnOthersMayComeIn() throws {
        let folder = try Workspace()
        let key = "a-key-of-my-own-1234"
        let served = try ServedProcess(folder, ["--host", "0.0.0.0"], environment: ["PIXELWRIGHT_SANDBOX_KEY": key])
        let port = try #require(served.url.split(separator: ":").last)
        let balance = "http://127.0.0.1:\(port)/pixelengine/functions/v1/balance"
        #expect(served.send("GET", balance, nil, key: key)?.status == 200)
        #expect(served.send("GET", balance, nil, key: "pe_test_key")?.status == 401)
        #expect(served.send("GET", "http://127.0.0.1:\(port)/__sandbox", nil, key: nil)?.status == 403)
        #expect(served.end().status == 0)
    }

    @Test func aPortThatIsTakenIsTold() throws {
        let folder = try Workspace()
        let served = try ServedProcess(folder)
        let port = try #require(served.url.split(separator: ":").last)
        let second = try folder.tool()("serve", "--port", String(port))
        #expect(second.status == 2 && second.messages.contains(port))
        _ = served.end()
    }

    @Test func aStateFileThatHoldsSomethingElseIsLeftAlone() throws {
        let folder = try Workspace()
        let other = Array("This is no database, but a letter of some length to somebody else.".utf8)
        try folder.write(other, to: "letter.txt")
        let outcome = try folder.tool()("serve", "--port", "0", "--state", "letter.txt")
        #expect(outcome.status == 2 && outcome.messages.contains("letter.txt"))
        #expect(try folder.bytes("letter.txt") == other)
    }

    @Test(arguments: [
        ["--pace", "soon"], ["--pace", "polls:0"], ["--port", "70000"], ["--port", "-1"],
    ])
    func mistakesAreToldBeforeAnythingIsServed(arguments: [String]) throws {
        let outcome = try Workspace().tool().run(["serve"] + arguments)
        #expect(outcome.status == 2 && outcome.output.isEmpty)
    }
}
