import PixelColor
import PixelCore
import PixelGrids
import TestSupport
import Testing

@Suite struct AreaAverageTests {
    @Test func keepsFlatColours() {
        let color = RGBA8(12, 200, 77)
        for size in [Size(3, 5), Size(1, 1), Size(7, 2), Size(20, 30)] {
            let result = Bitmap(size: Size(10, 10), filledWith: color).areaAveraged(to: size)
            #expect(result == Bitmap(size: size, filledWith: color))
        }
    }

    @Test func undoesWholeFactors() {
        let sprite = Sprite.random(Size(9, 7), seed: 1)
        #expect(sprite.scaled(horizontally: 3, vertically: 4).areaAveraged(to: sprite.size) == sprite)
    }

    @Test func averagesLightNotCodes() {
        var checks = Bitmap(size: Size(2, 2), filledWith: .black)
        checks[0, 0] = .white
        checks[1, 1] = .white
        // Half the light is code 188, not 128.
        #expect(checks.areaAveraged(to: Size(1, 1))[0, 0] == RGBA8(188, 188, 188))
    }

    @Test func whatTransparencyHidesDoesNotShow() {
        var bitmap = Bitmap(size: Size(2, 1), filledWith: RGBA8(255, 0, 0, 0))
        bitmap[1, 0] = RGBA8(0, 0, 255)
        #expect(bitmap.areaAveraged(to: Size(1, 1))[0, 0] == RGBA8(0, 0, 255))
        #expect(Bitmap(size: Size(4, 4)).areaAveraged(to: Size(2, 2)) == Bitmap(size: Size(2, 2)))
    }
}

@Suite struct MergeNearDuplicatesTests {
    @Test func nearColoursBecomeOneAndOthersStay() {
        var random = RandomSource(seed: 2)
        let centers = [RGBA8(40, 40, 40), RGBA8(200, 60, 60), RGBA8(60, 60, 200)]
        var bitmap = Bitmap(size: Size(12, 12), filledWith: .clear)
        for y in 0..<12 {
            for x in 1..<12 {
                let center = random.pick(centers)
                bitmap[x, y] = RGBA8(center.red &+ UInt8(random.next(in: 0...1)), center.green, center.blue)
            }
        }
        let merged = bitmap.mergingNearDuplicates(within: 1)
        var colors = Set<RGBA8>()
        for y in 0..<12 {
            #expect(merged[0, y] == .clear)
            for x in 1..<12 {
                colors.insert(merged[x, y])
                #expect(OKLab(merged[x, y]).deltaE(to: OKLab(bitmap[x, y])) < 1)
            }
        }
        #expect(colors.count == 3)
    }

    @Test func farColoursNeverMerge() {
        let sprite = Sprite.random(Size(16, 16), seed: 3)
        #expect(sprite.mergingNearDuplicates(within: 2.6) == sprite)
    }
}
