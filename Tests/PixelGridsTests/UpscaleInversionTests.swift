import PixelColor
import PixelCore
import PixelGrids
import TestSupport
import Testing

@Suite struct UpscaleInversionTests {
    private static let sizes = [Size(79, 66), Size(120, 100), Size(177, 148), Size(110, 150)]

    private func pixelated(_ bitmap: Bitmap, cells: Size? = nil) -> Pixelation {
        var pixelator = Pixelator()
        pixelator.colors = .automatic
        if let cells { pixelator.grid = .cells(cells) }
        return pixelator.pixelate(bitmap)
    }

    @Test(arguments: UpscaleKernel.allCases, sizes)
    func enlargedArtComesBackExactly(kernel: UpscaleKernel, size: Size) {
        let sprite = Sprite.random(Size(24, 20), seed: UInt64(size.width))
        let result = pixelated(Enlargement(kernel: kernel)(sprite, to: size), cells: sprite.size)
        #expect(result.kernel == kernel)
        #expect(result.bitmap == sprite)
    }

    @Test(arguments: UpscaleKernel.allCases, sizes)
    func enlargedArtComesBackWithoutRoundingBetweenPasses(kernel: UpscaleKernel, size: Size) {
        let sprite = Sprite.random(Size(24, 20), seed: UInt64(size.height))
        let enlarged = Enlargement(kernel: kernel, roundsBetween: false)(sprite, to: size)
        let result = pixelated(enlarged, cells: sprite.size)
        #expect(result.kernel == kernel)
        #expect(Sprite.agreement(result.bitmap, sprite) == 1)
    }

    @Test(arguments: UpscaleKernel.allCases)
    func theGridIsFoundToo(kernel: UpscaleKernel) {
        let sprite = Sprite.random(Size(40, 32), seed: 7)
        let result = pixelated(Enlargement(kernel: kernel)(sprite, to: Size(308, 246)))
        #expect(result.kernel == kernel)
        #expect(result.grid?.size == sprite.size)
        #expect(result.bitmap == sprite)
    }

    @Test(arguments: [UpscaleKernel.bicubic, .sharpBicubic, .lanczos], [true, false])
    func whatWasClippedIsInferred(kernel: UpscaleKernel, roundsBetween: Bool) {
        var random = RandomSource(seed: 8)
        var sprite = Bitmap(size: Size(20, 20), filledWith: .white)
        for y in 3..<17 {
            for x in 3..<17 { sprite[x, y] = random.pick([.black, .white, RGBA8(255, 0, 0), RGBA8(90, 90, 255)]) }
        }
        let enlargement = Enlargement(kernel: kernel, roundsBetween: roundsBetween)
        let result = pixelated(enlargement(sprite, to: Size(151, 151)), cells: sprite.size)
        #expect(result.kernel == kernel)
        #expect(Sprite.agreement(result.bitmap, sprite) > 0.97)
    }

    @Test(arguments: UpscaleKernel.allCases)
    func transparencyComesBack(kernel: UpscaleKernel) {
        let sprite = Sprite.random(Size(24, 24), seed: 9, transparentBorder: 3)
        let result = pixelated(Enlargement(kernel: kernel)(sprite, to: Size(171, 171)), cells: sprite.size)
        #expect(result.kernel == kernel)
        #expect(Sprite.agreement(result.bitmap, sprite) > 0.99)
    }

    @Test func squaresAreSampled() {
        let sprite = Sprite.random(Size(24, 20), seed: 10)
        let result = pixelated(sprite.scaled(by: 6), cells: sprite.size)
        #expect(result.kernel == nil)
        #expect(result.bitmap == sprite)
    }

    @Test(arguments: UpscaleKernel.allCases)
    func noiseIsNotAmplified(kernel: UpscaleKernel) {
        let sprite = Sprite.random(Size(24, 20), seed: 11)
        let enlarged = Enlargement(kernel: kernel)(sprite, to: Size(190, 160))
        let result = pixelated(Sprite.noisy(enlarged, amount: 6, seed: 12), cells: sprite.size)
        #expect(result.kernel == nil)
        #expect(result.bitmap.size == sprite.size)
    }

    @Test func whatIsSmoothAllOverIsSampled() {
        var (ramp, waves) = (Bitmap(size: Size(160, 120)), Bitmap(size: Size(160, 120)))
        for y in 0..<120 {
            for x in 0..<160 {
                ramp[x, y] = RGBA8(UInt8(x), UInt8(2 * y), UInt8(x / 2 + y))
                let (u, v) = ((x * x + 3 * y * y) / 40 % 510, (2 * x * y + y * y) / 50 % 510)
                waves[x, y] = RGBA8(UInt8(min(u, 510 - u)), UInt8(min(v, 510 - v)), UInt8(min(v, 510 - v) / 2))
            }
        }
        for cells in [Size(20, 15), Size(32, 24), Size(53, 40)] {
            #expect(pixelated(ramp, cells: cells).kernel == nil)
            #expect(pixelated(waves, cells: cells).kernel == nil)
        }
    }

    @Test func anotherMethodOfSamplingIsRespected() {
        let sprite = Sprite.random(Size(24, 20), seed: 13)
        var pixelator = Pixelator()
        pixelator.grid = .cells(sprite.size)
        for sampling in Sampling.allCases where sampling != .automatic {
            pixelator.sampling = sampling
            #expect(pixelator.pixelate(Enlargement(kernel: .bilinear)(sprite, to: Size(120, 100))).kernel == nil)
        }
    }

    @Test func aGivenNumberOfCellsIsKept() {
        let sprite = Sprite.random(Size(24, 20), seed: 14)
        let enlarged = Enlargement(kernel: .bicubic)(sprite, to: Size(120, 100))
        #expect(pixelated(enlarged, cells: Size(25, 20)).bitmap.size == Size(25, 20))
    }

    @Test(arguments: [Size(1, 1), Size(1, 40), Size(40, 1), Size(2, 2), Size(3, 64)])
    func tinyPicturesAreNoTrouble(size: Size) {
        var random = RandomSource(seed: 15)
        for transparent in [false, true] {
            var bitmap = Bitmap(size: size)
            for y in 0..<size.height {
                for x in 0..<size.width {
                    let alpha: UInt8 = transparent ? random.pick([0, 90, 255]) : 255
                    bitmap[x, y] = RGBA8(random.pick([0, 255]), random.pick([0, 128]), UInt8(x * 6), alpha)
                }
            }
            for cells in [Size(1, 1), Size(1, 3), Size(2, 1), Size(3, 2), size] {
                let expected = Size(min(cells.width, size.width), min(cells.height, size.height))
                #expect(pixelated(bitmap, cells: cells).bitmap.size == expected)
            }
        }
    }

    @Test(arguments: UpscaleKernel.allCases)
    func tinySpritesAreNoTrouble(kernel: UpscaleKernel) {
        for cells in [Size(1, 1), Size(1, 9), Size(9, 1), Size(2, 3)] {
            let sprite = Sprite.random(cells, seed: 16)
            let enlarged = Enlargement(kernel: kernel)(sprite, to: Size(cells.width * 7 + 2, cells.height * 6 + 1))
            #expect(pixelated(enlarged, cells: cells).bitmap.size == cells)
        }
    }
}
