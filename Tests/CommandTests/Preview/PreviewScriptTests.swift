import Foundation
import Pixelwright
import TestSupport
import Testing

/// Runs scripts without a page.
private let node = TestSupport.Tool(named: "node")

@Suite(
    "The script of previews", .enabled(if: node != nil, "Node.js is not installed: the script was not run"),
    .timeLimit(.minutes(30)))
struct PreviewScriptTests {
    /// What `code` prints after the script of a page has been read.
    private func run(_ code: String) throws -> String {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "walk.gif")
        #expect(try folder.tool()("convert", "walk.gif", "-o", "a.webp", "--preview", "p.html").status == 0)
        try folder.write(Array((PreviewedPage(folder).script + code).utf8), to: "script.js")
        let arguments = [folder.url.appending(path: "script.js").path]
        let output = try #require(node).run(arguments, inFolder: folder.path)
        return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test func isWellFormed() throws {
        #expect(try run("").isEmpty)
    }

    @Test func tagsArePlayedInTheirDirection() throws {
        let code = """
            for (const direction of ["forward", "reverse", "pingpong", "pingpong_reverse"])
              console.log(frameOrder({ first: 3, count: 4, direction }).join(""));
            console.log(frameOrder({ first: 2, count: 1, direction: "pingpong" }).join(""));
            """
        #expect(try run(code).split(separator: "\n") == ["3456", "6543", "345654", "654345", "2"])
    }

    @Test func everyFrameIsShownForItsOwnTimeRoundAfterRound() throws {
        let code = """
            const ends = stepEnds([100, 50, null, 0, 250]);
            console.log(ends.join());
            const times = [0, 99.9, 100, 149, 150, 250, 350, 599.9, 600, 700, 1200, 6e7 + 101];
            console.log(times.map((time) => stepAt(ends, time, Infinity).step).join(""));
            console.log([0, 1199, 1200, 9999].map((time) => `${stepAt(ends, time, 2).step}${stepAt(ends, time, 2).isOver}`).join());
            """
        let lines = try run(code).split(separator: "\n")
        #expect(lines == ["100,150,250,350,600", "001123440101", "0false,4false,4true,4true"])
    }

    @Test func timeGoesOnWhereItStoodAtAnySpeed() throws {
        let code = """
            const clock = new Clock();
            const times = [];
            clock.run(1000); times.push(clock.time(1100));
            clock.setSpeed(0.5, 1100); times.push(clock.time(1200));
            clock.stop(1200); times.push(clock.time(5000));
            clock.run(6000); times.push(clock.time(6100));
            clock.set(20, 6100); times.push(clock.time(6100), clock.time(6120), clock.time(6000));
            console.log(times.join());
            """
        #expect(try run(code) == "100,150,150,200,20,30,20")
    }
}
