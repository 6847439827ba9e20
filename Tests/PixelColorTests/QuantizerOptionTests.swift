import PixelColor
import PixelCore
import TestSupport
import Testing

@Suite struct QuantizerOptionTests {
    /// Larger than what is counted colour by colour.
    private static let large = Size(192, 180)

    private func noise(_ size: Size = large, seed: UInt64) -> Bitmap {
        var random = RandomSource(seed: seed)
        return random.bitmap(.noise, size: size)
    }

    /// A shaded grey area with a few vivid pixels.
    private func greyWithAccent() throws -> Bitmap {
        try bitmap(192, 180) { x, y in
            if (90..<94).contains(x), (90..<94).contains(y) { return RGBA8(250, 120, UInt8(x)) }
            return RGBA8(UInt8(x), UInt8(x), UInt8(x))
        }
    }

    @Test(arguments: QuantizerLevel.allCases, ColorMetric.allCases)
    func everyLevelKeepsToTheCountAndFindsDifferentColours(level: QuantizerLevel, metric: ColorMetric) throws {
        for size in [Size(40, 30), Self.large] {
            let image = noise(size, seed: 1)
            var quantizer = try Quantizer(colorCount: 24)
            quantizer.level = level
            quantizer.colorSpace = metric
            let result = try #require(quantizer.quantize([image]).first)
            #expect(result.indexed.palette.count == 24)
            #expect(Set(result.indexed.palette.colors).count == 24)
            let difference = ImageDifference(result.indexed.bitmap, image)
            #expect(abs(result.difference.psnr - difference.psnr) < 1e-6)
            #expect(abs(result.difference.meanDeltaE / difference.meanDeltaE - 1) < (level == .fast ? 0.1 : 1e-3))
        }
    }

    @Test func higherLevelsComeNearer() throws {
        let image = try bitmap(192, 180) { x, y in RGBA8(UInt8(x), UInt8(y), UInt8((x * y) >> 8)) }
        let errors = try QuantizerLevel.allCases.map { level in
            var quantizer = try Quantizer(colorCount: 12)
            quantizer.level = level
            let result = quantizer.quantize([image])[0].indexed.bitmap
            return ImageDifference(result, image).meanDeltaE
        }
        #expect(errors[0] >= errors[1] * 0.99)
        #expect(errors[1] >= errors[2] * 0.99)
    }

    @Test(arguments: [2, 30])
    func errorsInSRGBAreSmallerWhenAskedFor(count: Int) throws {
        let image = noise(seed: 2)
        var quantizer = try Quantizer(colorCount: count)
        func squaredError(_ palette: Palette) -> Int {
            image.pixels.indices.reduce(0) { sum, i in
                let color = image.pixels[i]
                return sum + (palette.colors.map { squaredDistance($0, color) }.min() ?? 0)
            }
        }
        let perceptual = squaredError(quantizer.palette(of: [image]))
        quantizer.colorSpace = .srgb
        #expect(squaredError(quantizer.palette(of: [image])) < perceptual)
    }

    @Test(arguments: QuantizerLevel.allCases)
    func theNumberOfThreadsDoesNotMatter(level: QuantizerLevel) throws {
        let image = noise(Size(256, 256), seed: 3)
        var quantizer = try Quantizer(colorCount: 20)
        quantizer.level = level
        let single = Parallelism.limited(to: 1) { quantizer.quantize([image, image]) }
        #expect(Parallelism.limited(to: 3) { quantizer.quantize([image, image]) } == single)
    }

    @Test func pinnedColoursAreThereInTheirOrder() throws {
        let pinned = [RGBA8(255, 0, 255), RGBA8(1, 2, 3), RGBA8(250, 250, 250)]
        for size in [Size(30, 30), Self.large] {
            var quantizer = try Quantizer(colorCount: 9)
            quantizer.pinned = pinned
            let palette = quantizer.palette(of: [noise(size, seed: 4)])
            #expect(Array(palette.colors.prefix(3)) == pinned)
            #expect(palette.count == 9)
        }
    }

    @Test func pinnedColoursFillThePaletteAtMost() throws {
        var quantizer = try Quantizer(colorCount: 4)
        quantizer.pinned = (0..<6).map { RGBA8(UInt8($0 * 40), 9, 9) }
        #expect(quantizer.palette(of: [noise(Size(20, 20), seed: 5)]).colors == Array(quantizer.pinned.prefix(4)))
    }

    @Test func fewColoursStandBesidePinnedOnesUnchanged() throws {
        let image = try bitmap(8, 8) { x, _ in x < 4 ? .black : .white }
        var quantizer = try Quantizer(colorCount: 8)
        quantizer.pinned = [RGBA8(10, 20, 30)]
        let result = quantizer.quantize([image])[0]
        #expect(result.indexed.bitmap == image)
        #expect(result.indexed.palette.colors == [RGBA8(10, 20, 30), .black, .white])
    }

    @Test func snappedEntriesAreColoursOfTheImage() throws {
        for size in [Size(40, 30), Self.large] {
            let image = noise(size, seed: 6)
            var quantizer = try Quantizer(colorCount: 16)
            quantizer.snapToExisting = true
            let colors = Set(image.pixels.indices.map { image.pixels[$0] })
            let palette = quantizer.palette(of: [image])
            #expect(palette.count == 16)
            #expect(palette.colors.allSatisfy(colors.contains))
        }
    }

    @Test func anAllowedErrorSavesColours() throws {
        let image = try greyWithAccent()
        var quantizer = try Quantizer(colorCount: 64)
        quantizer.maximumError = 3
        let result = quantizer.quantize([image])[0]
        #expect(result.indexed.palette.count < 32)
        #expect(result.difference.meanDeltaE < 3)
    }

    @Test func accentsKeepAColourWhenAsked() throws {
        let image = try greyWithAccent()
        var quantizer = try Quantizer(colorCount: 6)
        func distanceOfAccent(_ palette: Palette) -> Float {
            palette.colors.map { OKLab($0).deltaE(to: OKLab(RGBA8(250, 120, 92))) }.min() ?? .infinity
        }
        let plain = distanceOfAccent(quantizer.palette(of: [image]))
        quantizer.keepAccents = true
        let kept = distanceOfAccent(quantizer.palette(of: [image]))
        #expect(kept < 8)
        #expect(plain > 2 * kept)
    }

    @Test(arguments: QuantizerLevel.allCases)
    func transparencyIsKeptInLargeImages(level: QuantizerLevel) throws {
        var random = RandomSource(seed: 7)
        let image = try bitmap(192, 180) { x, y in
            x < 40 ? random.color(alpha: 0) : random.color(alpha: x < 60 && y < 20 ? 100 : 255)
        }
        var quantizer = try Quantizer(colorCount: 16)
        quantizer.level = level
        let result = quantizer.quantize([image])[0].indexed
        #expect(result.palette.count <= 16)
        #expect(result.palette.transparentIndex == 0)
        for y in 0..<180 {
            for x in 0..<40 { #expect(result[x, y].isTransparent) }
            for x in 100..<192 { #expect(result[x, y].isOpaque) }
        }
        quantizer.alpha = .thresholded(128)
        let thresholded = quantizer.quantize([image])[0].indexed
        #expect(thresholded.palette.colors.allSatisfy { $0.isOpaque || $0.isTransparent })
        #expect(thresholded[50, 5].isTransparent)
    }
}

private func squaredDistance(_ color: RGBA8, _ other: RGBA8) -> Int {
    let red = Int(color.red) - Int(other.red)
    let green = Int(color.green) - Int(other.green)
    let blue = Int(color.blue) - Int(other.blue)
    return red * red + green * green + blue * blue
}
