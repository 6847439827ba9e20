#if Server
import Foundation
import Pixelwright
import Testing

@Suite("Answers that do not arrive", .ownThread, .timeLimit(.minutes(10)))
struct LostAnswerCallTests {
    /// A paid call of each service that keeps lists.
    private static let listed = [
        SampleCall(
            target: "sprite-ai/generate", words: ["generate", "a knight", "--service", "sprite-ai", "--size", "64x64"],
            output: "a.png"),
        SampleCall(
            target: "pixeldojo/run",
            words: ["generate", "a tavern", "--service", "pixeldojo", "--model", "flux-1.1-pro"], output: "a.png"),
        SampleCall(
            target: "progressive-robot/generate",
            words: [
                "robot", "video", "generate", "--prompt", "hops", "--model", "wan-t2v", "--frames", "41", "--steps",
                "20",
            ], output: "a.mp4"),
        SampleCall(
            target: "sprite-ai/animate", words: ["animate", "hero.png", "--service", "sprite-ai", "--preset", "Walk"],
            output: "a.png"),
    ]
    private static let engine = SampleCall(
        target: "pixelengine/animate", words: ["animate", "hero.png", "--prompt", "walks", "--frames", "4"],
        output: "a.webp")

    @Test(arguments: listed)
    func aCallThatWasTakenIsFoundInTheServicesList(_ call: SampleCall) throws {
        let client = try ServedClient()
        try client.fault(call.target, "cut-after")
        let outcome = try client.tool().run(call.words + ["-o", call.output])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try client.folder.bytes(call.output).count > 100)
        #expect(try client.paidJobs().count == 1)
        #expect(try client.findings() == [])
        client.end()
    }

    @Test func whatPixelEngineTookWaitsForADecision() throws {
        let client = try ServedClient()
        try client.fault(Self.engine.target, "cut-after")
        let lost = try client.tool().run(Self.engine.words + ["-o", Self.engine.output, "--json"])
        #expect(lost.status == 3 && lost.messages.contains("jobs reconcile"), "\(lost.messages)")
        let entry = try #require(client.entries().first)
        #expect(entry.state == "unknown" && entry.files.isEmpty)
        // Neither taking it up nor asking for it again sends it again.
        #expect(try client("jobs", "resume").status == 3)
        #expect(try client.tool().run(Self.engine.words + ["-o", Self.engine.output]).status == 2)
        #expect(try client("jobs", "spend", "--json").reports.contains { $0["unknown"] as? Int == 20 })
        let slip = try client("jobs", "reconcile", entry.id, "--taken-as", UUID().uuidString)
        #expect(slip.status == 2 && slip.messages.contains("nothing was changed"), "\(slip.messages)")
        let there = try client.paidJobs()
        #expect(there.count == 1)
        let taken = try client("jobs", "reconcile", entry.id, "--taken-as", try #require(there.first), "--json")
        #expect(taken.status == 0 && taken.report["state"] as? String == "running", "\(taken.messages)")
        let watched = try client("jobs", "watch", entry.id)
        #expect(watched.status == 0, "\(watched.messages)")
        #expect(watched.text.contains("a.webp"))
        #expect(try client.folder.animation("a.webp").cels.count == 4)
        #expect(try client.paidJobs() == there)
        #expect(try client.findings() == [])
        client.end()
    }

    /// It is never sent again unasked; asked for again, it is made once.
    @Test(arguments: listed + [engine], ["cut-before", "status"])
    func aCallThatWasNotTakenIsMadeWhenItIsAskedForAgain(_ call: SampleCall, fault: String) throws {
        let client = try ServedClient()
        try client.fault(call.target, fault, fault == "status" ? ["status": 500] : [:])
        let words = call.words + ["-o", call.output]
        let refused = try client.tool().run(words)
        #expect(refused.status == 3, "\(refused.messages)")
        // Sprite AI's document says that a status 500 costs nothing, which makes it the end of the call.
        let isFree = fault == "status" && call.target.hasPrefix("sprite-ai")
        #expect(try client.entries().map(\.state) == [isFree ? "failed" : "refused"])
        #expect(try client.paidJobs().isEmpty)
        let outcome = try client.tool().run(words)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try client.paidJobs().count == 1)
        #expect(client.folder.has(call.output))
        #expect(try client.findings() == [])
        client.end()
    }

    @Test(arguments: listed + [engine])
    func whoIsToldToWaitWaits(_ call: SampleCall) throws {
        let client = try ServedClient()
        try client.fault(call.target, "status", ["status": 429, "retry_after": 1, "times": 2])
        let outcome = try client.tool().run(call.words + ["-o", call.output])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try client.paidJobs().count == 1)
        #expect(try client.findings() == [])
        client.end()
    }

    /// Of an address that has lapsed before its time, only its use tells.
    @Test(arguments: ["expired-url", "malformed", "cut-after"])
    func questionsAreAskedAgain(fault: String) throws {
        let client = try ServedClient()
        try client.fault("pixelengine/job", fault)
        let outcome = try client.tool().run(Self.engine.words + ["-o", Self.engine.output])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try client.folder.animation(Self.engine.output).cels.count == 4)
        #expect(try client.paidJobs().count == 1)
        #expect(try client.findings() == [])
        client.end()
    }

    @Test func aResultThatEndsInItsMiddleIsLoadedAgain() throws {
        let client = try ServedClient()
        try client.fault("progressive-robot/image", "truncated")
        let outcome = try client("generate", "a fox", "--service", "progressive-robot", "-o", "fox.png")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try client.folder.bitmap("fox.png").size.area > 0)
        #expect(client.folder.files.filter { $0.contains("fox") } == ["fox.png"])
        #expect(try client.paidJobs().count == 1)
        #expect(try client.findings() == [])
        client.end()
    }

    @Test func aJobThatFailsIsNotCharged() throws {
        let client = try ServedClient()
        try client.fault("pixelengine/animate", "job-fails", ["code": "generation_failed"])
        let outcome = try client.tool().run(Self.engine.words + ["--json"])
        #expect(outcome.status == 3 && outcome.report["state"] as? String == "failed", "\(outcome.messages)")
        #expect(outcome.report["charge"] as? Int == 0)
        #expect(try client("jobs", "resume").status == 0)
        #expect(try client.findings() == [])
        client.end()
    }
}
#endif
