import PixelColor
import PixelCore
import TestSupport
import Testing

@Suite struct ImageDifferenceTests {
    @Test func equalImagesDifferByNothing() {
        var random = RandomSource(seed: 14)
        let bitmap = random.bitmap(.hiddenColors, size: Size(9, 7))
        let difference = ImageDifference(bitmap, bitmap)
        #expect(difference.meanDeltaE == 0)
        #expect(difference.psnr == .infinity)
    }

    @Test func blackAndWhiteAreAsFarApartAsCanBe() {
        let size = Size(3, 2)
        let difference = ImageDifference(Bitmap(size: size, filledWith: .black), Bitmap(size: size, filledWith: .white))
        #expect(abs(difference.meanDeltaE - 100) < 1e-3)
        #expect(abs(difference.psnr) < 1e-9)
    }

    @Test func psnrIsThatOfTheMeanSquare() {
        let (dark, light) = (RGBA8(100, 100, 100), RGBA8(110, 100, 100))
        let difference = ImageDifference(
            Bitmap(size: Size(2, 2), filledWith: dark), Bitmap(size: Size(2, 2), filledWith: light))
        // 10 log₁₀(255² / (100 / 3))
        #expect(abs(difference.psnr - 32.9020) < 1e-3)
    }

    @Test func whatTransparencyHidesDoesNotCount() {
        let difference = ImageDifference(
            Bitmap(size: Size(2, 2), filledWith: .clear), Bitmap(size: Size(2, 2), filledWith: RGBA8(255, 9, 9, 0)))
        #expect(difference.meanDeltaE == 0)
        #expect(difference.psnr == .infinity)
    }

    @Test func opacityCountsEvenOfBlack() {
        let difference = ImageDifference(
            Bitmap(size: Size(2, 2), filledWith: .clear), Bitmap(size: Size(2, 2), filledWith: .black))
        #expect(difference.meanDeltaE > 50)
        #expect(difference.psnr < 10)
    }
}
