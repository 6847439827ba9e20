import Pixelwright
import Testing

@Suite("numbers on the command line", .timeLimit(.minutes(30)))
struct ArgumentTests {
    /// Calls on `a.png`, a strip of 36×10 px, with numbers that are none or too large, and what the message says.
    static let mistakes: [(arguments: [String], message: String)] = [
        (["sheet", "slice", "a.png", "-o", "out", "--frame-count", "-3"], "--frame-count takes a number greater than"),
        (["sheet", "pack", "a.png", "-o", "b.png", "--padding", "-1"], "--padding takes a number from 0"),
        (["convert", "a.png", "-o", "b.gif", "--fps", "-1"], "--fps takes a number from 0.01"),
        (["convert", "a.png", "-o", "b.gif", "--duration", "nan"], "give milliseconds from 0 through 3600000"),
        (["convert", "a.png", "-o", "b.gif", "--duration", "-5"], "give milliseconds from 0 through 3600000"),
        (["animation", "crop", "a.png", "-o", "b.gif", "--to", "-8,4,4x4"], "give LEFT,TOP,WIDTHxHEIGHT"),
        (["animation", "crop", "a.png", "-o", "b.gif", "--to", "8,4,9223372036854775807x1"], "give LEFT,TOP"),
        (["animation", "trim", "a.png", "-o", "b.gif", "--frames", "0-3"], "give frames counted from 1"),
        (["animation", "resize", "a.png", "-o", "b.gif", "--size", "9223372036854775807x1"], "give WIDTHxHEIGHT"),
        (["sheet", "slice", "a.png", "-o", "out", "--frame-size", "9223372036854775807x1"], "give WIDTHxHEIGHT"),
        (
            ["sheet", "slice", "a.png", "-o", "out", "--frame-size", "16777216x1", "--spacing", "1"],
            "do not hold a cell of 16777216 px"
        ),
        (
            ["sheet", "slice", "a.png", "-o", "out", "--frame-count", "9223372036854775807", "--spacing", "2"],
            "do not make 9223372036854775807 cells"
        ),
    ]

    @Test(arguments: mistakes) func aNumberThatCannotBeIsRefusedWithWhatCan(arguments: [String], message: String) throws
    {
        let folder = try Workspace()
        try folder.write(Sample.strip((1...3).map { Sample.cutout($0) }), to: "a.png")
        let outcome = try folder.tool().run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
        #expect(!folder.has("b.gif") && !folder.has("b.png") && !folder.has("out"))
    }

    @Test func aStripThatDoesNotDivideSaysWhatWould() throws {
        let folder = try Workspace()
        try folder.write(Sample.strip((1...3).map { Sample.cutout($0) }), to: "a.png")
        let uneven = try folder.tool()("convert", "a.png", "-o", "b.gif", "--frame-count", "7")
        #expect(uneven.status == 2)
        #expect(uneven.messages.contains("do not make 7 cells of equal length; 4, 6 or 9 cells would"))
        #expect(try folder.tool()("convert", "a.png", "-o", "b.gif", "--frame-size", "7x10").messages.contains("would"))
    }
}
