import PixelCore
import PixelMattes
import Testing

@Suite("Masks of content")
struct ContentMaskTests {
    @Test func boundsHoldAllContentOfARegionAndNoMore() throws {
        let rows = ["......", ".##...", "..#..#", "......"]
        let mask = ContentMask(size: Size(6, 4), isContent: rows.joined().map { $0 == "#" })
        let left = Rectangle(x: 0, y: 0, width: 4, height: 4)
        #expect(mask.contentBounds(in: left) == Rectangle(x: 1, y: 1, width: 2, height: 2))
        #expect(mask.contentBounds(in: Rectangle(mask.size)) == Rectangle(x: 1, y: 1, width: 5, height: 2))
        #expect(mask.contentBounds(in: Rectangle(x: 0, y: 0, width: 6, height: 1)) == nil)
    }

    @Test func cornersConnectPartsOnlyWhenAsked() {
        let mask = ContentMask(size: Size(2, 2), isContent: [true, false, false, true])
        #expect(Islands.parts(of: mask).count == 1)
        #expect(Islands.parts(of: mask, connectsCorners: false).count == 2)
    }
}
