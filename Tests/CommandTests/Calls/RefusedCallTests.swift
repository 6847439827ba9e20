#if Server
import Foundation
import Pixelwright
import Testing

@Suite("What is refused before anything is paid", .ownThread, .timeLimit(.minutes(10)))
struct RefusedCallTests {
    private let client: ServedClient

    init() throws { client = try ServedClient() }

    private func expectRefusal(_ words: [String], saying text: String) throws {
        let outcome = try client.tool().run(words)
        #expect(outcome.status == 2 && outcome.messages.contains(text), "\(words): \(outcome.messages)")
        #expect(!outcome.messages.contains("ExitCode") && !outcome.messages.contains("CommandError"))
        #expect(try client.jobs().isEmpty && client.entries().isEmpty)
    }

    @Test(arguments: [
        ("quantize --palette nosuch", "nosuch"), ("pixelate other.png", "--then"),
        ("pixelate --help", "not for a step"),
        ("trim --frames 2-4", "--then"), ("pixelate -o other.png", "not for a step"),
        ("quantize --json", "not for a step"),
        ("remove-background --engine pixelengine", "nothing more is paid"), ("convert --format gif", "ending of -o"),
        ("sheet --format godot, quantize --colors 8", "last step"), ("", "--then"), ("paint", "no such step"),
        ("quantize --colors 'a", "quote is open"),
    ])
    func stepsThatCannotBeMade(_ steps: String, _ text: String) throws {
        try expectRefusal(
            ["generate", "a knight", "--service", "pixelengine", "-o", "a.png", "--then", steps], saying: text)
        client.end()
    }

    @Test func placesThatNothingCanTake() throws {
        let engine = ["generate", "a knight", "--service", "pixelengine"]
        for name in ["a.xyz", "a.mp4"] { try expectRefusal(engine + ["-o", name], saying: "no such result ends so") }
        let video = [
            "robot", "video", "generate", "--prompt", "hops", "--model", "wan-t2v", "--frames", "41", "--steps", "20",
        ]
        try expectRefusal(video + ["-o", "a.webp"], saying: "no such result ends so")
        try expectRefusal(video + ["-o", "a.mp4", "--then", "reverse"], saying: "--then makes something of pictures")
        try client.folder.write([1], to: "hop.tres")
        try expectRefusal(
            ["animate", "hero.png", "--prompt", "hops", "-o", "hop.png", "--then", "sheet --format godot"],
            saying: "hop.tres")
        try expectRefusal(["animate", "hero.png", "--prompt", "hops", "--frames", "-2"], saying: "--frames")
        client.end()
    }

    /// What the request promises, its steps are held against.
    @Test(arguments: [
        ("trim --frames 9-12", 0), ("trim --frames 9-13", 2), ("crop --to '0,0,32x32'", 0),
        ("crop --to '0,0,33x32'", 2),
    ])
    func stepsOfWhatIsPromised(_ steps: String, _ status: Int32) throws {
        let outcome = try client(
            "animate", "hero.png", "--prompt", "walks", "--frames", "12", "-o", "a.webp", "--dry-run", "--then", steps)
        #expect(outcome.status == status, "\(outcome.messages)")
        client.end()
    }

    @Test func whatIsNoPictureIsCalledByItsName() throws {
        try client.folder.write(Array("text".utf8), to: "bad.png")
        let outcome = try client("generate", "a knight", "bad.png", "--service", "pixeldojo", "--model", "flux-dev")
        #expect(outcome.status != 0 && outcome.messages.contains("bad.png"), "\(outcome.messages)")
        #expect(try client.jobs().isEmpty)
        client.end()
    }

    @Test func wordsInQuotesMayHoldCommas() throws {
        let outcome = try client(
            "generate", "a knight", "--service", "pixelengine", "-o", "a.png", "--then",
            "quantize --palette 'ff0000,00ff00,0000ff'")
        #expect(outcome.status == 0, "\(outcome.messages)")
        let made = try client.folder.bitmap("a.png")
        #expect(Set(made.pixels.indices.map { made.pixels[$0] }.filter { $0.alpha > 0 }).count <= 3)
        client.end()
    }

    @Test func transparencyStandsOnWhiteWhereThereIsNone() throws {
        let outcome = try client("generate", "a knight", "--service", "pixelengine", "-o", "a.jpg")
        #expect(outcome.status == 0 && client.folder.has("a.jpg"), "\(outcome.messages)")
        client.end()
    }

    @Test(arguments: [("", "is empty"), ("https://me:secret@x.y/v1", "cannot be reached"), ("http://x.y", "HTTPS")])
    func addressesThatAreNone(_ address: String, _ text: String) throws {
        let outcome = try client(
            "generate", "a knight", "--service", "pixelengine", variables: ["PIXELENGINE_BASE_URL": address])
        #expect(outcome.status == 2 && outcome.messages.contains(text), "\(outcome.messages)")
        #expect(!outcome.messages.contains("secret"))
        client.end()
    }

    @Test func pathsInSettingsBeginWhereTheSettingsLie() throws {
        try client.settings("ledger = \"led.sqlite\"\n[services.pixelengine]\ndaily-budget = 12\n")
        let words = ["generate", "a knight", "--service", "pixelengine", "-o"]
        #expect(try client.tool().run(words + ["one/a.png"]).status == 0)
        #expect(client.folder.has(".config/pixelwright/led.sqlite"))
        #expect(try client.tool().run(words + ["two/a.png"]).status == 2)
        client.end()
    }

    @Test func aBalanceThatCannotBeHadHidesNoOther() throws {
        let outcome = try client("account", "balance", variables: ["PROGRESSIVE_ROBOT_API_KEY": "wrong"])
        #expect(outcome.status == 4 && outcome.text.contains("pixelengine:") && outcome.text.contains("sprite-ai:"))
        client.end()
    }

    @Test func eachInputHasAReport() throws {
        try client.folder.write(Array("text".utf8), to: "in/bad.png")
        try client.folder.write(Sample.sprite(1, Size(32, 32)), to: "in/good.png")
        let outcome = try client("animate", "in", "--prompt", "walks", "--frames", "4", "-o", "made/", "--json")
        #expect(outcome.status == 1 && outcome.reports.count == 2, "\(outcome.messages)")
        #expect(
            outcome.reports.count { $0["job"] is NSNull && ($0["error"] as? String)?.contains("bad.png") == true } == 1)
        client.end()
    }
}
#endif
