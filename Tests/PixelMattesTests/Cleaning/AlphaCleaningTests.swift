import PixelCore
import PixelMattes
import SampleArt
import TestSupport
import Testing

@Suite("Cleaning alpha")
struct AlphaCleaningTests {
    private func cleaning(_ change: (inout AlphaCleaning) -> Void) -> AlphaCleaning {
        var cleaning = AlphaCleaning()
        change(&cleaning)
        return cleaning
    }

    /// All steps at once.
    private var everything: AlphaCleaning {
        cleaning {
            $0.fringe = AlphaCleaning.Fringe(matte: .white)
            $0.alphaThreshold = 128
            $0.specks = .automatic
            $0.holes = .automatic
            $0.droppedOutline = .found
            $0.outline = Outline(.black)
            $0.trimThreshold = 0
            $0.padding = .pixels(2)
            $0.hiddenColors = .bleed(radius: 2)
        }
    }

    @Test(arguments: CleaningSamples.seeds) func withoutAStepNothingButHiddenColorsChanges(seed: UInt64) throws {
        let original = CleaningSamples.anything(seed)
        let kept = try cleaning { $0.hiddenColors = .keep }.clean(original)
        #expect(kept.bitmap == original && kept.changes.isEmpty)
        let cleared = try AlphaCleaning().clean(original)
        #expect(cleared.bitmap == original.changed { $0.clearHiddenColors() })
    }

    @Test(arguments: CleaningSamples.seeds) func stepsComeInTheOrderThatIsWritten(seed: UInt64) throws {
        let original = CleaningSamples.soft(seed)
        let result = try everything.clean(original)
        var expected = original
        expected.removeFringe(of: .white)
        expected.binarizeAlpha()
        expected.removeSpecks()
        expected.fillHoles()
        let dropped = expected.dropOutline()
        expected.addOutline(Outline(.black))
        let trimmed = try #require(expected.trimmed()).bitmap
        expected = trimmed.padded(by: Insets(all: 2))
        let bled = expected.bleedColors(within: 2)
        #expect(result.bitmap == expected)
        #expect(result.changes.hiddenColors == bled && result.changes.droppedOutlineColor == dropped?.color)
        #expect(result.changes.droppedOutlinePixels == dropped?.count ?? 0)
    }

    @Test(arguments: CleaningSamples.seeds) func trimmingTwiceIsTrimmingOnce(seed: UInt64) throws {
        for threshold in [0, 100, 254] as [UInt8] {
            let trimming = cleaning { $0.trimThreshold = threshold }
            let once = try trimming.clean(CleaningSamples.anything(seed)).bitmap
            #expect(try trimming.clean(once).bitmap == once)
        }
    }

    @Test(arguments: CleaningSamples.seeds, 2...4) func enlargedArtIsCleanedAsTheArtIs(seed: UInt64, factor: Int) throws
    {
        var cleaning = everything
        let art = CleaningSamples.soft(seed)
        let expected = try cleaning.clean(art)
        cleaning.pixelSize = factor
        let result = try cleaning.clean(art.scaled(by: factor))
        #expect(result.bitmap == expected.bitmap.scaled(by: factor))
        #expect(result.changes == expected.changes)
    }

    @Test func framesKeepOneCanvasAndTheirTiming() throws {
        let frames = [
            Bitmap(rows: ["#....", ".....", "....."]), Bitmap(rows: [".....", "..#..", "....."]),
            Bitmap(rows: [".....", ".....", "....."]),
        ]
        let cels = frames.enumerated().map { Cel($1, duration: .milliseconds(50 * ($0 + 1))) }
        let animation = try Animation(cels: cels, loopCount: 3)
        let trimmed = try cleaning { $0.trimThreshold = 0 }.clean(animation)
        #expect(trimmed.animation.size == Size(3, 2) && trimmed.changes.resizesCanvas)
        #expect(trimmed.animation.cels.map(\.duration) == cels.map(\.duration))
        #expect(trimmed.animation.loopCount == 3)
        let outlined = try cleaning { $0.outline = Outline(.black) }.clean(animation)
        #expect(outlined.animation.size == Size(7, 5) && outlined.changes.outlinePixels == 8)
        #expect(outlined.animation.cels[1].bitmap[3, 2] == RGBA8(200, 20, 20))
    }

    @Test func partsAreMeasuredByTheLargestOfAnyFrame() throws {
        let large = Bitmap(size: Size(60, 60), filledWith: .black)
        var small = Bitmap(size: Size(60, 60))
        for x in [0, 1, 10, 11, 12, 20, 21, 22, 23] { small[x, 5] = .black }
        let result = try cleaning { $0.specks = .automatic }.clean([large, small])
        // A thousandth of 3600 is 3.
        #expect(result.changes.specks == 1)
        #expect(result.frames[1].allPixels.count(where: \.isOpaque) == 7)
    }

    @Test func whatWasThereIsInTheMiddleOfTheCanvas() throws {
        let sprite = Bitmap(rows: ["##", "##"])
        let result = try cleaning { $0.padding = .canvas(Size(5, 4)) }.clean(sprite).bitmap
        #expect(result == Bitmap(rows: [".....", ".##..", ".##..", "....."]))
    }

    @Test func mistakesAreErrorsThatSayWhatIsExpected() {
        let sprite = CleaningSamples.sprite(1)
        func code(_ change: (inout AlphaCleaning) -> Void) -> AlphaCleaningError.Code? {
            do throws(AlphaCleaningError) {
                _ = try cleaning(change).clean(sprite)
                return nil
            } catch {
                #expect(!error.description.isEmpty)
                return error.code
            }
        }
        #expect(code { $0.pixelSize = 0 } == .options)
        #expect(code { $0.pixelSize = 2 } == .pixelSize)
        #expect(code { $0.pixelSize = .max } == .pixelSize)
        #expect(code { $0.outline = Outline(.black, width: 9) } == .options)
        #expect(code { $0.outline = Outline(.clear) } == .options)
        #expect(code { $0.fringe = AlphaCleaning.Fringe(matte: RGBA8(1, 2, 3, 4)) } == .options)
        #expect(code { $0.fringe = AlphaCleaning.Fringe(radius: -1) } == .options)
        #expect(code { $0.hiddenColors = .bleed(radius: -1) } == .options)
        #expect(code { $0.padding = .pixels(-1) } == .options)
        #expect(code { $0.padding = .pixels(1 << 20) } == .canvas)
        #expect(code { $0.padding = .canvas(Size(1, 1)) } == .canvas)
        #expect(code { $0.padding = .canvas(Size(1 << 20, 1 << 20)) } == .canvas)
    }
}
