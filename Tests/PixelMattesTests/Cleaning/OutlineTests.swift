import PixelCore
import PixelMattes
import SampleArt
import TestSupport
import Testing

@Suite("Outlines")
struct OutlineTests {
    private static let ink = RGBA8(255, 0, 255)

    @Test(arguments: CleaningSamples.seeds, Outline.Corners.allCases)
    func anOutlineThatIsDrawnAndDroppedLeavesTheSprite(seed: UInt64, corners: Outline.Corners) throws {
        // No part, no gap is thin.
        let sprite = Sprite.random(seed: seed).bitmap.scaled(by: 3).padded(by: Insets(all: 3))
        let outlined = sprite.changed { $0.addOutline(Outline(Self.ink, corners: corners)) }
        #expect(outlined.size == sprite.size && outlined != sprite)
        var dropped = outlined
        let count = dropped.dropOutline(of: Self.ink)?.count
        #expect(dropped == sprite.changed { $0.clearHiddenColors() })
        #expect(count == outlined.allPixels.count { $0 == Self.ink })
        var found = outlined
        #expect(found.dropOutline()?.color == Self.ink)
        #expect(found == dropped)
    }

    @Test func theOutlinesOfDrawnSpritesAreFound() {
        for sprite in Sprite.all where sprite.name != "landscape" {
            var bitmap = sprite.bitmap
            let dropped = bitmap.dropOutline()
            #expect(dropped != nil, "\(sprite.name)")
            #expect((dropped?.count ?? 0) > 20)
        }
    }

    @Test func flatShapesHaveNoOutline() {
        for rows in [["######", "######", "######", "######", "######"], ["....", ".##.", "...."], ["..", ".."]] {
            var bitmap = Bitmap(rows: rows)
            #expect(bitmap.dropOutline() == nil)
            #expect(bitmap == Bitmap(rows: rows))
        }
    }

    @Test func thinPartsOfOtherColorsStay() {
        let outlined = Bitmap(rows: ["oooooo...", "o####o...", "o####o###", "o####o...", "oooooo..o"])
        let expected = Bitmap(rows: [".........", ".####....", ".####.###", ".####....", "........."])
        #expect(outlined.changed { $0.dropOutline(of: RGBA8(20, 200, 20)) } == expected)
        #expect(outlined.changed { $0.dropOutline() } == expected)
    }

    @Test(arguments: 1...8, Outline.Corners.allCases)
    func anOutlineIsAsWideAsItIsAsked(width: Int, corners: Outline.Corners) {
        var dot = Bitmap(size: Size(1, 1), filledWith: .white)
        let count = dot.addOutline(Outline(Self.ink, width: width, corners: corners))
        #expect(dot.size == Size(2 * width + 1, 2 * width + 1))
        for point in dot.allPoints {
            let (across, down) = (abs(point.x - width), abs(point.y - width))
            let isInside =
                corners == .square ? max(across, down) <= width : across * across + down * down <= width * width
            let expected: RGBA8 = across + down == 0 ? .white : isInside ? Self.ink : .clear
            #expect(dot[point.x, point.y] == expected)
        }
        #expect(count == dot.allPixels.count { $0 == Self.ink })
    }

    @Test func theCanvasGrowsOnlyWhereThereIsNoRoomAndOnAllSidesAlike() {
        let sprite = Bitmap(rows: ["....", ".##.", ".##.", "...."])
        #expect(sprite.changed { $0.addOutline(Outline(Self.ink)) }.size == sprite.size)
        #expect(sprite.changed { $0.addOutline(Outline(Self.ink, width: 3)) }.size == Size(8, 8))
        let tall = Bitmap(rows: ["#", "#", ".", ".", "."])
        #expect(tall.changed { $0.addOutline(Outline(Self.ink)) }.size == Size(3, 7))
        let nothing = Bitmap(size: Size(2, 2))
        #expect(nothing.changed { $0.addOutline(Outline(Self.ink)) } == nothing)
    }

    @Test func softEdgesGetTheOutlineBehindThem() {
        let sprite = Bitmap(rows: [".....", ".+++.", ".+++.", ".+++.", "....."])
        let outlined = sprite.changed { $0.addOutline(Outline(Self.ink)) }
        #expect(outlined[1, 1] == sprite[1, 1].composited(over: Self.ink))
        #expect(outlined[2, 2] == sprite[2, 2])
    }
}
