import PixelCore
import TestSupport
import Testing

@testable import PixelCodecs

@Suite("The rectangle that changed between frames")
struct ChangedBoundsTests {
    @Test func equalBitmapsHaveNone() {
        var random = RandomSource(seed: 51)
        let bitmap = random.bitmap(.hiddenColors, size: Size(9, 5))
        #expect(bitmap.changedBounds(since: bitmap) == nil)
    }

    @Test func itHoldsEveryChangedPixelAndTouchesOneOnEachSide() {
        var random = RandomSource(seed: 52)
        for _ in 0..<200 {
            let size = random.size(in: 1...12)
            let old = random.bitmap(.hiddenColors, size: size)
            var new = old
            var changed: Rectangle?
            for _ in 0..<random.next(in: 1...4) {
                let place = Point(x: random.next(in: 0...size.width - 1), y: random.next(in: 0...size.height - 1))
                new[place.x, place.y].blue = old[place.x, place.y].blue &+ 1
                let pixel = Rectangle(origin: place, size: Size(1, 1))
                changed = changed?.union(pixel) ?? pixel
            }
            #expect(new.changedBounds(since: old) == changed)
        }
    }

    @Test func aColorThatDoesNotShowCounts() {
        let old = Bitmap(size: Size(3, 3))
        var new = old
        new[2, 1] = RGBA8(1, 0, 0, 0)
        #expect(new.changedBounds(since: old) == Rectangle(x: 2, y: 1, width: 1, height: 1))
    }
}
