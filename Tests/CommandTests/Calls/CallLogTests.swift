#if Server
import Foundation
import Pixelwright
import Testing

@Suite("The log of calls", .ownThread, .timeLimit(.minutes(10)))
struct CallLogTests {
    private let knight = [
        "generate", "a clandestine knight", "--service", "pixelengine", "--colors", "16", "-o", "a.png", "--quiet",
    ]

    /// The lines that a command logged.
    private func lines(of outcome: Outcome) -> [String] {
        outcome.messages.split(separator: "\n").map(String.init).filter { $0.contains("service request") }
    }

    @Test func everyRequestIsALineWithoutItsKeyAndItsBody() throws {
        let client = try ServedClient()
        let outcome = try client.tool(["PIXELWRIGHT_LOG": "debug"]).run(knight)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let lines = lines(of: outcome)
        #expect(try lines.count == client.exchanges().count)
        for line in lines {
            #expect(line.hasPrefix("pixelwright: debug: service request attempt=1 endpoint="), "\(line)")
            #expect(line.contains(" outcome=success ") && line.contains(" service=pixelengine"), "\(line)")
            #expect(line.firstMatch(of: /milliseconds=\d+\b/) != nil, "\(line)")
        }
        #expect(lines.filter { $0.contains("endpoint=generate-image ") }.count == 1)
        #expect(lines.contains { $0.contains("endpoint=job ") })
        for word in ["pe_test_key", "Bearer", "clandestine"] { #expect(!outcome.messages.contains(word)) }
        client.end()
    }

    @Test func whatFailsIsAWarningAndTheRestIsLeftOutAbove() throws {
        let client = try ServedClient()
        try client.fault("pixelengine/balance", "cut-before")
        let balance = ["account", "balance", "--service", "pixelengine", "--json"]
        let outcome = try client.tool(["PIXELWRIGHT_LOG": "Warning"]).run(balance)
        #expect(outcome.status == 0 && outcome.report["pixelengine"] != nil, "\(outcome.messages)")
        let lines = lines(of: outcome)
        #expect(lines.count == 1 && !outcome.messages.contains("pe_test_key"))
        #expect(
            lines.first?.hasPrefix("pixelwright: warning: service request attempt=1 endpoint=balance ") == true
                && lines.first?.contains("outcome=interrupted") == true, "\(lines)")
        #expect(try self.lines(of: client.tool().run(balance)).isEmpty)
        client.end()
    }

    @Test func aLevelThatThereIsNotIsAMistakeAndNothingIsSent() throws {
        let client = try ServedClient()
        for level in ["loud", "critical", "7"] {
            let outcome = try client.tool(["PIXELWRIGHT_LOG": level]).run(knight)
            #expect(outcome.status == 2 && outcome.messages.contains("PIXELWRIGHT_LOG"), "\(outcome.messages)")
            #expect(outcome.messages.contains("trace, debug, info, notice, warning or error"))
        }
        #expect(try client.exchanges().isEmpty && client.entries().isEmpty)
        client.end()
    }
}
#endif
