import Foundation
import Testing

@Suite("account quote", .timeLimit(.minutes(30)))
struct QuoteTests {
    private func quote(_ arguments: String...) throws -> Outcome {
        try Workspace().tool().run(["account", "quote"] + arguments)
    }

    @Test func aFlatPriceIsOneLine() throws {
        let outcome = try quote("--for", "pixelengine/animate")
        #expect(outcome.status == 0)
        #expect(outcome.text == "pixelengine/animate: 20 credits, the same each time\n")
        #expect(outcome.messages.isEmpty)
    }

    @Test func jsonIsOneObjectAsTheSchemaSays() throws {
        let outcome = try quote("--for", "pixelengine/pixelate", "--json")
        #expect(outcome.report["amount"] as? Int == 0)
        #expect(outcome.report["unit"] as? String == "credits")
        #expect(outcome.report["target"] as? String == "pixelengine/pixelate")
        #expect(outcome.report["approximate"] as? Bool == false)
        let faults = try SchemaFile("account-quote").faults(of: outcome.report)
        #expect(faults.isEmpty, "\(faults)")
    }

    @Test func fieldsDecideThePrice() throws {
        let all = ["--for", "progressive-robot/generate", "--set", "model=wan-t2v", "--set", "frames=41", "--json"]
        let few = try Workspace().tool().run(["account", "quote"] + all + ["--set", "steps=4"])
        let many = try Workspace().tool().run(["account", "quote"] + all + ["--set", "steps=40"])
        #expect(few.status == 0, "\(few.messages)")
        let (low, high) = (few.report["amount"] as? Int, many.report["amount"] as? Int)
        #expect((low ?? 0) > 0 && (low ?? 0) < (high ?? 0))
    }

    @Test func whatCannotBeToldSaysWhatIsMissing() throws {
        let outcome = try quote("--for", "progressive-robot/generate", "--set", "model=wan-t2v")
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains("name frames and steps"))
        let json = try quote("--for", "progressive-robot/generate", "--set", "model=wan-t2v", "--json")
        #expect(json.status == 1)
        #expect(json.report["amount"] is NSNull)
        #expect((json.report["explanation"] as? String)?.isEmpty == false)
    }

    @Test func aRequestIsPricedAsItStandsAndFieldsReplaceItsOwn() throws {
        let folder = try Workspace()
        let text =
            "{\"target\": \"progressive-robot/generate\", \"body\": {\"model\": \"wan-t2v\", \"frames\": 41, \"steps\": 4}}"
        try folder.write(Array(text.utf8), to: "r.json")
        let own = try folder.tool()("account", "quote", "--request", "r.json", "--json")
        let other = try folder.tool()("account", "quote", "--request", "r.json", "--set", "steps=40", "--json")
        let piped = try folder.tool()("account", "quote", "--request", "-", "--json", input: Array(text.utf8))
        #expect(own.status == 0 && other.status == 0)
        #expect((own.report["amount"] as? Int ?? 0) < (other.report["amount"] as? Int ?? 0))
        #expect(piped.output == own.output)
        let wrong = try folder.tool()("account", "quote", "--request", "r.json", "--for", "pixelengine/animate")
        #expect(wrong.status == 2 && wrong.messages.contains("not for pixelengine/animate"))
    }

    @Test(arguments: [
        ([], "--for TARGET"), (["--for", "pixelengine/animate", "--set", "frames"], "frames=41"),
        (["--for", "pixelengine/animate", "--set", "promt=x"], "no such field; it has image, prompt"),
        (["--for", "pixelengine/animate", "--set", "prompt.x.y=1", "--set", "prompt=2"], "no such field"),
        (["--for", "pixelengine/balance", "--set", "x=1"], "it takes none"),
        (["--for", "pixelengine/animate", "--plan", "gold"], "no plans"),
        (["--for", "pixelengine/keyframes:pixel", "--set", "frames[3].index=1"], "the next is [0]"),
    ])
    func mistakesAreExplained(arguments: [String], message: String) throws {
        let outcome = try Workspace().tool().run(["account", "quote"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }

    @Test func valuesAreJSONOrText() throws {
        for value in ["pixel_config.colors=16", "prompt=42", "pixel_config={\"colors\": 8}", "negative_prompt=a b = c"]
        {
            #expect(try quote("--for", "pixelengine/animate", "--set", value).status == 0, "\(value)")
        }
    }

    @Test func unreadableRequestsAreExplained() throws {
        let outcome = try quote("--request", "none.json")
        #expect(outcome.status == 1)
        #expect(outcome.messages.hasPrefix("pixelwright: none.json: "))
    }
}
