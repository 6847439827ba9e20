#if Server
import Foundation
import Pixelwright
import Testing

@Suite("Answers that take their time", .ownThread, .timeLimit(.minutes(10)))
struct SlowCallTests {
    @Test(arguments: [
        ("pixelengine/animate", ["animate", "hero.png", "--prompt", "walks", "--frames", "4"], "a.webp"),
        ("pixelengine/job", ["animate", "hero.png", "--prompt", "walks", "--frames", "4"], "a.webp"),
        ("sprite-ai/generate", ["generate", "a knight", "--service", "sprite-ai", "--size", "32x32"], "a.png"),
        ("progressive-robot/image", ["generate", "a fox", "--service", "progressive-robot"], "a.png"),
    ])
    func anAnswerThatTricklesInIsWaitedFor(_ target: String, _ words: [String], _ output: String) throws {
        let client = try ServedClient()
        try client.fault(target, "slow", ["bytes_per_second": 1500])
        try client.fault(target, "latency", ["by": "300ms"])
        let outcome = try client.tool().run(words + ["-o", output])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(client.folder.has(output))
        #expect(try client.paidJobs().count == 1)
        #expect(try client.findings() == [])
        client.end()
    }

    @Test(arguments: ["pixelengine", "progressive-robot"])
    func aJobThatNeverEndsIsNotWaitedForAndCanBeCancelled(_ service: String) throws {
        let client = try ServedClient()
        let isEngine = service == "pixelengine"
        let words =
            isEngine
            ? ["generate", "a knight", "--service", service]
            : [
                "robot", "video", "generate", "--prompt", "hops", "--model", "wan-t2v", "--frames", "41", "--steps",
                "20",
            ]
        try client.fault(isEngine ? "pixelengine/generate-image" : "progressive-robot/generate", "job-sticks")
        let outcome = try client.tool().run(words + ["-o", isEngine ? "a.png" : "a.mp4", "--timeout", "1"])
        #expect(outcome.status == 3 && outcome.messages.contains("jobs resume"), "\(outcome.messages)")
        let id = try #require(client.entries().first?.id)
        #expect(try client("jobs", "fetch", id).status == 2)
        let cancelled = try client("jobs", "cancel", id, "--json")
        #expect(cancelled.status == 0 && cancelled.report["state"] as? String == "cancelled", "\(cancelled.messages)")
        // What is not given back goes on counting.
        #expect((cancelled.report["charge"] as? Int == 0) == isEngine)
        #expect(try client("jobs", "cancel", id).status == 2)
        #expect(try client("jobs", "resume").messages.contains("nothing to take up"))
        #expect(try client.findings() == [])
        client.end()
    }
}
#endif
