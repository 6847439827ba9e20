import Foundation
import Pixelwright
import Testing

@Suite("On a terminal", .timeLimit(.minutes(30)))
struct TerminalTests {
    @Test func imagesAreNotPrinted() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        let terminal = try PseudoTerminal()
        let running = try folder.tool().start(["flatten", "a.png", "-o", "-"], output: terminal.program)
        #expect(terminal.text().isEmpty)
        let outcome = running.end()
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("-o FILE"))
    }

    @Test(arguments: [true, false]) func picturesHaveColorsUnlessNoneAreWanted(areWanted: Bool) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        let terminal = try PseudoTerminal()
        let tool = folder.tool(areWanted ? ["COLORTERM": "24bit"] : ["NO_COLOR": "1", "COLORTERM": "24bit"])
        let running = try tool.start(["inspect", "a.png", "--show"], output: terminal.program)
        #expect(terminal.text().contains("\u{1B}[38;2;") == areWanted)
        #expect(running.end().status == 0)
    }
}
