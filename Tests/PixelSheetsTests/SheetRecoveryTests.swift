import PixelCore
import PixelGrids
import PixelSheets
import SampleArt
import Testing

@Suite("sheet recovery")
struct SheetRecoveryTests {
    @Test(arguments: [5208, 5261, 5286] as [UInt64])
    func figuresOfBoardsOfChanceAreFoundAndDoNotShake(seed: UInt64) throws {
        let board = try PoseBoard.random(seed: seed, largestPitch: 1)
        let sheet = try SheetRecovery().recover(board.bitmap)
        let regions = sheet.layout.sprites.map(\.region)
        #expect(board.areFound(regions))
        guard sheet.frames.count == board.figures.count else { return }
        let drifts = board.drifts(of: sheet.frames, regions: regions, scales: sheet.scales)
        #expect(drifts.allSatisfy { ($0 * $0).sum() < 0.25 })
        #expect(Set(sheet.frames.map(\.size)).count == 1)
        #expect(sheet.animation.cels.map(\.bitmap) == sheet.frames)
    }

    @Test func jitterIsMeasuredBeforeAndAfter() throws {
        let board = Self.board([(3, 4), (31, 2), (55, 6), (4, 37), (28, 35), (58, 40)])
        let sheet = try SheetRecovery().recover(board)
        #expect(sheet.frames.count == 6)
        #expect(Set(sheet.frames).count == 1)
        #expect(sheet.jitterBefore.rootMeanSquare > 2)
        #expect(sheet.jitterAfter.largest == 0)
    }

    @Test func noiseOfAKeyedBackgroundIsNoFigure() throws {
        var board = Self.board([(3, 4), (31, 2), (55, 6)], background: RGBA8(255, 0, 255))
        var state: UInt32 = 7
        for y in 0..<board.height {
            for x in 0..<board.width {
                state = state &* 1_664_525 &+ 1_013_904_223
                let step = UInt8(state >> 29)
                let pixel = board[x, y]
                board[x, y] = RGBA8(max(pixel.red, step) - step, pixel.green, max(pixel.blue, step) - step)
            }
        }
        let sheet = try SheetRecovery().recover(board)
        #expect(sheet.frames.count == 3)
        #expect(sheet.frames.allSatisfy { $0[0, 0].isTransparent })
        #expect(sheet.background.map { $0.red > 240 && $0.green < 10 } == true)
    }

    @Test func whatIsDetachedJoinsItsFigureAndFarThingsAreLeftOut() throws {
        var board = Self.board([(6, 4), (36, 4)])
        board[24, 12] = .white
        board[70, 62] = .white
        let sheet = try SheetRecovery().recover(board)
        #expect(
            sheet.layout.sprites.map(\.region) == [
                Rectangle(x: 6, y: 4, width: 19, height: 20), Rectangle(x: 36, y: 4, width: 16, height: 20),
            ])
        #expect(sheet.leftOut == [Rectangle(x: 70, y: 62, width: 1, height: 1)])
    }

    @Test func touchingNeighboursAreCutWhereTheyAreThin() throws {
        var board = Self.board([(4, 4), (30, 4), (56, 4)])
        for x in 18..<34 { board[x, 14] = RGBA8(90, 60, 40) }
        var recovery = SheetRecovery()
        recovery.columns = 3
        #expect(try recovery.recover(board).frames.count == 3)
        recovery.columns = nil
        recovery.count = 3
        #expect(try recovery.recover(board).frames.count == 3)
    }

    @Test func framesStandOnTheCanvasThatIsAskedFor() throws {
        let board = Self.board([(3, 4), (31, 2)])
        var recovery = SheetRecovery()
        recovery.canvas = Size(48, 32)
        let sheet = try recovery.recover(board)
        #expect(sheet.frames.allSatisfy { $0.size == Size(48, 32) })
        #expect(sheet.frames.allSatisfy { $0.contentBounds()?.maxY == 32 })
        recovery.canvas = Size(8, 8)
        let error = #expect(throws: SheetError.self) { try recovery.recover(board) }
        #expect(error?.code == .doesNotFit)
    }

    @Test func nothingButBackgroundIsRefused() {
        for color in [RGBA8.clear, RGBA8(0, 255, 0)] {
            let error = #expect(throws: SheetError.self) {
                try SheetRecovery().recover(Bitmap(size: Size(32, 32), filledWith: color))
            }
            #expect(error?.code == .noSprites)
        }
    }

    @Test func animationsAreAlignedAndKeepTheirTimes() throws {
        let places = [(6, 5), (9, 4), (5, 7), (6, 5)]
        let cels = places.enumerated().map { index, place in
            Cel(Self.board([place], size: Size(32, 32)), duration: .milliseconds(50 + index))
        }
        let shaking = try Animation(cels: cels, loopCount: 3)
        let aligned = shaking.aligned()
        #expect(aligned.animation.cels.map(\.duration) == cels.map(\.duration))
        #expect(aligned.animation.loopCount == 3)
        #expect(Set(aligned.animation.cels.map(\.bitmap)).count == 1)
        #expect(aligned.jitterBefore.rootMeanSquare > 1)
        #expect(aligned.jitterAfter.largest == 0)
        #expect(aligned.animation.aligned().animation == aligned.animation)
    }

    /// Figures of 16 × 20 pixels at these places.
    private static func board(
        _ places: [(Int, Int)], background: RGBA8 = .clear, size: Size = Size(78, 64)
    ) -> Bitmap {
        var figure = Bitmap(size: Size(16, 20))
        for y in 0..<20 {
            for x in 0..<16 where y >= 8 || (4..<12).contains(x) {
                figure[x, y] = RGBA8(UInt8(40 + 9 * x), UInt8(30 + 7 * y), UInt8(90 + (x * y) % 40))
            }
        }
        var board = Bitmap(size: size, filledWith: background)
        for (x, y) in places { board.draw(figure, at: Point(x: x, y: y)) }
        return board
    }
}
