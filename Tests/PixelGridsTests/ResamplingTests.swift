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

@Suite struct SamplingTests {
    private func pixelator(_ sampling: Sampling, _ cells: Size) -> Pixelator {
        var pixelator = Pixelator()
        pixelator.grid = .cells(cells)
        pixelator.sampling = sampling
        pixelator.colors = .automatic
        return pixelator
    }

    @Test(arguments: [4, 8, 16])
    func noiseIsAveragedOut(amount: Int) {
        let sprite = Sprite.random(Size(24, 20), seed: 21)
        let noisy = Sprite.noisy(sprite.scaled(by: 8), amount: amount, seed: 22)
        let result = pixelator(.automatic, sprite.size).pixelate(noisy)
        #expect(Sprite.agreement(result.bitmap, sprite) == 1)
        #expect(result.colorCount == 6)
    }

    @Test func blackAndWhiteComeBackFromClippedNoise() {
        let colors = [RGBA8.black, .white, RGBA8(120, 90, 160), RGBA8(90, 150, 90)]
        var random = RandomSource(seed: 23)
        var sprite = Bitmap(size: Size(20, 20))
        for y in 0..<20 {
            for x in 0..<20 { sprite[x, y] = random.pick(colors) }
        }
        let noisy = Sprite.noisy(sprite.scaled(by: 8), amount: 20, seed: 24)
        let result = pixelator(.automatic, sprite.size).pixelate(noisy).bitmap
        for y in 0..<20 {
            for x in 0..<20 where sprite[x, y] == .black || sprite[x, y] == .white {
                #expect(result[x, y] == sprite[x, y])
            }
        }
    }

    @Test func nearColoursOfCleanArtStayApart() {
        let colors = (0..<6).map { RGBA8(UInt8(100 + $0), 120, 90) }
        var sprite = Bitmap(size: Size(12, 12))
        for y in 0..<12 {
            for x in 0..<12 { sprite[x, y] = colors[(x * 5 + y * 7) % 6] }
        }
        #expect(pixelator(.automatic, sprite.size).pixelate(sprite.scaled(by: 6)).bitmap == sprite)
    }

    @Test func colourStepsSurviveBlur() {
        // About ΔE 4 apart.
        let colors = [RGBA8(100, 100, 100), RGBA8(112, 112, 112), RGBA8(30, 40, 160), RGBA8(230, 220, 200)]
        var random = RandomSource(seed: 25)
        var sprite = Bitmap(size: Size(24, 24))
        for y in 0..<24 {
            for x in 0..<24 { sprite[x, y] = random.pick(colors) }
        }
        let blurred = Sprite.blurred(sprite.scaled(by: 8), times: 4)
        #expect(Sprite.agreement(pixelator(.automatic, sprite.size).pixelate(blurred).bitmap, sprite) > 0.98)
    }

    @Test(arguments: Sampling.allCases)
    func outlinesOneCellWideStay(sampling: Sampling) {
        var sprite = Bitmap(size: Size(16, 16), filledWith: RGBA8(200, 180, 120))
        for i in 2..<14 {
            for (x, y) in [(i, 2), (i, 13), (2, i), (13, i), (i, i)] { sprite[x, y] = RGBA8(20, 20, 30) }
        }
        #expect(pixelator(sampling, sprite.size).pixelate(sprite.scaled(by: 7)).bitmap == sprite)
    }

    @Test(arguments: Sampling.allCases)
    func transparentCellsStayTransparent(sampling: Sampling) {
        let sprite = Sprite.random(Size(16, 14), seed: 26, transparentBorder: 4)
        let result = pixelator(sampling, sprite.size).pixelate(sprite.scaled(by: 6)).bitmap
        #expect(result == sprite)
    }

    @Test func softAlphaIsKept() {
        var sprite = Sprite.random(Size(16, 14), seed: 27, transparentBorder: 3)
        for x in 3..<13 { sprite[x, 11] = RGBA8(0, 0, 0, 128) }
        #expect(pixelator(.automatic, sprite.size).pixelate(sprite.scaled(by: 6)).bitmap == sprite)
    }

    @Test(arguments: [Sampling.median, .mode, .center])
    func noColourIsInvented(sampling: Sampling) {
        let picture = Sprite.noisy(Sprite.random(Size(12, 12), seed: 28).scaled(by: 6), amount: 12, seed: 29)
        let colors = Set((0..<72 * 72).map { picture[$0 % 72, $0 / 72] })
        let result = pixelator(sampling, Size(12, 12)).pixelate(picture).bitmap
        for y in 0..<12 {
            for x in 0..<12 { #expect(colors.contains(result[x, y])) }
        }
    }

    @Test func linesThinnerThanACellStayWithContent() {
        let (paper, ink) = (RGBA8(220, 210, 190), RGBA8(30, 20, 40))
        var picture = Bitmap(size: Size(80, 80), filledWith: paper)
        for x in 0..<80 {
            for y in 33..<36 { picture[x, y] = ink }
        }
        let cells = Size(8, 8)
        let kept = pixelator(.content, cells).pixelate(picture).bitmap
        for y in 0..<8 {
            for x in 0..<8 { #expect(kept[x, y] == (y == 3 ? ink : paper)) }
        }
    }

    @Test func aLineInTwoCellsIsDrawnOnce() {
        let (paper, ink) = (RGBA8(220, 210, 190), RGBA8(30, 20, 40))
        var picture = Bitmap(size: Size(80, 80), filledWith: paper)
        for y in 0..<80 {
            for x in 38..<42 { picture[x, y] = ink }
        }
        let kept = pixelator(.content, Size(8, 8)).pixelate(picture).bitmap
        for y in 0..<8 { #expect((0..<8).count { kept[$0, y] == ink } == 1) }
    }

    @Test func averagingDownKeepsThinLinesWithContent() {
        var picture = Bitmap(size: Size(120, 120), filledWith: RGBA8(220, 210, 190))
        for x in 0..<120 {
            for y in 51..<54 { picture[x, y] = .black }
        }
        var pixelator = Pixelator()
        pixelator.targetSize = .exactly(Size(12, 12))
        pixelator.sampling = .content
        let result = pixelator.pixelate(picture).bitmap
        for x in 0..<12 { #expect(result[x, 5] == .black) }
        for x in 0..<12 { #expect(result[x, 4] == RGBA8(220, 210, 190)) }
    }
}
