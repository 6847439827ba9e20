import PixelCore
import TestSupport
import Testing

@testable import PixelColor

@Suite struct PaletteMapperTests {
    /// The nearest of `palette` by looking at every entry.
    private func bruteForce(_ color: RGBA8, _ palette: Palette, _ metric: ColorMetric = .oklab) -> Int {
        var best = (index: 0, distance: Float.infinity)
        for (index, entry) in palette.colors.enumerated() {
            let offset = metric.point(of: entry) - metric.point(of: color)
            let squares = offset * offset
            let distance = (squares.x + squares.y) + (squares.z + squares.w)
            if distance < best.distance { best = (index, distance) }
        }
        return best.index
    }

    @Test(arguments: [1, 2, 7, 8, 9, 16, 100, 256])
    func findsTheSameEntryAsBruteForce(count: Int) throws {
        var random = RandomSource(seed: UInt64(count))
        let palette = try Palette((0..<count).map { _ in random.color() })
        let bitmap = random.bitmap(.noise, size: Size(24, 24))
        let indexed = PaletteMapper(palette).quantize([bitmap])[0].indexed
        for i in 0..<bitmap.size.area {
            #expect(Int(indexed.indices[i]) == bruteForce(bitmap[i % 24, i / 24], palette))
        }
    }

    @Test(arguments: [(1, 1), (7, 3), (8, 4), (9, 5), (31, 2), (3, 33), (16, 17)])
    func bitmapsOfAnySizeAreMappedExactly(width: Int, height: Int) throws {
        var random = RandomSource(seed: 27)
        let palette = try Palette(random.colors(64) + [.clear])
        for kind in [BitmapKind.noise, .gradient, .hiddenColors] {
            let bitmap = random.bitmap(kind, size: Size(width, height))
            var mapper = PaletteMapper(palette)
            for alpha in [AlphaTreatment.continuous, .thresholded(100)] {
                mapper.alpha = alpha
                let indices = mapper.quantize([bitmap])[0].indexed.indices
                for i in indices.indices {
                    let color = alpha.applied(to: bitmap.pixels[i])
                    #expect(Int(indices[i]) == bruteForce(color, palette))
                }
            }
        }
    }

    @Test(arguments: ColorMetric.allCases)
    func crowdedPalettesAreSearchedExactly(metric: ColorMetric) throws {
        var random = RandomSource(seed: 24)
        for count in [3, 20, 200] {
            // Colours within a few values of each other, and colours close to those.
            let near = random.color()
            func close() -> RGBA8 {
                RGBA8(near.red ^ random.byte() & 7, near.green ^ random.byte() & 7, near.blue ^ random.byte() & 7)
            }
            let palette = try Palette((0..<count).map { _ in close() })
            let bitmap = try bitmap(16, 16) { x, _ in x < 8 ? close() : random.color() }
            var mapper = PaletteMapper(palette)
            mapper.colorSpace = metric
            let indexed = mapper.quantize([bitmap])[0].indexed
            for i in 0..<256 { #expect(Int(indexed.indices[i]) == bruteForce(bitmap.pixels[i], palette, metric)) }
        }
    }

    @Test func theNumberOfThreadsChangesNothing() throws {
        var random = RandomSource(seed: 25)
        // Large enough for several bands.
        let patch = random.bitmap(.noise, size: Size(64, 16))
        var bitmap = Bitmap(size: Size(64, 8192))
        for y in stride(from: 0, to: 8192, by: 16) { bitmap.draw(patch, at: Point(x: 0, y: y), replacing: true) }
        for method in [Dithering.Method.none, .bayer2] {
            let mapper = PaletteMapper(try Palette(named: "db16"), dithering: Dithering(method))
            let one = Parallelism.limited(to: 1) { mapper.quantize([bitmap]) }
            #expect(Parallelism.limited(to: 3) { mapper.quantize([bitmap]) } == one)
        }
    }

    @Test(arguments: Dithering.Method.allCases)
    func differencesAreThoseOfTheResult(method: Dithering.Method) throws {
        var random = RandomSource(seed: 26)
        for kind in [BitmapKind.noise, .hiddenColors] {
            let bitmap = random.bitmap(kind, size: Size(24, 24))
            let result = PaletteMapper(try Palette(named: "db16"), dithering: Dithering(method)).quantize([bitmap])[0]
            let expected = ImageDifference(result.indexed.bitmap, bitmap)
            #expect(abs(result.difference.meanDeltaE - expected.meanDeltaE) < 1e-3)
            #expect(abs(result.difference.psnr - expected.psnr) < 1e-6)
        }
    }

    @Test func opacityIsADimensionWhereThePaletteHasIt() throws {
        var random = RandomSource(seed: 20)
        let palette = try Palette((0..<40).map { _ in random.color(alpha: random.byte()) } + [.clear])
        let bitmap = random.bitmap(.hiddenColors, size: Size(16, 16))
        let indexed = PaletteMapper(palette).quantize([bitmap])[0].indexed
        for i in 0..<256 {
            let color = bitmap[i % 16, i / 16]
            #expect(Int(indexed.indices[i]) == bruteForce(color.isTransparent ? .clear : color, palette))
        }
    }

    @Test func equalEntriesGoToTheLowerIndex() throws {
        var random = RandomSource(seed: 21)
        let colors = random.colors(30)
        let palette = try Palette(colors + colors + colors)
        let mapper = PaletteMapper(palette)
        for (index, color) in colors.enumerated() { #expect(Int(mapper.nearestIndex(to: color)) == index) }
        let bitmap = random.bitmap(.noise, size: Size(16, 16))
        #expect(mapper.quantize([bitmap])[0].indexed.indices.allSatisfy { $0 < 30 })
    }

    @Test func oneColourAndWholeBitmapsAgree() throws {
        var random = RandomSource(seed: 22)
        let mapper = PaletteMapper(try Palette(named: "db32"))
        let bitmap = random.bitmap(.noise, size: Size(12, 12))
        let indexed = mapper.quantize([bitmap])[0].indexed
        for i in 0..<144 { #expect(mapper.nearestIndex(to: bitmap[i % 12, i / 12]) == indexed.indices[i]) }
    }

    @Test func transparentPixelsGetAnEntryWhereThereIsRoom() throws {
        let bitmap = Bitmap(size: Size(2, 2), filledWith: RGBA8(255, 255, 255, 20))
        let roomy = PaletteMapper(try Palette([.black, .white])).quantize([bitmap])[0].indexed
        #expect(roomy.palette.colors == [.black, .white, .clear])
        #expect(roomy.indices == [2, 2, 2, 2])
        var random = RandomSource(seed: 23)
        let full = PaletteMapper(try Palette(random.colors(256))).quantize([bitmap])[0].indexed
        #expect(full.palette.count == 256)
        let opaque = Bitmap(size: Size(2, 2), filledWith: .white)
        #expect(PaletteMapper(try Palette([.black])).quantize([opaque])[0].indexed.palette.count == 1)
    }

    @Test func aPaletteMapsToItselfWithoutError() throws {
        for palette in BuiltInPalette.all.map(\.palette) {
            let bitmap = try #require(Bitmap(size: Size(palette.count, 1), pixels: palette.colors))
            let result = PaletteMapper(palette).quantize([bitmap])[0]
            #expect(result.indexed.bitmap == bitmap)
            #expect(result.difference.meanDeltaE == 0)
        }
    }
}
