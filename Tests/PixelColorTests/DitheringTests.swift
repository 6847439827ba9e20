import PixelCore
import TestSupport
import Testing

@testable import PixelColor

@Suite struct DitheringTests {
    static let patterns = Dithering.Method.allCases.filter { $0 != .none }

    /// The mean point of a bitmap's pixels.
    private func mean(_ bitmap: Bitmap) -> SIMD4<Float> {
        var sum = SIMD4<Float>.zero
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width { sum += bitmap[x, y].point }
        }
        return sum / Float(bitmap.size.area)
    }

    private func distance(_ p: SIMD4<Float>, _ q: SIMD4<Float>) -> Float {
        let offset = p - q
        return 100 * (offset * offset).sum().squareRoot()
    }

    @Test(arguments: patterns)
    func keepsTheMeanOfColoursBetweenEntries(method: Dithering.Method) throws {
        let palette = try Palette([.black, RGBA8(120, 120, 120), .white])
        for level: UInt8 in [40, 90, 160, 210] {
            let bitmap = Bitmap(size: Size(32, 32), filledWith: RGBA8(level, level, level))
            let dithered = PaletteMapper(palette, dithering: Dithering(method, strength: 1)).quantize([bitmap])[0]
            let plain = PaletteMapper(palette).quantize([bitmap])[0]
            let error = distance(mean(dithered.indexed.bitmap), mean(bitmap))
            // Four levels between two entries are the least that a 2 × 2 pattern has.
            let allowed: Float = method == .bayer2 ? 0.5 : 0.2
            // Atkinson drops a quarter of the error: up to an eighth of the way between two entries.
            let bound = method == .atkinson ? 57 / 8 : allowed * distance(mean(plain.indexed.bitmap), mean(bitmap))
            #expect(error < bound, "\(level)")
        }
    }

    @Test(arguments: patterns)
    func strengthZeroIsNoDithering(method: Dithering.Method) throws {
        var random = RandomSource(seed: 30)
        let bitmap = random.bitmap(.gradient, size: Size(16, 16))
        let palette = try Palette(named: "pico-8")
        #expect(
            PaletteMapper(palette, dithering: Dithering(method, strength: 0)).quantize([bitmap])
                == PaletteMapper(palette).quantize([bitmap]))
    }

    @Test(arguments: patterns)
    func leavesPaletteColoursAlone(method: Dithering.Method) throws {
        var random = RandomSource(seed: 31)
        let palette = try Palette(named: "db16")
        let bitmap = try bitmap(20, 20) { _, _ in random.pick(palette.colors) }
        let result = PaletteMapper(palette, dithering: Dithering(method)).quantize([bitmap])[0]
        #expect(result.indexed.bitmap == bitmap)
    }

    @Test(arguments: patterns)
    func noErrorCrossesTransparentPixels(method: Dithering.Method) throws {
        let palette = try Palette([.clear, .black, .white])
        let gray = RGBA8(100, 100, 100)
        let mapper = PaletteMapper(palette, dithering: Dithering(method, strength: 1))
        // The right half is alone in one bitmap, and behind a transparent column in the other.
        let whole = try bitmap(17, 8) { x, _ in x < 8 ? gray : x == 8 ? .clear : .white }
        let result = mapper.quantize([whole])[0].indexed
        for y in 0..<8 {
            #expect(result[8, y].isTransparent)
            for x in 9..<17 { #expect(result[x, y] == .white) }
            for x in 0..<8 { #expect(result[x, y].isOpaque) }
        }
    }

    @Test(arguments: [Dithering.Method.bayer2, .bayer4, .bayer8, .blueNoise])
    func orderedPatternsDependOnPlaceAndColourAlone(method: Dithering.Method) throws {
        var random = RandomSource(seed: 32)
        let first = random.bitmap(.gradient, size: Size(16, 16))
        var second = first
        second[0, 0] = .white
        let mapper = PaletteMapper(try Palette(named: "cga"), dithering: Dithering(method))
        let (a, b) = (mapper.quantize([first])[0].indexed, mapper.quantize([second])[0].indexed)
        #expect(a.indices.dropFirst() == b.indices.dropFirst())
    }

    @Test(arguments: Dithering.Method.allCases)
    func theNumberOfThreadsChangesNothing(method: Dithering.Method) throws {
        var random = RandomSource(seed: 33)
        // Tall enough for bands, of a height that no number of bands divides.
        let bitmap = random.bitmap(.gradient, size: Size(37, 651))
        let mapper = PaletteMapper(try Palette(named: "pico-8"), dithering: Dithering(method))
        let one = Parallelism.limited(to: 1) { mapper.quantize([bitmap]) }
        #expect(Parallelism.limited(to: 3) { mapper.quantize([bitmap]) } == one)
    }

    @Test(arguments: [Dithering.Method.floydSteinberg, .atkinson, .sierraLite])
    func bandsOfTallBitmapsLeaveNoSeam(method: Dithering.Method) throws {
        let gray = RGBA8(120, 120, 120)
        let bitmap = Bitmap(size: Size(64, 1024), filledWith: gray)
        let mapper = PaletteMapper(try Palette([.black, .white]), dithering: Dithering(method, strength: 1))
        let indices = mapper.quantize([bitmap])[0].indexed.indices
        // The share of white pixels in any eight rows is that of all rows, up to a few.
        let counts = (0..<128).map { block in indices[block * 512..<(block + 1) * 512].count { $0 == 1 } }
        let mean = counts.reduce(0, +) / counts.count
        #expect(counts.allSatisfy { abs($0 - mean) <= 24 })
    }

    @Test func strengthIsClipped() {
        #expect(Dithering(.bayer4, strength: 7).strength == 1)
        #expect(Dithering(.bayer4, strength: -1).strength == 0)
        #expect(Dithering(.bayer4, strength: .nan).strength == 0)
    }
}

@Suite struct ThresholdMatrixTests {
    @Test func bayerMatricesAreThePublishedOnes() {
        #expect((0..<2).map { ThresholdMatrix.bayer2.levels(ofRow: $0) } == [[0, 2], [3, 1]])
        #expect(ThresholdMatrix.bayer4.levels(ofRow: 0) == [0, 8, 2, 10])
        #expect(ThresholdMatrix.bayer4.levels(ofRow: 4) == [0, 8, 2, 10])
    }

    @Test func everyLevelOccursEquallyOften() {
        for matrix in [ThresholdMatrix.bayer2, .bayer4, .bayer8, .blueNoise] {
            let levels = (0..<matrix.side).flatMap(matrix.levels)
            let share = matrix.side * matrix.side / matrix.levelCount
            #expect(levels.sorted() == (0..<matrix.levelCount).flatMap { [UInt8](repeating: UInt8($0), count: share) })
        }
    }

    @Test func matricesTileThePlane() {
        #expect(ThresholdMatrix.bayer8.levels(ofRow: 5) == ThresholdMatrix.bayer8.levels(ofRow: 5 + 8))
    }

    @Test func blueNoiseKeepsItsFirstPointsApart() {
        let matrix = ThresholdMatrix.blueNoise
        let levels = (0..<32).map(matrix.levels)
        // 1 024 places in 64 levels, 16 in each.
        let places = (0..<1024).map { ($0 % 32, $0 / 32) }.filter { levels[$0.1][$0.0] < 4 }
        // 64 points on 32 × 32 are 4 apart on a square grid; chance brings some next to each other.
        for (i, p) in places.enumerated() {
            for q in places[(i + 1)...] {
                let (dx, dy) = (abs(p.0 - q.0), abs(p.1 - q.1))
                #expect(max(min(dx, 32 - dx), min(dy, 32 - dy)) >= 2)
            }
        }
    }
}
