import PixelColor
import PixelCore
import PixelGrids
import TestSupport
import Testing

@Suite struct PixelatorTests {
    @Test(arguments: [3, 6])
    func anUpscaledSpriteComesBackExactly(factor: Int) {
        let sprite = Sprite.random(Size(24, 20), seed: 1)
        let result = Pixelator().pixelate(sprite.scaled(by: factor))
        #expect(result.bitmap == sprite)
        #expect(result.colorCount == 6)
        #expect(result.confidence > 0.5)
    }

    @Test func aSpriteComesBackThroughBlurAndNoise() {
        let sprite = Sprite.random(Size(24, 20), seed: 2)
        var pixelator = Pixelator()
        pixelator.colors = .automatic
        let blurred = Sprite.blurred(sprite.scaled(by: 7), times: 1)
        let result = pixelator.pixelate(Sprite.noisy(blurred, amount: 5, seed: 3))
        #expect(Sprite.agreement(result.bitmap, sprite) > 0.95)
    }

    @Test func transparencyIsDecidedPerCell() {
        let sprite = Sprite.random(Size(24, 24), seed: 4, transparentBorder: 3)
        let result = Pixelator().pixelate(sprite.scaled(by: 5))
        #expect(result.bitmap == sprite)
        #expect(result.palette.transparentIndex != nil)
    }

    @Test func nativeArtKeepsItsPixelsUnlessColoursAreAskedFor() throws {
        let sprite = Sprite.random(Size(40, 32), seed: 5)
        var pixelator = Pixelator()
        let result = pixelator.pixelate(sprite)
        #expect(result.bitmap == sprite)
        #expect(result.grid == nil)
        #expect(result.confidence == 1)
        pixelator.colors = .quantized(try Quantizer(colorCount: 3))
        #expect(pixelator.pixelate(sprite).colorCount <= 3)
        #expect(pixelator.pixelate(sprite).bitmap.size == sprite.size)
    }

    @Test func aPictureWithoutGridIsAveragedDown() {
        var picture = Bitmap(size: Size(160, 96))
        for y in 0..<96 {
            for x in 0..<160 { picture[x, y] = RGBA8(UInt8(x), UInt8(y * 2), 90) }
        }
        let result = Pixelator().pixelate(picture)
        #expect(result.detection?.outcome == .noGrid)
        #expect(result.bitmap.size == Size(64, 38))
        #expect(result.colorCount <= Pixelator.standardColorCount)
        #expect(result.confidence == 0)
    }

    @Test func aSizeOverridesDetection() {
        var pixelator = Pixelator()
        pixelator.targetSize = .exactly(Size(11, 5))
        let result = pixelator.pixelate(Sprite.random(Size(20, 20), seed: 6).scaled(by: 4))
        #expect(result.bitmap.size == Size(11, 5))
        #expect(result.detection == nil)
        #expect(result.confidence == 1)
    }

    @Test func aGivenGridIsSampledAsItIs() {
        let sprite = Sprite.random(Size(9, 7), seed: 7)
        let picture = sprite.scaled(by: 8)
        var pixelator = Pixelator()
        for grid in [Pixelator.GridChoice.pitch(x: 8, y: 8), .cells(Size(9, 7))] {
            pixelator.grid = grid
            #expect(pixelator.pixelate(picture).bitmap == sprite)
        }
    }

    @Test(arguments: Sampling.allCases)
    func everyWayOfSamplingKeepsFlatCells(sampling: Sampling) {
        let sprite = Sprite.random(Size(12, 10), seed: 8)
        var pixelator = Pixelator()
        pixelator.sampling = sampling
        pixelator.grid = .cells(sprite.size)
        #expect(pixelator.pixelate(sprite.scaled(by: 5)).bitmap == sprite)
    }

    @Test(arguments: [Sampling.automatic, .median, .mode])
    func robustWaysIgnoreSpecks(sampling: Sampling) {
        let sprite = Sprite.random(Size(8, 8), seed: 9)
        var picture = sprite.scaled(by: 7)
        for y in 0..<8 {
            for x in 0..<8 { picture[x * 7 + 3, y * 7 + 3] = RGBA8(255, 0, 255) }
        }
        var pixelator = Pixelator()
        pixelator.sampling = sampling
        pixelator.grid = .cells(sprite.size)
        pixelator.colors = .automatic
        #expect(Sprite.agreement(pixelator.pixelate(picture).bitmap, sprite) == 1)
    }

    @Test(arguments: [2, 5, 16])
    func neverMoreColoursThanAsked(count: Int) throws {
        var pixelator = Pixelator()
        pixelator.colors = .quantized(try Quantizer(colorCount: count))
        let picture = Sprite.noisy(Sprite.random(Size(20, 20), seed: 10).scaled(by: 5), amount: 9, seed: 11)
        let result = pixelator.pixelate(picture)
        #expect(result.colorCount <= count)
        #expect(result.palette.count == result.colorCount)
    }

    @Test func aPaletteIsKeptTo() throws {
        let palette = try Palette(named: "pico-8")
        var pixelator = Pixelator()
        pixelator.colors = .mapped(PaletteMapper(palette))
        let sprite = Sprite.random(Size(24, 24), seed: 12, transparentBorder: 3)
        let result = pixelator.pixelate(sprite.scaled(by: 5))
        #expect(result.bitmap.size == sprite.size)
        for y in 0..<24 {
            for x in 0..<24 {
                #expect(result.bitmap[x, y].isTransparent == sprite[x, y].isTransparent)
                #expect(result.bitmap[x, y].isTransparent || palette.colors.contains(result.bitmap[x, y]))
            }
        }
    }

    @Test func thePaletteIsOrderedByUse() {
        let sprite = Sprite.random(Size(24, 20), seed: 13)
        let result = Pixelator().pixelate(sprite.scaled(by: 4))
        let uses = result.palette.colors.map { color in
            (0..<sprite.size.area).count { result.bitmap[$0 % 24, $0 / 24] == color }
        }
        #expect(uses == uses.sorted(by: >))
        #expect(uses.reduce(0, +) == sprite.size.area)
    }

    @Test(arguments: [Sampling.median, .mode, .center])
    func aPixelThatIsAskedForIsTakenWhereThereIsNoGridToo(sampling: Sampling) {
        let picture = Sprite.noisy(Sprite.random(Size(40, 30), seed: 14), amount: 40, seed: 15)
        var pixelator = Pixelator()
        pixelator.targetSize = .width(8)
        pixelator.colors = .automatic
        pixelator.sampling = sampling
        let result = pixelator.pixelate(picture).bitmap
        for y in 0..<6 {
            for x in 0..<8 {
                let cell = picture.cropped(to: Rectangle(x: 5 * x, y: 5 * y, width: 5, height: 5))
                #expect((0..<25).contains { cell[$0 % 5, $0 / 5] == result[x, y] || result[x, y].isTransparent })
            }
        }
    }
}
