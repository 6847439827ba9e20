import PixelColor
import PixelCore
import TestSupport
import Testing

@Suite struct QuantizerTests {
    @Test(arguments: [-1, 0, 1, 257])
    func refusesColourCountsThatNoPaletteHolds(count: Int) {
        let error = #expect(throws: PaletteError.self) { try Quantizer(colorCount: count) }
        #expect(error?.code == .colorCount)
    }

    @Test(arguments: BitmapKind.allCases)
    func imagesWithFewColoursComeBackUnchanged(kind: BitmapKind) throws {
        var random = RandomSource(seed: 4)
        let bitmap = random.bitmap(kind, size: Size(15, 16))
        let result = try #require(Quantizer(colorCount: 256).quantize([bitmap]).first)
        #expect(result.indexed.bitmap == bitmap)
        #expect(result.difference.meanDeltaE == 0)
        #expect(result.difference.psnr == .infinity)
    }

    @Test(arguments: [2, 3, 16, 64])
    func neverUsesMoreColoursThanAsked(count: Int) throws {
        var random = RandomSource(seed: 5)
        for kind in BitmapKind.allCases {
            let bitmap = random.bitmap(kind, size: Size(23, 19))
            let result = try #require(Quantizer(colorCount: count).quantize([bitmap]).first)
            #expect(result.indexed.palette.count <= count, "\(kind)")
            #expect(result.indexed.size == bitmap.size)
        }
    }

    @Test func theSameBitmapGivesTheSameResult() throws {
        var random = RandomSource(seed: 6)
        let bitmap = random.bitmap(.noise, size: Size(31, 29))
        let quantizer = try Quantizer(colorCount: 12, dithering: Dithering(.floydSteinberg))
        #expect(quantizer.quantize([bitmap]) == quantizer.quantize([bitmap]))
    }

    @Test func moreColoursComeNearer() throws {
        var random = RandomSource(seed: 7)
        let bitmap = random.bitmap(.noise, size: Size(32, 32))
        let errors = try [2, 8, 32, 128].map {
            try Quantizer(colorCount: $0).quantize([bitmap])[0].difference.meanDeltaE
        }
        #expect(errors == errors.sorted(by: >))
        #expect(errors[3] < errors[0] / 3)
    }

    @Test func clearlySeparateColoursAreAllFound() throws {
        var random = RandomSource(seed: 8)
        let centers = [
            RGBA8(20, 20, 20), RGBA8(230, 40, 40), RGBA8(40, 200, 60), RGBA8(60, 80, 230), RGBA8(240, 240, 90),
        ]
        let bitmap = try bitmap(64, 32) { _, _ in
            let center = random.pick(centers)
            func near(_ channel: UInt8) -> UInt8 { UInt8(Int(channel) + random.next(in: -4...4)) }
            return RGBA8(near(center.red), near(center.green), near(center.blue))
        }
        let palette = try Quantizer(colorCount: centers.count).palette(of: [bitmap])
        #expect(palette.count == centers.count)
        for center in centers {
            #expect(palette.colors.contains { OKLab($0).deltaE(to: OKLab(center)) < 2 }, "\(center)")
        }
    }

    @Test func severalBitmapsShareOnePalette() throws {
        var random = RandomSource(seed: 9)
        let bitmaps = [BitmapKind.noise, .gradient, .binaryAlpha].map { random.bitmap($0, size: Size(17, 13)) }
        let results = try Quantizer(colorCount: 10).quantize(bitmaps)
        #expect(results.count == 3)
        #expect(Set(results.map(\.indexed.palette)).count == 1)
        #expect(try Quantizer(colorCount: 10).quantize([]).isEmpty)
    }

    @Test func transparentPixelsStayTransparentAndOnlyThose() throws {
        var random = RandomSource(seed: 10)
        let bitmap = try bitmap(24, 24) { x, _ in x < 8 ? random.color(alpha: 0) : random.color() }
        let result = try Quantizer(colorCount: 8).quantize([bitmap])[0].indexed
        #expect(result.palette.transparentIndex == 0)
        for y in 0..<24 {
            for x in 0..<24 { #expect(result[x, y].isTransparent == (x < 8)) }
        }
    }

    @Test func partialOpacityIsKeptWhenContinuous() throws {
        var random = RandomSource(seed: 11)
        let bitmap = try bitmap(24, 24) { x, _ in
            RGBA8(200, UInt8(random.next(in: 90...110)), 50, x < 12 ? 128 : 255)
        }
        let palette = try Quantizer(colorCount: 4).palette(of: [bitmap])
        #expect(palette.colors.contains { $0.alpha == 128 })
        #expect(palette.colors.contains { $0.alpha == 255 })
    }

    @Test func thresholdedAlphaLeavesNothingHalfTransparent() throws {
        var random = RandomSource(seed: 12)
        let bitmap = random.bitmap(.hiddenColors, size: Size(21, 21))
        for count in [4, 256] {
            let result = try Quantizer(colorCount: count, alpha: .thresholded(100)).quantize([bitmap])[0].indexed
            for y in 0..<21 {
                for x in 0..<21 { #expect(result[x, y].alpha == (bitmap[x, y].alpha >= 100 ? 255 : 0)) }
            }
        }
    }

    @Test func measuresAgreeWithComparingTheResult() throws {
        var random = RandomSource(seed: 13)
        for kind in [BitmapKind.noise, .hiddenColors] {
            for alpha in [AlphaTreatment.continuous, .thresholded(128)] {
                let bitmap = random.bitmap(kind, size: Size(20, 20))
                let result = try Quantizer(colorCount: 9, alpha: alpha).quantize([bitmap])[0]
                let difference = ImageDifference(result.indexed.bitmap, bitmap)
                #expect(abs(result.difference.meanDeltaE - difference.meanDeltaE) < 1e-4)
                #expect(abs(result.difference.psnr - difference.psnr) < 1e-6)
            }
        }
    }
}

/// A bitmap whose pixels `color` gives.
func bitmap(_ width: Int, _ height: Int, _ color: (Int, Int) -> RGBA8) throws -> Bitmap {
    var pixels: [RGBA8] = []
    for y in 0..<height {
        for x in 0..<width { pixels.append(color(x, y)) }
    }
    return try #require(Bitmap(size: Size(width, height), pixels: pixels))
}
