import Foundation
import Pixelwright
import Testing

@Suite("inspect", .timeLimit(.minutes(30)))
struct InspectTests {
    private static let keys: Set<String> = [
        "path", "format", "width", "height", "frame_count", "animated", "loop_count", "durations_ms", "has_alpha",
        "bit_depth", "color_type", "byte_count", "unique_colors", "grid",
    ]
    private static let gridKeys: Set<String> = [
        "pitch_x", "pitch_y", "offset_x", "offset_y", "columns", "rows", "confidence",
    ]

    @Test func reportsEveryDocumentedKey() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(4, Size(16, 16)).scaled(by: 6), to: "a.png")
        let outcome = try folder.tool()("inspect", "a.png", "--json")
        #expect(outcome.status == 0)
        let report = try #require(outcome.reports.first)
        #expect(Self.keys.isSubset(of: report.keys))
        #expect(report["path"] as? String == "a.png")
        #expect(report["format"] as? String == "png")
        #expect(report["width"] as? Int == 96)
        #expect(report["animated"] as? Bool == false)
        #expect(report["loop_count"] is NSNull)
        #expect(report["durations_ms"] as? [Int] == [])
        #expect(report["byte_count"] as? Int == (try folder.bytes("a.png")).count)
        let grid = try #require(report["grid"] as? [String: Any])
        #expect(Self.gridKeys == Set(grid.keys))
        #expect(grid["columns"] as? Int == 16)
    }

    @Test(arguments: ["webp", "apng", "gif"]) func reportsTimingOfAnimations(ending: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.walk(), to: "walk.\(ending)")
        let report = try #require(try folder.tool()("inspect", "walk.\(ending)", "--json").reports.first)
        #expect(report["frame_count"] as? Int == 4)
        #expect(report["animated"] as? Bool == true)
        #expect(report["loop_count"] as? Int == 2)
        #expect(report["durations_ms"] as? [Int] == [100, 50, 50, 250])
    }

    @Test func countsColors() throws {
        let folder = try Workspace()
        let bitmap = Sample.noise()
        try folder.write(bitmap, to: "a.png")
        let report = try #require(try folder.tool()("inspect", "a.png", "--json").reports.first)
        let pixels = (0..<bitmap.height).flatMap { y in (0..<bitmap.width).map { bitmap[$0, y] } }
        #expect(report["unique_colors"] as? Int == Set(pixels).count)
    }

    @Test func headersAloneSayNothingOfPixels() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        let report = try #require(try folder.tool()("inspect", "a.png", "--json", "--header-only").reports.first)
        #expect(report["unique_colors"] is NSNull)
        #expect(report["grid"] is NSNull)
        #expect(report["width"] as? Int == 12)
    }

    @Test func oneBadFileDoesNotStopTheRest() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        try folder.write(Sample.corrupt, to: "b.png")
        try folder.write(Sample.sprite(2), to: "c.png")
        let outcome = try folder.tool()("inspect", "a.png", "b.png", "missing.png", "c.png", "--json")
        #expect(outcome.status == 1)
        #expect(outcome.reports.map { $0["path"] as? String } == ["a.png", "c.png"])
        #expect(outcome.messages.contains("pixelwright: b.png: "))
        #expect(outcome.messages.contains("pixelwright: missing.png: no such file"))
    }

    @Test func printsATableOfSeveral() throws {
        let folder = try Workspace()
        for name in ["a.png", "b.webp"] { try folder.write(Sample.sprite(), to: name) }
        let lines = try folder.tool()("inspect", "a.png", "b.webp").text.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("FORMAT"))
        #expect(lines[1].hasSuffix("a.png") && lines[2].hasSuffix("b.webp"))
        #expect(lines[1].contains("12×10"))
    }

    @Test func readsStandardInput() throws {
        let folder = try Workspace()
        let bytes = try Sample.sprite().encoded(as: .webp)
        let report = try #require(try folder.tool()("inspect", "-", "--json", input: bytes).reports.first)
        #expect(report["path"] as? String == "-")
        #expect(report["format"] as? String == "webp")
    }

    @Test func refusesAFrameThatIsNotThere() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        let outcome = try folder.tool()("inspect", "a.png", "--show", "--frame", "2")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("no frame 2"))
    }
}

@Suite("inspect --show", .timeLimit(.minutes(30)))
struct ShowTests {
    private func picture(_ environment: [String: String], _ arguments: [String] = []) throws -> String {
        let folder = try Workspace()
        var bitmap = Bitmap(size: Size(4, 4), filledWith: RGBA8(255, 0, 0))
        bitmap[3, 3] = RGBA8(1, 2, 3)
        try folder.write(bitmap, to: "a.png")
        return try folder.tool(environment).run(["inspect", "a.png", "--show"] + arguments).text
    }

    @Test func drawsInAllColorsWhereTheTerminalHasThem() throws {
        let text = try picture(["CLICOLOR_FORCE": "1", "COLORTERM": "truecolor"])
        #expect(text.contains("\u{1B}[38;2;255;0;0;48;2;255;0;0m▀▀▀▀"))
        #expect(text.contains("48;2;1;2;3m"))
    }

    @Test func fallsBackTo256Colors() throws {
        let text = try picture(["CLICOLOR_FORCE": "1"])
        #expect(text.contains("\u{1B}[38;5;196;48;5;196m▀▀▀▀"))
        #expect(!text.contains("38;2;"))
    }

    @Test(arguments: [["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], [:]])
    func hasNoColorsWhereNoneAreWanted(environment: [String: String]) throws {
        let text = try picture(environment)
        #expect(!text.contains("\u{1B}"))
        #expect(text.split(separator: "\n").first?.count == 4)
    }

    @Test func shrinksToTheWidthOfTheTerminal() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(100, 40)), to: "a.png")
        let text = try folder.tool(["COLUMNS": "25"])("inspect", "a.png", "--show").text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(5).allSatisfy { $0.count == 25 })
    }

    @Test func doesNotMixWithJSON() throws {
        let folder = try Workspace()
        #expect(try folder.tool()("inspect", "a.png", "--show", "--json").status == 2)
    }
}
