import PixelCore
import PixelGrids
import TestSupport
import Testing

@Suite("PixelGrid.detect") struct DetectTests {
    @Test(arguments: [2, 3, 4, 5, 7])
    func findsWholePitches(factor: Int) throws {
        let sprite = Sprite.random(Size(24, 20), seed: 1)
        let grid = try #require(PixelGrid.detect(in: sprite.scaled(by: factor)).grid)
        #expect(grid.size == sprite.size)
        #expect(grid.columnCuts == (0...24).map { $0 * factor })
        #expect(grid.rowCuts == (0...20).map { $0 * factor })
        #expect(abs(grid.pitchX - Double(factor)) < 0.1)
        #expect(grid.confidence > 0.5)
    }

    @Test(arguments: [Size(86, 74), Size(101, 87), Size(133, 111), Size(155, 130)])
    func findsFractionalPitches(size: Size) throws {
        let sprite = Sprite.random(Size(24, 20), seed: 2)
        let grid = try #require(PixelGrid.detect(in: sprite.resizedToNearest(size)).grid)
        #expect(grid.size == sprite.size)
        #expect(abs(grid.pitchX - Double(size.width) / 24) < 0.15)
    }

    @Test func findsDifferentPitchesAcrossAndDown() throws {
        let sprite = Sprite.random(Size(24, 20), seed: 3)
        let grid = try #require(PixelGrid.detect(in: sprite.scaled(horizontally: 7, vertically: 5)).grid)
        #expect(grid.size == sprite.size)
    }

    @Test func findsTheOffsetOfACroppedPicture() throws {
        let sprite = Sprite.random(Size(24, 20), seed: 4)
        let picture = sprite.scaled(by: 6).cropped(to: Rectangle(x: 4, y: 5, width: 24 * 6 - 4, height: 20 * 6 - 5))
        let grid = try #require(PixelGrid.detect(in: picture).grid)
        // Slivers of 2 px and 1 px belong to their neighbours.
        #expect(grid.columnCuts == [0] + (2...24).map { $0 * 6 - 4 })
        #expect(grid.rowCuts == [0] + (2...20).map { $0 * 6 - 5 })
    }

    @Test(arguments: [1, 2])
    func seesThroughBlur(times: Int) throws {
        let sprite = Sprite.random(Size(24, 20), seed: 5)
        let grid = try #require(PixelGrid.detect(in: Sprite.blurred(sprite.scaled(by: 7), times: times)).grid)
        #expect(grid.size == sprite.size)
    }

    @Test(arguments: [6, 20])
    func seesThroughNoise(amount: Int) throws {
        let sprite = Sprite.random(Size(24, 20), seed: 6)
        let picture = Sprite.noisy(sprite.scaled(by: 6), amount: amount, seed: 7)
        let grid = try #require(PixelGrid.detect(in: picture).grid)
        #expect(grid.size == sprite.size)
    }

    @Test func countsTheCellsOfATransparentBorder() throws {
        let sprite = Sprite.random(Size(24, 24), seed: 8, transparentBorder: 4)
        let grid = try #require(PixelGrid.detect(in: sprite.scaled(by: 5)).grid)
        #expect(grid.size == sprite.size)
    }

    @Test func cutsAlwaysRiseFromBorderToBorder() {
        var random = RandomSource(seed: 9)
        for kind in BitmapKind.allCases {
            let bitmap = random.bitmap(kind, size: Size(random.next(in: 1...70), random.next(in: 1...70)))
            guard let grid = PixelGrid.detect(in: bitmap).grid else { continue }
            for (cuts, length) in [(grid.columnCuts, bitmap.width), (grid.rowCuts, bitmap.height)] {
                #expect(cuts.first == 0 && cuts.last == length)
                #expect(zip(cuts, cuts.dropFirst()).allSatisfy { $0 < $1 })
            }
        }
    }

    @Test(arguments: [11, 12, 13] as [UInt64])
    func pixelArtAtItsTrueSizeIsNative(seed: UInt64) {
        #expect(PixelGrid.detect(in: Sprite.random(Size(40, 32), seed: seed)).outcome == .native)
        let cutOut = Sprite.random(Size(48, 48), seed: seed, transparentBorder: 6)
        #expect(PixelGrid.detect(in: cutOut).outcome == .native)
    }

    @Test func anUpscaledSpriteIsNeverNative() {
        for (factor, seed) in [(2, 14), (3, 15), (6, 16)] as [(Int, UInt64)] {
            let picture = Sprite.random(Size(24, 20), seed: seed).scaled(by: factor)
            #expect(PixelGrid.detect(in: picture).outcome != .native)
            let noisy = Sprite.noisy(picture, amount: 8, seed: seed)
            #expect(PixelGrid.detect(in: noisy).outcome != .native)
        }
    }

    @Test func aFlatColourHasNoGrid() {
        #expect(PixelGrid.detect(in: Bitmap(size: Size(90, 70), filledWith: .white)).outcome == .noGrid)
        #expect(PixelGrid.detect(in: Bitmap(size: Size(1, 1))).outcome == .noGrid)
    }

    @Test func aGradientHasNoGrid() throws {
        var picture = Bitmap(size: Size(120, 100))
        for y in 0..<100 {
            for x in 0..<120 { picture[x, y] = RGBA8(UInt8(x * 2), UInt8(y * 2), UInt8((x + y) / 2)) }
        }
        #expect(PixelGrid.detect(in: picture).outcome == .noGrid)
    }

    @Test func smoothShapesHaveNoGrid() {
        var random = RandomSource(seed: 17)
        let centers = (0..<9).map { _ in (Double(random.next(in: 0...120)), Double(random.next(in: 0...100))) }
        var picture = Bitmap(size: Size(120, 100))
        for y in 0..<100 {
            for x in 0..<120 {
                // Overlapping round hills, as in a photograph out of focus.
                let height = centers.reduce(0.0) { sum, center in
                    let (dx, dy) = (Double(x) - center.0, Double(y) - center.1)
                    return sum + 255 / (1 + (dx * dx + dy * dy) / 150)
                }
                let level = UInt8(min(height, 255))
                picture[x, y] = RGBA8(level, 255 - level, level / 2)
            }
        }
        let noisy = Sprite.noisy(picture, amount: 10, seed: 18)
        #expect(PixelGrid.detect(in: noisy).outcome == .noGrid)
    }

    @Test func whatWasRuledOutIsSaidWithItsReason() throws {
        let detection = PixelGrid.detect(in: Sprite.random(Size(24, 20), seed: 19).scaled(by: 6))
        let grid = try #require(detection.grid)
        #expect(!detection.alternatives.isEmpty)
        for other in detection.alternatives {
            #expect(!other.reason.description.isEmpty)
            #expect(abs(other.pitchX / grid.pitchX - 1) > 0.04 || abs(other.pitchY / grid.pitchY - 1) > 0.04)
        }
        // Every other cut of half the pitch lies on the true grid.
        #expect(detection.alternatives.contains { $0.reason == .divisor })
    }
}
