import Foundation
import Pixelwright
import Testing

@Suite("sheet recover and animation align", .timeLimit(.minutes(30)))
struct RecoverTests {
    @Test func framesOfABoardAreWrittenAndReported() throws {
        let folder = try Workspace()
        try folder.write(Self.board([(3, 4), (31, 2), (55, 6)]), to: "board.png")
        let outcome = try folder.tool()(
            "sheet", "recover", "board.png", "-o", "walk.webp", "--debug", "found.png", "--json")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.reports.first?["frame_count"] as? Int == 3)
        #expect((outcome.reports.first?["jitter_after"] as? [String: Any])?["largest"] as? Double == 0)
        #expect(Set(try folder.animation("walk.webp").cels.map(\.bitmap)).count == 1)
        #expect(try folder.info("found.png").size == Size(78, 32))
    }

    @Test(arguments: [RGBA8.clear, RGBA8(0, 255, 0)])
    func aBlankBoardIsRefused(color: RGBA8) throws {
        let folder = try Workspace()
        try folder.write(Bitmap(size: Size(32, 24), filledWith: color), to: "blank.png")
        let outcome = try folder.tool()("sheet", "recover", "blank.png", "-o", "a.webp")
        #expect(outcome.status != 0)
        #expect(outcome.messages.contains("background"))
        #expect(!folder.has("a.webp"))
    }

    @Test func oneFigureIsOneFrame() throws {
        let folder = try Workspace()
        try folder.write(Self.board([(20, 5)]), to: "one.png")
        let outcome = try folder.tool()("sheet", "recover", "one.png", "-o", "one_frame.png", "--json")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.reports.first?["frame_count"] as? Int == 1)
        #expect(try folder.bitmap("one_frame.png") == Self.figure)
    }

    @Test func aLayoutThatDoesNotFitIsWarnedOf() throws {
        let folder = try Workspace()
        try folder.write(Self.board([(3, 4), (31, 2), (55, 6)]), to: "board.png")
        let outcome = try folder.tool()(
            "sheet", "recover", "board.png", "-o", "a.png", "--columns", "6", "--rows", "1", "--json")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.messages.contains("--debug"))
        #expect(try #require(outcome.reports.first?["confidence"] as? Double) < 0.6)
        for columns in ["0", "-2", "many", "5000"] {
            let refused = try folder.tool()("sheet", "recover", "board.png", "-o", "b.png", "--columns=\(columns)")
            #expect(refused.status != 0)
            #expect(!folder.has("b.png"))
        }
    }

    @Test func figuresOfACompressedBoardAreFound() throws {
        let folder = try Workspace()
        let board = Self.board([(3, 4), (31, 2), (55, 6)], background: RGBA8(255, 0, 255))
        try folder.write(board.scaled(by: 3), to: "board.jpg")
        let outcome = try folder.tool()("sheet", "recover", "board.jpg", "-o", "walk.png", "--pixelate", "--json")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.reports.first?["frame_count"] as? Int == 3)
    }

    @Test func shakingFramesAreAlignedAndStillOnesStay() throws {
        let folder = try Workspace()
        let frames = [(6, 5), (9, 4), (5, 7)].map { Self.board([$0], size: Size(32, 32)) }
        try folder.write(Animation(cels: frames.map { Cel($0, duration: .milliseconds(80)) }), to: "a.webp")
        #expect(try folder.tool()("animation", "align", "a.webp", "-o", "b.webp").status == 0)
        let aligned = try folder.animation("b.webp")
        #expect(Set(aligned.cels.map(\.bitmap)).count == 1)
        #expect(aligned.cels.allSatisfy { $0.duration == .milliseconds(80) })
        #expect(try folder.tool()("animation", "align", "b.webp", "-o", "c.webp").status == 0)
        #expect(try folder.animation("c.webp") == aligned)
    }

    @Test func whatIsNoAnimationIsNotAligned() throws {
        let folder = try Workspace()
        try folder.write(Array("no picture".utf8), to: "a.webp")
        let outcome = try folder.tool()("animation", "align", "a.webp", "-o", "b.webp")
        #expect(outcome.status != 0)
        #expect(!folder.has("b.webp"))
    }

    /// 16 × 20 pixels.
    private static let figure: Bitmap = {
        var figure = Bitmap(size: Size(16, 20))
        for y in 0..<20 {
            for x in 0..<16 where y >= 8 || (4..<12).contains(x) {
                figure[x, y] = RGBA8(UInt8(40 + 9 * x), UInt8(30 + 7 * y), UInt8(90 + (x * y) % 40))
            }
        }
        return figure
    }()

    /// Figures at these places.
    private static func board(
        _ places: [(Int, Int)], background: RGBA8 = .clear, size: Size = Size(78, 32)
    ) -> Bitmap {
        var board = Bitmap(size: size, filledWith: background)
        for (x, y) in places { board.draw(figure, at: Point(x: x, y: y)) }
        return board
    }
}
