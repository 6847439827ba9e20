import PixelCore
import PixelMattes
import TestSupport
import Testing

@Suite("Binary alpha, specks and pin-holes")
struct LoosePartTests {
    @Test(arguments: CleaningSamples.seeds, [0, 1, 128, 255] as [UInt8])
    func binarizingTwiceIsBinarizingOnce(seed: UInt64, threshold: UInt8) {
        let original = CleaningSamples.anything(seed)
        var bitmap = original
        let count = bitmap.binarizeAlpha(at: threshold)
        #expect(bitmap.allPixels.allSatisfy { $0.isOpaque || $0.isTransparent })
        #expect(count == zip(original.allPixels, bitmap.allPixels).count { $0 != $1 })
        for (before, after) in zip(original.allPixels, bitmap.allPixels) {
            #expect(after.isOpaque == (before.alpha >= max(1, threshold)))
        }
        #expect(bitmap.changed { $0.binarizeAlpha(at: threshold) } == bitmap)
    }

    @Test(arguments: CleaningSamples.seeds) func removingSpecksTwiceIsRemovingThemOnce(seed: UInt64) {
        for size in [nil, 1, 3, 10, 10_000] {
            let original = CleaningSamples.anything(seed)
            let once = original.changed { $0.removeSpecks(smallerThan: size) }
            #expect(once.changed { $0.removeSpecks(smallerThan: size) } == once)
            #expect((once.contentBounds() == nil) == (original.contentBounds() == nil))
        }
    }

    @Test func specksAreRemovedAndWhatIsAsLargeStays() {
        let sprite = Bitmap(rows: ["####..#", "####...", "####..#", ".......", "#....##"])
        #expect(sprite.changed { $0.removeSpecks() }.allPixels.count(where: \.isOpaque) == 14)
        #expect(sprite.changed { $0.removeSpecks(smallerThan: 3) }.allPixels.count(where: \.isOpaque) == 12)
        var cleaned = sprite
        #expect(cleaned.removeSpecks(smallerThan: 2) == 3)
        #expect(cleaned.removeSpecks(smallerThan: 100) == 1)
        #expect(cleaned.allPixels.count(where: \.isOpaque) == 12)
    }

    @Test func pixelsThatMeetAtACornerAreOneSpeck() {
        let sprite = Bitmap(rows: ["##...", "##...", "...#.", "....#", "...#."])
        #expect(sprite.changed { $0.removeSpecks(smallerThan: 3) } == sprite)
    }

    @Test(arguments: CleaningSamples.seeds) func whatShowsStaysWhenHolesAreFilled(seed: UInt64) {
        let original = CleaningSamples.anything(seed)
        for size in [nil, 5, 1000] {
            var filled = original
            let count = filled.fillHoles(smallerThan: size)
            #expect(count > 0 || filled == original)
            let colors = Set(original.allPixels.filter { $0.alpha > 0 })
            for (before, after) in zip(original.allPixels, filled.allPixels) where before != after {
                #expect(before.isTransparent && colors.contains(after))
            }
            #expect(filled.changed { $0.fillHoles(smallerThan: size) } == filled)
        }
    }

    @Test func holesTakeTheColorMostNeighboursHave() {
        var ring = Bitmap(rows: ["#####", "##.##", "#...o", "##.oo", "#####"])
        #expect(ring.fillHoles(smallerThan: 5) == 0)
        #expect(ring.fillHoles(smallerThan: 6) == 1)
        #expect(ring == Bitmap(rows: ["#####", "#####", "###oo", "###oo", "#####"]))
    }

    @Test func whatReachesTheEdgeIsNoHole() {
        let open = Bitmap(rows: ["####", "#..#", "#.##", "#.##"])
        #expect(open.changed { $0.fillHoles(smallerThan: 100) } == open)
        // Background does not leak through corners.
        let closed = Bitmap(rows: [".###", "#.##", "####"])
        #expect(closed.changed { $0.fillHoles(smallerThan: 2) }[1, 1].isOpaque)
    }
}
