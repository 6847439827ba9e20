#if Server
import Foundation
import Testing

@Suite("What calls may spend", .ownThread, .timeLimit(.minutes(10)))
struct SpendingCallTests {
    private let knight = ["generate", "a knight", "--service", "pixelengine", "--colors", "16"]

    private func settings(_ lines: String...) -> String {
        (["[services.pixelengine]"] + lines).joined(separator: "\n") + "\n"
    }

    @Test func aDaysBudgetEndsWithWhatIsLeft() throws {
        let client = try ServedClient()
        try client.settings(settings("daily-budget = 15"))
        #expect(try client.tool().run(knight + ["-o", "one.png"]).status == 0)
        let refused = try client.tool().run(["generate", "a fox", "--colors", "16", "-o", "two.png"])
        #expect(refused.status == 2)
        #expect(refused.messages.contains("costs 10 credits, and 5 of the budget"), "\(refused.messages)")
        #expect(try client.paidJobs().count == 1)
        let spend = try client("jobs", "spend", "--by", "day", "--service", "pixelengine", "--json").reports
        #expect(spend.first?["spent"] as? Int == 10 && spend.first?["budget"] as? Int == 15)
        #expect(spend.first?["pending"] as? Int == 0 && spend.first?["call_count"] as? Int == 1)
        client.end()
    }

    @Test(arguments: [
        ("max-cost = 9", "", "9"), ("", "max-cost = 9", "9"), ("max-cost = 30", "max-cost = 9", "9"),
        ("max-cost = 9", "max-cost = 30", "9"), ("monthly-budget = 8", "monthly-budget = 900", "8"),
        ("daily-budget = 700", "daily-budget = 7.5", "7.5"),
    ])
    func ofTwoLimitsTheLowerHolds(user: String, project: String, limit: String) throws {
        let client = try ServedClient()
        try client.settings(settings(user))
        try client.folder.write(Array(settings(project).utf8), to: "pixelwright.toml")
        let outcome = try client.tool().run(knight)
        #expect(outcome.status == 2 && outcome.messages.contains(limit), "\(outcome.messages)")
        #expect(try client.exchanges().isEmpty)
        client.end()
    }

    @Test func theCommandLinesLimitGoesBeforeTheFiles() throws {
        let client = try ServedClient()
        try client.settings(settings("max-cost = 9"))
        #expect(try client.tool().run(knight + ["--max-cost", "10"]).status == 0)
        let other = try client("generate", "a fox", "--service", "pixelengine", "--colors", "8", "--max-cost", "9.5")
        #expect(other.status == 2 && other.messages.contains("9.5"), "\(other.messages)")
        #expect(try client.paidJobs().count == 1)
        client.end()
    }

    @Test func whatHasNoPriceIsRefusedWhereThereIsALimit() throws {
        let client = try ServedClient()
        let outcome = try client("generate", "a fox", "--service", "progressive-robot", "--max-cost", "100")
        #expect(outcome.status == 2, "\(outcome.messages)")
        #expect(try client.exchanges().isEmpty)
        client.end()
    }

    @Test(arguments: [
        ("config.toml", "[services.pixelengine]\nbudget = 5\n", "services.pixelengine.budget"),
        ("config.toml", "colour = 'red'\n", "colour"), ("config.toml", "[services.other]\n", "services.other"),
        ("config.toml", "[services.pixelengine]\nmax-cost = 'much'\n", "max-cost"),
        ("config.toml", "[services.pixelengine]\nmax-cost = -1\n", "max-cost"),
        ("config.toml", "[services.sprite-ai]\nplan = 'gold'\n", "gold"), ("config.toml", "services =\n", "line 1"),
        ("project", "ledger = 'here.sqlite'\n", "ledger"),
        ("project", "[services.pixelengine]\nkey-file = 'key'\n", "key-file"),
        ("project", "[services.pixelengine]\nbase-url = 'http://127.0.0.1:1'\n", "base-url"),
        ("project", "[services.pixelengine]\nbudget = 5\n", "budget"),
    ])
    func aSettingThatIsNotKnownOrNotTheFilesIsRefused(file: String, text: String, word: String) throws {
        let folder = try Workspace()
        let path = file == "project" ? "pixelwright.toml" : ".config/pixelwright/config.toml"
        try folder.write(Array(text.utf8), to: path)
        let outcome = try folder.tool(["SPRITE_AI_API_KEY": "sai_some_key"])(
            "generate", "a knight", "--service", "sprite-ai", "--size", "64x64", "--dry-run")
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.messages.contains(word) && outcome.messages.contains(path), "\(outcome.messages)")
    }

    @Test func anEmptyAccountIsARefusalThatCostsNothing() throws {
        let client = try ServedClient()
        try client.setBalance("pixelengine", to: 3)
        let outcome = try client.tool().run(knight + ["--json"])
        #expect(outcome.status == 3 && outcome.messages.contains("402"), "\(outcome.messages)")
        #expect((outcome.report["error"] as? String)?.contains("402") == true)
        let entries = try client.entries()
        #expect(entries.map(\.state) == ["refused"] && outcome.report["job"] as? String == entries.first?.id)
        #expect(outcome.report["state"] as? String == "refused" && outcome.report["charge"] as? Int == 0)
        #expect(try client.paidJobs().isEmpty)
        client.end()
    }

    @Test func theSameCallIsNotMadeTwiceAtOnce() throws {
        let client = try ServedClient("--pace", "manual")
        #expect(try client.tool().run(knight + ["--no-wait"]).status == 0)
        let again = try client.tool().run(knight)
        #expect(again.status == 2 && again.messages.contains("under way"), "\(again.messages)")
        #expect(try client.paidJobs().count == 1)
        #expect(try client.tool().run(knight + ["--no-wait", "--again", "-o", "b.png"]).status == 0)
        #expect(try client.paidJobs().count == 2)
        client.end()
    }
}
#endif
