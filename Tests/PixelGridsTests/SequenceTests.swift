import PixelColor
import PixelCore
import PixelGrids
import Testing

@Suite struct SequenceTests {
    private static let ground = RGBA8(58, 60, 68)

    /// A sprite that moves by whole cells over a plain ground, upscaled and degraded by noise of its own in every frame.
    private static func walk(frameCount: Int, noise: Int, pitch: Int = 6) -> (frames: [Bitmap], truth: [Bitmap]) {
        let sprite = Sprite.random(Size(14, 12), seed: 31)
        let truth = (0..<frameCount).map { index in
            var canvas = Bitmap(size: Size(28, 18), filledWith: ground)
            canvas.draw(sprite, at: Point(x: 2 + 3 * index, y: 3 + index % 2), replacing: true)
            return canvas
        }
        let frames = truth.enumerated().map { index, canvas in
            Sprite.noisy(canvas.scaled(by: pitch), amount: noise, seed: UInt64(40 + index))
        }
        return (frames, truth)
    }

    @Test(arguments: [Pixelator.ColorChoice.standard, .automatic])
    func movingSpritesDoNotFlicker(colors: Pixelator.ColorChoice) {
        let (frames, truth) = Self.walk(frameCount: 4, noise: 8)
        var pixelator = Pixelator()
        pixelator.colors = colors
        let results = pixelator.pixelate(frames)
        #expect(results.map(\.bitmap.size) == truth.map(\.size))
        #expect(Set(results.map(\.palette)).count == 1)
        #expect(Set(results.compactMap(\.grid)).count == 1)
        let palette = Set(results[0].palette.colors)
        for (result, truth) in zip(results, truth) {
            #expect(ColorSet(of: [result.bitmap], maximumCount: palette.count) != nil)
            #expect(Sprite.agreement(result.bitmap, truth) > 0.97)
        }
        // The ground is one colour in all frames.
        #expect(Set(results.map { $0.bitmap[0, 0] }).count == 1)
        #expect(palette.contains(results[0].bitmap[0, 0]))
    }

    @Test func theSameFramesGiveTheSameResults() {
        let (frames, _) = Self.walk(frameCount: 3, noise: 10)
        let results = Parallelism.limited(to: 1) { Pixelator().pixelate(frames) }
        #expect(Pixelator().pixelate(frames) == results)
    }

    @Test func oneFrameIsAStill() {
        let (frames, _) = Self.walk(frameCount: 1, noise: 5)
        #expect(Pixelator().pixelate(frames) == [Pixelator().pixelate(frames[0])])
    }

    @Test func nothingBecomesNothing() {
        #expect(Pixelator().pixelate([Bitmap]()).isEmpty)
        #expect(Pixelator().pixelate([[], []], sharing: [.grid, .palette]) == [[], []])
    }

    @Test func framesThatShowLittleAreHelpedByTheOthers() {
        let (frames, truth) = Self.walk(frameCount: 3, noise: 4)
        let empty = Sprite.noisy(
            Bitmap(size: frames[0].size, filledWith: Self.ground), amount: 4, seed: 50)
        let results = Pixelator().pixelate([empty] + frames)
        #expect(results.map(\.bitmap.size) == [truth[0].size] + truth.map(\.size))
    }

    @Test func filesOfOneCharacterShareTheSizeOfACell() {
        let sprite = Sprite.random(Size(26, 22), seed: 32)
        let hat = Sprite.random(Size(12, 9), seed: 33)
        let sequences = [[sprite.scaled(by: 7)], [hat.scaled(by: 7)]]
        let results = Pixelator().pixelate(sequences, sharing: .grid)
        #expect(results.map { $0[0].bitmap } == [sprite, hat])
    }

    @Test func sequencesShareAPaletteOnlyWhenAsked() throws {
        var pixelator = Pixelator()
        pixelator.colors = .quantized(try Quantizer(colorCount: 4))
        let sequences = [34, 35].map { [Sprite.random(Size(20, 16), seed: $0).scaled(by: 5)] }
        let together = pixelator.pixelate(sequences, sharing: .palette)
        #expect(together[0][0].palette == together[1][0].palette)
        #expect(ColorSet(of: together.map { $0[0].bitmap }, maximumCount: 4) != nil)
        #expect(pixelator.pixelate(sequences, sharing: []) == sequences.map { pixelator.pixelate($0) })
    }

    @Test func nativeFramesStayAsTheyAre() {
        let frames = (0..<3).map { Sprite.random(Size(40, 32), seed: 36 + $0) }
        #expect(Pixelator().pixelate(frames).map(\.bitmap) == frames)
    }

    @Test func thePooledGridIsThatOfEveryFrame() {
        let (frames, truth) = Self.walk(frameCount: 4, noise: 0)
        let detection = PixelGrid.detect(in: frames)
        #expect(detection.grid?.size == truth[0].size)
        #expect(detection.evidence(in: frames).columns.edgeProfile.count == frames[0].width + 1)
    }
}

@Suite struct TargetSizeTests {
    @Test func theOtherSideFollows() {
        #expect(TargetSize.width(50).size(for: Size(200, 100)) == Size(50, 25))
        #expect(TargetSize.height(50).size(for: Size(200, 101)) == Size(99, 50))
        #expect(TargetSize.width(1).size(for: Size(2000, 3)) == Size(1, 1))
        #expect(TargetSize.exactly(Size(7, 9)).size(for: Size(200, 100)) == Size(7, 9))
    }

    @Test func whatNoImageHasIsNoSize() {
        #expect(TargetSize.width(.max).size(for: Size(2, 3)) == nil)
        #expect(TargetSize.height(0).size(for: Size(2, 3)) == nil)
    }

    @Test func offsetsMoveTheCuts() {
        let sprite = Sprite.random(Size(9, 7), seed: 37)
        let picture = sprite.scaled(by: 8)
        let cropped = picture.cropped(to: Rectangle(x: 3, y: 2, width: picture.width - 3, height: picture.height - 2))
        var pixelator = Pixelator()
        pixelator.grid = .pitch(x: 8, y: 8, offsetX: 5, offsetY: 6)
        #expect(pixelator.pixelate(cropped).bitmap == sprite)
    }
}
