#if Server
import Foundation
import Pixelwright
import Testing

@Suite("Calls that cost nothing or answer at once", .ownThread, .timeLimit(.minutes(10)))
struct FreeCallTests {
    @Test func aPromptIsMadeBetter() throws {
        let client = try ServedClient()
        let plain = try client("enhance-prompt", "a knight")
        #expect(plain.status == 0 && plain.text.contains("a knight"), "\(plain.messages)")
        let report = try client("enhance-prompt", "a fox", "--json").report
        #expect((report["enhanced_prompt"] as? String)?.contains("a fox") == true)
        let robot = try client("enhance-prompt", "a slime", "--service", "progressive-robot")
        #expect(robot.status == 0 && robot.text.count > 2, "\(robot.messages)")
        #expect(try client.findings() == [])
        client.end()
    }

    @Test func aSpriteIsImportedAndAnimatedByItsId() throws {
        let client = try ServedClient()
        let id = try client("import", "hero.png").text.trimmingCharacters(in: .newlines)
        #expect(UUID(uuidString: id) != nil)
        let report = try client("import", "other.png", "--title", "Other", "--json").report
        #expect(report["title"] as? String == "Other" && report["id"] is String)
        let walk = try client(
            "animate", "--service", "sprite-ai", "--source", id, "--preset", "Walk", "-o", "walk.png")
        #expect(walk.status == 0 && client.folder.has("walk.png"), "\(walk.messages)")
        #expect(try client("import", "no-such.png").status == 1)
        #expect(try client.findings() == [])
        client.end()
    }

    @Test func accountsSayWhatIsLeft() throws {
        let client = try ServedClient()
        let balance = try client("account", "balance", "--json").report
        #expect(balance.keys.sorted() == ["pixelengine", "progressive-robot", "sprite-ai"])
        #expect((balance["pixelengine"] as? [String: Any])?["total_balance"] as? Int == 1700)
        let text = try client("account", "balance", "--service", "pixelengine").text
        #expect(text.hasPrefix("pixelengine: ") && text.contains("total balance 1700"))
        #expect(try client("account", "balance", "--service", "pixeldojo").status == 2)
        let billing = try client("account", "billing", "--from", "2026-01-01", "--to", "2026-01-31").report
        #expect(billing["totals"] is [String: Any])
        #expect(try client("account", "billing", "--service", "progressive-robot").status == 0)
        #expect(try client("account", "billing", "--service", "sprite-ai").status == 2)
        #expect(try client("account", "limits").report["sprite"] is [String: Any])
        #expect(try client("account", "limits", "--service", "progressive-robot").status == 0)
        #expect(try client("account", "limits", "--service", "pixeldojo").status == 2)
        client.end()
    }

    @Test func theRobotsCallsAreFoundByGroupAndName() throws {
        let client = try ServedClient()
        #expect(try client("robot").text.contains("studio"))
        #expect(try client("robot", "video").text.contains("generate-v2v"))
        #expect(try client("robot", "video", "generate", "help").text.contains("frames"))
        #expect(try client("robot", "account", "credits").report["credit_balance"] as? Int == 5000)
        let upload = try client("robot", "image", "upload-image", "--image", "hero.png").report
        #expect(upload["width"] as? Int == 32)
        for words in [
            ["robot", "video", "dance"], ["robot", "nobody"], ["robot", "account", "credits", "--colour", "red"],
            ["robot", "video", "generate", "--prompt"],
        ] {
            let outcome = try client.tool().run(words)
            #expect(outcome.status == 2 && outcome.messages.contains("pixelwright"), "\(words): \(outcome.messages)")
        }
        client.end()
    }

    @Test func modelsNeedNoServiceAndNoKey() throws {
        let reports = try Workspace().tool()("models", "--for", "animation", "--max-cost", "30", "--json").reports
        #expect(reports.count > 3 && reports.allSatisfy { $0["service"] is String })
        #expect(try Workspace().tool()("models", "--max-cost", "0.001").status == 1)
    }

    @Test func jobsAreShownByTheBeginningOfTheirId() throws {
        let client = try ServedClient("--pace", "manual")
        let made = try client("generate", "a knight", "--service", "pixelengine", "--colors", "16", "--no-wait")
        let id = made.text.trimmingCharacters(in: .newlines)
        #expect(try client("jobs", "list").text.contains(id.prefix(8)))
        #expect(try client("jobs", "list", "--unfinished", "--json").reports.count == 1)
        #expect(try client("jobs", "list", "--state", "fetched", "--json").reports.isEmpty)
        #expect(try client("jobs", "list", "--service", "pixeldojo", "--json").reports.isEmpty)
        let shown = try client("jobs", "show", String(id.prefix(6)), "--json").report
        #expect(shown["job"] as? String == id && shown["state"] as? String == "running")
        let history = try #require(shown["history"] as? [[String: Any]]).compactMap { $0["state"] as? String }
        #expect(history == ["intended", "submitted", "running"])
        #expect(try client("jobs", "show", String(id.prefix(6))).text.contains("a knight"))
        #expect(try client("jobs", "fetch", id).status == 2)
        for verb in ["show", "watch", "fetch", "cancel", "reconcile"] {
            #expect(try client("jobs", verb, "no-such").status == 2, "\(verb)")
        }
        client.end()
    }

    @Test func whatIsCancelledIsGivenBack() throws {
        let client = try ServedClient("--pace", "manual")
        let made = try client("generate", "a tavern", "--service", "pixelengine", "--colors", "16", "--no-wait")
        let id = made.text.trimmingCharacters(in: .newlines)
        let outcome = try client("jobs", "cancel", id, "--json")
        #expect(outcome.status == 0 && outcome.report["state"] as? String == "cancelled", "\(outcome.messages)")
        #expect(try client.jobs().map { $0["hold"] as? String } == ["released"])
        #expect(try client("jobs", "resume").status == 0)
        client.end()
    }
}
#endif
