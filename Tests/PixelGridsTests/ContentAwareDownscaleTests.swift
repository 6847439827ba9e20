import PixelColor
import PixelCore
import PixelGrids
import TestSupport
import Testing

@Suite struct ContentAwareDownscaleTests {
    private let paper = RGBA8(235, 225, 200)
    private let ink = RGBA8(20, 24, 40)

    @Test(arguments: [2, 3, 7])
    func wholeCellsKeepTheirColour(factor: Int) {
        let sprite = Sprite.random(Size(13, 11), seed: 61)
        let result = sprite.scaled(by: factor).downscaledKeepingFeatures(to: sprite.size)
        #expect(Sprite.agreement(result, sprite) == 1)
    }

    @Test func aThinOutlineStaysDark() {
        // Lines of 3 px in cells of 10: a mean would leave them pale.
        var picture = Bitmap(size: Size(200, 200), filledWith: paper)
        for place in 60..<140 {
            for width in 3..<6 {
                picture[place, 60 + width] = ink
                picture[60 + width, place] = ink
            }
        }
        let result = picture.downscaledKeepingFeatures(to: Size(20, 20))
        for place in 7..<14 {
            #expect(OKLab(result[place, 6]).deltaE(to: OKLab(ink)) < 3)
            #expect(OKLab(result[6, place]).deltaE(to: OKLab(ink)) < 3)
        }
        #expect(result[2, 2] == paper)
    }

    @Test func aSmallBrightFeatureStays() {
        var picture = Bitmap(size: Size(160, 160), filledWith: ink)
        for y in 84..<88 {
            for x in 83..<88 { picture[x, y] = RGBA8(255, 240, 90) }
        }
        let result = picture.downscaledKeepingFeatures(to: Size(20, 20))
        #expect(OKLab(result[10, 10]).deltaE(to: OKLab(RGBA8(255, 240, 90))) < 3)
    }

    @Test func smoothShadingStaysSmooth() {
        var picture = Bitmap(size: Size(160, 96))
        for y in 0..<96 {
            for x in 0..<160 { picture[x, y] = RGBA8(UInt8(x), UInt8(y * 2), 90) }
        }
        let result = picture.downscaledKeepingFeatures(to: Size(40, 24))
        let mean = picture.areaAveraged(to: Size(40, 24))
        #expect(Sprite.agreement(result, mean) > 0.99)
    }

    @Test func transparencyIsDecidedPerPixel() {
        var picture = Bitmap(size: Size(40, 40))
        for y in 0..<40 {
            for x in 0..<19 { picture[x, y] = ink }
        }
        let result = picture.downscaledKeepingFeatures(to: Size(4, 4))
        for y in 0..<4 {
            #expect((0..<4).map { result[$0, y].alpha } == [255, 255, 0, 0])
            #expect(result[1, y] == ink)
        }
    }

    @Test(arguments: [Size(1, 1), Size(7, 3), Size(50, 30), Size(99, 80), Size(130, 61)])
    func anySizeIsReached(size: Size) {
        var random = RandomSource(seed: 62)
        let picture = random.bitmap(.noise, size: Size(100, 60))
        #expect(picture.downscaledKeepingFeatures(to: size).size == size)
    }

    @Test func threadsDoNotChangeTheResult() {
        var random = RandomSource(seed: 63)
        let picture = random.bitmap(.noise, size: Size(120, 90))
        let alone = Parallelism.limited(to: 1) { picture.downscaledKeepingFeatures(to: Size(20, 15)) }
        #expect(picture.downscaledKeepingFeatures(to: Size(20, 15)) == alone)
    }
}
